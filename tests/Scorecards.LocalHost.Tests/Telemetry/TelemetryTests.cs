using System.Text;
using Scorecards.Application.Telemetry;
using Scorecards.Testing;

namespace Scorecards.LocalHost.Tests.Telemetry;

/// <summary>What a collector is told of an upload's way to a delivered alert.</summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class TelemetryTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task One_trace_leads_from_the_upload_to_the_delivered_alert()
    {
        await using var collector = await Collector.StartAsync();
        string upload;
        await using (var host = await RunningHost.StartAsync(azurite, [.. collector.Settings, "--Local:Samples=false"]))
        {
            upload = await RedAsync(host);
        }

        var trace = UploadTrace.Of(upload).TraceId.ToHexString();
        var spans = collector.Bodies("traces").SelectMany(ProtobufFields.SpansIn).Where(span => span.Trace == trace).ToList();
        spans.Select(span => span.Name).Order(StringComparer.Ordinal).ShouldBe(["compute scorecard", "deliver message", "deliver message", "ingest extract"]);
        var compute = spans.Single(span => span.Name == "compute scorecard");
        spans.Where(span => span.Name == "deliver message").ShouldAllBe(span => span.Parent == compute.Id);
        new[] { compute.Parent, spans.Single(span => span.Name == "ingest extract").Parent }.ShouldAllBe(parent => parent == UploadTrace.Of(upload).SpanId.ToHexString());
    }

    [Fact]
    public async Task Every_metric_is_told_under_its_name()
    {
        await using var collector = await Collector.StartAsync();
        await using (var host = await RunningHost.StartAsync(azurite, [.. collector.Settings, "--Local:Samples=false"]))
        {
            await RedAsync(host);
        }

        collector.Bodies("metrics").SelectMany(ProtobufFields.MetricsIn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(
        [
            TelemetryNames.Alerts, TelemetryNames.ComputeDuration, TelemetryNames.Deliveries, TelemetryNames.DeliveryDelay, TelemetryNames.Extracts, TelemetryNames.Late,
            TelemetryNames.Figures, TelemetryNames.Rows, TelemetryNames.Runs, TelemetryNames.Undelivered,
        ]);
    }

    [Fact]
    public async Task Nothing_personal_and_no_secret_is_told()
    {
        await using var collector = await Collector.StartAsync();
        string link;
        await using (var host = await RunningHost.StartAsync(azurite, [.. collector.Settings, "--Local:Samples=false", "--SendGrid:ApiKey=planted-key-of-sendgrid", "--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft=Debug"]))
        {
            await RedAsync(host);
            link = (string)(await host.MessagesAsync()).Single(message => message.IsCard).Card["actions"]!.AsArray().Select(action => action!["url"]).Single(url => ((string)url!).Contains("signature", StringComparison.Ordinal))!;
            using var opened = await host.Http.GetAsync(new Uri(link));
            opened.EnsureSuccessStatusCode();
            await host.UploadAsync("kent-scs/2015-01/measures.csv", "measure,value,commentary\n5,Jane Planted,born 2009-01-02\n");
            await host.UploadAsync("kent-scs/2015-01/Plan of Joe Planted.csv", "Joe Planted\n");
            await host.FailAsync("channel=teams&status=500&times=1");
            await host.RunAsync("test-message?to=director&scorecard=kent-scs");
        }

        var told = string.Concat(((string[])["traces", "metrics", "logs"]).SelectMany(collector.Bodies).Select(Encoding.Latin1.GetString));
        told.ShouldContain("ingest extract");
        ((string[])["director.scs@kent.example", "Segurola", "planted-key-of-sendgrid", "Jane Planted", "Joe Planted", "born 2009-01-02", "local/teams", link.Split("signature=")[1]])
            .Where(text => told.Contains(text, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_collector_that_is_not_there_holds_nothing_up()
    {
        await using var host = await RunningHost.StartAsync(azurite, "--OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf");

        (await host.ToldAsync()).ShouldBe((1, 1));
    }

    // February of Kent alone: one measure goes red.
    private static async Task<string> RedAsync(RunningHost host)
    {
        var entry = await host.UploadAsync("kent-scs/2015-02/measures.csv", Repository.Sample("kent-scs", "2015-02"));
        await host.RunAsync("compute-scorecards");
        await host.RunAsync("deliver-alerts");
        (await host.ToldAsync()).ShouldBe((1, 1));
        return (string)entry["id"]!;
    }
}
