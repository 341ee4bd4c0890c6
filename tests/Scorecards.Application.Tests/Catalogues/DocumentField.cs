using Scorecards.Application.Scorecards;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>Finds what a stored scorecard says of a measure under the name of a field; "" where it says nothing.</summary>
internal static class DocumentField
{
    public static string Of(ScorecardDocument document, MeasureDocument measure, string field)
    {
        var (name, id) = field.Split(':', 2) is [var before, var after] ? (before, after) : (field, string.Empty);
        return name switch
        {
            "cell" => measure.Cells[id].Display,
            "heading" => document.Columns.Single(column => column.Id == id).Heading,
            "part" => PartOf(document, measure, id),
            "comparator" => ComparatorOf(measure, id).Display,
            "comparatorNote" => ComparatorOf(measure, id).Note ?? string.Empty,
            "rank" => ComparatorOf(measure, "rank").Display,
            "targetSet" when measure.TargetSets.Single(set => set.Id == id) is var set => $"{set.TargetDisplay}: {set.State}",
            _ => Of(measure, name) ?? string.Empty,
        };
    }

    private static string? Of(MeasureDocument measure, string name) => name switch
    {
        "display" => measure.Display,
        "rag" => measure.Rag,
        "state" => measure.State,
        "stateLabel" => measure.StateLabel,
        "target" => measure.TargetDisplay,
        "yearEnd" => measure.YearEndTargetDisplay,
        "code" => measure.Code,
        "direction" => measure.Travel!.Direction,
        "judgement" => measure.Travel!.Judgement,
        "travel" => measure.Travel!.Words,
        "quartile" => measure.Baseline?.Rank,
        "override" => measure.Override is { } found ? $"{found.Computed}; {found.By}: {found.Reason}" : null,
        _ => throw new ArgumentException($"'{name}' is not a field of expectations.csv.", nameof(name)),
    };

    // A part is shown where the table has its column and the measure its figure, and in neither place alone.
    private static string PartOf(ScorecardDocument document, MeasureDocument measure, string area)
    {
        var part = measure.Parts.SingleOrDefault(candidate => candidate.Area == area);
        (part is null).ShouldBe(document.Columns.All(column => column.Id != $"area-{area}"));
        (part is null).ShouldBe(document.Parts.All(candidate => candidate.Id != area));
        return part?.Display ?? "not shown";
    }

    private static ComparatorDocument ComparatorOf(MeasureDocument measure, string id) => measure.Comparators.Single(comparator => comparator.Id == id);
}
