using System.Text.Json.Nodes;
using Scorecards.Testing;

namespace Scorecards.LocalHost.Tests.Archive;

/// <summary>Every table is gone, and every upload: what people read comes back from the archive alone, byte for byte, and nobody hears of it.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class RestoreTests(AzuriteFixture azurite)
{
    // Other names are what dropping the tables comes to; the container of uploads is a new one too.
    private static string[] Lost(string name) =>
    [
        .. ((string[])["Extracts", "Observations", "Scorecards", "Alerts", "Deliveries", "Commentary"]).Select(table => $"--Tables:{table}={name}{table}"),
        $"--Containers:Extracts={name}-extracts", "--Local:Samples=false",
    ];

    private static readonly string[] Read =
    [
        "api/scorecards", "api/scorecards/kent-scs/2015-02", "api/scorecards/kent-scs/2015-02?revision=1", "api/scorecards/kent-scs/2014-11", "api/scorecards/kent-scs/2015-02?format=csv",
        "api/scorecards/kent-scs/2015-02?format=xlsx", "api/scorecards/kent-scs/2015-02/exceptions", "api/scorecards/kent-scs/2015-02/measures/12/commentary", "scorecards/kent-scs/2015-02", "api/extracts",
    ];

    [Fact]
    public async Task What_people_read_comes_back_byte_for_byte_and_nothing_is_sent()
    {
        await using var host = await LivedInAsync();
        var (before, alert) = (await ReadAsync(host), await AlertAsync(host));
        alert["acknowledgements"]!.AsArray().Count.ShouldBe(1);
        var told = await host.ToldAsync();

        await host.RestartAsync([.. Lost("restored"), "--Local:Restore=true"]);

        (await ReadAsync(host)).ShouldBe(before);
        (await AlertAsync(host))["acknowledgements"]!.ToJsonString().ShouldBe(alert["acknowledgements"]!.ToJsonString());
        foreach (var job in (string[])["compute-scorecards", "check-deadlines", "deliver-alerts"])
        {
            await host.RunAsync(job);
        }

        (await host.ToldAsync()).ShouldBe(told);
        (await host.RunAsync("restore"))["revised"]!.GetValue<int>().ShouldBe(0);
        (await ReadAsync(host)).ShouldBe(before);
    }

    [Fact]
    public async Task Without_it_the_host_says_what_is_lost_and_tells_nobody()
    {
        await using var host = await LivedInAsync();
        var told = await host.ToldAsync();

        var refusal = await Should.ThrowAsync<LocalHostException>(() => host.RestartAsync(Lost("lost")));

        refusal.Message.ShouldStartWith("A table is lost, or the tables were not put back whole, and the archive has what they held: start with --Local:Restore=true");
        await host.RestartAsync();
        (await host.ToldAsync()).ShouldBe(told);
    }

    // With a restatement, commentary and an answer to the alert, as after some months of work.
    private async Task<RunningHost> LivedInAsync()
    {
        var host = await RunningHost.StartAsync(azurite);
        await host.UploadAsync("kent-scs/2015-02/measures--v2.csv", Repository.Sample("kent-scs", "2015-02").Replace(",17,28,60.7%,", ",16,28,,", StringComparison.Ordinal));
        await host.RunAsync("compute-scorecards");
        var id = (string)(await AlertAsync(host))["id"]!;
        (await host.PostAsync($"api/alerts/{id}/acknowledge", """{"comment": "Two visits were missed.", "action": "A second worker.", "owner": "The manager", "dueOn": null}""")).Status.ShouldBe(200);
        using var written = await host.Http.PutAsync("api/scorecards/kent-scs/2015-02/measures/12/commentary", new StringContent("""{"text": "The rota has changed."}""", System.Text.Encoding.UTF8, "application/json"));
        written.EnsureSuccessStatusCode();
        await host.RunAsync("deliver-alerts");
        return host;
    }

    private static async Task<JsonNode> AlertAsync(RunningHost host) => (await host.GetAsync("api/alerts?state=red-acknowledged&scorecard=kent-scs"))["alerts"]!.AsArray().Concat((await host.GetAsync("api/alerts?state=red&scorecard=kent-scs"))["alerts"]!.AsArray()).First()!;

    private static async Task<List<string>> ReadAsync(RunningHost host)
    {
        var answers = new List<string>();
        foreach (var path in Read)
        {
            answers.Add($"{path} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await host.Http.GetByteArrayAsync(path)))}");
        }

        return answers;
    }
}
