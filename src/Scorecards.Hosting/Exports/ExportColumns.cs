using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;
using Scorecards.Hosting.Spreadsheets;

namespace Scorecards.Hosting.Exports;

/// <summary>A column of an exported table: what it holds as data, and as a cell that people read.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="Value">The value.</param>
/// <param name="Cell">The cell; null where it is simply the value.</param>
internal sealed record ExportColumn(string Header, Func<ExportRow, object?> Value, Func<ExportRow, SheetCell>? Cell = null)
{
    /// <summary>The cell of a row.</summary>
    public SheetCell CellOf(ExportRow row) => Cell is null ? SheetCell.Of(Value(row)) : Cell(row);
}

/// <summary>The columns of an exported scorecard: the same in CSV and in a workbook.</summary>
internal static class ExportColumns
{
    /// <summary>The columns of a table of scorecards of one definition.</summary>
    public static IReadOnlyList<ExportColumn> Of(IReadOnlyList<ScorecardDocument> scorecards)
    {
        var first = scorecards[0];
        return
        [
            new("area", row => row.Scorecard.AreaTitle),
            new("section", row => row.Section.Title),
            new("number", row => row.Measure.Number),
            new("measure", row => row.Measure.Id),
            new("code", row => row.Measure.StatutoryCode),
            new("title", row => row.Measure.Title),
            new("polarity", row => row.Measure.Polarity),
            new("data period", row => row.Measure.DataPeriod),
            new("unit", row => row.Measure.Unit),
            Figure("value", row => row.Measure.Value),
            new("display", row => row.Measure.Display),
            new("numerator", row => row.Measure.Numerator),
            new("denominator", row => row.Measure.Denominator),
            Figure("target", row => row.Measure.Target),
            Figure("minimum standard", row => row.Measure.Minimum),
            new("rag", row => row.Measure.Rag, row => SheetCell.Rag(row.Measure.Rag)),
            new("state", row => row.Measure.StateLabel),
            new("rating set by", row => row.Measure.Override?.Words()),
            new("previous period", row => row.Measure.Previous?.Period),
            Figure("previous", row => row.Measure.Previous?.Value, row => row.Measure.Previous?.Display),
            new("travel since previous", row => row.Measure.Previous?.Travel),
            new("outturn period", row => row.Measure.Outturn.Period),
            Figure("outturn", row => row.Measure.Outturn.Value, row => row.Measure.Outturn.Display),
            new("travel since outturn", row => row.Measure.Outturn.Travel),
            new("direction", row => row.Measure.Travel?.Words),
            .. Baseline(first),
            .. first.Columns.Where(column => first.Measures.Any(measure => measure.Cells.ContainsKey(column.Id))).Select(column =>
                Figure(column.Heading, row => row.Measure.Cells.GetValueOrDefault(column.Id)?.Value, row => row.Measure.Cells.GetValueOrDefault(column.Id)?.Display)),
            .. first.Parts.Select(part => Figure(part.Title, row => Find(row, part)?.Value, row => Find(row, part)?.Display)),
            .. first.Columns.Where(column => column.Kind is "comparators").Select(column => Comparator(column)),
            new("status", row => row.Measure.Status),
            new("monitored by", row => row.Measure.MonitoredBy),
            new("frequency", row => row.Measure.Frequency),
            new("director", row => row.Measure.Director),
            new("commentary", row => row.Measure.Commentary),
            new("commentary by", row => row.Measure.CommentaryBy),
            .. first.Withdrawn is not null ? [new ExportColumn("note", _ => "withdrawn")]
                : first.Illustrative ? [new ExportColumn("note", _ => "illustrative figure")]
                : Array.Empty<ExportColumn>(),
        ];
    }

    private static IEnumerable<ExportColumn> Baseline(ScorecardDocument first) => first.Columns.Any(column => column.Kind is "baseline")
        ?
        [
            new("baseline rank", row => row.Measure.Baseline?.Rank),
            Figure("baseline", row => row.Measure.Baseline?.Value),
            Figure("national average", row => row.Measure.Baseline?.NationalAverage),
        ]
        : [];

    private static ExportColumn Comparator(ColumnDocument column) => new(
        column.Heading,
        row => Find(row, column)?.Value,
        row => Find(row, column) is { Value: { } value } found
            ? found.Note is not null && string.Equals(found.Display, FormattableString.Invariant($"{value:0}"), StringComparison.Ordinal) ? SheetCell.Number(value, 0) : FigureCell.Of(row.Measure, value)
            : SheetCell.Empty);

    private static ComparatorDocument? Find(ExportRow row, ColumnDocument column) =>
        row.Measure.Comparators.FirstOrDefault(comparator => string.Equals($"comparator-{comparator.Id}", column.Id, StringComparison.Ordinal));

    private static PartDocument? Find(ExportRow row, AreaDocument part) => row.Measure.Parts.FirstOrDefault(candidate => string.Equals(candidate.Area, part.Id, StringComparison.Ordinal));

    // A figure without a display beside it says itself that it is suppressed, which is something else than that there is none.
    private static ExportColumn Figure(string header, Func<ExportRow, decimal?> value, Func<ExportRow, string?>? display = null) =>
        new(header, row => value(row) is { } known ? known : CodeOf(display?.Invoke(row)), row => value(row) is null && CodeOf(display?.Invoke(row)) is { } code ? SheetCell.Text(code) : FigureCell.Of(row.Measure, value(row)));

    private static string? CodeOf(string? display) => string.Equals(display, FigureDisplay.OfCode(DataCode.Confidential), StringComparison.Ordinal) ? display : null;
}
