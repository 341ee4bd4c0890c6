using System.Globalization;

namespace Scorecards.Hosting.Pages;

/// <summary>Links that stay with what the reader is looking at: the area, and a revision that is not the latest.</summary>
internal sealed class PageLinks(string scorecard, string period, string area, int revision, int latest)
{
    /// <summary>A page, or a report below it.</summary>
    public string Page(string below = "") => $"/scorecards/{scorecard}/{period}{below}{Query(null, revision)}";

    /// <summary>The same as data.</summary>
    public string Data(string format, string below = "") => $"/api/scorecards/{scorecard}/{period}{below}{Query(format, revision)}";

    /// <summary>The same in another revision.</summary>
    public string PageOf(int other, string below = "") => $"/scorecards/{scorecard}/{period}{below}{Query(null, other)}";

    private string Query(string? format, int number)
    {
        var parts = new List<string> { $"area={Uri.EscapeDataString(area)}" };
        if (number < latest)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"revision={number}"));
        }

        if (format is not null)
        {
            parts.Add($"format={format}");
        }

        return "?" + string.Join('&', parts);
    }
}
