using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Scorecards.LocalHost.Tests;

/// <summary>The host and its Azurite as processes: killed in the middle and started again, they end where an undisturbed start ends.</summary>
[Trait("Needs", "Azurite")]
public sealed class KillTests : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("scorecards-kill-");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var pidFile in data.EnumerateFiles("azurite.pid", SearchOption.AllDirectories))
        {
            await EndOfAsync(pidFile);
        }

        data.Delete(recursive: true);
    }

    [Theory]
    [InlineData("2014-03 rows stored")]
    [InlineData("extract 3 of 5")]
    [InlineData("[5/6]")]
    [InlineData("Ready: ")]
    public async Task A_host_killed_in_the_middle_and_started_again_ends_in_the_same_state(string diesAt)
    {
        string undisturbed;
        await using (var whole = HostProcess.Start([.. Args("whole")]))
        {
            await whole.ReadyAsync();
            undisturbed = await StateAsync(whole);
        }

        await using (var dying = HostProcess.Start([.. Args("killed")]))
        {
            (await dying.ReadUntilAsync(diesAt)).ShouldBeTrue(string.Join('\n', dying.Output));
            await dying.KillAsync();
        }

        await using var again = HostProcess.Start([.. Args("killed")]);
        await again.ReadyAsync();

        (await StateAsync(again)).ShouldBe(undisturbed);
    }

    // The emulator of a killed host still writes its data to disk; it removes the file when it has ended.
    private static async Task EndOfAsync(FileInfo pidFile)
    {
        try
        {
            using var emulator = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(pidFile.FullName), CultureInfo.InvariantCulture));
            await emulator.WaitForExitAsync();
        }
        catch (Exception e) when (e is ArgumentException or FileNotFoundException)
        {
            // it ended meanwhile
        }
    }

    private IEnumerable<string> Args(string folder) =>
        [$"--Local:Data={Path.Combine(data.FullName, folder)}", "--Local:Port=0", "--Local:BlobPort=0", "--Local:QueuePort=0", "--Local:TablePort=0"];

    // What anybody can see of what is stored, without when it was.
    private static async Task<string> StateAsync(HostProcess host)
    {
        var extracts = (await host.GetAsync("api/extracts"))["extracts"]!.AsArray()
            .Select(entry => $"{entry!["blob"]} {entry["status"]} {entry["revision"]} {entry["sha256"]} {entry["rows"]} {entry["figures"]} {entry["issues"]!.ToJsonString()}")
            .Order(StringComparer.Ordinal);
        var scorecards = new List<string>();
        foreach (var period in (string[])["2014-03", "2014-11", "2014-12", "2015-01", "2015-02"])
        {
            var card = (JsonObject)await host.GetAsync($"api/scorecards/kent-scs/{period}");
            card.Remove("computedAt");
            scorecards.AddRange(card["sources"]!.AsArray().Select(source => $"{source!["dataset"]} {source["period"]} {source["revision"]} {source["sha256"]}"));
            scorecards.Add(Documents.WithoutUploads(card).ToJsonString());
        }

        var alerts = (await host.GetAsync("api/alerts"))["alerts"]!.AsArray().Select(alert => $"{alert!["id"]} {alert["state"]} {alert["deliveries"]!.AsArray().Count}");
        var messages = (await host.GetAsync("local/outbox")).AsArray().Select(message => (string?)message!["channel"]).Order(StringComparer.Ordinal);
        return string.Join('\n', [.. extracts, .. scorecards, .. alerts, .. messages]);
    }
}
