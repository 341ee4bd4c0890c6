using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Scorecards.Application.Alerts;
using Scorecards.Hosting.Messages;
using Scorecards.Hosting.Pages;
using Scorecards.Hosting.Tests.Settings;
using Scorecards.Testing;

namespace Scorecards.Hosting.Tests.Messages;

/// <summary>Renders notifications, and reads what a card and an email say.</summary>
internal static class Rendering
{
    public static async Task<AlertMessage> OfAsync(Notification notification)
    {
        var settings = SettingValues.Read(("Links:SigningKey", "a key of tests that has more than 32 letters"), ("Schedules:CheckDeadlines", "0 0 7 * * *"));
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        return await new MessageRenderer(
            new PageRenderer(services, services.GetRequiredService<ILoggerFactory>()), settings, new AnswerLinks(settings, new FixedClock(notification.RaisedAt))).RenderAsync(notification);
    }

    /// <summary>What stands between the tags, a line for each piece.</summary>
    public static string WordsOf(string html)
    {
        var pieces = html.Split('<').Select(piece => WebUtility.HtmlDecode(piece[(piece.IndexOf('>', StringComparison.Ordinal) + 1)..]).Trim());
        return string.Join('\n', pieces.Where(piece => piece.Length > 0));
    }

    /// <summary>What a card says as it is read, a line for each text; what is not shown beside a table is left out.</summary>
    public static string WordsOfCard(string json) => string.Join('\n', Texts(JsonNode.Parse(json)!));

    /// <summary>The addresses of an email's links.</summary>
    public static IReadOnlyList<string> LinksOf(string html) => [.. html.Split("href=\"").Skip(1).Select(rest => WebUtility.HtmlDecode(rest.Split('"')[0]))];

    /// <summary>The titles and addresses of a card's buttons.</summary>
    public static IReadOnlyList<(string Title, string Url)> ButtonsOf(string json) =>
        [.. JsonNode.Parse(json)!["actions"]!.AsArray().Select(action => ((string)action!["title"]!, (string)action["url"]!))];

    /// <summary>What a card's text block shows once its Markdown is read.</summary>
    public static string Unescape(string text) => string.Concat(text.Select((letter, at) => letter == '\\' && IsEscape(text, at) ? string.Empty : letter.ToString()));

    private static IEnumerable<string> Texts(JsonNode node) => (string?)node["type"] switch
    {
        "TextBlock" => [Unescape((string)node["text"]!)],
        "RichTextBlock" => [string.Concat(node["inlines"]!.AsArray().Select(run => (string?)run!["text"]))],
        "FactSet" => node["facts"]!.AsArray().Select(fact => $"{Unescape((string)fact!["title"]!)}: {Unescape((string)fact["value"]!)}"),
        "Table" => node["rows"]!.AsArray().Select(row => string.Join(" | ", row!["cells"]!.AsArray().SelectMany(cell => cell!["items"]!.AsArray()).SelectMany(item => Texts(item!)))),
        _ => (node["body"] ?? node["items"])!.AsArray().SelectMany(item => Texts(item!)),
    };

    // A backslash is one that escapes where an even number of them stands right before it.
    private static bool IsEscape(string text, int at) => text[..at].Reverse().TakeWhile(letter => letter == '\\').Count() % 2 == 0;
}
