using System.Globalization;
using Scorecards.Application.Catalogues;
using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Alerts;

/// <summary>What became of a test message on a channel.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Accepted">Whether the service took it. Teams takes a card before it posts it: look whether it is there.</param>
/// <param name="Error">Why not, or null.</param>
public sealed record TestDelivery(MessageChannel Channel, bool Accepted, string? Error);

/// <summary>What a test message came to.</summary>
/// <param name="To">Who it went to: name and role.</param>
/// <param name="Notification">Its reference, which the message shows.</param>
/// <param name="Deliveries">By channel.</param>
/// <param name="Problem">Why none was sent; null where one was.</param>
public sealed record TestMessageResult(string? To, string? Notification, IReadOnlyList<TestDelivery> Deliveries, string? Problem);

/// <summary>Sends a test card and a test email to somebody of the catalogue, at once, so that an operator sees that the channels work.</summary>
public sealed class SendTestMessage(ICatalogueSource catalogues, IEnumerable<IAlertChannel> channels, MessageSender sender, TimeProvider clock)
{
    /// <summary>Sends it.</summary>
    /// <param name="to">The person's id.</param>
    /// <param name="scorecard">The scorecard whose catalogue names them; null where the id is in one alone.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    public async Task<TestMessageResult> RunAsync(string? to, string? scorecard, CancellationToken cancellationToken)
    {
        var catalogue = await Catalogue.LoadAsync(catalogues, cancellationToken);
        var people = catalogue.Entries
            .Where(entry => scorecard is null || string.Equals(entry.Definition.Id, scorecard, StringComparison.Ordinal))
            .SelectMany(entry => entry.Definition.People.Select(person => (entry.Definition, Person: person)))
            .ToList();
        var found = people.Where(pair => string.Equals(pair.Person.Id, to, StringComparison.Ordinal)).ToList();
        if (found.Count != 1)
        {
            return new(null, null, [], found.Count == 0
                ? $"Write ?to= and a person's id of the catalogue: {NearestName.Advice(to ?? string.Empty, [.. people.Select(pair => pair.Person.Id).Distinct(StringComparer.Ordinal)], most: 10)}."
                : $"Several scorecards have a '{to}': write &scorecard= and one of {string.Join(", ", found.Select(pair => pair.Definition.Id))}.");
        }

        var (definition, person) = found[0];
        var reaching = channels.Where(channel => channel.Reaches(person)).ToList();
        if (reaching.Count == 0)
        {
            return new(person.NameAndRole(), null, [], $"No channel reaches '{to}': add 'email:', 'upn:' or 'channel:' to the person.");
        }

        var now = clock.GetUtcNow();
        var notification = new Notification(
            string.Create(CultureInfo.InvariantCulture, $"{definition.Id}~test~{now.UtcDateTime:yyyyMMddHHmmssfff}~{person.Id}"),
            NotificationKind.Test, definition.Id, definition.Title, definition.Organisation, null, person, now) { Illustrative = definition.Illustrative };
        var results = await Task.WhenAll(reaching.Select(async channel => (channel.Channel, Result: await sender.SendAsync(channel, notification, cancellationToken))));
        return new(
            person.NameAndRole(), notification.Id,
            [.. results.Select(item => new TestDelivery(item.Channel, item.Result.Outcome == SendOutcome.Taken, item.Result.Error))], null);
    }
}
