using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads how a scorecard's alerts are told.</summary>
internal sealed class AlertRulesReader(People people, IReadOnlyCollection<string> sections)
{
    private const string Never = "never";

    // A later overview would be overtaken by the next month's.
    private const int MostDaysOfDigest = 15;

    public AlertRules Read(YamlScope root)
    {
        if (root.Group("alerts") is not { } scope)
        {
            return AlertRules.Default;
        }

        var rules = new AlertRules
        {
            Reminders = scope.Flag("reminders", AlertRules.Default.Reminders),
            NoFigure = scope.Flag("noFigure", AlertRules.Default.NoFigure),
            EscalateAfter = ReadEscalation(scope),
            Routes = new RouteReader(people, sections).Read(scope),
            Digest = ReadDigest(scope),
        };
        scope.Done();
        return rules;
    }

    private static int? ReadEscalation(YamlScope scope) => scope.Text("escalateAfter") is Never
        ? null
        : scope.WholeNumber("escalateAfter", 1, 60, AlertRules.Default.EscalateAfter, orElse: Never);

    private DigestRule? ReadDigest(YamlScope alerts)
    {
        if (alerts.Group("digest") is not { } scope)
        {
            return null;
        }

        var digest = new DigestRule(scope.NamesOnce("to", "a person's id", people.Ids), scope.WholeNumber("afterWorkingDays", 0, MostDaysOfDigest, otherwise: 0));
        scope.Done();
        people.CheckEmailed(scope, "to", digest.ReaderIds, "the overview");
        if (digest.ReaderIds.Count > DigestRule.MostReaders)
        {
            scope.Report("to", FormattableString.Invariant($"{digest.ReaderIds.Count} people are too many"), FormattableString.Invariant($"name {DigestRule.MostReaders} at most, or a shared mailbox"));
        }

        return digest;
    }
}
