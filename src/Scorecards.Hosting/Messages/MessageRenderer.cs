using System.Globalization;
using System.Text;
using Scorecards.Application.Alerts;
using Scorecards.Hosting.Pages;
using Scorecards.Hosting.Settings;

namespace Scorecards.Hosting.Messages;

/// <summary>Renders a notification for every channel.</summary>
public sealed class MessageRenderer(PageRenderer pages, ScorecardSettings settings)
{
    /// <summary>Renders a notification.</summary>
    public async Task<AlertMessage> RenderAsync(Notification notification)
    {
        var words = AlertWords.Of(notification, settings.BaseUrl);
        var html = await pages.RenderAsync<AlertEmail>((nameof(AlertEmail.Notification), notification), (nameof(AlertEmail.BaseUrl), settings.BaseUrl));
        return new(notification.Id, words.Subject, Text(notification, words), html, AdaptiveCard.Write(notification, words));
    }

    private static string Text(Notification notification, AlertWords words)
    {
        var text = new StringBuilder().Append(words.Heading).Append("\n\n").Append(words.Lead).Append('\n');
        foreach (var line in notification.Lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"""

                {line.Number}. {line.Title}{(line.Safeguarding ? " (safeguarding)" : string.Empty)}
                Result: {AlertWords.Result(line)}
                Target: {line.Target}
                Minimum standard: {line.Minimum}
                Red since: {AlertWords.Since(line)}
                Trend: {AlertWords.Trend(line)}

                """);
        }

        if (notification.Report is { Headlines.Count: > 0 } report)
        {
            text.Append('\n').AppendJoin('\n', report.Headlines).Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{words.LinkTitle}: {words.Link.AbsoluteUri}\n\n{words.Footing}\nReference {notification.Id}\n").ToString();
    }
}
