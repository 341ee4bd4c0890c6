using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Scorecards.LocalHost.Tests.Telemetry;

/// <summary>A collector of telemetry on a free port, which keeps what it is sent.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentBag<(string Signal, byte[] Body)> received = [];
    private readonly WebApplication web;

    private Collector(WebApplication web) => this.web = web;

    /// <summary>The setting that names it.</summary>
    public string[] Settings => [$"--OTEL_EXPORTER_OTLP_ENDPOINT={web.Urls.Single()}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"];

    /// <summary>Every body of a signal: traces, metrics or logs.</summary>
    public IReadOnlyList<byte[]> Bodies(string signal) => [.. received.Where(item => item.Signal == signal).Select(item => item.Body)];

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var collector = new Collector(app);
        app.MapPost("/v1/{signal}", async (string signal, HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            collector.received.Add((signal, body.ToArray()));
            return Results.Bytes([], "application/x-protobuf");
        });
        await app.StartAsync();
        return collector;
    }

    public async ValueTask DisposeAsync() => await web.DisposeAsync();
}
