using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Scorecards.LocalHost.Tests;

/// <summary>
/// The local host as a process of its own, with Kent's scorecard alone, for what only a process shows: its death, its exit
/// code, its memory.
/// </summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo catalogue;
    private readonly List<string> lines = [];

    private HostProcess(Process process, DirectoryInfo catalogue)
    {
        this.process = process;
        this.catalogue = catalogue;
    }

    public IReadOnlyList<string> Output => lines;

    public HttpClient Http { get; private set; } = default!;

    /// <summary>The most memory it held so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    public static HostProcess Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Scorecards.LocalHost.dll"));
        var kent = Directory.CreateTempSubdirectory("scorecards-catalogue-");
        foreach (var arg in (string[])[KentCatalogue.CopyTo(kent), .. args])
        {
            start.ArgumentList.Add(arg);
        }

        return new(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start"), kent);
    }

    /// <summary>Reads what it prints until a line holds a text, or to the end.</summary>
    public async Task<bool> ReadUntilAsync(string text)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads until it is ready to answer.</summary>
    public async Task ReadyAsync()
    {
        if (!await ReadUntilAsync("Ready: "))
        {
            throw new InvalidOperationException($"It did not get ready: {string.Join('\n', lines)}\n{await process.StandardError.ReadToEndAsync()}");
        }

        Http = new() { BaseAddress = new(lines[^1]["Ready: ".Length..]) };
    }

    public async Task<JsonNode> GetAsync(string path) => (await Http.GetFromJsonAsync<JsonNode>(path))!;

    /// <summary>Ends it as kill -9 does.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: false);
        await process.WaitForExitAsync();
    }

    public async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
        catalogue.Delete(recursive: true);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"process {process.Id}");
}
