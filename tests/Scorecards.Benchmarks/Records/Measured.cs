using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Scorecards.Benchmarks.Records;

/// <summary>What a process measured of itself, and writes as its last line.</summary>
/// <param name="Work">Milliseconds from opening the file to the last answer.</param>
/// <param name="Copy">How many of them the product took to copy what its archive gave onto local disk, which a database that is handed a local file need not do.</param>
/// <param name="Processor">Milliseconds of processor time of the whole process, its start among them.</param>
/// <param name="PeakKilobytes">The most memory it held, VmHWM.</param>
/// <param name="Version">What ran.</param>
internal sealed record Measured(double Work, double Copy, double Processor, long PeakKilobytes, string Version)
{
    /// <summary>Milliseconds from the start of the process to its end, as seen from outside.</summary>
    public double Whole { get; init; }

    /// <summary>Runs work in this process and writes what it took.</summary>
    /// <param name="work">The work, which gives the milliseconds of its copy.</param>
    public static async Task OfThisAsync(Func<Task<double>> work)
    {
        var watch = Stopwatch.StartNew();
        var copy = await work();
        var taken = watch.Elapsed;
        using var process = Process.GetCurrentProcess();
        var peak = (await File.ReadAllLinesAsync("/proc/self/status")).Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        var measured = new Measured(
            taken.TotalMilliseconds, copy, process.TotalProcessorTime.TotalMilliseconds, long.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture), $".NET {Environment.Version}");
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(measured, JsonSerializerOptions.Web));
    }

    /// <summary>Runs a process and reads what it measured.</summary>
    public static async Task<Measured> OfAsync(string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        var said = await Command.RunAsync(program, arguments);
        var taken = watch.Elapsed;
        return JsonSerializer.Deserialize<Measured>(said, JsonSerializerOptions.Web)! with { Whole = taken.TotalMilliseconds };
    }
}
