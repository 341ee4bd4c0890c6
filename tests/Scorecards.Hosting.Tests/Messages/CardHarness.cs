using System.Diagnostics;
using System.Text.Json;
using Scorecards.Testing;

namespace Scorecards.Hosting.Tests.Messages;

/// <summary>Checks cards with the real schema and parser of Adaptive Cards: tests/adaptive-cards, installed on first use.</summary>
internal static class CardHarness
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "adaptive-cards");

    /// <summary>What is wrong with cards, or with Teams messages that hold them: the name of each, and the problem. One run of node.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsOfAsync(IReadOnlyList<(string Name, string Json)> cards)
    {
        await InstallAsync();
        var output = await RunAsync("node", ["validate.mjs"], string.Join('\n', cards.Select(card => card.Json)));
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Select(problem => $"{cards[problem[0].GetInt32()].Name}: {problem[1].GetString()}")];
    }

    // Unless what is there was installed from this very lock file.
    private static async Task InstallAsync()
    {
        var (stamp, wanted) = (Path.Combine(Folder, "node_modules", ".installed-from"), await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json")));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted)
        {
            return;
        }

        await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], string.Empty);
        await File.WriteAllTextAsync(stamp, wanted);
    }

    private static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' in {Folder} failed: {await errors}");
    }
}
