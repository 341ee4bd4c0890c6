using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using Scorecards.Application.Telemetry;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting.Telemetry;

/// <summary>What is told of the system's work, and to whom.</summary>
internal static class TelemetryServices
{
    // The web server logs each request with its query, and the query of a signed link holds its signature.
    private const string Requests = "Microsoft.AspNetCore.Hosting.Diagnostics";

    /// <summary>Adds traces and metrics, and sends them with the log to a collector where one is named.</summary>
    public static void AddTelemetry(this IServiceCollection services, TelemetrySettings? settings)
    {
        services.AddSingleton<WorkTelemetry>();
        services.AddLogging(logging => logging.AddFilter(Requests, LogLevel.Warning));
        if (settings is null)
        {
            return;
        }

        services.AddSingleton(settings);
        services.AddHostedService<OtlpExport>();
        services.AddLogging(logging => logging
            .AddOpenTelemetry(log => log.SetResourceBuilder(OtlpExport.Resource).AddOtlpExporter(options => OtlpExport.Configure(options, settings, "logs")))
            .AddFilter<OpenTelemetryLoggerProvider>("Microsoft", LogLevel.Warning)
            .AddFilter<OpenTelemetryLoggerProvider>("System", LogLevel.Warning));
    }
}
