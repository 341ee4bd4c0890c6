using Scorecards.Application.Records.Reading;
using Scorecards.Domain.Records;
using Scorecards.Domain.Records.Counting;
using Scorecards.Domain.Records.Expressions;
using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Records;

/// <summary>What counting came to.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Problems">What kept measures from having one, though their records are stated.</param>
internal sealed record CountedRecords(IReadOnlyList<ReportedFigure> Figures, IReadOnlyList<CountingProblem> Problems);

/// <summary>
/// Counts measures from records. The rows are read from the archive each time anew, and nothing of them is kept: what leaves this
/// class are figures. A measure that cannot be counted does not keep the others from it.
/// </summary>
/// <param name="files">Reads the raw files.</param>
internal sealed class RecordCounts(RecordFiles files)
{
    // Looks at other rows for one measure: far above what councils' lists need.
    internal const long MostLooks = 100_000_000;

    // From as many on, two lists that name nobody in common are hardly of one council's children.
    private const int FewestLooks = 20;
    private const int FewestPeople = 10;

    /// <summary>Counts every measure for every period that can be counted.</summary>
    public async Task<CountedRecords> CountAsync(RecordPlan plan, CancellationToken cancellationToken)
    {
        var areas = new AreaNames(plan.Definition.Areas);
        var datasets = plan.Definition.Datasets.ToDictionary(dataset => dataset.Id, StringComparer.Ordinal);
        var (people, problems) = await PeopleAsync(plan, datasets, cancellationToken);
        var counters = plan.Measures
            .Where(measure => !measure.Counting!.LooksAt.Any(problems.ContainsKey))
            .Select(measure => (Counter: new MeasureCounter(measure, datasets[measure.Counting!.Dataset], areas, plan.KnownFor(measure).Where(period => plan.CanCount(measure, period))), Scope: new RowScope(people, new(MostLooks))))
            .ToList();
        foreach (var ofDataset in counters.GroupBy(counted => counted.Counter.Rule.Dataset, StringComparer.Ordinal))
        {
            if (await CountAsync(plan, datasets[ofDataset.Key], [.. ofDataset], areas, cancellationToken) is { } problem)
            {
                problems.TryAdd(ofDataset.Key, problem);
            }
        }

        var counted = counters.FindAll(counted => !problems.ContainsKey(counted.Counter.Rule.Dataset));
        return new(
            [.. counted.SelectMany(counted => counted.Counter.Figures(period => plan.KnowsAreas(counted.Counter.Measure, period)))],
            [
                .. counted.SelectMany(counted => counted.Counter.Problems),
                .. counted.SelectMany(counted => DoubtsOf(counted.Counter, counted.Scope, people)),
                .. from measure in plan.Measures
                   let problem = measure.Counting!.LooksAt.Prepend(measure.Counting.Dataset).Select(problems.GetValueOrDefault).FirstOrDefault(problem => problem is not null)
                   where problem is not null
                   from period in plan.KnownFor(measure)
                   select new CountingProblem(measure, period, problem),
            ]);
    }

    /// <summary>The rows of people that the measures' expressions look at, and what keeps a dataset's from being read, by its id.</summary>
    public async Task<(PersonRowIndex People, Dictionary<string, string> Problems)> PeopleAsync(RecordPlan plan, IReadOnlyDictionary<string, DatasetDefinition> datasets, CancellationToken cancellationToken)
    {
        var people = new PersonRowIndex();
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var dataset in plan.Measures.SelectMany(measure => measure.Counting!.LooksAt).Distinct(StringComparer.Ordinal).Select(id => datasets[id]))
        {
            var date = dataset.IndexOf(dataset.Date!);
            foreach (var (place, (upload, file)) in plan.Files[dataset.Id].Index().Where(file => file.Item.Months.Months.Count > 0))
            {
                if (await files.ReadAsync(upload, dataset, plan, table => people.Add(table, place, (rows, row) => plan.StandingOf(file.Dataset, place, rows.Day(date, row), rows.HasKey(row))), cancellationToken) is { } problem)
                {
                    problems.TryAdd(dataset.Id, problem);
                }
            }
        }

        return (people, problems);
    }

    private static IEnumerable<CountingProblem> DoubtsOf(MeasureCounter counter, RowScope scope, PersonRowIndex people) =>
        from look in scope.Elsewhere
        where look.Value is { Looks: >= FewestLooks, Found: 0 } && people.PeopleIn(look.Key) >= FewestPeople
        from window in counter.Windows
        where window.Problem is null
        select new CountingProblem(counter.Measure, window.Period, $"nobody whom it counts in {counter.Rule.Dataset} stands in {look.Key}, so look whether their ids are written in the same way in both") { HasFigure = true };

    private async Task<string?> CountAsync(RecordPlan plan, DatasetDefinition dataset, (MeasureCounter Counter, RowScope Scope)[] counters, AreaNames areas, CancellationToken cancellationToken)
    {
        var places = new int[DatasetRows.RowsOfTable];
        var found = new AreaPlaces(areas, AreaColumnsOf(dataset));
        var (latest, problem) = await LatestStatements.ReadAsync(files, plan, dataset, cancellationToken);
        foreach (var (upload, file) in plan.Files[dataset.Id])
        {
            problem ??= await files.ReadAsync(upload, dataset, plan, table => Take(table, file), cancellationToken);
        }

        return problem;

        void Take(RecordTable table, RecordFile file)
        {
            found.Find(table, places);
            foreach (var (counter, scope) in counters)
            {
                counter.Take(scope, table, places, file, latest?.SupersededIn(table, file, counter.Rule));
            }
        }
    }

    /// <summary>The place of a row's area: the first of its area columns that is filled; -1 where none is.</summary>
    public static int AreaOf(RecordTable table, int row, int[] columns, AreaNames areas)
    {
        foreach (var column in columns)
        {
            if (table.Text(column, row) is { } text)
            {
                return areas.Find(text);
            }
        }

        return -1;
    }

    /// <summary>The places of a dataset's area columns.</summary>
    public static int[] AreaColumnsOf(DatasetDefinition dataset) => [.. dataset.Areas.Select(dataset.IndexOf)];
}
