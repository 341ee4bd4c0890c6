using System.Globalization;
using Scorecards.Hosting.Settings;

namespace Scorecards.LocalHost;

/// <summary>The local host's own settings, under "Local".</summary>
/// <param name="Port">The port of pages and API; 0 for any free one.</param>
/// <param name="BlobPort">Azurite's blob port; 0 for any free one.</param>
/// <param name="QueuePort">Azurite's queue port; 0 for any free one.</param>
/// <param name="TablePort">Azurite's table port; 0 for any free one.</param>
/// <param name="Data">The folder that keeps storage and the outbox from one start to the next.</param>
/// <param name="Catalogue">The folder with the catalogue's YAML, and its sample extracts below "samples".</param>
/// <param name="Samples">Whether to upload the sample extracts.</param>
/// <param name="Restore">Whether to put the tables back from the archive first.</param>
/// <param name="Now">Where the clock starts, or null for the real time.</param>
internal sealed record LocalSettings(
    int Port, int BlobPort, int QueuePort, int TablePort, string Data, string Catalogue, bool Samples, bool Restore, DateTimeOffset? Now)
{
    /// <summary>Where pages and API answer.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}/"));

    public static LocalSettings Read(SettingsReader reader)
    {
        var settings = new LocalSettings(
            ReadPort(reader, "Local:Port", 7071),
            ReadPort(reader, "Local:BlobPort", 10000),
            ReadPort(reader, "Local:QueuePort", 10001),
            ReadPort(reader, "Local:TablePort", 10002),
            Path.GetFullPath(reader.Optional("Local:Data") ?? Path.Combine(AzuriteInstall.FindRoot() ?? Environment.CurrentDirectory, ".local")),
            Path.GetFullPath(reader.Optional("Local:Catalogue") ?? Path.Combine(AppContext.BaseDirectory, "catalogue")),
            reader.Flag("Local:Samples", otherwise: true),
            reader.Flag("Local:Restore", otherwise: false),
            ReadNow(reader));
        if (!Directory.Exists(settings.Catalogue))
        {
            reader.Report("Local:Catalogue", $"there is no folder '{settings.Catalogue}'", "write the folder that holds the catalogue's YAML files, or leave it out");
        }

        reader.ReportUnknown("Local");
        return settings;
    }

    private static int ReadPort(SettingsReader reader, string key, int otherwise) => (int)reader.WholeNumber(key, 0, 65535, otherwise);

    private static DateTimeOffset? ReadNow(SettingsReader reader)
    {
        if (reader.Optional("Local:Now") is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var now))
        {
            return now;
        }

        reader.Report("Local:Now", $"'{text}' is not a time", "write it as 2015-03-09T08:00:00Z, or leave it out for the real time");
        return null;
    }
}
