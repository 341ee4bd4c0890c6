using Scorecards.Application.Extracts;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Records;
using Scorecards.Domain.Records.Counting;

namespace Scorecards.Application.Records;

/// <summary>An upload of records that is in use, and what it holds.</summary>
/// <param name="Revision">The revision that put it into use.</param>
/// <param name="Sheets">Its lists.</param>
public sealed record RecordUpload(ExtractRevision Revision, IReadOnlyList<RecordSheet> Sheets)
{
    /// <summary>Its list of a dataset.</summary>
    public RecordSheet SheetOf(string dataset) => Sheets.First(sheet => string.Equals(sheet.Dataset, dataset, StringComparison.Ordinal));

    /// <summary>The rows that were let through in spite of an issue, by list and code.</summary>
    public IReadOnlyList<ToleratedDocument> Tolerated =>
        [.. Sheets.SelectMany(sheet => sheet.Tolerated.OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => new ToleratedDocument(sheet.Dataset, code.Key, code.Value)))];
}

/// <summary>Which months of which dataset are taken from which upload, and which periods each measure can be counted for.</summary>
internal sealed class RecordPlan
{
    private readonly Dictionary<string, Dictionary<ReportingPeriod, int>> owners; // by dataset, the place of the file that each month is taken from
    private readonly Dictionary<(string Measure, string Dataset), HashSet<ReportingPeriod>> whole = [];

    public RecordPlan(ScorecardDefinition definition, IReadOnlyList<RecordUpload> uploads)
    {
        Definition = definition;

        // Ids sort newest first.
        var inOrder = uploads.OrderByDescending(upload => upload.Revision.ExtractId, StringComparer.Ordinal).ToList();
        Files = definition.Datasets.ToDictionary(
            dataset => dataset.Id,
            dataset => RecordFile.Share(
                inOrder.SelectMany(upload => upload.Sheets.Where(sheet => string.Equals(sheet.Dataset, dataset.Id, StringComparison.Ordinal)).Select(sheet => (upload, upload.Revision.Subject.Period, sheet.First))),
                dataset.Id),
            StringComparer.Ordinal);
        owners = Files.ToDictionary(
            files => files.Key,
            files => files.Value.Index().SelectMany(file => file.Item.Months.Months.Select(month => (month, file.Index))).ToDictionary(),
            StringComparer.Ordinal);
    }

    public ScorecardDefinition Definition { get; }

    /// <summary>The uploads of each dataset that any month is taken from, by its id, the earliest extracted first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(RecordUpload File, RecordFile Months)>> Files { get; }

    /// <summary>The measures that are counted.</summary>
    public IEnumerable<Measure> Measures => Definition.Measures.Where(measure => measure.Counting is not null);

    /// <summary>The months that a measure's dataset says anything of: those that a file states, or of a list as it stands those that have a file of their own.</summary>
    public IEnumerable<ReportingPeriod> KnownFor(Measure measure) =>
        Files[measure.Counting!.Dataset].SelectMany(file => MonthsOf(measure, measure.Counting.Dataset, file.Months)).Distinct().Order();

    /// <summary>Whether every list that a measure is counted by says something of a month.</summary>
    public bool Speaks(Measure measure, ReportingPeriod period) => KnownFor(measure).Contains(period) && measure.Counting!.LooksAt.All(dataset => owners[dataset].ContainsKey(period));

    /// <summary>The uploads that a month's rows are taken from.</summary>
    public IEnumerable<RecordUpload> UploadsOf(ReportingPeriod period) => Files
        .SelectMany(files => files.Value.Where(file => file.Months.Months.Contains(period) || (file.Months.IsOfItsMonth && file.Months.Period == period && IsListed(files.Key))))
        .Select(file => file.File)
        .Distinct();

    /// <summary>
    /// What a file says of a record with a day, to look-backs: nothing, where a later file states the day's month, as what that does not have
    /// is no more. What nothing tells apart is taken from the one file that states its month, or from the last.
    /// </summary>
    public RecordStanding StandingOf(string dataset, int place, int day, bool hasKey)
    {
        var owner = day != DateVector.Missing && owners[dataset].TryGetValue(ReportingPeriod.Of(DateOnly.FromDayNumber(day)), out var found) ? found : (int?)null;
        return owner > place ? RecordStanding.Restated : hasKey || (owner ?? Files[dataset].Count - 1) == place ? RecordStanding.Stated : RecordStanding.ToldElsewhere;
    }

    /// <summary>
    /// The columns that a measure needs and a file of one of its datasets does not have: those that it names, and, where its expressions
    /// look at a person's other records, those that say whose a record is and of when.
    /// </summary>
    public static IEnumerable<string> Lacking(ScorecardDefinition definition, Measure measure, RecordSheet sheet)
    {
        var rule = measure.Counting!;
        var dataset = definition.Datasets.First(known => string.Equals(known.Id, sheet.Dataset, StringComparison.Ordinal));
        var isLookedAt = rule.LooksAt.Contains(dataset.Id, StringComparer.Ordinal);
        var person = rule.LooksAt.Count > 0 && (isLookedAt || string.Equals(rule.Dataset, dataset.Id, StringComparison.Ordinal)) ? dataset.Person : null;
        return rule.NeededOf(dataset.Id).Concat(new[] { person, isLookedAt ? dataset.Date : null }.OfType<string>()).Except(sheet.Columns, StringComparer.Ordinal);
    }

    /// <summary>Whether the files of a measure's window say where their rows belong; where one does not, nothing is known of any area but the whole.</summary>
    public bool KnowsAreas(Measure measure, ReportingPeriod period)
    {
        var rule = measure.Counting!;
        var months = rule.Time is RowTime.By ? MeasureCounter.MonthsOf(measure, period) ?? [] : [period];
        var columns = Definition.Datasets.First(dataset => string.Equals(dataset.Id, rule.Dataset, StringComparison.Ordinal)).Areas;
        return Files[rule.Dataset]
            .Where(file => MonthsOf(measure, rule.Dataset, file.Months).Intersect(months).Any())
            .All(file => file.File.SheetOf(rule.Dataset).Columns.Intersect(columns, StringComparer.Ordinal).Any());
    }

    /// <summary>
    /// Whether a measure can be counted for a period: every month of its window, and of what its expressions look back to, is known in
    /// full. A smaller window would be a smaller figure.
    /// </summary>
    public bool CanCount(Measure measure, ReportingPeriod period)
    {
        var rule = measure.Counting!;
        if (MeasureCounter.MonthsOf(measure, period) is not { } window)
        {
            return false;
        }

        // A list as it stands speaks of its own month alone, and what is open is told by the file of the window's end.
        var ofWindow = rule.Time is RowTime.By ? window : [period];
        return ofWindow.All(WholeMonths(measure, rule.Dataset).Contains)
            && rule.LooksAt.All(dataset => Enumerable.Range(-rule.History, window.Count + rule.History).Select(window[0].AddMonths).All(WholeMonths(measure, dataset).Contains));
    }

    // A list as it stands is of the month it was extracted for alone.
    private static IEnumerable<ReportingPeriod> MonthsOf(Measure measure, string dataset, RecordFile file) =>
        measure.Counting!.Time is not RowTime.AsListed || !string.Equals(measure.Counting.Dataset, dataset, StringComparison.Ordinal) ? file.Months : file.IsOfItsMonth ? [file.Period] : [];

    private bool IsListed(string dataset) => Measures.Any(measure => measure.Counting!.Time is RowTime.AsListed && string.Equals(measure.Counting.Dataset, dataset, StringComparison.Ordinal));

    // The months whose file has every column that the measure needs.
    private HashSet<ReportingPeriod> WholeMonths(Measure measure, string dataset)
    {
        if (!whole.TryGetValue((measure.Id, dataset), out var months))
        {
            months = [.. Files[dataset].Where(file => !Lacking(Definition, measure, file.File.SheetOf(dataset)).Any()).SelectMany(file => MonthsOf(measure, dataset, file.Months))];
            whole.Add((measure.Id, dataset), months);
        }

        return months;
    }
}
