using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Scorecards.Application.Telemetry;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting.Telemetry;

/// <summary>
/// Sends traces and metrics to a collector. Only the system's own source is listened to: the web server's and the HTTP client's would
/// tell addresses, and those hold the signatures of links and the secrets of webhooks.
/// </summary>
internal sealed class OtlpExport(TelemetrySettings settings) : IHostedService, IDisposable
{
    private TracerProvider? traces;
    private MeterProvider? metrics;

    /// <summary>What tells this system from others.</summary>
    public static ResourceBuilder Resource => ResourceBuilder.CreateDefault().AddService("scorecards");

    /// <summary>Points an exporter to the collector.</summary>
    public static void Configure(OtlpExporterOptions options, TelemetrySettings settings, string signal)
    {
        (options.Protocol, options.Endpoint) = settings.Protocol == OtlpProtocol.Http
            ? (OtlpExportProtocol.HttpProtobuf, new Uri($"{settings.Collector.AbsoluteUri.TrimEnd('/')}/v1/{signal}"))
            : (OtlpExportProtocol.Grpc, settings.Collector);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource)
            .SetSampler(new AlwaysOnSampler()) // a few thousand a day: none is worth losing, least of all a failed one
            .AddSource(TelemetryNames.Source)
            .AddOtlpExporter(options => Configure(options, settings, "traces"))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource)
            .AddMeter(TelemetryNames.Source)
            // Delta: what one instance last saw of a gauge is not told for ever, after another has seen it change.
            .AddOtlpExporter((options, reader) =>
            {
                Configure(options, settings, "metrics");
                reader.TemporalityPreference = MetricReaderTemporalityPreference.Delta;
            })
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left; a collector that does not answer holds nothing up for long.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }
}
