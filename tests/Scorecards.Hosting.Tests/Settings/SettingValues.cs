using Microsoft.Extensions.Configuration;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting.Tests.Settings;

/// <summary>A complete configuration in memory, and what is read of it with changes.</summary>
internal static class SettingValues
{
    public const string Connection =
        "DefaultEndpointsProtocol=http;AccountName=council;AccountKey=c2VjcmV0;BlobEndpoint=http://127.0.0.1:10100/council;QueueEndpoint=http://127.0.0.1:10101/council;TableEndpoint=http://127.0.0.1:10102/council";

    private static readonly Dictionary<string, string?> Complete = new(StringComparer.Ordinal)
    {
        ["Storage"] = Connection,
        ["Containers:Extracts"] = "extracts",
        ["Containers:Archive"] = "archive",
        ["Containers:Reports"] = "reports",
        ["Containers:Catalogue"] = "catalogue",
        ["Tables:Extracts"] = "Extracts",
        ["Tables:Observations"] = "Observations",
        ["Tables:Scorecards"] = "Scorecards",
        ["Tables:Alerts"] = "Alerts",
        ["Tables:Deliveries"] = "Deliveries",
        ["Tables:Commentary"] = "Commentary",
        ["Site:BaseUrl"] = "https://scorecards.council.gov.uk",
        ["Email:From"] = "scorecards@council.gov.uk",
        ["SendGrid:ApiKey"] = "SG.key",
        ["Links:SigningKey"] = "a-key-of-tests-that-is-long-enough",
        ["Teams:Channels:Directors"] = "https://prod-01.uksouth.logic.azure.com:443/workflows/1?sig=s",
        ["Schedules:ComputeScorecards"] = "0 */5 * * * *",
        ["Schedules:DeliverAlerts"] = "30 */5 * * * *",
        ["Schedules:CheckDeadlines"] = "0 0 * * * *",
    };

    /// <summary>A change is a key and its new value; null takes the key away.</summary>
    public static IConfiguration With(params (string Key, string? Value)[] changes)
    {
        var values = new Dictionary<string, string?>(Complete, StringComparer.Ordinal);
        foreach (var (key, value) in changes)
        {
            values.Remove(key);
            if (value is not null)
            {
                values.Add(key, value);
            }
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }

    public static ScorecardSettings Read(params (string Key, string? Value)[] changes)
    {
        var reader = new SettingsReader(With(changes));
        var settings = ScorecardSettings.Read(reader);
        reader.ThrowIfWrong();
        return settings;
    }

    public static IReadOnlyList<string> ProblemsOf(params (string Key, string? Value)[] changes)
    {
        var reader = new SettingsReader(With(changes));
        ScorecardSettings.Read(reader);
        return [.. reader.Problems.Select(problem => problem.ToString())];
    }
}
