using Scorecards.Application.Alerts;

namespace Scorecards.Hosting.Tests.Messages;

/// <summary>Words that try to break a message.</summary>
internal static class Hostile
{
    /// <summary>A title with everything in it.</summary>
    public static string Title { get; } =
        "\"</title></script><script>alert('x')</script> & **bold** _it_ [press](https://evil.example) `code` \\ {{DATE(2020-01-01T00:00:00Z)}}\r\n# heading\u0000 \u202Eesrever\u202C \u05E9\u05DC\u05D5\u05DD 👩‍👧‍👦 \uD800 "
        + string.Concat(Enumerable.Repeat("👩‍👧‍👦 long ", 220));

    /// <summary>A notification whose every word is hostile.</summary>
    public static Notification In(Notification notification) => notification with
    {
        ScorecardTitle = Title,
        Organisation = Title,
        Recipient = notification.Recipient with { Name = Title, Role = Title, Channel = Title, Email = Title },
        Lines = [.. notification.Lines.Select(In)],
        Extract = notification.Extract is { } extract ? extract with { Blob = Title, First = [.. extract.First.Select(issue => issue with { Sheet = Title, Column = Title, Message = Title })] } : null,
        Late = [.. notification.Late.Select(late => late with { Dataset = Title, Owner = Title })],
        Report = notification.Report is { } report ? report with { Title = Title, PublishedBy = Title, Places = Title } : null,
    };

    private static NotificationLine In(NotificationLine line) => line with
    {
        Acknowledgement = line.Acknowledgement is { } given ? given with { By = Title, Action = Title, Owner = Title } : null,
        Facts = line.Facts with
        {
            Title = Title, Place = Title, Responsible = Title, Shortfall = Title, Change = Title, Target = Title, Minimum = Title, Display = Title, Parts = Title,
            Commentary = new("2015-02", Title, IsWhole: true),
            Trend = [.. line.Facts.Trend.Select(point => point with { Display = Title })],
        },
    };
}
