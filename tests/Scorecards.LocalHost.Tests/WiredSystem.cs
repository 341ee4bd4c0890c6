using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Scorecards.Application.Alerts;
using Scorecards.Application.Extracts;
using Scorecards.Application.Scorecards;
using Scorecards.Application.Work;
using Scorecards.Azure.Storage;
using Scorecards.Domain.Alerts;
using Scorecards.Hosting;
using Scorecards.Hosting.Access;
using Scorecards.Hosting.Settings;
using Scorecards.Testing;
using Scorecards.Testing.InMemory;

namespace Scorecards.LocalHost.Tests;

/// <summary>The whole system as a head composes it, on real storage whose requests pass a test's transport; channels keep what they are given.</summary>
internal sealed class WiredSystem : IAsyncDisposable
{
    private static readonly FixedCredential Unused = new("unused");

    private readonly Progress<WorkProgress> progress = new();
    private readonly ServiceProvider provider;
    private readonly HttpPipelineTransport transport;
    private readonly InMemoryChannel teams;
    private readonly InMemoryChannel email;

    /// <summary>Makes it, with containers and tables named after a test.</summary>
    public WiredSystem(string connection, HttpPipelineTransport transport, string name, CrashPlan plan)
    {
        this.transport = transport;
        teams = new(MessageChannel.Teams, person => person.Channel is not null, plan);
        email = new(MessageChannel.Email, person => person.Email is not null, plan);
        var names = ((string[])["Extracts", "Archive", "Reports", "Catalogue"]).Select(purpose => KeyValuePair.Create<string, string?>($"Containers:{purpose}", $"{name}-{purpose.ToLowerInvariant()}"))
            .Concat(((string[])["Extracts", "Observations", "Scorecards", "Alerts", "Deliveries", "Commentary"]).Select(purpose => KeyValuePair.Create<string, string?>($"Tables:{purpose}", name + purpose)));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(LocalDefaults.Values).AddInMemoryCollection(names).AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage"] = connection,
            ["Site:BaseUrl"] = "https://scorecards.council.example/",
            ["Links:SigningKey"] = "a key of tests that has more than 32 letters",
            ["Teams:Channels:Directors"] = "http://localhost:1/",
        }).Build();
        provider = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<ICallerIdentity, LocalIdentity>()
            .AddScorecards(configuration)
            .AddSingleton(p => p.GetRequiredService<ScorecardSettings>().Storage.Blobs(Unused, new() { Transport = transport }))
            .AddSingleton(p => p.GetRequiredService<ScorecardSettings>().Storage.Tables(Unused, new() { Transport = transport }))
            .AddSingleton<IEnumerable<IAlertChannel>>([teams, email])
            .BuildServiceProvider();
    }

    /// <summary>The time.</summary>
    public FixedClock Clock { get; } = new(new(2026, 3, 9, 8, 0, 0, TimeSpan.Zero));

    /// <summary>Its services.</summary>
    public IServiceProvider Services => provider;

    /// <summary>Starts what is hosted and puts a catalogue in.</summary>
    public async Task StartAsync(IEnumerable<(string Name, string Text)> catalogue)
    {
        foreach (var hosted in provider.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        var container = Container(names => names.Catalogue);
        await Task.WhenAll(catalogue.Select(file => container.UploadBlobAsync(file.Name, BinaryData.FromString(file.Text))));
    }

    /// <summary>Uploads a blob past the transport, as an analyst does.</summary>
    public async Task UploadAsync(string blob, string text) => await Container(names => names.Extracts).UploadBlobAsync(blob, BinaryData.FromString(text));

    /// <summary>Does what the blob trigger does.</summary>
    public Task IngestAsync(string blob) => provider.GetRequiredService<IngestExtract>().RunAsync(blob, progress, CancellationToken.None);

    /// <summary>Computes one scorecard, or by default all of them as the timer does.</summary>
    public Task ComputeAsync(string? scorecard = null) => scorecard is null
        ? provider.GetRequiredService<ComputeScorecards>().RunAsync(progress, CancellationToken.None)
        : provider.GetRequiredService<ComputeScorecards>().RunAsync(scorecard, progress, CancellationToken.None);

    /// <summary>Does what the timer of deliveries does.</summary>
    public Task DeliverAsync() => provider.GetRequiredService<DeliverAlerts>().RunAsync(progress, again: false, CancellationToken.None);

    /// <summary>What was sent of a scorecard, by channel and notification.</summary>
    public List<(MessageChannel, string)> Told(string scorecard) =>
        [.. new[] { teams, email }.SelectMany(channel => channel.Sent.Select(sent => (channel.Channel, sent.Message.NotificationId))).Where(pair => pair.NotificationId.StartsWith(scorecard, StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        (transport as IDisposable)?.Dispose();
    }

    private BlobContainerClient Container(Func<ContainerNames, string> name) =>
        new BlobServiceClient(provider.GetRequiredService<IConfiguration>()["Storage"]).GetBlobContainerClient(name(provider.GetRequiredService<ScorecardSettings>().Containers));
}
