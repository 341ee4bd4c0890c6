using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Scorecards.Testing;

namespace Scorecards.LocalHost.Tests.Reports;

/// <summary>Publishing reports and what their readers are sent. Each test publishes a report of its own.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class PublishTests(ReportFixture fixture) : IClassFixture<ReportFixture>
{
    private const string Reports = "api/scorecards/harrow-cs/2006-04/reports/";

    private static readonly string[] Formats = ["html", "json", "csv", "xlsx"];

    private readonly RunningHost host = fixture.Host;

    [Fact]
    public async Task A_published_report_is_kept_in_four_files_and_told_once_to_each_person_of_its_circulation()
    {
        var (status, answer) = await PublishAsync("monthly-monitoring");

        (status, (bool)answer["published"]!, (int)answer["told"]!, (int)answer["pack"]!["revision"]!, Text(answer["pack"]!, "publishedBy")).ShouldBe((HttpStatusCode.Created, true, 6, 1, "local user"));
        var stored = await host.ReportFilesAsync("packs/harrow-cs/2006-04/monthly-monitoring/");
        stored.Keys.ShouldBe(((string[])["pack.json", "report.csv", "report.html", "report.json", "report.xlsx"]).Select(name => $"packs/harrow-cs/2006-04/monthly-monitoring/r0001/{name}"));
        foreach (var file in answer["pack"]!["files"]!.AsArray())
        {
            Text(file!, "sha256").ShouldBe(Convert.ToHexStringLower(SHA256.HashData(stored[$"packs/harrow-cs/2006-04/monthly-monitoring/r0001/{Text(file!, "name")}"])));
        }

        var emails = await ToldAsync("Monthly monitoring report");
        emails.Select(AddressOf).ShouldBe(ReportFixture.Listed("monthly-monitoring").Circulation.Select(AddressOfPerson), ignoreOrder: true);
        Text(emails[0], "subject").ShouldBe("Illustrative figures. Monthly monitoring report, April 2006: published");
        emails[0]["content"]!.AsArray().ShouldAllBe(part => ((string?)part!["value"])!.Contains("Illustrative figures. Monthly monitoring report, April 2006"));
        (await host.ToldAsync()).Teams.ShouldBe(0);

        (status, answer) = await PublishAsync("monthly-monitoring");
        (status, (bool)answer["published"]!, (int)answer["pack"]!["revision"]!).ShouldBe((HttpStatusCode.OK, false, 1));
        (await ToldAsync("Monthly monitoring report")).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_restated_month_is_published_as_revision_2_and_the_first_bytes_stay()
    {
        await PublishAsync("child-protection");
        var first = await BytesAsync("child-protection?revision=1");
        (await ToldAsync("Child Protection")).Count.ShouldBe(3);

        var sample = Repository.Sample("harrow-cs", "2006-04");
        await host.UploadAsync("harrow-cs/2006-04/measures.csv", sample.Replace("\n1,,26,34,,", "\n1,,27,34,,", StringComparison.Ordinal));
        await host.RunAsync("compute-scorecards");
        var (status, answer) = await PublishAsync("child-protection");

        (status, (bool)answer["published"]!, (int)answer["pack"]!["revision"]!, (int)answer["pack"]!["scorecardRevision"]!).ShouldBe((HttpStatusCode.Created, true, 2, 2));
        var emails = await ToldAsync("Child Protection");
        emails.CountBy(AddressOf).ShouldAllBe(count => count.Value == 2);
        emails.Count.ShouldBe(6);
        (await BytesAsync("child-protection?revision=1")).ShouldBe(first);
        var second = await BytesAsync("child-protection?revision=2");
        second.Zip(first).ShouldAllBe(pair => pair.First != pair.Second);
        JsonNode.Parse(await host.Http.GetStringAsync(Reports + "child-protection?revision=1"))!["areas"]![0]!["revision"]!.GetValue<int>().ShouldBe(1);

        await host.UploadAsync("harrow-cs/2006-04/measures.csv", sample);
        await host.RunAsync("compute-scorecards");
    }

    [Fact]
    public async Task A_teams_report_tells_its_manager_of_the_team()
    {
        await PublishAsync("leaving-care-team");

        var emails = await ToldAsync("Leaving Care Team balanced scorecard");
        emails.Select(AddressOf).ShouldBe(["leaving.care.team.manager@harrow.example", "leaving.care.service.manager@harrow.example"], ignoreOrder: true);
        Text(emails[0]["content"]![0]!, "value")!.ShouldContain("local user published the report of Children's Services Balanced Scorecard, Leaving Care Team.");
        Text(emails[0]["content"]![0]!, "value")!.ShouldContain("/scorecards/harrow-cs/2006-04/reports/leaving-care-team?revision=1");
    }

    [Fact]
    public async Task Everybody_who_publishes_at_once_publishes_the_same_revision()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PublishAsync("disabilities")));

        answers.Select(answer => (int)answer.Answer["pack"]!["revision"]!).ShouldAllBe(revision => revision == 1);
        (await ToldAsync("Children with Disabilities")).Count.ShouldBe(2);
    }

    private static string AddressOf(JsonNode email) => (string)email["personalizations"]![0]!["to"]![0]!["email"]!;

    private static string AddressOfPerson(string id) => id switch
    {
        "head-of-safeguarding" or "head-of-looked-after" or "head-of-resources" or "director-of-childrens-services" or "chief-executive" or "cabinet-member" => $"{id.Replace('-', '.')}@harrow.example",
        _ => throw new InvalidOperationException($"{id} is nobody of the monthly circulation."),
    };

    private static string? Text(JsonNode node, string name) => (string?)node[name];

    private async Task<(HttpStatusCode Status, JsonNode Answer)> PublishAsync(string report)
    {
        using var response = await host.Http.PostAsync($"{Reports}{report}/publish", content: null);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    private async Task<string[]> BytesAsync(string report) =>
        [.. await Task.WhenAll(Formats.Select(async format => Convert.ToBase64String(await host.Http.GetByteArrayAsync($"{Reports}{report}&format={format}"))))];

    // What arrived of a report once the timer has run.
    private async Task<IReadOnlyList<JsonNode>> ToldAsync(string title)
    {
        await host.RunAsync("deliver-alerts");
        return [.. (await host.GetAsync("local/outbox")).AsArray().Select(message => message!["body"]!).Where(body => Text(body, "subject")?.Contains($" {title}, ", StringComparison.Ordinal) ?? false)];
    }
}
