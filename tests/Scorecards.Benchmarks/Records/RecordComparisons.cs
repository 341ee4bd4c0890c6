using System.ComponentModel;
using System.Globalization;
using Scorecards.Domain.Periods;
using Scorecards.Testing;

namespace Scorecards.Benchmarks.Records;

/// <summary>
/// Runs the product and others on the same lists, each in a process of its own, in turns, with the file in the system's cache: only
/// ratios of one run mean anything. It fails where the product and DuckDB do not say the same.
/// </summary>
internal sealed class RecordComparisons(string folder, int runs)
{
    private const int Seed = 7;
    private const string OpenPyxl = "openpyxl==3.1.5";
    private const string HasOpenPyxl = "import sys, importlib.util as i; sys.exit(i.find_spec('openpyxl') is None)";

    private static readonly string Here = Path.Combine(Repository.Root, "tests", "Scorecards.Benchmarks", "Records");

    /// <summary>Compares with DuckDB on lists of some lengths.</summary>
    public async Task WithDuckDbAsync(params int[] lengths)
    {
        var (areas, workingDays) = (PathOf("areas.csv"), PathOf("working-days.csv"));
        await Command.RunAsync("npm", "ci", "--prefix", Path.Combine(Here, "duckdb"), "--no-audit", "--no-fund");
        await File.WriteAllLinesAsync(areas, ["place,id", .. Places()]);
        await File.WriteAllLinesAsync(workingDays, ["day,n", .. WorkingDaysSoFar()]);
        foreach (var length in lengths)
        {
            var (list, ours, theirs) = (PathOf($"assessments-{length}.csv"), PathOf("ours.csv"), PathOf("theirs.csv"));
            new AssessmentList(Seed, length).WriteCsv(list);
            await RunAsync(
                $"{length:N0} rows of CSV, {new FileInfo(list).Length / 1e6:N0} MB",
                () => Measured.OfAsync(Environment.ProcessPath!, ProductCount.Command, list, ours),
                () => Measured.OfAsync("node", Path.Combine(Here, "duckdb", "count.mjs"), list, areas, workingDays, theirs),
                () => Compare(ours, theirs));
        }
    }

    /// <summary>Compares with openpyxl on a workbook; where that is not to be had it says so, and measures the product alone.</summary>
    public async Task WithOpenPyxlAsync(int length)
    {
        var (list, ours, library) = (PathOf("assessments.xlsx"), PathOf("ours.csv"), PathOf("openpyxl"));
        AssessmentWorkbook.Write(list, new(Seed, length));
        var (same, sameAnswers) = (PathOf("assessments.csv"), PathOf("same.csv"));
        new AssessmentList(Seed, length).WriteCsv(same);
        await Measured.OfAsync(Environment.ProcessPath!, ProductCount.Command, same, sameAnswers);
        await RunAsync(
            $"{length:N0} rows of XLSX, {new FileInfo(list).Length / 1e6:N0} MB: the product reads and counts, openpyxl reads",
            () => Measured.OfAsync(Environment.ProcessPath!, ProductCount.Command, list, ours),
            await PythonWithOpenPyxlAsync(library) is { } python ? () => Measured.OfAsync(python, Path.Combine(Here, "openpyxl", "read.py"), library, list) : null,
            () => $"{Compare(ours, sameAnswers)} to those of the same list as CSV");
    }

    // A Python that has it, or one that can install it into a folder; null where there is none.
    private static async Task<string?> PythonWithOpenPyxlAsync(string library)
    {
        (string Python, string[] Arguments)[] ways =
        [
            ("python3", ["-c", HasOpenPyxl]),
            ("/usr/bin/python3", ["-c", HasOpenPyxl]), // the system's, which has what the system's packages install
            ("python3", ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "0", "--target", library, OpenPyxl]),
        ];
        var problem = string.Empty;
        foreach (var (python, arguments) in ways)
        {
            try
            {
                await Command.RunAsync(python, arguments);
                return python;
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception)
            {
                problem = e.Message;
            }
        }

        await Console.Error.WriteLineAsync($"SKIPPED: no Python here has openpyxl, nor can install it, so nothing is compared with it: install it, for example by apt-get install python3-openpyxl. {problem}");
        return null;
    }

    private async Task RunAsync(string title, Func<Task<Measured>> product, Func<Task<Measured>>? other, Func<string> compare)
    {
        var pairs = new List<(Measured Ours, Measured? Theirs)>();
        await Console.Out.WriteLineAsync($"\n{title}");
        for (var run = 0; run <= runs; run++)
        {
            // Each goes first every other time. The first pair only warms the cache.
            var theirs = run % 2 == 1 && other is not null ? await other() : null;
            var ours = await product();
            theirs ??= other is null ? null : await other();
            if (run == 0)
            {
                await Console.Out.WriteLineAsync($"{compare()}; product on {ours.Version}, the other {theirs?.Version ?? "missing"}; medians of {runs} runs in turns, with the least and the greatest ratio");
                continue;
            }

            pairs.Add((ours, theirs));
        }

        await TellAsync("work, ms", pairs, measured => measured.Work);
        await TellAsync("work without the archive's copy, ms", pairs, measured => measured.Work - measured.Copy);
        await TellAsync("the same work again in the same process, ms", pairs, measured => measured.Again);
        await TellAsync("whole process with its start, ms", pairs, measured => measured.Whole);
        await TellAsync("processor time of the process, ms", pairs, measured => measured.Processor);
        await TellAsync("peak memory, MB", pairs, measured => measured.PeakKilobytes / 1024.0);
    }

    private static async Task TellAsync(string what, List<(Measured Ours, Measured? Theirs)> pairs, Func<Measured, double?> number)
    {
        var ours = Median(pairs.Select(pair => number(pair.Ours)!.Value));
        var both = pairs.Where(pair => pair.Theirs is { } theirs && number(theirs) is not null).Select(pair => (Ours: number(pair.Ours)!.Value, Theirs: number(pair.Theirs!)!.Value)).ToList();
        var ratios = both.ConvertAll(pair => pair.Ours / pair.Theirs);
        await Console.Out.WriteLineAsync(both.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"| {what} | {ours:N0} | | |")
            : string.Create(CultureInfo.InvariantCulture, $"| {what} | {ours:N0} | {Median(both.Select(pair => pair.Theirs)):N0} | {Median(ratios):0.00} ({ratios.Min():0.00} to {ratios.Max():0.00}) |"));
    }

    private static string Compare(string ours, string theirs)
    {
        var differences = Answers.Differences(ours, theirs).ToList();
        return differences.Count == 0
            ? $"{File.ReadLines(ours).Count():N0} answers, all equal"
            : throw new InvalidOperationException($"{differences.Count:N0} answers differ:\n{string.Join('\n', differences.Take(20))}");
    }

    // Every place a row may name, with each area it is part of; a row that names none is the whole's.
    private static IEnumerable<string> Places()
    {
        var areas = ProductCount.Definition().Areas;
        return areas.SelectMany(area => Above(area.Id).Select(id => $"{area.Title},{id}"));

        IEnumerable<string> Above(string? id) => id is null ? [] : Above(areas.Single(area => string.Equals(area.Id, id, StringComparison.Ordinal)).ParentId).Prepend(id);
    }

    // As many working days as there were from the start of the table of bank holidays to each day.
    private static IEnumerable<string> WorkingDaysSoFar()
    {
        var count = 0;
        for (var day = BankHolidays.First; day <= BankHolidays.Last; day = day.AddDays(1))
        {
            count += WorkingDays.IsWorkingDay(day) ? 1 : 0;
            yield return string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{count}");
        }
    }

    private static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
