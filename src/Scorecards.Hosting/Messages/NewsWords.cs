using System.Globalization;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;

namespace Scorecards.Hosting.Messages;

/// <summary>What a kind of news is called.</summary>
/// <param name="Label">At the head of a subject: "Red".</param>
/// <param name="One">As the heading of one: "A measure has gone red".</param>
/// <param name="Many">As the heading of several, after their number: "measures have gone red".</param>
/// <param name="Counted">After a number, among others: "red".</param>
/// <param name="Tone">How it sounds.</param>
internal sealed record NewsWords(string Label, string One, string Many, string Counted, MessageTone Tone)
{
    private static readonly NewsWords Red = new("Red", "A measure has gone red", "measures have gone red", "red", MessageTone.Bad);
    private static readonly NewsWords NoFigureSinceRed = new("No figure", "A red measure has no figure", "red measures have no figure", "without a figure since red", MessageTone.Warning);
    private static readonly NewsWords Restated = new("Restated", "A measure has been restated", "measures have been restated", "restated", MessageTone.Plain);

    private static readonly Dictionary<AlertReason, NewsWords> ByReason = new()
    {
        [AlertReason.WentRed] = Red,
        [AlertReason.RedAgain] = Red,
        [AlertReason.RestatedRed] = Red,
        [AlertReason.StillRed] = new("Still red", "A measure is still red", "measures are still red", "still red", MessageTone.Bad),
        [AlertReason.Unacknowledged] = new("Not acknowledged", "A red measure is not acknowledged", "red measures are not acknowledged", "not acknowledged", MessageTone.Bad),
        [AlertReason.NoFigureSinceRed] = NoFigureSinceRed,
        [AlertReason.StillNoFigure] = NoFigureSinceRed,
        [AlertReason.NotJudgedSinceRed] = new("Not judged", "A red measure is no longer judged", "red measures are no longer judged", "not judged since red", MessageTone.Warning),
        [AlertReason.NoLongerMeasured] = new("No longer measured", "A red measure is no longer measured", "red measures are no longer measured", "no longer measured", MessageTone.Warning),
        [AlertReason.NoFigure] = new("No figure", "A measure has no figure", "measures have no figure", "without a figure", MessageTone.Warning),
        [AlertReason.WasRed] = new("Was red", "A measure was red in a month that came late", "measures were red in months that came late", "red in a month that came late", MessageTone.Warning),
        [AlertReason.Restated] = Restated,
        [AlertReason.RestatedBetter] = Restated,
        [AlertReason.Withdrawn] = new("Withdrawn", "A red that was told has been withdrawn", "reds that were told have been withdrawn", "withdrawn", MessageTone.Plain),
        [AlertReason.RedAfterWithdrawal] = new("Red", "A measure is red, and a later month has been withdrawn", "measures are red, and a later month has been withdrawn", "red", MessageTone.Bad),
        [AlertReason.Silenced] = new("Silenced", "A red measure is silenced", "red measures are silenced", "red and silenced", MessageTone.Bad),
        [AlertReason.Recovered] = new("Recovered", "A measure has recovered", "measures have recovered", "recovered", MessageTone.Good),
    };

    /// <summary>The words of a piece of news.</summary>
    /// <exception cref="InvalidOperationException">It is no news.</exception>
    public static NewsWords Of(AlertReason news) => ByReason.TryGetValue(news, out var words)
        ? words
        : throw new InvalidOperationException($"A line of a message tells no news: {news}.");

    /// <summary>"2 red, 1 recovered", in the order of the lines.</summary>
    public static string Tally(IEnumerable<NotificationLine> lines) => string.Join(
        ", ", lines.GroupBy(line => Of(line.News).Counted, StringComparer.Ordinal).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")));
}
