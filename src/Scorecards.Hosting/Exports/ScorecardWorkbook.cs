using Scorecards.Application.Extracts;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Hosting.Spreadsheets;

namespace Scorecards.Hosting.Exports;

/// <summary>Writes scorecards as a workbook: one sheet to read, then the uploads they were worked out from, each as it can be uploaded again.</summary>
internal static class ScorecardWorkbook
{
    /// <summary>The workbook.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="scorecards">The scorecards of one definition and period, one for each area.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="uploads">The rows of the uploads, by dataset.</param>
    public static Workbook Of(string title, IReadOnlyList<ScorecardDocument> scorecards, ScorecardDefinition definition, IReadOnlyDictionary<string, IReadOnlyList<Observation>> uploads)
    {
        var first = scorecards[0];
        var columns = ExportColumns.Of(scorecards);
        string[] heading =
        [
            $"{title}, {first.Organisation}",
            ReportingPeriod.Parse(first.Period).ToLongString(),
            .. first.Withdrawn is { } withdrawn ? [$"None of this holds. {withdrawn}"] : Array.Empty<string>(),
            .. first.Illustrative ? ["Illustrative figures: every figure here is generated, none is real."] : Array.Empty<string>(),
        ];
        return new(
            $"{title}, {first.Period}",
            first.ComputedAt,
            [
                new("Scorecard", [.. columns.Select(column => new SheetColumn(column.Header))], [.. ExportRow.Of(scorecards).Select(row => columns.Select(column => column.CellOf(row)).ToArray())], heading),
                .. Datasets.Of(definition).Where(dataset => uploads.ContainsKey(dataset.Name)).Select(dataset => DatasetSheets.Of(definition, dataset, first.Period, uploads[dataset.Name])),
            ]);
    }
}
