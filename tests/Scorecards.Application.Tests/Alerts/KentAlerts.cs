using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Alerts;

/// <summary>What tests of alerts do with Kent's scorecard.</summary>
internal static class KentAlerts
{
    public const string Header = "measure,numerator,denominator,value\n";

    /// <summary>Changes the catalogue.</summary>
    public static void Replace(InMemorySystem system, string before, string after)
    {
        system.Catalogue.Files["kent-scs.yaml"].ShouldContain(before);
        system.Catalogue.Files["kent-scs.yaml"] = system.Catalogue.Files["kent-scs.yaml"].Replace(before, after, StringComparison.Ordinal);
    }

    /// <summary>What was told, in order: "12 went-red".</summary>
    public static IEnumerable<string> NewsOf(InMemorySystem system) => system.Alerts.Notifications.SelectMany(item => item.Notification.Lines)
        .Select(line => $"{line.Facts.Number} {System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(line.News.ToString())}");

    /// <summary>Uploads a month of rows, computes and delivers.</summary>
    public static async Task MonthAsync(InMemorySystem system, string period, string rows)
    {
        await system.IngestAsync($"kent-scs/{period}/measures.csv", Header + rows + "\n");
        await system.ComputeAsync();
        await system.DeliverAsync();
    }
}
