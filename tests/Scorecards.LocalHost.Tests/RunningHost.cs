using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.DependencyInjection;
using Scorecards.Application;
using Scorecards.Application.Scorecards;
using Scorecards.Hosting.Settings;
using Scorecards.LocalHost.Loops;

namespace Scorecards.LocalHost.Tests;

/// <summary>
/// The local host in this process, on storage of its own, used as its users use it: blobs in, HTTP out. Its timers rest, so
/// that a test decides when they run.
/// </summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private static int hosts;

    private readonly string[] settings;
    private readonly DirectoryInfo folder;
    private LocalHostApp app;

    private RunningHost(string[] settings, DirectoryInfo folder, LocalHostApp app)
    {
        this.settings = settings;
        this.folder = folder;
        this.app = app;
        Http = new() { BaseAddress = app.Address };
    }

    public HttpClient Http { get; private set; }

    /// <summary>What it has printed, where it was started first.</summary>
    public StringWriter Printed { get; private init; } = new();

    /// <summary>Its services, for what no request can bring about.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>With Kent's scorecard alone.</summary>
    public static async Task<RunningHost> StartAsync(AzuriteFixture azurite, params string[] more)
    {
        var temporary = Directory.CreateTempSubdirectory("scorecards-host-");
        return await StartAsync(azurite, temporary, [KentCatalogue.CopyTo(temporary.CreateSubdirectory("catalogue")), .. more]);
    }

    /// <summary>With every scorecard that is shipped.</summary>
    public static async Task<RunningHost> StartShippedAsync(AzuriteFixture azurite) =>
        await StartAsync(azurite, Directory.CreateTempSubdirectory("scorecards-host-"), []);

    /// <summary>With a catalogue that a test wrote.</summary>
    public static async Task<RunningHost> StartAsync(AzuriteFixture azurite, WrittenCatalogue catalogue, params string[] more) =>
        await StartAsync(azurite, Directory.CreateTempSubdirectory("scorecards-host-"), [catalogue.Setting, .. more]);

    /// <summary>A second host on the storage of this one, with an outbox of its own.</summary>
    public async Task<RunningHost> StartBesideAsync()
    {
        var own = Directory.CreateTempSubdirectory("scorecards-host-");
        string[] args = [.. settings, DataIn(own)];
        return new(args, own, await LocalHostApp.StartAsync(args, TextWriter.Null, CancellationToken.None));
    }

    /// <summary>Stops it and starts it again on the same storage, with further settings that this start alone has.</summary>
    public async Task RestartAsync(params string[] more)
    {
        await app.DisposeAsync();
        Http.Dispose();
        app = await LocalHostApp.StartAsync([.. settings, .. more], TextWriter.Null, CancellationToken.None);
        Http = new() { BaseAddress = app.Address };
    }

    public async Task<JsonNode> GetAsync(string path) => (await Http.GetFromJsonAsync<JsonNode>(path))!;

    /// <summary>A scorecard as its readers get it.</summary>
    public async Task<ScorecardDocument> CardAsync(string path) => (await Http.GetFromJsonAsync<ScorecardDocument>(path, WireJson.Options))!;

    public async Task<JsonNode> RunAsync(string job)
    {
        using var response = await Http.PostAsync($"api/run/{job}", content: null);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!["result"]!;
    }

    /// <summary>Posts JSON and gives whatever is answered.</summary>
    public async Task<(int Status, JsonNode Answer)> PostAsync(string path, string? json = null)
    {
        using var content = json is null ? null : new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(path, content);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    /// <summary>Uploads a blob, lets the trigger run and gives the ledger's entry with every issue.</summary>
    public async Task<JsonNode> UploadAsync(string blob, Stream content)
    {
        var etag = (await Container(names => names.Extracts).GetBlobClient(blob).UploadAsync(content, overwrite: true)).Value.ETag;
        await app.Services.GetRequiredService<ExtractTrigger>().ScanAsync(CancellationToken.None);
        var upload = await app.Services.GetRequiredService<Application.Extracts.IExtractFiles>().FindAsync(blob, CancellationToken.None);
        upload!.ETag.ShouldBe(etag.ToString("H"));
        return await GetAsync($"api/extracts/{upload.Id}");
    }

    public Task<JsonNode> UploadAsync(string blob, string text) => UploadAsync(blob, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>Puts a blob in and leaves the rest to the trigger's own loop.</summary>
    public Task PutAsync(string blob, string text) => Container(names => names.Extracts).GetBlobClient(blob).UploadAsync(BinaryData.FromString(text), overwrite: true);

    /// <summary>The issue report's blob of an upload.</summary>
    public async Task<JsonNode> ReportAsync(string id) =>
        JsonNode.Parse((await Container(names => names.Reports).GetBlobClient($"extracts/{id}.json").DownloadContentAsync()).Value.Content)!;

    /// <summary>The files below a path of the reports container, by name.</summary>
    public async Task<SortedDictionary<string, byte[]>> ReportFilesAsync(string path)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var container = Container(names => names.Reports);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, path, CancellationToken.None))
        {
            files.Add(blob.Name, (await container.GetBlobClient(blob.Name).DownloadContentAsync()).Value.Content.ToArray());
        }

        return files;
    }

    /// <summary>What arrived at the stand-ins, by channel.</summary>
    public async Task<(int Teams, int Email)> ToldAsync()
    {
        var messages = (await GetAsync("local/outbox")).AsArray();
        return (messages.Count(message => (string?)message!["channel"] == "teams"), messages.Count(message => (string?)message!["channel"] == "email"));
    }

    /// <summary>The messages that arrived at the stand-ins, oldest first.</summary>
    public async Task<List<ArrivedMessage>> MessagesAsync() =>
        [.. (await GetAsync("local/outbox")).AsArray().Select(message => new ArrivedMessage((string)message!["channel"]!, message["body"]!))];

    /// <summary>Makes a stand-in fail, as the query says.</summary>
    public async Task FailAsync(string query)
    {
        using var response = await Http.PostAsync($"local/outbox/fail?{query}", content: null);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<RunningHost> StartAsync(AzuriteFixture azurite, DirectoryInfo folder, string[] more)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"h{Interlocked.Increment(ref hosts)}");
        string[] args =
        [
            $"--Storage={azurite.ConnectionString}", "--Local:Port=0", DataIn(folder),
            .. ((string[])["Extracts", "Archive", "Reports", "Catalogue"]).Select(purpose => $"--Containers:{purpose}={name}-{purpose.ToLowerInvariant()}"),
            .. ((string[])["Extracts", "Observations", "Scorecards", "Alerts", "Deliveries", "Commentary"]).Select(purpose => $"--Tables:{purpose}={name}{purpose}"),
            "--Schedules:ComputeScorecards=0 0 0 1 1 *", "--Schedules:DeliverAlerts=0 0 0 1 1 *", "--Schedules:CheckDeadlines=0 0 0 1 1 *",
            .. more,
        ];
        var output = new StringWriter();
        return new(args, folder, await LocalHostApp.StartAsync(args, TextWriter.Synchronized(output), CancellationToken.None)) { Printed = output };
    }

    private static string DataIn(DirectoryInfo folder) => $"--Local:Data={Path.Combine(folder.FullName, "data")}";

    private BlobContainerClient Container(Func<Scorecards.Azure.Storage.ContainerNames, string> name) =>
        app.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(name(app.Services.GetRequiredService<ScorecardSettings>().Containers));
}
