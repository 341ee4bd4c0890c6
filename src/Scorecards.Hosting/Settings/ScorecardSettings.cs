using Azure.Core;
using Azure.Storage.Blobs;
using NCrontab;
using Scorecards.Application.Extracts;
using Scorecards.Azure.Messaging;
using Scorecards.Azure.Storage;
using Scorecards.Azure.Tables;

namespace Scorecards.Hosting.Settings;

/// <summary>Which service sends email.</summary>
public enum EmailProvider
{
    /// <summary>SendGrid's v3 mail/send.</summary>
    SendGrid = 0,

    /// <summary>Microsoft Graph's sendMail.</summary>
    Graph,
}

/// <summary>Every setting of the system, validated. Immutable.</summary>
public sealed record ScorecardSettings
{
    /// <summary>How storage is reached.</summary>
    public required StorageSettings Storage { get; init; }

    /// <summary>The containers.</summary>
    public required ContainerNames Containers { get; init; }

    /// <summary>The tables.</summary>
    public required TableNames Tables { get; init; }

    /// <summary>How large an extract may be.</summary>
    public required ExtractLimits Limits { get; init; }

    /// <summary>How often somebody may ask.</summary>
    public required RequestLimits Requests { get; init; }

    /// <summary>Where people reach the pages: links in messages begin with it.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>What holds for every messaging service.</summary>
    public required MessageSettings Messages { get; init; }

    /// <summary>Teams.</summary>
    public required TeamsSettings Teams { get; init; }

    /// <summary>Which service sends email.</summary>
    public required EmailProvider Email { get; init; }

    /// <summary>SendGrid; null where Graph sends.</summary>
    public SendGridSettings? SendGrid { get; init; }

    /// <summary>Where Graph is: the directory of people, and email where it sends.</summary>
    public required GraphSettings Graph { get; init; }

    /// <summary>Email by Graph; null where SendGrid sends.</summary>
    public GraphMailSettings? GraphMail { get; init; }

    /// <summary>How the links in messages are signed.</summary>
    public required LinkSettings Links { get; init; }

    /// <summary>When timers run, by trigger setting.</summary>
    public required ScheduleSettings Schedules { get; init; }

    /// <summary>Where traces, metrics and logs go beside the platform; null for nowhere.</summary>
    public TelemetrySettings? Telemetry { get; init; }

    /// <summary>Reads every setting.</summary>
    /// <param name="reader">The reader, which keeps what is wrong.</param>
    public static ScorecardSettings Read(SettingsReader reader)
    {
        var defaults = ExtractLimits.Default;
        var provider = reader.Choice("Email:Provider", EmailProvider.SendGrid);
        var from = reader.Matching("Email:From", text => text.IndexOf('@', StringComparison.Ordinal) > 0, "an email address", "write the sender's address, for example scorecards@council.gov.uk");
        var fromName = reader.Optional("Email:FromName") ?? "Scorecards";
        var sendGridKey = provider == EmailProvider.SendGrid ? reader.Required("SendGrid:ApiKey", "write the key of SendGrid's mail/send, or set Email:Provider to Graph") : reader.Optional("SendGrid:ApiKey");
        var sendGridEndpoint = reader.WebAddress("SendGrid:Endpoint", "write https://api.sendgrid.com/", "https://api.sendgrid.com/");
        var graphEndpoint = reader.WebAddress("Graph:Endpoint", "write https://graph.microsoft.com/", "https://graph.microsoft.com/");
        var settings = new ScorecardSettings
        {
            Storage = StorageSettings.Read(reader),
            Containers = new(Container(reader, "Extracts", "extracts"), Container(reader, "Archive", "archive"), Container(reader, "Reports", "reports"), Container(reader, "Catalogue", "catalogue")),
            Tables = new(Table(reader, "Extracts"), Table(reader, "Observations"), Table(reader, "Scorecards"), Table(reader, "Alerts"), Table(reader, "Deliveries"), Table(reader, "Commentary")),
            Limits = new(
                reader.WholeNumber("Limits:FileBytes", 1024, 1L << 30, defaults.FileBytes),
                (int)reader.WholeNumber("Limits:Rows", 10, 1_000_000, defaults.Rows),
                (int)reader.WholeNumber("Limits:Columns", 3, 16_384, defaults.Columns),
                (int)reader.WholeNumber("Limits:CellCharacters", 100, 10_000, defaults.CellCharacters),
                reader.WholeNumber("Limits:UnzippedBytes", 1024, 1L << 32, defaults.UnzippedBytes))
            {
                RecordFileBytes = reader.WholeNumber("Limits:RecordFileBytes", 1024, 1L << 32, defaults.RecordFileBytes),
                RecordRows = (int)reader.WholeNumber("Limits:RecordRows", 10, 50_000_000, defaults.RecordRows),
                RecordUnzippedBytes = reader.WholeNumber("Limits:RecordUnzippedBytes", 1024, 1L << 34, defaults.RecordUnzippedBytes),
            },
            Requests = RequestLimits.Read(reader),
            BaseUrl = Slashed(reader.WebAddress("Site:BaseUrl", "write the address people open the pages at, for example https://scorecards.council.gov.uk")),
            Messages = new(TimeSpan.FromSeconds(reader.WholeNumber("Messages:TimeoutSeconds", 1, 45, 20))), // a claim must outlast two sends with their lookups
            Teams = TeamsReader.Read(reader),
            Email = provider,
            SendGrid = provider == EmailProvider.SendGrid ? new(Slashed(sendGridEndpoint), sendGridKey ?? string.Empty, from, fromName) : null,
            Graph = new(Slashed(graphEndpoint)),
            GraphMail = provider == EmailProvider.Graph ? new(from) : null,
            Links = LinkSettings.Read(reader),
            Telemetry = TelemetrySettings.Read(reader),
            Schedules = new(Schedule(reader, "ComputeScorecards"), Schedule(reader, "DeliverAlerts"), Schedule(reader, "CheckDeadlines")),
        };
        reader.RequireDistinct("Containers", ["Extracts", "Archive", "Reports", "Catalogue"]);
        reader.RequireDistinct("Tables", ["Extracts", "Observations", "Scorecards", "Alerts", "Deliveries", "Commentary"]);
        foreach (var section in (string[])["Storage", "Containers", "Tables", "Limits", "Site", "Messages", "Teams", "Email", "SendGrid", "Graph", "Links", "Schedules"])
        {
            reader.ReportUnknown(section);
        }

        return settings;
    }

    private static string Container(SettingsReader reader, string purpose, string example) => reader.Matching(
        $"Containers:{purpose}",
        name => name.Length is >= 3 and <= 63 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal),
        "a container's name",
        $"write 3 to 63 lower-case letters, digits and hyphens, for example {example}");

    private static string Table(SettingsReader reader, string purpose) => reader.Matching(
        $"Tables:{purpose}",
        name => name.Length is >= 3 and <= 63 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit) && !name.Equals("tables", StringComparison.OrdinalIgnoreCase),
        "a table's name",
        $"write 3 to 63 letters and digits, for example {purpose}");

    private static string Schedule(SettingsReader reader, string trigger) => reader.Matching(
        $"Schedules:{trigger}",
        text => CrontabSchedule.TryParse(text, new() { IncludingSeconds = true }) is not null,
        "a schedule",
        "write six fields: second minute hour day month weekday, for example 0 */5 * * * *");

    private static Uri Slashed(Uri? uri) => uri is null || uri.AbsoluteUri.EndsWith('/') ? uri ?? new("https://missing.invalid/") : new(uri.AbsoluteUri + "/");
}

/// <summary>When timers run.</summary>
/// <param name="ComputeScorecards">Six fields, UTC unless the app sets WEBSITE_TIME_ZONE.</param>
/// <param name="DeliverAlerts">Six fields, UTC unless the app sets WEBSITE_TIME_ZONE.</param>
/// <param name="CheckDeadlines">Six fields, UTC unless the app sets WEBSITE_TIME_ZONE.</param>
public sealed record ScheduleSettings(string ComputeScorecards, string DeliverAlerts, string CheckDeadlines);

/// <summary>How storage is reached: an emulator by its connection string, an account by identity at its services' addresses.</summary>
/// <param name="Connection">The emulator's connection string, or null.</param>
/// <param name="BlobServiceUri">The blob service, or null.</param>
/// <param name="TableServiceUri">The table service, or null.</param>
/// <param name="ClientId">The user-assigned identity to use, or null for the app's own.</param>
public sealed record StorageSettings(string? Connection, Uri? BlobServiceUri, Uri? TableServiceUri, string? ClientId = null)
{
    private const string Advice = "set Storage:blobServiceUri, Storage:queueServiceUri and Storage:tableServiceUri to use the app's identity, or write an emulator's connection string";

    /// <summary>Reads the settings.</summary>
    public static StorageSettings Read(SettingsReader reader)
    {
        var connection = reader.Optional("Storage");

        // The queue service is the Functions host's alone; each is asked for, so that none is reported as unknown.
        reader.Optional("Storage:credential"); // with clientId, the Functions host's own words for a user-assigned identity
        var clientId = reader.Optional("Storage:clientId");
        List<string?> services = [reader.Optional("Storage:blobServiceUri"), reader.Optional("Storage:queueServiceUri"), reader.Optional("Storage:tableServiceUri")];
        if (connection is null && services.Exists(uri => uri is not null))
        {
            return new(null, reader.WebAddress("Storage:blobServiceUri", Advice), reader.WebAddress("Storage:tableServiceUri", Advice), clientId);
        }

        if (connection is null)
        {
            reader.ReportMissing("Storage", Advice);
        }
        else if (ConnectionString.Read(connection) is null)
        {
            reader.Report("Storage", "it is not a storage connection string (it is not shown, because it holds a key)", Advice);
            connection = null;
        }
        else if (!ConnectionString.IsEmulators(connection))
        {
            reader.Report("Storage", "it is the connection string of a storage account, whose key opens all of it (it is not shown)", Advice);
            connection = null;
        }

        return new(connection, null, null, clientId);
    }

    /// <summary>The client of the blob service.</summary>
    public BlobServiceClient Blobs(TokenCredential credential, BlobClientOptions? options = null) => Connection is { } text ? new(text, options) : new(BlobServiceUri, credential, options);

    /// <summary>The client of the table service.</summary>
    public TableServiceClient Tables(TokenCredential credential, TableClientOptions? options = null)
    {
        if (Connection is not { } text)
        {
            return new(TableServiceUri!, credential, options);
        }

        var parts = ConnectionString.Read(text)!;
        return new(parts.TableEndpoint, parts.Account, parts.Key, options);
    }
}
