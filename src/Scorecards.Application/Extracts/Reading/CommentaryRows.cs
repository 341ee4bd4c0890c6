using Scorecards.Domain.Measures;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>The analyst's words: measure, area, commentary, author.</summary>
internal sealed class CommentaryRows(ScorecardDefinition definition) : ITableRows
{
    private readonly MeasureNames names = new(definition);

    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("measure", ["measure id", "measure number", "indicator", "no", "number"], IsRequired: true),
        new("area", ["locality", "team"], IsRequired: false),
        new("commentary", ["comment", "comments", "narrative"], IsRequired: true),
        new("author", ["by", "written by"], IsRequired: false),
    ];

    public IEnumerable<Observation> Read(TableRow row)
    {
        var (measure, area) = (names.Measure(row.Text("measure")), names.Area(row.Text("area")));
        if (measure is null)
        {
            var (code, message) = names.NoMeasure(row.Text("measure"));
            row.Error("measure", code, message);
        }

        if (area is null)
        {
            var (code, message) = names.NoArea(row.Text("area"));
            row.Error("area", code, message);
        }

        if (measure is not null && area is not null && row.TextOrNull("commentary") is { } text)
        {
            yield return new(measure.Id, area.Id, null, null, null, text) { Author = row.TextOrNull("author") };
        }
    }
}
