using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Alerts;

/// <summary>A way to reach people: Teams, email.</summary>
public interface IAlertChannel
{
    /// <summary>Which one it is.</summary>
    MessageChannel Channel { get; }

    /// <summary>How many messages it may be sending at once.</summary>
    int MostAtOnce { get; }

    /// <summary>Whether a person can be reached this way.</summary>
    bool Reaches(Person recipient);

    /// <summary>Sends a message once. Whatever becomes of it is a value; it throws only when it is cancelled.</summary>
    Task<SendResult> SendAsync(Person recipient, AlertMessage message, CancellationToken cancellationToken);
}
