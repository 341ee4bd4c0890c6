using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Scorecards.Application.Alerts;
using Scorecards.Application.Extracts;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Work;
using Scorecards.Domain.Alerts;
using Scorecards.Hosting;
using Scorecards.Hosting.Settings;
using Scorecards.Testing;
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
            await services.UploadAsync(scorecard);
            plan.Arm(call);
            try
            {
                await services.RunAsync(scorecard);
                plan.Arm(null);
                break; // it made fewer calls than that: every one has died once
            }
            catch (Exception e) when (e is CrashException || (e is AggregateException many && many.Flatten().InnerExceptions.All(inner => inner is CrashException or InvalidOperationException)))
            {
                calls = call;
                services.Clock.Advance(DeliverAlerts.Claim); // the next run comes after the dead one's claims have ended
                if (services.IsUnsure(plan.DiedAt!))
                {
                    unsure.Add(scorecard);
                }

                plan.Arm(null);
                await services.RunAsync(scorecard);
            }

            services.Told(scorecard).Distinct().ShouldBe([(MessageChannel.Teams, $"{scorecard}~n000001~director"), (MessageChannel.Email, $"{scorecard}~n000001~director")], ignoreOrder: true, $"it died at {plan.DiedAt}, call {call}");
            services.Told(scorecard).Count.ShouldBe(unsure.Contains(scorecard) ? 3 : 2, $"it died at {plan.DiedAt}, call {call}");
        }

        calls.ShouldBeInRange(20, MostRequests - 1);
    }

    private async Task<Services> StartAsync(CrashPlan plan, string name)
    {
        var services = new Services(azurite.ConnectionString, plan, "crash" + name);
        await services.StartAsync(MostRequests);
        return services;
    }

    /// <summary>The system on real storage, whose requests and sends count as calls at which the process may die.</summary>
    private sealed class Services : IAsyncDisposable
    {
        private static readonly FixedCredential Unused = new("unused");

        private readonly ServiceProvider provider;
        private readonly DyingTransport transport;
        private readonly InMemoryChannel teams;
        private readonly InMemoryChannel email;

        public Services(string connection, CrashPlan plan, string name)
        {
            teams = new(MessageChannel.Teams, person => person.Channel is not null, plan);
            email = new(MessageChannel.Email, person => person.Email is not null, plan);
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(LocalDefaults.Values).AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Storage"] = connection,
                ["Site:BaseUrl"] = "https://scorecards.council.example/",
                ["Links:SigningKey"] = "a key of tests that has more than 32 letters",
                ["Teams:Channels:Directors"] = "http://localhost:1/",
                ["Containers:Extracts"] = $"{name}-extracts",
                ["Containers:Archive"] = $"{name}-archive",
                ["Containers:Reports"] = $"{name}-reports",
                ["Containers:Catalogue"] = $"{name}-catalogue",
                ["Tables:Extracts"] = $"{name}Extracts",
                ["Tables:Observations"] = $"{name}Observations",
                ["Tables:Scorecards"] = $"{name}Scorecards",
                ["Tables:Alerts"] = $"{name}Alerts",
                ["Tables:Deliveries"] = $"{name}Deliveries",
                ["Tables:Commentary"] = $"{name}Commentary",
            }).Build();
            transport = new(plan);
            provider = new ServiceCollection()
                .AddSingleton<TimeProvider>(Clock)
                .AddSingleton<IConfiguration>(configuration)
                .AddScorecards(configuration)
                .AddSingleton(p => p.GetRequiredService<ScorecardSettings>().Storage.Blobs(Unused, new() { Transport = transport }))
                .AddSingleton(p => p.GetRequiredService<ScorecardSettings>().Storage.Tables(Unused, new() { Transport = transport }))
                .AddSingleton<IEnumerable<IAlertChannel>>([teams, email])
                .BuildServiceProvider();
        }

        public FixedClock Clock { get; } = new(new(2026, 3, 9, 8, 0, 0, TimeSpan.Zero));

        public async Task StartAsync(int scorecards)
        {
            foreach (var hosted in provider.GetServices<IHostedService>())
            {
                await hosted.StartAsync(CancellationToken.None);
            }

            var container = Container(names => names.Catalogue);
            await Task.WhenAll(Enumerable.Range(1, scorecards).Select(number => container.UploadBlobAsync(
                string.Create(CultureInfo.InvariantCulture, $"s{number:D3}.yaml"), BinaryData.FromString(CatalogueOf(number)))));
        }

        public async Task UploadAsync(string scorecard) => await Container(names => names.Extracts).UploadBlobAsync(BlobOf(scorecard), BinaryData.FromString("measure,numerator,denominator\n1,17,28\n"));

        public async Task RunAsync(string scorecard)
        {
            var progress = new Progress<WorkProgress>();
            await provider.GetRequiredService<IngestExtract>().RunAsync(BlobOf(scorecard), progress, CancellationToken.None);
            await provider.GetRequiredService<ComputeScorecards>().RunAsync(scorecard, progress, CancellationToken.None);
            await provider.GetRequiredService<DeliverAlerts>().RunAsync(progress, again: false, CancellationToken.None);
        }

        public List<(MessageChannel, string)> Told(string scorecard) =>
            [.. new[] { teams, email }.SelectMany(channel => channel.Sent.Select(sent => (channel.Channel, sent.Message.NotificationId))).Where(pair => pair.NotificationId.StartsWith(scorecard, StringComparison.Ordinal))];

        // Between a service's taking a message and the log's saying so, nobody knows.
        public bool IsUnsure(string diedAt) => diedAt is "Teams.send, after its effect" or "Email.send, after its effect"
            || (diedAt.StartsWith("PUT", StringComparison.Ordinal) && diedAt.Contains("Deliveries", StringComparison.Ordinal) && diedAt.EndsWith("before its effect", StringComparison.Ordinal));

        public async ValueTask DisposeAsync()
        {
            await provider.DisposeAsync();
            transport.Dispose();
        }

        private BlobContainerClient Container(Func<Scorecards.Azure.Storage.ContainerNames, string> name) =>
            new BlobServiceClient(provider.GetRequiredService<IConfiguration>()["Storage"]).GetBlobContainerClient(name(provider.GetRequiredService<ScorecardSettings>().Containers));

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
    }

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
