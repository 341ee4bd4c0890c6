using System.Text.Json.Nodes;
using Scorecards.Hosting.Tests.Access;
using Scorecards.Testing.InMemory;

namespace Scorecards.Hosting.Tests.Audit;

/// <summary>Who did what is written down before it is done, and what became of it after.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private const string Silence = "api/scorecards/alpha/measures/visits/silence?area=east&signature=secret&other=1";
    private const string Body = """{"until": "2015-03-20", "reason": "words that nobody may keep"}""";

    private AccessHost host = null!;

    public async Task InitializeAsync() => host = await AccessHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task It_is_written_before_the_work_and_after_it()
    {
        var from = host.System.Plan.Calls;
        await host.SendAsync("SilenceMeasure", Silence, ["Scorecards.Reader", "Scorecards.Approver.alpha.east", "Scorecards.Administrator"], Body);

        host.System.Plan.Made.Skip(from).Where(call => call.StartsWith("audit.", StringComparison.Ordinal) || call.EndsWith(".write", StringComparison.Ordinal)).ShouldBe(["audit.asked", "alerts.write", "audit.answered"]);
        var record = host.System.Audit.Records.ShouldHaveSingleItem();
        (record.Entry.At, record.Entry.Who, record.Entry.Role, record.Entry.Operation, record.Entry.Scorecard, record.Entry.Area).ShouldBe(
            (host.System.Clock.Now, "ann@council.example", "Scorecards.Approver.alpha.east", "SilenceMeasure", "alpha", "east"));
        record.Entry.Asked.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["area"] = "east", ["measure"] = "visits", ["scorecard"] = "alpha" });
        record.Outcome.ShouldBe(new(host.System.Clock.Now, 200));
    }

    [Fact]
    public async Task Where_it_cannot_be_written_nothing_is_done()
    {
        host.System.Plan.Arm(null);
        var state = host.System.State();
        host.System.Plan.Before = call => _ = call == "audit.asked" ? throw new IOException("The archive is away.") : 0;

        await Should.ThrowAsync<IOException>(() => host.SendAsync("SilenceMeasure", Silence, ["Scorecards.Approver"], Body));
        await Should.ThrowAsync<IOException>(() => host.SendAsync("PutCommentary", "api/scorecards/alpha/2015-02/measures/visits/commentary", ["Scorecards.Analyst"], """{"text": "t"}"""));
        await Should.ThrowAsync<IOException>(() => host.SendAsync("GetAudit", "api/audit", ["Scorecards.Administrator"]));
        await Should.ThrowAsync<IOException>(() => host.SendAsync("AnswerAlerts", host.LinkPath, null, $"by=a&comment=c&action=a&owner=o&alert={host.AlertOf("alpha", "east").Id}"));

        host.System.Plan.Before = null;
        host.System.State().ShouldBe(state);
        (await host.SendAsync("GetScorecards", "api/scorecards", ["Scorecards.Reader"])).Status.ShouldBe(200, "what changes nothing is answered");
    }

    [Fact]
    public async Task Work_that_fails_is_written_as_failed()
    {
        host.System.Plan.Before = call => _ = call == "alerts.write" ? throw new IOException("The table is away.") : 0;

        await Should.ThrowAsync<IOException>(() => host.SendAsync("SilenceMeasure", Silence, ["Scorecards.Approver"], Body));

        host.System.Audit.Records.ShouldHaveSingleItem().Outcome!.Status.ShouldBe(500);
    }

    [Theory]
    [InlineData("PutCommentary", "api/scorecards/alpha/2015-02/measures/visits/commentary", "{}", 400)]
    [InlineData("SilenceAlert", "api/alerts/nothing/silence", "{}", 404)]
    [InlineData("ValidateExtract", "api/extracts/validate?name=alpha/2015-02/measures.csv", "measure,value\n", 200)]
    [InlineData("RunJob", "api/run/nothing", null, 404)]
    [InlineData("PublishReport", "api/scorecards/alpha/2015-02/reports/open-report/publish", null, 201)]
    [InlineData("GetAudit", "api/audit?month=2015-13", null, 400)]
    [InlineData("AuditPage", "audit", null, 200)]
    public async Task What_was_answered_is_written(string operation, string path, string? body, int status)
    {
        await host.SendAsync(operation, path, ["Scorecards.Administrator"], body);

        var record = host.System.Audit.Records.ShouldHaveSingleItem();
        (record.Entry.Operation, record.Outcome!.Status).ShouldBe((operation, status));
    }

    [Fact]
    public async Task Whoever_answers_by_a_link_is_its_notification()
    {
        var link = host.LinkPath;
        await host.SendAsync("AnswerAlerts", link, null, $"by=Dana&comment=c&action=a&owner=o&alert={host.AlertOf("alpha", "east").Id}");

        var entry = host.System.Audit.Records.ShouldHaveSingleItem().Entry;
        (entry.Who, entry.Role, entry.Scorecard, entry.Asked.ContainsKey("signature")).ShouldBe(($"link of notification {entry.Asked["notification"]}", "signed link", "alpha", false));
    }

    [Fact]
    public async Task What_is_refused_and_what_only_reads_is_not_written()
    {
        await host.SendAsync("SilenceMeasure", Silence, null, Body);
        await host.SendAsync("SilenceMeasure", Silence, ["Scorecards.Approver.beta"], Body);
        await host.SendAsync("AnswerAlerts", "alerts/answer?scorecard=alpha&notification=n&until=2015-04-01&signature=s", null, "by=a");
        await host.SendAsync("GetScorecards", "api/scorecards", ["Scorecards.Administrator"]);
        await host.SendAsync("GetHealth", "api/health", null);

        host.System.Audit.Records.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_administrator_reads_it_by_month_and_scorecard()
    {
        await host.SendAsync("SilenceMeasure", Silence, ["Scorecards.Approver"], Body);
        host.System.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.SendAsync("RunJob", "api/run/check-deadlines", ["Scorecards.Administrator"]);
        host.System.Clock.Advance(TimeSpan.FromSeconds(1));

        (await ReadAsync("api/audit", "Scorecards.Administrator")).ShouldBe(["GetAudit ", "RunJob 200", "SilenceMeasure 200"]);
        (await ReadAsync("api/audit?scorecard=alpha", "Scorecards.Administrator")).ShouldBe(["SilenceMeasure 200"]);
        (await ReadAsync("api/audit?month=2015-02", "Scorecards.Administrator")).ShouldBe([]);
        (await ReadAsync("api/audit?month=2015-03", "Scorecards.Administrator.alpha")).ShouldBe(["SilenceMeasure 200"]);
        (await ReadAsync("api/audit", "Scorecards.Administrator.beta")).ShouldBe([]);
        (await ReadAsync("api/audit", "Scorecards.Administrator.alpha.east")).ShouldBe([]);
        (await host.SendAsync("GetAudit", "api/audit?format=csv&scorecard=alpha", ["Scorecards.Administrator"])).Text.ShouldContain("ann@council.example,Scorecards.Approver,SilenceMeasure,alpha,east,\"area east, measure visits, scorecard alpha\",");
        (await host.SendAsync("AuditPage", "audit", ["Scorecards.Administrator"])).Text.ShouldContain("area east, measure visits, scorecard alpha");
    }

    private async Task<string[]> ReadAsync(string path, string role) =>
        [.. JsonNode.Parse((await host.SendAsync("GetAudit", path, [role])).Text)!["records"]!.AsArray().Select(record => $"{record!["entry"]!["operation"]} {record["outcome"]?["status"]}")];
}
