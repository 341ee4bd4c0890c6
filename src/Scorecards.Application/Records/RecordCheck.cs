using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Application.Records.Reading;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records;

/// <summary>Checks an upload of records: every row and column, and which months it states.</summary>
internal static class RecordCheck
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">A seekable stream of it.</param>
    /// <param name="name">What its name says.</param>
    /// <param name="lists">The lists it may hold.</param>
    /// <param name="definition">The scorecard.</param>
    /// <param name="limits">How large it may be.</param>
    public static ExtractReading Read(Stream file, ExtractName name, IReadOnlyList<DatasetDefinition> lists, ScorecardDefinition definition, ExtractLimits limits)
    {
        var period = name.Period!.Value;
        if (SinceProblem(name, period) is { } problem)
        {
            return new(0, [], [problem]);
        }

        var areas = new AreaNames(definition.Areas);
        var dated = lists.ToDictionary(list => list.Id, list => new OtherMonths(list, FirstOf(list), period, definition), StringComparer.Ordinal);
        var reading = new RecordReader(lists, text => areas.Find(text) >= 0, limits).Read(file, name.Format!.Value, _ => RecordColumns.All, table => dated[table.Dataset.Id].Take(table));
        var sheets = reading.Datasets.Select(list => new RecordSheet(list.Dataset.Id, FirstOf(list.Dataset), list.Rows) { Tolerated = list.Tolerated, Columns = list.Columns }).ToList();
        IReadOnlyList<ExtractIssue> issues = [.. reading.Issues, .. reading.HasErrors ? [] : sheets.SelectMany(sheet => Lacking(definition, sheet)), .. reading.Datasets.SelectMany(list => dated[list.Dataset.Id].Warnings(list.Rows))];
        return new(sheets.Sum(sheet => sheet.Rows), [.. sheets.SelectMany(sheet => sheet.ToObservations())], issues);

        ReportingPeriod FirstOf(DatasetDefinition list) => name.Since ?? list.Coverage.FirstOf(period);
    }

    // Without a column that says where a row belongs every area would have none.
    private static IEnumerable<ExtractIssue> AreasLacking(ScorecardDefinition definition, RecordSheet sheet)
    {
        var columns = definition.Datasets.First(dataset => string.Equals(dataset.Id, sheet.Dataset, StringComparison.Ordinal)).Areas;
        if (columns.Count > 0 && definition.Areas.Count > 1 && !columns.Intersect(sheet.Columns, StringComparer.Ordinal).Any())
        {
            yield return ExtractIssue.OfFile(
                "column-not-there",
                $"{sheet.Dataset} has no column that says where its rows belong ({string.Join(", ", columns)}), so that only {definition.Whole.Title} has figures of the months it states: export the file with one.") with { Severity = IssueSeverity.Warning };
        }
    }

    // A note that means to say since when and cannot be read would leave a history a single month.
    private static ExtractIssue? SinceProblem(ExtractName name, ReportingPeriod period) => name.Since switch
    {
        null when name.SaysSince => ExtractIssue.OfFile("unreadable-since", "The name says since when the file states every month, and not by year and month: write it as --since-2024-04, or without the word where the file is of its month alone."),
        { } since when since > period => ExtractIssue.OfFile("since-after-period", $"The name says that the file states every month since {since.ToLongString()}, and it is of {period.ToLongString()}: upload it to the folder of the last month it states."),
        { } since when since < ExtractName.Earliest => ExtractIssue.OfFile("early-since", $"The name says that the file states every month since {since.ToLongString()}, and nothing is counted before {ExtractName.Earliest.ToLongString()}: write the first month that it holds in full."),
        _ => null,
    };

    // Without the column every row would be counted as if it said no.
    private static IEnumerable<ExtractIssue> Lacking(ScorecardDefinition definition, RecordSheet sheet) =>
        definition.Measures.Where(measure => measure.Counting is { } rule && (string.Equals(rule.Dataset, sheet.Dataset, StringComparison.Ordinal) || rule.LooksAt.Contains(sheet.Dataset, StringComparer.Ordinal)))
            .SelectMany(measure => RecordPlan.Lacking(definition, measure, sheet).Select(column => (Measure: measure.Id, Column: column)))
            .GroupBy(lacking => lacking.Column, lacking => lacking.Measure, StringComparer.Ordinal)
            .Select(measures => new ExtractIssue(
                IssueSeverity.Warning, null, null, null, measures.Key, null, "column-not-there",
                $"{sheet.Dataset} has no column {measures.Key}, by which {string.Join(", ", measures)} {(measures.Count() == 1 ? "is" : "are")} counted, so that the months it states show no figure: export the file with it."))
            .Concat(AreasLacking(definition, sheet));
}
