using System.Text.Json.Serialization;
using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Alerts;

/// <summary>One episode of a measure being red for an area: from the run that found it red until it recovers.</summary>
/// <param name="Id">Its id, made of where and when it was raised.</param>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Area">The area.</param>
/// <param name="Measure">The measure's id.</param>
/// <param name="Number">The measure's number.</param>
/// <param name="Title">The measure's title.</param>
/// <param name="Safeguarding">Whether it watches over a child's safety.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Period">The period it was raised for, yyyy-MM.</param>
/// <param name="RedSince">The first month of the unbroken run of red, yyyy-MM.</param>
/// <param name="LatestPeriod">The period it was last judged for, yyyy-MM.</param>
/// <param name="Display">The figure that raised it; a count of 1 to 5 is not told.</param>
/// <param name="Target">The target as printed.</param>
/// <param name="Recipient">Who was told: the person's name and role.</param>
/// <param name="NotificationId">The notification that told them.</param>
/// <param name="RaisedAt">When, UTC.</param>
public sealed record Alert(
    string Id,
    string Scorecard,
    string Area,
    string Measure,
    string Number,
    string Title,
    bool Safeguarding,
    [property: JsonConverter(typeof(AlertStateConverter))] AlertState State,
    string Period,
    string RedSince,
    string LatestPeriod,
    string Display,
    string Target,
    string Recipient,
    string NotificationId,
    DateTimeOffset RaisedAt);

/// <summary>Writes alert states as "red", "red-acknowledged", "recovered", "no-data".</summary>
public sealed class AlertStateConverter() : JsonStringEnumConverter<AlertState>(System.Text.Json.JsonNamingPolicy.KebabCaseLower);
