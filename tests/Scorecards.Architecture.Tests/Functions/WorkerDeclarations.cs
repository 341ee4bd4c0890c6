namespace Scorecards.Architecture.Tests.Functions;

/// <summary>
/// The least of the Functions worker that the head is written against, by the worker's own names, so that the head can be
/// compiled and read where the worker's packages are not to be had.
/// </summary>
internal static class WorkerDeclarations
{
    public const string Source = """
        using System;

        namespace Microsoft.Azure.Functions.Worker
        {
            public enum AuthorizationLevel { Anonymous, User, Function, System, Admin }

            [AttributeUsage(AttributeTargets.Method)]
            public sealed class FunctionAttribute(string name) : Attribute { public string Name { get; } = name; }

            [AttributeUsage(AttributeTargets.Parameter)]
            public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
            {
                public AuthorizationLevel AuthLevel { get; } = authLevel;
                public string[] Methods { get; } = methods;
                public string Route { get; set; }
            }

            public enum BlobTriggerSource { LogsAndContainerScan, EventGrid }

            [AttributeUsage(AttributeTargets.Parameter)]
            public sealed class BlobTriggerAttribute(string blobPath) : Attribute
            {
                public string BlobPath { get; } = blobPath;
                public string Connection { get; set; }
                public BlobTriggerSource Source { get; set; }
            }

            [AttributeUsage(AttributeTargets.Parameter)]
            public sealed class QueueTriggerAttribute(string queueName) : Attribute
            {
                public string QueueName { get; } = queueName;
                public string Connection { get; set; }
            }

            [AttributeUsage(AttributeTargets.Parameter)]
            public sealed class TimerTriggerAttribute(string schedule) : Attribute
            {
                public string Schedule { get; } = schedule;
                public bool UseMonitor { get; set; } = true;
            }

            public sealed class TimerInfo { public bool IsPastDue { get; set; } }
        }

        namespace Microsoft.Azure.Functions.Worker.Builder
        {
            public sealed class FunctionsApplicationBuilder
            {
                public Microsoft.Extensions.DependencyInjection.IServiceCollection Services { get; }
                public Microsoft.Extensions.Configuration.IConfigurationManager Configuration { get; }
                public Microsoft.Extensions.Hosting.IHost Build() => throw new NotSupportedException();
            }

            public static class FunctionsApplication
            {
                public static FunctionsApplicationBuilder CreateBuilder(string[] args) => throw new NotSupportedException();
            }
        }

        namespace Microsoft.Extensions.Hosting
        {
            public static class WorkerExtensions
            {
                public static Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder ConfigureFunctionsWebApplication(
                    this Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder builder) => builder;
            }
        }
        """;

    /// <summary>The least of the exporter to Application Insights that the head is written against, for the build that has it.</summary>
    public const string ExporterSource = """
        using System;

        namespace OpenTelemetry
        {
            public sealed class OpenTelemetryBuilder : IOpenTelemetryBuilder
            {
                public Microsoft.Extensions.DependencyInjection.IServiceCollection Services => throw new NotSupportedException();
            }
        }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class OpenTelemetryServices
            {
                public static OpenTelemetry.OpenTelemetryBuilder AddOpenTelemetry(this IServiceCollection services) => throw new NotSupportedException();
            }
        }

        namespace Microsoft.Azure.Functions.Worker.OpenTelemetry
        {
            public static class WorkerTelemetry
            {
                public static global::OpenTelemetry.IOpenTelemetryBuilder UseFunctionsWorkerDefaults(this global::OpenTelemetry.IOpenTelemetryBuilder builder) => builder;
            }
        }

        namespace Azure.Monitor.OpenTelemetry.Exporter
        {
            public sealed class AzureMonitorExporterOptions
            {
                public string ConnectionString { get; set; }
                public global::Azure.Core.TokenCredential Credential { get; set; }
                public float SamplingRatio { get; set; }
                public double? TracesPerSecond { get; set; }
                public bool EnableTraceBasedLogsSampler { get; set; }
            }

            public static class ExporterExtensions
            {
                public static global::OpenTelemetry.IOpenTelemetryBuilder UseAzureMonitorExporter(
                    this global::OpenTelemetry.IOpenTelemetryBuilder builder, Action<AzureMonitorExporterOptions> configure) => builder;
            }
        }
        """;

    /// <summary>What "ImplicitUsings" gives a project of the plain SDK.</summary>
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;
}
