using System.Globalization;
using System.Text.Json.Nodes;
using Scorecards.Hosting.Http;
using Scorecards.Testing;

namespace Scorecards.Architecture.Tests.Functions;

/// <summary>host.json agrees with the code that runs under it.</summary>
public sealed class HostFileTests
{
    private static readonly JsonObject Host = (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "Scorecards.Functions", "host.json")))!;

    private static JsonNode Http => Host["extensions"]!["http"]!;

    private static JsonNode Blobs => Host["extensions"]!["blobs"]!;

    private static JsonNode Queues => Host["extensions"]!["queues"]!;

    [Fact]
    public void It_gives_up_on_an_upload_after_as_many_tries_as_the_local_host() => ((int)Blobs["poisonBlobThreshold"]!).ShouldBe(Triggers.MostTries);

    [Fact]
    public void It_gives_up_on_marking_an_upload_failed_no_earlier() => ((int)Queues["maxDequeueCount"]!).ShouldBe(Triggers.MostTries);

    [Fact]
    public void It_adds_no_prefix_to_routes() => ((string?)Http["routePrefix"]).ShouldBe(string.Empty);

    [Fact]
    public void It_holds_no_more_requests_than_a_waiting_room_of_twice_those_that_run() =>
        ((int)Http["maxOutstandingRequests"]!).ShouldBe(2 * (int)Http["maxConcurrentRequests"]!);

    [Fact]
    public void It_answers_by_https_alone_for_a_year() =>
        ((bool)Http["hsts"]!["isEnabled"]!, TimeSpan.Parse((string)Http["hsts"]!["maxAge"]!, CultureInfo.InvariantCulture)).ShouldBe((true, TimeSpan.FromDays(365)));

    [Fact]
    public void Telemetry_is_open_and_asks_for_no_sampling_which_would_not_be_applied()
    {
        ((string?)Host["telemetryMode"]).ShouldBe("OpenTelemetry");
        ((JsonObject)Host["logging"]!).ContainsKey("applicationInsights").ShouldBeFalse();
    }

    [Fact]
    public void It_has_these_sections_and_no_other()
    {
        Host.Select(pair => pair.Key).ShouldBe(["version", "telemetryMode", "functionTimeout", "logging", "extensions"]);
        ((JsonObject)Host["extensions"]!).Select(pair => pair.Key).ShouldBe(["http", "blobs", "queues"]);
        ((string?)Host["version"]).ShouldBe("2.0");
    }
}
