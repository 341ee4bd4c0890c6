using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Scorecards.Benchmarks.Records;

/// <summary>What a process measured of itself, and writes as its last line.</summary>
/// <param name="Work">Milliseconds from opening the file to the last answer.</param>
/// <param name="Copy">How many of them the product took to copy what its archive gave onto local disk, which a database that is handed a local file need not do.</param>
/// <param name="Again">Milliseconds that the same work took once more in the same process, which has compiled its code by then; null where it was not.</param>
/// <param name="Processor">Milliseconds of processor time of the whole process until the first answer, its start among them.</param>
/// <param name="PeakKilobytes">The most memory it had held by then, VmHWM.</param>
/// <param name="Version">What ran.</param>
internal sealed record Measured(double Work, double Copy, double? Again, double Processor, long PeakKilobytes, string Version)
{
    /// <summary>Milliseconds from the start of the process to its end, as seen from outside, without doing the work again.</summary>
    public double Whole { get; init; }

    /// <summary>Runs work in this process, twice, and writes what it took.</summary>
    /// <param name="work">The work, which gives the milliseconds of its copy.</param>
    public static async Task OfThisAsync(Func<Task<double>> work)
    {
        var watch = Stopwatch.StartNew();
        var copy = await work();
        var taken = watch.Elapsed;
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var peak = (await File.ReadAllLinesAsync("/proc/self/status")).Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        var again = Stopwatch.StartNew();
        await work();
        var measured = new Measured(
            taken.TotalMilliseconds, copy, again.Elapsed.TotalMilliseconds, processor.TotalMilliseconds, long.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture), $".NET {Environment.Version}");
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(measured, JsonSerializerOptions.Web));
    }

    /// <summary>Runs a process and reads what it measured.</summary>
    public static async Task<Measured> OfAsync(string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var measured = JsonSerializer.Deserialize<Measured>(await Command.RunAsync(program, arguments), JsonSerializerOptions.Web)!;
        return measured with { Whole = watch.Elapsed.TotalMilliseconds - (measured.Again ?? 0) };
    }
}
