using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Scorecards.Application.Alerts;
using Scorecards.Hosting.Messages;
using Scorecards.Hosting.Pages;
using Scorecards.Hosting.Tests.Settings;

namespace Scorecards.Hosting.Tests.Messages;

/// <summary>Renders notifications, and reads what an email says.</summary>
internal static class Rendering
{
    public static async Task<AlertMessage> OfAsync(Notification notification)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        return await new MessageRenderer(new PageRenderer(services, services.GetRequiredService<ILoggerFactory>()), SettingValues.Read()).RenderAsync(notification);
    }

    /// <summary>What stands between the tags, a line for each piece.</summary>
    public static string WordsOf(string html)
    {
        var pieces = html.Split('<').Select(piece => piece[(piece.IndexOf('>', StringComparison.Ordinal) + 1)..].Trim());
        return WebUtility.HtmlDecode(string.Join('\n', pieces.Where(piece => piece.Length > 0)));
    }
}
