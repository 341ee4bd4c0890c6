using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>Checks the figures of a file against each other: parts against wholes, and stated figures against those they follow from.</summary>
internal static class FiguresCheck
{
    public static void Run(Dataset dataset, ScorecardDefinition definition, ReportingPeriod period, IReadOnlyList<Observation> observations, IssueList issues)
    {
        var stated = observations.ToDictionary(observation => (observation.LineId, observation.ScopeId));
        var book = new FigureBook(definition, observations.Select(observation => new ReportedFigure(
            observation.LineId, observation.ScopeId, dataset.Span, period, observation.Numerator, observation.Denominator, observation.Value, observation.Code)));
        foreach (var measure in definition.Measures)
        {
            foreach (var area in definition.Areas)
            {
                if (measure.Formula is not null)
                {
                    CheckFormula(measure, area, stated.GetValueOrDefault((measure.Id, area.Id)), book.Of(measure, area, new(dataset.Span, period, 0)).Figure, issues);
                }
                else
                {
                    CheckParts(definition, measure, area, stated, period, issues);
                    CheckRollUp(definition, measure, area, stated, book.Of(measure, area, new(dataset.Span, period, 0)), period, issues);
                }
            }
        }
    }

    // A figure that follows from others is never taken from a file; one that says something else is worth a look.
    private static void CheckFormula(Measure measure, Area area, Observation? row, Figure? computed, IssueList issues)
    {
        if (row is not { HasFigure: true } || (computed is not null && Figure.From(measure.Unit, row.Numerator, row.Denominator, row.Value) is { } figure && figure.Value.Round(measure.Decimals) == computed.Value.Round(measure.Decimals)))
        {
            return;
        }

        issues.Add(Warning(measure, "worked-out", computed is null
            ? $"Measure {measure.Number} ({measure.Title}) for {area.Title} is worked out from other measures, which have no figures in this file: the figure in the file is not used."
            : $"Measure {measure.Number} ({measure.Title}) for {area.Title} is worked out from other measures as {FigureDisplay.OfValue(measure, computed.Value)}, and the file says {Shown(measure, row)}, which is not used: check them."));
    }

    // Whoever uploads the parts of an area expects its sum; that there is none must not be found out on the page.
    private static void CheckRollUp(
        ScorecardDefinition definition, Measure measure, Area area, Dictionary<(string Measure, string Area), Observation> stated, Finding sum, ReportingPeriod period, IssueList issues)
    {
        var parts = definition.ChildrenOf(area).Where(child => child.IsLive(period)).ToList();
        if (!measure.RollUp || Windows.IsWorkedOut(measure) || sum.Figure is not null || sum.Code is not null || stated.GetValueOrDefault((measure.Id, area.Id)) is { HasFigure: true } or { Code: not null }
            || !parts.Exists(part => stated.TryGetValue((measure.Id, part.Id), out var row) && row.HasFigure))
        {
            return;
        }

        var missing = parts.Where(part => !(stated.TryGetValue((measure.Id, part.Id), out var row) && row.HasFigure) && !definition.ChildrenOf(part).Any()).Select(part => part.Title).ToList();
        issues.Add(Warning(measure, "no-sum", missing.Count > 0
            ? $"Measure {measure.Number} ({measure.Title}) for {area.Title} is the sum of its parts, and there is no figure for {string.Join(", ", missing)}: it shows no data."
            : $"Measure {measure.Number} ({measure.Title}) for {area.Title} is the sum of its parts, and these have no {(measure.Unit.IsRate() ? "numerator, or the area no population" : "numerator and denominator")} to add up: it shows no data."));
    }

    private static void CheckParts(
        ScorecardDefinition definition, Measure measure, Area area, Dictionary<(string Measure, string Area), Observation> stated, ReportingPeriod period, IssueList issues)
    {
        var parts = definition.ChildrenOf(area).Where(child => child.IsLive(period)).ToList();
        if (parts.Count == 0 || !stated.TryGetValue((measure.Id, area.Id), out var whole))
        {
            return;
        }

        var rows = parts.Select(part => stated.GetValueOrDefault((measure.Id, part.Id))).ToList();
        if (measure.Unit.IsAmount())
        {
            Compare("figure", whole.Value ?? whole.Numerator, [.. rows.Select(row => row?.Value ?? row?.Numerator)]);
        }
        else
        {
            Compare("numerator", whole.Numerator, [.. rows.Select(row => row?.Numerator)]);
            if (!measure.Unit.IsRate())
            {
                Compare("denominator", whole.Denominator, [.. rows.Select(row => row?.Denominator)]);
            }
        }

        void Compare(string what, decimal? all, IReadOnlyList<decimal?> each)
        {
            var sum = each.Sum(part => part ?? 0m);
            var isWhole = each.All(part => part is not null);
            if (all is { } known && each.Any(part => part is not null) && (isWhole ? sum != known : sum > known && measure.Unit != MeasureUnit.Currency))
            {
                issues.Add(Warning(measure, "parts-disagree", FormattableString.Invariant(
                    $"Measure {measure.Number} ({measure.Title}): the {what} of {area.Title} is {known:#,0.##}, and those of {string.Join(", ", parts.Where((_, index) => each[index] is not null).Select(part => part.Title))} add up to {sum:#,0.##}: check which is right; both are shown as they stand.")));
            }
        }
    }

    private static string Shown(Measure measure, Observation row) =>
        Figure.From(measure.Unit, row.Numerator, row.Denominator, row.Value) is { } figure ? FigureDisplay.OfValue(measure, figure.Value) : row.Numerator is { } numerator ? FormattableString.Invariant($"{numerator:#,0.##}") : FigureDisplay.NoData;

    private static ExtractIssue Warning(Measure measure, string code, string message) => new(IssueSeverity.Warning, null, null, null, "measure", measure.Id, code, message);
}
