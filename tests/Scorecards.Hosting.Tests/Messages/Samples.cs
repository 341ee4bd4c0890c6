using Scorecards.Application.Alerts;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Hosting.Tests.Messages;

/// <summary>Notifications to render.</summary>
internal static class Samples
{
    private static readonly MessageChannel[] Both = [MessageChannel.Teams, MessageChannel.Email];

    public static readonly Person Ann = new("director", "Director", "Ann O'Neill", "ann@council.example", "Directors");

    public static readonly Acknowledgement Answered = new(
        "Ann O'Neill", new(2015, 3, 6, 14, 0, 0, TimeSpan.Zero), "Known", "Visits are booked a fortnight ahead.", "Ben Ode, Service Manager", new DateOnly(2015, 3, 31));

    public static readonly MeasureFacts Visits = new(
        "m12", "12", "Private fostering visits – on time", true, "fostering", "kent", null, "director", "Ann O'Neill, Director", "2015-02", RagStatus.Red, "60.7%", "17 of 28", "85.0%", "76.5%",
        "15.8 percentage points below the minimum standard", "down 1.8 percentage points from 62.5% in January 2015, which is worse", "2014-11", 4,
        [new("2014-11", "46.4%", RagStatus.Red), new("2014-12", "46.4%", RagStatus.Red), new("2015-01", "62.5%", RagStatus.Red), new("2015-02", "60.7%", RagStatus.Red)],
        new("2015-02", "Close tracking of visits is now in place. […]", IsWhole: false));

    public static readonly MeasureFacts Missing = new(
        "m7a", "7a", "Children missing", false, "missing", "east", "East", "director", "Ann O'Neill, Director", "2015-02", RagStatus.Red, "1 to 5", null, "0", "2",
        null, "up from 0 in January 2015, which is worse", "2015-02", 1, [new("2015-01", "0", RagStatus.Green), new("2015-02", "1 to 5", RagStatus.Red)], null);

    public static readonly MeasureFacts Better = Visits with
    {
        Rag = RagStatus.Amber, Display = "78.0%", Parts = null, Shortfall = null, Change = "up 17.3 percentage points from 60.7% in January 2015, which is better", RedSince = null, RedMonths = 0,
        Trend = [new("2015-01", "60.7%", RagStatus.Red), new("2015-02", "78.0%", RagStatus.Amber)],
    };

    public static readonly MeasureFacts Gone = Visits with
    {
        Period = "2015-01", Display = "62.5%", Parts = null, Change = null, RedMonths = 3, Trend = [new("2014-12", "46.4%", RagStatus.Red), new("2015-01", "62.5%", RagStatus.Red), new("2015-02", "-", RagStatus.NoData)],
    };

    /// <summary>Every piece of news, with facts that go with it.</summary>
    public static IReadOnlyDictionary<AlertReason, NotificationLine> News { get; } = new NotificationLine[]
    {
        Line(AlertReason.WentRed, Visits),
        Line(AlertReason.RedAgain, Visits),
        Line(AlertReason.RestatedRed, Visits) with { Restated = [Amended("2015-02", RagStatus.Amber, "78.0%", RagStatus.Red, "60.7%")] },
        Line(AlertReason.StillRed, Visits),
        Line(AlertReason.Unacknowledged, Visits) with { Unanswered = new("Ann O'Neill, Director", new(2015, 3, 6)) },
        Line(AlertReason.Recovered, Better),
        Line(AlertReason.RestatedBetter, Better) with { Restated = [Amended("2015-02", RagStatus.Red, "60.7%", RagStatus.Amber, "78.0%")] },
        Line(AlertReason.Restated, Visits) with { Restated = [Amended("2014-10", RagStatus.Green, "90.0%", RagStatus.Amber, "80.0%")] },
        Line(AlertReason.NoFigureSinceRed, Gone),
        Line(AlertReason.StillNoFigure, Gone),
        Line(AlertReason.NoFigure, Gone with { Rag = RagStatus.Green, Display = "90.0%", Shortfall = null, RedSince = null, RedMonths = 0 }),
        Line(AlertReason.NotJudgedSinceRed, Visits with { Rag = RagStatus.NotRated, Target = "-", Minimum = "-", Shortfall = null, RedSince = null, RedMonths = 0 }),
        Line(AlertReason.NoLongerMeasured, Gone),
        Line(AlertReason.WasRed, Better) with { Missed = [new(new(2015, 1), RagStatus.Red, "62.5%")] },
        Line(AlertReason.Withdrawn, Better) with { Withdrawn = [new(new(2015, 3), RagStatus.Red, "41.0%")] },
        Line(AlertReason.RedAfterWithdrawal, Visits) with { Withdrawn = [new(new(2015, 3), RagStatus.Green, "91.0%")] },
        Line(AlertReason.Silenced, Visits),
    }.ToDictionary(line => line.News);

    /// <summary>Every kind of notification.</summary>
    public static IReadOnlyDictionary<NotificationKind, Notification> Kinds { get; } = new[]
    {
        Of(News[AlertReason.WentRed], News[AlertReason.Recovered]),
        Digest(News[AlertReason.WentRed], News[AlertReason.Recovered]),
        Bare(NotificationKind.ExtractRejected) with { Extract = new("2b-1f", "kent-scs/2015-02/measures.csv", 7, Issues) },
        Bare(NotificationKind.ExtractFailed) with { Extract = new("2b-1f", "kent-scs/2015-02/measures.csv", 0, []) },
        Bare(NotificationKind.ExtractsLate) with { Period = "2015-02", Late = [new("measures", "2015-02", new(2015, 3, 12), null, "Ann O'Neill, Director")] },
        Bare(NotificationKind.ReportPublished) with { Period = "2015-02", Report = new("committee", "Committee report", 1, "Ann O'Neill", "Kent, East and West", ["Red: 1 measure", "Amber: 17 measures", "Green: 17 measures"]) },
        Bare(NotificationKind.Test),
    }.ToDictionary(notification => notification.Kind);

    private static IReadOnlyList<ExtractIssue> Issues =>
    [
        new(IssueSeverity.Error, "Data", 5, "C", "numerator", null, "not-a-number", "'…' is not a number."),
        new(IssueSeverity.Error, null, 6, null, null, null, "unknown-measure", "There is no such measure."),
        ExtractIssue.OfFile("no-header", "There is no header."),
    ];

    /// <summary>News of measures.</summary>
    public static Notification Of(params NotificationLine[] lines) => Bare(NotificationKind.Measures) with { Lines = lines };

    /// <summary>An overview.</summary>
    public static Notification Digest(params NotificationLine[] lines) => Bare(NotificationKind.Digest) with { Lines = lines, Counts = new(1, 3, 30, 2) };

    /// <summary>A notification that tells nothing yet.</summary>
    public static Notification Bare(NotificationKind kind) => new(
        "kent-scs~n000007~director", kind, "kent-scs", "Specialist Children's Services", "Kent County Council", null, Ann, new(2015, 3, 6, 9, 30, 0, TimeSpan.Zero));

    /// <summary>A piece of news of a measure; an alert is open where it is one that opens or keeps one.</summary>
    public static NotificationLine Line(AlertReason news, MeasureFacts facts) => new(news, facts, Both)
    {
        AlertId = news is AlertReason.Recovered or AlertReason.RestatedBetter or AlertReason.Withdrawn or AlertReason.NoFigure ? null : $"kent-scs~{facts.Area}~2015-02~n000007~{facts.Measure}",
    };

    /// <summary>So many reds, each a measure of its own.</summary>
    public static NotificationLine[] Reds(int count) =>
        [.. Enumerable.Range(1, count).Select(number => Line(AlertReason.WentRed, Visits with { Measure = FormattableString.Invariant($"m{number}"), Number = FormattableString.Invariant($"{number}") }))];

    private static Amendment Amended(string period, RagStatus wasRag, string was, RagStatus nowRag, string now) =>
        new(new(ReportingPeriod.Parse(period), wasRag, was), new(ReportingPeriod.Parse(period), nowRag, now));
}
