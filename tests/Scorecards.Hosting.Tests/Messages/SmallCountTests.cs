using System.Text.RegularExpressions;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;

namespace Scorecards.Hosting.Tests.Messages;

/// <summary>The words around facts work out no figure of their own: a count of 1 to 5 that was taken out stays out.</summary>
public sealed partial class SmallCountTests
{
    public static TheoryData<AlertReason> News => [.. Samples.News.Keys];

    [Theory]
    [MemberData(nameof(News))]
    public async Task A_message_has_no_figure_that_its_facts_do_not_have(AlertReason news)
    {
        var notification = Samples.Of(Samples.News[news]);
        var message = await Rendering.OfAsync(notification);
        var known = Known(notification);

        foreach (var words in new[] { message.Subject, message.Full.Text[..message.Full.Text.IndexOf("http", StringComparison.Ordinal)], Rendering.WordsOfCard(message.Full.CardJson), Rendering.WordsOf(message.Full.Html) })
        {
            Figure.Matches(words).Select(match => match.Value).Except(known, StringComparer.Ordinal).ShouldBeEmpty();
        }
    }

    private static HashSet<string> Known(Notification notification)
    {
        var line = notification.Lines[0];
        var said = new[] { line.Facts.ToString(), string.Join(' ', line.Facts.Trend), string.Join(' ', line.Restated), string.Join(' ', line.Missed), line.Facts.Commentary?.ToString(), notification.Id };
        string[] years = ["2014", "2015", "14", "15", "6"]; // months as they are written, and the day of 6 March
        return [.. said.SelectMany(text => Figure.Matches(text ?? string.Empty)).Select(match => match.Value), .. years];
    }

    [GeneratedRegex(@"\d[\d,.]*(?<=\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure { get; }
}
