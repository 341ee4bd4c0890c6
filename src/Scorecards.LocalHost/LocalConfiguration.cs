using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Azure.Storage.Blobs;
using Scorecards.Application.Catalogues;
using Scorecards.Hosting.Settings;
using Scorecards.LocalHost.StandIns;

namespace Scorecards.LocalHost;

/// <summary>Settings and catalogue, checked together before anything is started, so that everything wrong is told at once.</summary>
internal static class LocalConfiguration
{
    /// <summary>Reads everything and fills in what the local host decides itself.</summary>
    /// <exception cref="LocalHostException">Anything is wrong; the message lists all of it.</exception>
    public static async Task<(LocalSettings Local, IReadOnlyList<CatalogueFile> Catalogue)> CheckAsync(ConfigurationManager configuration, CancellationToken cancellationToken)
    {
        var reader = new SettingsReader(configuration);
        var local = LocalSettings.Read(reader);
        local = local with { Port = local.Port == 0 ? FreePort() : local.Port };
        if (!reader.Problems.Any(problem => string.Equals(problem.Key, "Local:Port", StringComparison.Ordinal)) && !IsFree(local.Port))
        {
            reader.Report("Local:Port", string.Create(CultureInfo.InvariantCulture, $"port {local.Port} is in use by another program"), "stop it or write another port (0 takes any free one)");
        }

        var files = Directory.Exists(local.Catalogue) ? await new SampleFiles(local.Catalogue).ReadCatalogueAsync(cancellationToken) : [];
        if (Directory.Exists(local.Catalogue) && files.Count == 0)
        {
            reader.Report("Local:Catalogue", $"the folder '{local.Catalogue}' holds no catalogue file", "put a scorecard's YAML file into it");
        }

        var read = files.Select(file => CatalogueReader.Read(file.Name, file.Text)).ToList();
        var linkKey = configuration["Links:SigningKey"] is null ? await LinkKey.FindOrMakeAsync(local.Data, cancellationToken) : null;
        configuration["Links:SigningKey"] ??= linkKey;
        SetDefaults(configuration, local, read.SelectMany(pair => pair.Definition?.People ?? []).Select(person => person.Channel).OfType<string>());
        var hasStorage = configuration["Storage"] is not null || configuration.GetSection("Storage").GetChildren().Any();
        if (!hasStorage)
        {
            configuration["Storage"] = "UseDevelopmentStorage=true"; // replaced once Azurite has told its ports
        }

        var storage = ScorecardSettings.Read(reader).Storage;
        if (hasStorage && !IsEmulator(storage))
        {
            reader.Report("Storage", "the local host works on an emulator of this machine alone, because it writes samples and sends real alerts to stand-ins", "write an emulator's connection string, or leave it out for Azurite");
        }

        if (!hasStorage)
        {
            configuration["Storage"] = null;
        }

        List<string> problems = [.. reader.Problems.Select(problem => problem.ToString()), .. read.SelectMany(pair => pair.Problems).Select(problem => problem.ToString())];
        if (problems.Count > 0)
        {
            throw new LocalHostException(string.Join(Environment.NewLine, [string.Create(CultureInfo.InvariantCulture, $"The local host cannot start: {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}."), .. problems]));
        }

        if (linkKey is not null)
        {
            await LinkKey.KeepAsync(local.Data, linkKey, cancellationToken);
        }

        return (local, files);
    }

    private static void SetDefaults(ConfigurationManager configuration, LocalSettings local, IEnumerable<string> channels)
    {
        var address = local.Address;
        SetDefault("Site:BaseUrl", address.AbsoluteUri);
        SetDefault("SendGrid:Endpoint", new Uri(address, StandInEndpoints.SendGridPath).AbsoluteUri);
        SetDefault("Graph:Endpoint", new Uri(address, StandInEndpoints.GraphPath).AbsoluteUri);
        foreach (var channel in channels)
        {
            SetDefault($"Teams:Channels:{channel}", new Uri(address, StandInEndpoints.TeamsPath + Uri.EscapeDataString(channel)).AbsoluteUri);
        }

        void SetDefault(string key, string value) => configuration[key] ??= value;
    }

    private static bool IsEmulator(StorageSettings storage) => storage switch
    {
        { Connection: { } connection } => new BlobServiceClient(connection).Uri.IsLoopback,
        { BlobServiceUri: { } uri } => uri.IsLoopback,
        _ => true, // what is missing or wrong is told already
    };

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
