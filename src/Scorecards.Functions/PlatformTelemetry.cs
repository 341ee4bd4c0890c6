using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
#if AZURE_MONITOR
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using OpenTelemetry;
using Scorecards.Application.Telemetry;
#endif

namespace Scorecards.Functions;

/// <summary>Telemetry to Application Insights, by the app's identity. https://learn.microsoft.com/azure/azure-functions/opentelemetry-howto</summary>
internal static class PlatformTelemetry
{
    private const string Component = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Adds it where the platform names a component.</summary>
    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        var component = configuration[Component];
        if (string.IsNullOrEmpty(component))
        {
            return;
        }

#if AZURE_MONITOR
        services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource(TelemetryNames.Source))
            .WithMetrics(metrics => metrics.AddMeter(TelemetryNames.Source))
            .UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = component;
                options.Credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = configuration["Storage:clientId"] });

                // Everything: the exporter would otherwise keep five traces a second, and drop the log lines of the others.
                (options.SamplingRatio, options.TracesPerSecond, options.EnableTraceBasedLogsSampler) = (1.0F, null, false);
            });
#else
        Console.Error.WriteLine($"{Component} is set, and this build has no exporter for it: publish it with -p:AzureMonitor=true, or alerts on metrics stay silent.");
#endif
    }
}
