using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Alerts;

/// <summary>The order of a message: red first, safeguarding before the rest, news before what was told.</summary>
internal static class LineOrder
{
    /// <summary>Puts lines in order; those that are alike keep the scorecard's own.</summary>
    public static IEnumerable<NotificationLine> Sort(IEnumerable<NotificationLine> lines) => lines
        .OrderBy(line => GroupOf(line.News))
        .ThenByDescending(line => line.Facts.Safeguarding)
        .ThenBy(line => line.News == AlertReason.StillRed)
        .ThenBy(line => line.Acknowledgement is not null);

    /// <summary>How loud a piece of news is.</summary>
    public static AlertSeverity SeverityOf(AlertReason news) => GroupOf(news) <= 1 ? AlertSeverity.Red : AlertSeverity.Notice;

    private static int GroupOf(AlertReason news) => news switch
    {
        AlertReason.WentRed or AlertReason.RedAgain or AlertReason.RestatedRed or AlertReason.RedAfterWithdrawal or AlertReason.StillRed or AlertReason.Unacknowledged => 0,
        AlertReason.NoFigureSinceRed or AlertReason.StillNoFigure or AlertReason.NotJudgedSinceRed or AlertReason.NoLongerMeasured => 1,
        AlertReason.NoFigure => 2,
        AlertReason.Restated or AlertReason.RestatedBetter or AlertReason.Withdrawn => 3,
        _ => 4,
    };
}
