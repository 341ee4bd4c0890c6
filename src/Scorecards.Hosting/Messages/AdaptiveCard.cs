using System.Text;
using System.Text.Json.Nodes;
using Scorecards.Application.Alerts;

namespace Scorecards.Hosting.Messages;

/// <summary>
/// Writes a notification as an Adaptive Card 1.4. Teams refuses a message above some 28 KB with everything in it, and a
/// refused card is a lost alert, so measures beyond the limit are counted instead of listed.
/// https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using
/// </summary>
internal static class AdaptiveCard
{
    /// <summary>The most bytes of a card, with room for the envelope around it.</summary>
    public const int MostBytes = 24 * 1024;

    public static string Write(Notification notification, AlertWords words)
    {
        for (var shown = notification.Lines.Count; ; shown--)
        {
            var card = Card(notification, words, shown).ToJsonString();
            if (Encoding.UTF8.GetByteCount(card) <= MostBytes || shown == 0)
            {
                return card;
            }
        }
    }

    private static JsonObject Card(Notification notification, AlertWords words, int shown)
    {
        var body = new JsonArray(
            Text(words.Heading, size: "Large", weight: "Bolder", color: ColourOf(notification.Kind)),
            Text(words.Lead));
        foreach (var headline in notification.Report?.Headlines ?? [])
        {
            body.Add(Text(headline));
        }

        foreach (var line in notification.Lines.Take(shown))
        {
            body.Add(Measure(line));
        }

        if (shown < notification.Lines.Count)
        {
            body.Add(Text($"And {notification.Lines.Count - shown} more: see the exception report.", weight: "Bolder"));
        }

        var about = notification.Kind == NotificationKind.ReportPublished ? "For" : "Responsible";
        body.Add(Text($"{about}: {notification.Recipient.NameAndRole()}. {words.Footing}", size: "Small", subtle: true));
        return new()
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["fallbackText"] = words.Subject,
            ["body"] = body,
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = words.LinkTitle, ["url"] = words.Link.AbsoluteUri }),
        };
    }

    private static string ColourOf(NotificationKind kind) => kind switch
    {
        NotificationKind.WentRed => "Attention",
        NotificationKind.ReportPublished => "Accent",
        _ => "Warning",
    };

    private static JsonObject Measure(NotificationLine line) => new()
    {
        ["type"] = "Container",
        ["separator"] = true,
        ["items"] = new JsonArray(
            Text($"{line.Number}. {line.Title}{(line.Safeguarding ? " (safeguarding)" : string.Empty)}", weight: "Bolder"),
            new JsonObject
            {
                ["type"] = "FactSet",
                ["facts"] = new JsonArray(
                    Fact("Result", AlertWords.Result(line)),
                    Fact("Target", line.Target),
                    Fact("Minimum", line.Minimum),
                    Fact("Red since", AlertWords.Since(line)),
                    Fact("Trend", AlertWords.Trend(line))),
            }),
    };

    private static JsonObject Fact(string title, string value) => new() { ["title"] = title, ["value"] = value };

    private static JsonObject Text(string text, string? size = null, string? weight = null, string? color = null, bool subtle = false)
    {
        var block = new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("size", size), ("weight", weight), ("color", color)])
        {
            if (value is not null)
            {
                block[name] = value;
            }
        }

        if (subtle)
        {
            block["isSubtle"] = true;
        }

        return block;
    }
}
