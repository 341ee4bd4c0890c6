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
