using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;
using Scorecards.Testing.InMemory;

namespace Scorecards.LocalHost.Tests;

/// <summary>
/// The process dies at a request to storage, on the wire, or at a send: at the first of one scorecard's red, at the second of
/// another's, and so on until none is left. Run again, each director has heard of theirs.
/// </summary>
[Collection(AzuriteCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class TransportCrashTests(AzuriteFixture azurite)
{
    private const int MostRequests = 80;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Dying_at_any_request_and_running_again_tells_each_red_once(bool afterEffect)
    {
        var plan = new CrashPlan(null, afterEffect);
        await using var services = await StartAsync(plan, afterEffect ? "after" : "before");
        var (calls, unsure) = (0, new HashSet<string>(StringComparer.Ordinal));
        for (var call = 1; call <= MostRequests; call++)
        {
            var scorecard = string.Create(CultureInfo.InvariantCulture, $"s{call:D3}");
            await services.UploadAsync(BlobOf(scorecard), "measure,numerator,denominator\n1,17,28\n");
            plan.Arm(call);
            try
            {
                await RunAsync(services, scorecard);
                plan.Arm(null);
                break; // it made fewer calls than that: every one has died once
            }
            catch (Exception e) when (e is CrashException || (e is AggregateException many && many.Flatten().InnerExceptions.All(inner => inner is CrashException or InvalidOperationException)))
            {
                calls = call;
                services.Clock.Advance(DeliverAlerts.Claim); // the next run comes after the dead one's claims have ended
                if (IsUnsure(plan.DiedAt!))
                {
                    unsure.Add(scorecard);
                }

                plan.Arm(null);
                await RunAsync(services, scorecard);
            }

            services.Told(scorecard).Distinct().ShouldBe([(MessageChannel.Teams, $"{scorecard}~n000001~director"), (MessageChannel.Email, $"{scorecard}~n000001~director")], ignoreOrder: true, $"it died at {plan.DiedAt}, call {call}");
            services.Told(scorecard).Count.ShouldBe(unsure.Contains(scorecard) ? 3 : 2, $"it died at {plan.DiedAt}, call {call}");
        }

        calls.ShouldBeInRange(20, MostRequests - 1);
    }

    // Between a service's taking a message and the log's saying so, nobody knows.
    private static bool IsUnsure(string diedAt) => diedAt is "Teams.send, after its effect" or "Email.send, after its effect"
        || (diedAt.StartsWith("PUT", StringComparison.Ordinal) && diedAt.Contains("Deliveries", StringComparison.Ordinal) && diedAt.EndsWith("before its effect", StringComparison.Ordinal));

    private async Task<WiredSystem> StartAsync(CrashPlan plan, string name)
    {
        var system = new WiredSystem(azurite.ConnectionString, new DyingTransport(plan), "crash" + name, plan);
        await system.StartAsync(Enumerable.Range(1, MostRequests).Select(number => (string.Create(CultureInfo.InvariantCulture, $"s{number:D3}.yaml"), CatalogueOf(number))));
        return system;
    }

    private static async Task RunAsync(WiredSystem system, string scorecard)
    {
        await system.IngestAsync(BlobOf(scorecard));
        await system.ComputeAsync(scorecard);
        await system.DeliverAsync();
    }

    private static string BlobOf(string scorecard) => $"{scorecard}/2026-02/measures.csv";

    private static string CatalogueOf(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        scorecard: {id: s{{number:D3}}, title: Scorecard, organisation: A council, director: director}
        people: [{id: director, role: Director, name: Ann, email: ann@council.example, channel: Directors}]
        areas: [{id: all, title: All}]
        sections:
          - id: safety
            title: Safety
            measures:
              - {id: visits, number: "1", title: Visits in time, polarity: high, dataPeriod: month, unit: percent, decimals: 1, safeguarding: true, standards: [{from: 2025-04-01, target: 90, minimum: 80}]}
        """);

    /// <summary>Sends requests, and dies where it is planned: before a request goes out, or before its answer comes in.</summary>
    private sealed class DyingTransport(CrashPlan plan) : HttpPipelineTransport, IDisposable
    {
        private readonly HttpClientTransport inner = new();

        public void Dispose() => inner.Dispose();

        public override Request CreateRequest() => inner.CreateRequest();

        public override void Process(HttpMessage message) => throw new NotSupportedException("Storage is asked asynchronously alone.");

        public override async ValueTask ProcessAsync(HttpMessage message)
        {
            var name = $"{message.Request.Method} {message.Request.Uri.ToUri().AbsolutePath}";
            await plan.CallAsync(name, () => inner.ProcessAsync(message).AsTask().GetAwaiter().GetResult());
        }
    }
}
