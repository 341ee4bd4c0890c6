using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Scorecards.Application.Alerts;
using Scorecards.Hosting.Http;
using Scorecards.Testing;
using Xunit.Abstractions;

namespace Scorecards.LocalHost.Tests;

/// <summary>
/// How many requests to storage each piece of work makes: each is paid for. The runbook computes the cost of a month from
/// these numbers, so whoever changes one here changes it there.
/// </summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed partial class TransactionTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    [Fact]
    public async Task Each_piece_of_work_makes_as_many_requests_as_the_runbook_counts()
    {
        using var transport = new CountingTransport();
        await using var system = new WiredSystem(azurite.ConnectionString, transport, "transactions", new());
        await system.StartAsync([("kent-scs.yaml", await File.ReadAllTextAsync(Path.Combine(Repository.Catalogue, "kent-scs.yaml")))]);
        foreach (var month in Directory.EnumerateDirectories(Repository.Samples("kent-scs")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal))
        {
            await system.UploadAsync($"kent-scs/{month}/measures.csv", Repository.Sample("kent-scs", month));
        }

        var counted = new Dictionary<string, string>(StringComparer.Ordinal);
        async Task CountAsync(string work, Func<Task> run)
        {
            transport.Clear();
            var start = TimeProvider.System.GetTimestamp();
            await run();
            counted.Add(work, transport.ToString());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work}: {counted[work]}, {TimeProvider.System.GetElapsedTime(start).TotalMilliseconds:F0} ms"));
        }

        await CountAsync("first month ingested", () => system.IngestAsync("kent-scs/2014-03/measures.csv"));
        await CountAsync("a month ingested", () => system.IngestAsync("kent-scs/2015-02/measures.csv"));
        await CountAsync("two months computed, one red", () => system.ComputeAsync());
        await CountAsync("one message delivered by two channels", system.DeliverAsync);
        await CountAsync("nothing to compute", () => system.ComputeAsync());
        await CountAsync("nothing to deliver", system.DeliverAsync);
        await CountAsync("nothing late", () => system.Services.GetRequiredService<CheckDeadlines>().RunAsync(CancellationToken.None));
        await CountAsync("a scorecard's page", () => GetAsync(system, HttpOperations.ScorecardPage, ("scorecard", "kent-scs"), ("period", "2015-02")));
        await CountAsync("the latest scorecard's page", () => GetAsync(system, HttpOperations.ScorecardPage, ("scorecard", "kent-scs"), ("period", "latest")));
        await CountAsync("the list of scorecards", () => GetAsync(system, HttpOperations.HomePage));
        await CountAsync("an exception report", () => GetAsync(system, HttpOperations.ExceptionsPage, ("scorecard", "kent-scs"), ("period", "2015-02")));

        counted.ShouldBe(RowOfWork().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "infra", "README.md"))).ToDictionary(row => row.Groups["work"].Value, row => row.Groups["requests"].Value, StringComparer.Ordinal));
    }

    // "| a month ingested | 1 blob list, 2 blob read, 3 blob write, 6 table | 40 ms |"
    [GeneratedRegex(@"^\| (?<work>[^|]+) \| (?<requests>[0-9]+ (blob|table)[^|]*) \| [0-9]+ ms \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5000)]
    private static partial Regex RowOfWork();

    private static async Task GetAsync(WiredSystem system, HttpOperation operation, params (string Name, string Value)[] route)
    {
        var context = new DefaultHttpContext { RequestServices = system.Services };
        foreach (var (name, value) in route)
        {
            context.Request.RouteValues[name] = value;
        }

        await (await operation.RunAsync(context.Request)).ExecuteAsync(context);
        context.Response.StatusCode.ShouldBe(StatusCodes.Status200OK);
    }

    /// <summary>Counts requests by service and kind, as they are billed.</summary>
    private sealed class CountingTransport : HttpPipelineTransport, IDisposable
    {
        private readonly HttpClientTransport inner = new();
        private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

        public void Clear() => counts.Clear();

        public void Dispose() => inner.Dispose();

        public override Request CreateRequest() => inner.CreateRequest();

        public override void Process(HttpMessage message) => throw new NotSupportedException("Storage is asked asynchronously alone.");

        public override ValueTask ProcessAsync(HttpMessage message)
        {
            counts.AddOrUpdate(KindOf(message.Request), 1, (_, count) => count + 1);
            return inner.ProcessAsync(message);
        }

        public override string ToString() => string.Join(", ", counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} {pair.Key}"));

        // https://azure.microsoft.com/pricing/details/storage/blobs: writing and listing cost more than ten times what reading does.
        private static string KindOf(Request request) => request.Headers.TryGetValue("DataServiceVersion", out _)
            ? "table"
            : request.Method == RequestMethod.Put ? "blob write" : request.Uri.Query.Contains("comp=list", StringComparison.Ordinal) ? "blob list" : "blob read";
    }
}
