using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Scorecards.Application.Alerts;
using Scorecards.Azure.Messaging;
using Scorecards.Domain.Alerts;
using Scorecards.Hosting;
using Scorecards.Hosting.Settings;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Messaging;

/// <summary>The services as a head composes them, of the sample settings, with every messaging service at one address. A workflow's signature, the key, the token and the sender are planted to be searched for.</summary>
internal sealed class ComposedSystem : IAsyncDisposable
{
    public const string Signature = "planted-signature";
    public const string Key = "planted-key";
    public const string Token = "planted-token";
    public const string Sender = "planted.sender@council.example";

    private readonly ServiceProvider provider;

    private ComposedSystem(ServiceProvider provider, SteppedClock clock)
    {
        this.provider = provider;
        Clock = clock;
    }

    public SteppedClock Clock { get; }

    public IReadOnlyList<IAlertChannel> Channels => [.. provider.GetServices<IAlertChannel>()];

    public IPersonDirectory Directory => provider.GetRequiredService<IPersonDirectory>();

    /// <summary>The one channel that a name stands for: Teams, SendGrid or Graph.</summary>
    public IAlertChannel ChannelOf(string service) => Channels.Single(channel => channel.Channel == (service == "Teams" ? MessageChannel.Teams : MessageChannel.Email));

    public static ComposedSystem Of(string service, string host, ILoggerProvider? logs = null, TokenCredential? credential = null, string scheme = "http", MessageSettings? limits = null, TimeProvider? time = null)
    {
        var values = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "local.settings.sample.json")).Build().GetSection("Values").AsEnumerable(makePathsRelative: true)
            .ToDictionary(pair => pair.Key.Replace("__", ":", StringComparison.Ordinal), pair => pair.Value, StringComparer.Ordinal);
        values["Teams:Channels:Directors"] = $"{scheme}://{host}/workflows/1?sig={Signature}";
        values["Email:Provider"] = service == "Graph" ? "Graph" : "SendGrid";
        values["Email:From"] = Sender;
        values["SendGrid:ApiKey"] = Key;
        values["SendGrid:Endpoint"] = $"{scheme}://{host}/";
        values["Graph:Endpoint"] = $"{scheme}://{host}/";
        var reader = new SettingsReader(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        var settings = ScorecardSettings.Read(reader) with { Messages = limits ?? Samples.Limits };
        reader.ThrowIfWrong();
        var clock = new SteppedClock(Samples.Now);
        var services = new ServiceCollection();
        services.AddSingleton(credential ?? new FixedCredential(Token));
        services.AddSingleton(time ?? clock);
        services.AddLogging(logging =>
        {
            logging.SetMinimumLevel(LogLevel.Trace);
            if (logs is not null)
            {
                logging.AddProvider(logs);
            }
        });
        services.AddScorecards(settings);
        return new(services.BuildServiceProvider(), clock);
    }

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
