using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Scorecards.Hosting.Http;
using Scorecards.Hosting.Tests.Access;

namespace Scorecards.Hosting.Tests.Http;

/// <summary>What happens to every request before an operation's work.</summary>
public sealed class OperationRunnerTests : IAsyncLifetime
{
    private const string Silence = "api/scorecards/alpha/measures/visits/silence";
    private const string Body = """{"until": "2015-03-20", "reason": "r"}""";

    private static readonly string[] All = ["Scorecards.Administrator"];

    private AccessHost host = null!;

    public async Task InitializeAsync() => host = await AccessHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Every_answer_has_the_headers_that_keep_browsers_safe()
    {
        (string Operation, string Path, string[]? Roles, int Status)[] asked =
        [
            ("HomePage", "", All, 200), ("HomePage", "", null, 401), ("GetScorecards", "api/scorecards", [], 403), ("GetScorecards", "api/scorecards?format=csv", All, 200), ("GetScorecards", "api/scorecards?format=none", All, 400),
            ("GetScorecard", "api/scorecards/none/2015-02", All, 404), ("GetHealth", "api/health", null, 200), ("AnswerPage", host.LinkPath, null, 200), ("RunJob", "api/run/none", All, 404),
        ];
        foreach (var (operation, path, roles, status) in asked)
        {
            var answer = await host.SendAsync(operation, path, roles);

            answer.Status.ShouldBe(status);
            answer.Headers.Where(header => header.Key is not ("Content-Type" or "Content-Length" or "Content-Disposition" or "Content-Security-Policy" or "Vary")).OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}").ShouldBe(
            [
                "Cache-Control: private, no-store",
                "Cross-Origin-Opener-Policy: same-origin",
                "Cross-Origin-Resource-Policy: same-origin",
                "Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
                "Referrer-Policy: same-origin",
                "Strict-Transport-Security: max-age=31536000",
                "X-Content-Type-Options: nosniff",
                "X-Frame-Options: DENY",
            ]);
            var policy = answer.Headers.ContentSecurityPolicy.ToString();
            policy.ShouldStartWith("default-src 'none'; ");
            policy.ShouldEndWith("frame-ancestors 'none'");
        }

        (await host.SendAsync("GetScorecard", "api/scorecards/alpha/2015-02", All)).Headers.CacheControl.ToString().ShouldBe("private, no-cache");
        await using var plain = await AccessHost.StartAsync(("Site:BaseUrl", "http://localhost:7071"));
        (await plain.SendAsync("GetHealth", "api/health", null)).Headers.StrictTransportSecurity.Count.ShouldBe(0);
    }

    [Theory]
    [InlineData("HomePage", "", "text/html,*/*", "/.auth/login/aad?post_login_redirect_uri=%2F")]
    [InlineData("ScorecardPage", "scorecards/alpha/2015-02?area=east&x=%2F%2Fevil.example", "text/html", "/.auth/login/aad?post_login_redirect_uri=%2Fscorecards%2Falpha%2F2015-02%3Farea%3Deast%26x%3D%252F%252Fevil.example")]
    [InlineData("ScorecardPage", "scorecards/alpha/2015-02", "application/json", null)]
    [InlineData("GetScorecard", "api/scorecards/alpha/2015-02", "text/html", null)]
    public async Task A_browser_that_opens_a_page_is_sent_to_sign_in_and_back(string operation, string path, string accept, string? location)
    {
        var answer = await host.SendAsync(operation, path, roles: null, with: request => request.Headers.Accept = accept);

        (answer.Status, answer.Headers.Location.ToString()).ShouldBe(location is null ? (401, string.Empty) : (302, location));
    }

    [Fact]
    public async Task Nobody_is_sent_to_another_site_or_to_sign_in_where_there_is_no_way_to()
    {
        (await host.SendAsync("HomePage", "", null, with: request => (request.Headers.Accept, request.Path) = ("text/html", "//evil.example/x"))).Headers.Location.ToString()
            .ShouldBe("/.auth/login/aad?post_login_redirect_uri=%2Fevil.example%2Fx");

        await using var without = await AccessHost.StartAsync(("WEBSITE_AUTH_ENABLED", null));
        (await without.SendAsync("HomePage", "", All, with: request => request.Headers.Accept = "text/html")).Status.ShouldBe(401, "the header is anybody's there");
    }

    [Fact]
    public async Task A_refusal_names_what_was_asked_for_and_not_what_there_is()
    {
        async Task<string> DetailAsync(string operation, string path, string? body = null) => (string)JsonNode.Parse((await host.SendAsync(operation, path, ["Scorecards.Approver.beta"], body)).Text)!["detail"]!;

        (await DetailAsync("GetScorecard", "api/scorecards/alpha/2015-02?area=east")).ShouldBe("You need the role Scorecards.Reader.alpha.east, or one above it: ask the administrator of the app registration.");
        (await DetailAsync("GetScorecard", "api/scorecards/alpha/2015-02?area=nowhere")).ShouldBe("You need the role Scorecards.Reader.alpha.nowhere, or one above it: ask the administrator of the app registration.");
        (await DetailAsync("GetScorecard", "api/scorecards/nothing/2015-02")).ShouldBe("You need the role Scorecards.Reader.nothing, or one above it: ask the administrator of the app registration.");
        (await DetailAsync("GetScorecard", "api/scorecards/No%20id/2015-02?area=east")).ShouldBe("You need the role Scorecards.Reader, or one above it: ask the administrator of the app registration.");
        (await DetailAsync("RunJob", "api/run/deliver-alerts")).ShouldBe("You need the role Scorecards.Administrator for everything: ask the administrator of the app registration.");
        var known = await DetailAsync("AcknowledgeAlert", $"api/alerts/{host.AlertOf("alpha", "east").Id}/acknowledge", "{}");
        (await DetailAsync("AcknowledgeAlert", "api/alerts/alpha~none/acknowledge", "{}")).ShouldBe(known);
        (await DetailAsync("GetReport", "api/scorecards/alpha/2015-02/reports/none")).ShouldBe(await DetailAsync("GetReport", "api/scorecards/alpha/2015-02/reports/east-report"));
        (await DetailAsync("GetExtract", "api/extracts/none")).ShouldBe(await DetailAsync("GetExtract", $"api/extracts/{host.ExtractOf("alpha/2015-02/measures.csv")}"));
    }

    [Fact]
    public async Task Health_says_what_works_to_anybody_and_why_not_to_administrators()
    {
        await using var broken = await AccessHost.StartAsync();
        broken.System.Catalogue.Files["beta.yaml"] = "scorecard: {";

        var seen = await broken.SendAsync("GetHealth", "api/health", null);
        (seen.Status, seen.Text).ShouldBe((503, """{"status":"unhealthy","checks":[{"name":"storage","status":"healthy"},{"name":"catalogue","status":"unhealthy"},{"name":"teams channels","status":"healthy"},{"name":"tables","status":"healthy"},{"name":"messages","status":"healthy"},{"name":"bank holidays","status":"healthy"}]}"""));
        var told = await broken.SendAsync("GetHealthDetails", "api/diagnostics", All);
        (told.Status, told.Text.Contains("beta.yaml", StringComparison.Ordinal)).ShouldBe((503, true));
    }

    [Fact]
    public async Task While_a_table_is_lost_nothing_is_read_or_written_until_it_is_put_back()
    {
        await using var lost = await AccessHost.StartAsync();
        lost.System.Marks.Drop(3);
        const string Commentary = "api/scorecards/alpha/2015-02/measures/visits/commentary";

        foreach (var (operation, path, body) in ((string, string, string?)[])[("GetScorecard", "api/scorecards/alpha/2015-02", null), ("GetAlerts", "api/alerts", null), ("PutCommentary", Commentary, "{\"text\": \"Words.\"}"), ("AnswerPage", lost.LinkPath, null)])
        {
            (await lost.SendAsync(operation, path, All, body)).Status.ShouldBe(503, operation);
        }

        lost.System.Commentary.Entries.ShouldBeEmpty();
        lost.System.Audit.Records.Select(record => (record.Entry.Operation, record.Outcome?.Status)).ShouldBe([("PutCommentary", 503)]);
        (await lost.SendAsync("GetHealth", "api/health", null)).Text.ShouldContain("{\"name\":\"tables\",\"status\":\"unhealthy\"}");
        await lost.System.RestoreAsync();
        (await lost.SendAsync("GetScorecard", "api/scorecards/alpha/2015-02", All)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("same-origin", null, 200)]
    [InlineData("none", null, 200)]
    [InlineData("cross-site", null, 403)]
    [InlineData("same-site", null, 403)]
    [InlineData("cross-site", "https://scorecards.council.gov.uk", 403)]
    [InlineData("nonsense", null, 403)]
    [InlineData(null, "https://scorecards.council.gov.uk", 200)]
    [InlineData(null, "https://SCORECARDS.council.gov.uk:443", 200)]
    [InlineData(null, "http://worker", 200)]
    [InlineData(null, "http://scorecards.council.gov.uk", 403)]
    [InlineData(null, "https://scorecards.council.gov.uk.evil.example", 403)]
    [InlineData(null, "https://scorecards.council.gov.uk:8443", 403)]
    [InlineData(null, "https://evil.example", 403)]
    [InlineData(null, "null", 403)]
    [InlineData(null, null, 200)]
    public async Task What_another_site_makes_a_browser_send_is_refused(string? site, string? origin, int status)
    {
        void From(HttpRequest request) => (request.Headers["Sec-Fetch-Site"], request.Headers.Origin) = (site, origin);

        (await host.SendAsync("SilenceMeasure", Silence, All, Body, From)).Status.ShouldBe(status);
        (await host.SendAsync("AnswerAlerts", host.LinkPath, null, "by=Ann", From)).Status.ShouldBe(status == 200 ? 422 : 403);
        (await host.SendAsync("GetScorecards", "api/scorecards", All, with: From)).Status.ShouldBe(200, "reading changes nothing");
        host.System.Audit.Records.Count.ShouldBe(status == 200 ? 2 : 0);
    }

    [Theory]
    [InlineData("SilenceMeasure", Silence, Body, "application/json", 200)]
    [InlineData("SilenceMeasure", Silence, Body, "application/json; charset=utf-8", 200)]
    [InlineData("SilenceMeasure", Silence, Body, "application/merge-patch+json", 200)]
    [InlineData("SilenceMeasure", Silence, Body, null, 200)]
    [InlineData("SilenceMeasure", Silence, Body, "text/plain", 415)]
    [InlineData("SilenceMeasure", Silence, Body, "application/x-www-form-urlencoded", 415)]
    [InlineData("SilenceMeasure", Silence, Body, "multipart/form-data; boundary=x", 415)]
    [InlineData("SilenceMeasure", Silence, Body, "text/plain; application/json", 415)]
    [InlineData("SilenceMeasure", Silence, Body, "nonsense", 415)]
    [InlineData("RunJob", "api/run/check-deadlines", "", "application/x-www-form-urlencoded", 415)]
    [InlineData("ValidateExtract", "api/extracts/validate?name=alpha/2015-02/measures.csv", "a", "application/x-www-form-urlencoded", 200)]
    [InlineData("AnswerAlerts", "alerts/answer", "by=a", "multipart/form-data; boundary=x", 415)]
    public async Task An_operation_takes_its_own_type_alone(string operation, string path, string body, string? type, int status) =>
        (await host.SendAsync(operation, path, All, body, request => request.ContentType = type)).Status.ShouldBe(status);

    [Theory]
    [InlineData("SilenceMeasure", Silence, 64 * 1024, 400)]
    [InlineData("SilenceMeasure", Silence, (64 * 1024) + 1, 413)]
    [InlineData("RunJob", "api/run/none", (64 * 1024) + 1, 413)]
    [InlineData("ValidateExtract", "api/extracts/validate?name=alpha/2015-02/measures.csv", 2048, 200)]
    [InlineData("ValidateExtract", "api/extracts/validate?name=alpha/2015-02/measures.csv", 2049, 413)]
    [InlineData("AnswerAlerts", null, 64 * 1024, 422)]
    [InlineData("AnswerAlerts", null, (64 * 1024) + 1, 413)]
    public async Task A_request_is_no_larger_than_its_operation_takes_whether_it_says_how_large_it_is_or_not(string operation, string? path, int bytes, int status)
    {
        await using var small = await AccessHost.StartAsync(("Limits:FileBytes", "2048"), ("Limits:RecordFileBytes", "2048"));
        var body = new string('a', bytes);

        (await small.SendAsync(operation, path ?? small.LinkPath, All, body)).Status.ShouldBe(status);
        if (operation != "RunJob")
        {
            // A job reads nothing of what is sent with it.
            (await small.SendAsync(operation, path ?? small.LinkPath, All, body, request => request.ContentLength = null)).Status.ShouldBe(status);
        }
    }

    [Fact]
    public async Task What_says_that_it_is_too_large_is_not_read()
    {
        await host.SendAsync("SilenceMeasure", Silence, All, Body, request => (request.ContentLength, request.Body) = (1L << 40, new Unread()));

        host.System.Audit.Records.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_caller_and_each_unknown_address_has_a_rate_of_its_own()
    {
        await using var slow = await AccessHost.StartAsync(("Limits:RequestsPerMinute", "3"), ("Limits:AnonymousRequestsPerMinute", "2"), ("WEBSITE_SITE_NAME", "scorecards"));
        async Task<string> ManyAsync(string[]? roles, string forwarded)
        {
            var statuses = new List<int>();
            for (var time = 0; time < 4; time++)
            {
                var answer = await slow.SendAsync(roles is null ? "GetHealth" : "GetScorecards", roles is null ? "api/health" : "api/scorecards", roles, with: request => request.Headers["X-Forwarded-For"] = forwarded);
                statuses.Add(answer.Status);
                if (answer.Status == 429)
                {
                    int.Parse(answer.Headers.RetryAfter.ToString(), System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
                }
            }

            return string.Join(' ', statuses);
        }

        (await ManyAsync(All, "1.1.1.1")).ShouldBe("200 200 200 429");
        (await ManyAsync(null, "1.1.1.1:4000")).ShouldBe("200 200 429 429");
        (await ManyAsync(null, "9.9.9.9, 1.1.1.1")).ShouldBe("429 429 429 429", "what stands before the platform's own word is the client's");
        (await ManyAsync(null, "1.1.1.1, 2.2.2.2")).ShouldBe("200 200 429 429");
        (await ManyAsync(null, "[2001:db8::1]:80")).ShouldBe("200 200 429 429");
        (await ManyAsync(null, "2001:db8::ffff:1")).ShouldBe("429 429 429 429", "it is the same network");
        (await slow.SendAsync("GetScorecards", "api/scorecards", null, with: request => request.Headers["X-Forwarded-For"] = "2.2.2.2")).Status.ShouldBe(429);
    }

    [Fact]
    public async Task Elsewhere_than_on_the_platform_an_address_is_the_connections()
    {
        await using var slow = await AccessHost.StartAsync(("Limits:AnonymousRequestsPerMinute", "1"));
        async Task<int> StatusAsync(string address, string forwarded) => (await slow.SendAsync("GetHealth", "api/health", null, with: request =>
            (request.HttpContext.Connection.RemoteIpAddress, request.Headers["X-Forwarded-For"]) = (IPAddress.Parse(address), forwarded))).Status;

        (await StatusAsync("127.0.0.1", "1.1.1.1")).ShouldBe(200);
        (await StatusAsync("127.0.0.1", "2.2.2.2")).ShouldBe(429);
        (await StatusAsync("::ffff:127.0.0.1", "3.3.3.3")).ShouldBe(429);
        (await StatusAsync("127.0.0.2", "1.1.1.1")).ShouldBe(200);
    }

    [Fact]
    public async Task Who_asks_is_not_read_where_anybody_may()
    {
        // The platform may not have looked at such a request, so the header is anybody's: it gives no rate of its own.
        await using var slow = await AccessHost.StartAsync(("Limits:AnonymousRequestsPerMinute", "1"));

        (await slow.SendAsync("GetHealth", "api/health", All)).Status.ShouldBe(200);
        (await slow.SendAsync("GetHealth", "api/health", All)).Status.ShouldBe(429);
    }

    [Fact]
    public async Task A_request_that_is_broken_off_stops_its_work()
    {
        using var broken = new CancellationTokenSource();
        await broken.CancelAsync();
        var stopped = false;
        var operation = HttpOperations.GetHealth with
        {
            Handler = (_, _, stop) =>
            {
                stopped = stop.IsCancellationRequested;
                return Task.FromResult(Results.Ok());
            },
        };

        await operation.RunAsync(new DefaultHttpContext { RequestServices = host.Services, RequestAborted = broken.Token }.Request);

        stopped.ShouldBeTrue();
    }

    private sealed class Unread() : MemoryStream(Encoding.UTF8.GetBytes(Body))
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new InvalidOperationException("It was read.");
    }
}
