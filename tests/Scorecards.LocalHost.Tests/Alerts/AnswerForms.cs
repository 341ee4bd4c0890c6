using System.Net;
using System.Text.RegularExpressions;

namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>The page that a message's link opens, used as a browser does: its fields are read from it and sent where it says.</summary>
internal static partial class AnswerForms
{
    /// <summary>What somebody writes into it.</summary>
    public static IReadOnlyDictionary<string, string> Written { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["by"] = "Dana Director",
        ["comment"] = "Two workers left in January.",
        ["action"] = "Agency cover from 16 March.",
        ["owner"] = "Team manager, East",
        ["due"] = "2015-03-31",
    };

    /// <summary>Opens a link.</summary>
    public static async Task<(HttpStatusCode Status, string Html)> OpenAsync(this RunningHost host, string link)
    {
        using var response = await host.Http.GetAsync(InPlace(link));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Opens a link, writes into the fields and presses the button.</summary>
    /// <param name="host">The host.</param>
    /// <param name="link">The link.</param>
    /// <param name="fields">The fields, over those that are written else; null for a field that is not sent.</param>
    public static async Task<(HttpStatusCode Status, string Html)> AnswerAsync(this RunningHost host, string link, params (string Name, string? Value)[] fields)
    {
        var (_, page) = await host.OpenAsync(link);
        var sent = new Dictionary<string, string>(Written, StringComparer.Ordinal);
        if (ChosenAlert.Match(page) is { Success: true } alert)
        {
            sent["alert"] = WebUtility.HtmlDecode(alert.Groups["id"].Value);
        }

        foreach (var (name, value) in fields)
        {
            sent.Remove(name);
            if (value is not null)
            {
                sent.Add(name, value);
            }
        }

        return await host.SendAsync(FormTarget.Match(page) is { Success: true } target ? WebUtility.HtmlDecode(target.Groups["to"].Value) : InPlace(link), sent);
    }

    /// <summary>Sends a form to an address.</summary>
    public static async Task<(HttpStatusCode Status, string Html)> SendAsync(this RunningHost host, string to, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var response = await host.Http.PostAsync(InPlace(to), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    // A host that was started again answers at another port.
    private static string InPlace(string link) => Uri.TryCreate(link, UriKind.Absolute, out var whole) && !whole.IsFile ? whole.PathAndQuery : link;

    [GeneratedRegex("<input type=\"checkbox\"[^>]* name=\"alert\" value=\"(?<id>[^\"]+)\" checked", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChosenAlert { get; }

    [GeneratedRegex("<form method=\"post\" action=\"(?<to>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormTarget { get; }
}
