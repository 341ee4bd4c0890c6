using Scorecards.Application.Records;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Records;
using Scorecards.Domain.Records.Counting;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Evidence;

/// <summary>Follows every record of a counted measure's dataset into, or out of, one figure.</summary>
internal sealed class CountedRows(RecordFiles files, RecordPlan plan)
{
    /// <summary>The most rows that are listed one by one.</summary>
    public const int MostListed = 5_000;

    /// <summary>The most of a person's other records that are listed for one row.</summary>
    public const int MostFound = 20;

    private readonly List<RowEvidence> rows = [];
    private readonly List<(RecordTable Table, int Row)> found = [];
    private readonly Dictionary<(string Extract, RowPlace? Place), (int Count, List<int> Listed)> leftOut = [];

    /// <summary>The rows that count.</summary>
    public IReadOnlyList<RowEvidence> Rows => rows;

    /// <summary>How many count in the numerator, or in the value.</summary>
    public int InNumerator { get; private set; }

    /// <summary>How many count in the denominator.</summary>
    public int InDenominator { get; private set; }

    /// <summary>How many that count are not listed.</summary>
    public int NotListed { get; private set; }

    /// <summary>The rows that do not count, by file and reason.</summary>
    public IReadOnlyList<LeftOutEvidence> LeftOut =>
        [.. leftOut.OrderBy(pair => pair.Key).Select(pair => new LeftOutEvidence(pair.Key.Extract, CodeOf(pair.Key.Place), Because(pair.Key.Place), pair.Value.Count, pair.Value.Listed))];

    /// <summary>Follows them.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="area">The area.</param>
    /// <param name="periods">The periods whose windows its figure is made of.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task RunAsync(Measure measure, Area area, IReadOnlyList<ReportingPeriod> periods, CancellationToken cancellationToken)
    {
        var areas = new AreaNames(plan.Definition.Areas);
        var datasets = plan.Definition.Datasets.ToDictionary(dataset => dataset.Id, StringComparer.Ordinal);
        var dataset = datasets[measure.Counting!.Dataset];
        var counter = new MeasureCounter(measure, dataset, areas, periods);
        var (people, _) = await new RecordCounts(files).PeopleAsync(plan, datasets, cancellationToken);
        var scope = new RowScope(people, new(RecordCounts.MostLooks)) { Found = (table, row) => found.Add((table, row)) };
        var place = areas.Find(area.Id);
        var (latest, _) = await LatestStatements.ReadAsync(files, plan, dataset, cancellationToken);
        foreach (var (upload, file) in plan.Files[dataset.Id])
        {
            await files.ReadAsync(upload, dataset, plan, table => Follow(counter, scope, table, file, latest?.SupersededIn(table, file, counter.Rule), (place, areas, upload.Revision.ExtractId), people), cancellationToken);
        }
    }

    private void Follow(MeasureCounter counter, RowScope scope, RecordTable table, RecordFile file, bool[]? isSuperseded, (int Area, AreaNames Areas, string Extract) of, PersonRowIndex people)
    {
        var columns = RecordCounts.AreaColumnsOf(table.Dataset);
        for (var row = 0; row < table.Count; row++)
        {
            if (!of.Areas.Chain(RecordCounts.AreaOf(table, row, columns, of.Areas)).Contains(of.Area))
            {
                Leave(of.Extract, place: null, table, row);
                continue;
            }

            if (counter.Windows.Count == 0)
            {
                continue; // it cannot be counted, so no row is left out
            }

            // Of several windows that it counts in none of, the reason of the one it came nearest to.
            var (isCounted, nearest) = (false, RowPlace.Within);
            foreach (var window in counter.Windows)
            {
                found.Clear();
                var trace = isSuperseded?[row] == true ? new(RowPlace.OfAnotherFile, InNumerator: false, InDenominator: false) : counter.Trace(scope, window, table, row, file);
                if (trace.InNumerator || trace.InDenominator)
                {
                    isCounted = true;
                    Count(new(of.Extract, table.Dataset.Id, table.RowNumber(row), RecordOf(table, row), window.Period.ToString(), WordsOf(counter.Rule, trace)) { Found = FoundIn(people) }, trace);
                }
                else
                {
                    var place = trace.Place == RowPlace.Within ? RowPlace.ConditionNotMet : trace.Place;
                    nearest = place > nearest ? place : nearest;
                }
            }

            if (!isCounted)
            {
                Leave(of.Extract, nearest, table, row);
            }
        }
    }

    private List<FoundEvidence> FoundIn(PersonRowIndex people) =>
    [
        .. found.Distinct().Take(MostFound).Select(other => new FoundEvidence(
            plan.Files[other.Table.Dataset.Id][people.FileOf(other.Table, other.Row)].File.Revision.ExtractId, other.Table.Dataset.Id, other.Table.RowNumber(other.Row), RecordOf(other.Table, other.Row))),
    ];

    private void Count(RowEvidence row, RowTrace trace)
    {
        InNumerator += trace.InNumerator ? 1 : 0;
        InDenominator += trace.InDenominator ? 1 : 0;
        if (rows.Count < MostListed)
        {
            rows.Add(row);
        }
        else
        {
            NotListed++;
        }
    }

    private void Leave(string extract, RowPlace? place, RecordTable table, int row)
    {
        var (count, listed) = leftOut.GetValueOrDefault((extract, place), (0, []));
        if (place is RowPlace.NoDate or RowPlace.ConditionNotMet or RowPlace.CannotBeCounted && listed.Count < MostListed)
        {
            listed.Add(table.RowNumber(row));
        }

        leftOut[(extract, place)] = (count + 1, listed);
    }

    private static string? RecordOf(RecordTable table, int row) => table.Dataset.Record.Count == 0 ? null : table.KeyOf(row).TrimEnd('\u001F').Replace('\u001F', '/');

    private static string WordsOf(CountingRule rule, RowTrace trace) => (rule.Value is not null, trace.InNumerator, trace.InDenominator) switch
    {
        (true, _, _) => "value",
        (_, true, true) => "numerator and denominator",
        (_, true, _) => "numerator",
        _ => "denominator",
    };

    private static string CodeOf(RowPlace? place) => place switch
    {
        null => "other-area",
        RowPlace.NoDate => "no-date",
        RowPlace.OutsideWindow => "outside-window",
        RowPlace.OfAnotherFile => "of-another-file",
        RowPlace.CannotBeCounted => "cannot-be-counted",
        _ => "condition-not-met",
    };

    private static string Because(RowPlace? place) => place switch
    {
        null => "It belongs to another area.",
        RowPlace.NoDate => "It has no date to tell its month by.",
        RowPlace.OutsideWindow => "Its date lies outside the months counted, or it had not begun, or had ended, by their end.",
        RowPlace.OfAnotherFile => "This file does not state its month: it is taken from another file, or no file states it.",
        RowPlace.CannotBeCounted => "What stands in it cannot be counted with, so that the figure is not shown.",
        _ => "It does not meet the measure's condition, or counts in no part of it.",
    };
}
