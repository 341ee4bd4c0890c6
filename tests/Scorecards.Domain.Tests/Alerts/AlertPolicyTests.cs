using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Alerts;

public sealed class AlertPolicyTests
{
    private static readonly ReportingPeriod December = new(2014, 12);
    private static readonly ReportingPeriod January = new(2015, 1);
    private static readonly ReportingPeriod February = new(2015, 2);

    /// <summary>Every state with every colour: what is remembered, whether it is told, and why.</summary>
    public static TheoryData<AlertState, RagStatus, AlertState, bool, AlertReason> Decisions => new()
    {
        { AlertState.Normal, RagStatus.NoData, AlertState.Normal, false, AlertReason.NothingToTell },
        { AlertState.Normal, RagStatus.NotRated, AlertState.Normal, false, AlertReason.NothingToTell },
        { AlertState.Normal, RagStatus.Green, AlertState.Normal, false, AlertReason.NothingToTell },
        { AlertState.Normal, RagStatus.Amber, AlertState.Normal, false, AlertReason.NothingToTell },
        { AlertState.Normal, RagStatus.Red, AlertState.Red, true, AlertReason.WentRed },
        { AlertState.Red, RagStatus.NoData, AlertState.NoData, false, AlertReason.NotKnownSinceRed },
        { AlertState.Red, RagStatus.NotRated, AlertState.NoData, false, AlertReason.NotKnownSinceRed },
        { AlertState.Red, RagStatus.Green, AlertState.Recovered, false, AlertReason.Recovered },
        { AlertState.Red, RagStatus.Amber, AlertState.Recovered, false, AlertReason.Recovered },
        { AlertState.Red, RagStatus.Red, AlertState.Red, false, AlertReason.StillRed },
        { AlertState.RedAcknowledged, RagStatus.NoData, AlertState.NoData, false, AlertReason.NotKnownSinceRed },
        { AlertState.RedAcknowledged, RagStatus.NotRated, AlertState.NoData, false, AlertReason.NotKnownSinceRed },
        { AlertState.RedAcknowledged, RagStatus.Green, AlertState.Recovered, false, AlertReason.Recovered },
        { AlertState.RedAcknowledged, RagStatus.Amber, AlertState.Recovered, false, AlertReason.Recovered },
        { AlertState.RedAcknowledged, RagStatus.Red, AlertState.RedAcknowledged, false, AlertReason.StillRed },
        { AlertState.Recovered, RagStatus.NoData, AlertState.Recovered, false, AlertReason.NothingToTell },
        { AlertState.Recovered, RagStatus.NotRated, AlertState.Recovered, false, AlertReason.NothingToTell },
        { AlertState.Recovered, RagStatus.Green, AlertState.Recovered, false, AlertReason.NothingToTell },
        { AlertState.Recovered, RagStatus.Amber, AlertState.Recovered, false, AlertReason.NothingToTell },
        { AlertState.Recovered, RagStatus.Red, AlertState.Red, true, AlertReason.WentRed },
        { AlertState.NoData, RagStatus.NoData, AlertState.NoData, false, AlertReason.NotKnownSinceRed },
        { AlertState.NoData, RagStatus.NotRated, AlertState.NoData, false, AlertReason.NotKnownSinceRed },
        { AlertState.NoData, RagStatus.Green, AlertState.Recovered, false, AlertReason.Recovered },
        { AlertState.NoData, RagStatus.Amber, AlertState.Recovered, false, AlertReason.Recovered },
        { AlertState.NoData, RagStatus.Red, AlertState.Red, false, AlertReason.StillRed },
    };

    public static TheoryData<AlertState, RagStatus> EveryPair
    {
        get
        {
            var pairs = new TheoryData<AlertState, RagStatus>();
            foreach (var state in Enum.GetValues<AlertState>())
            {
                foreach (var rag in Enum.GetValues<RagStatus>())
                {
                    pairs.Add(state, rag);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Each_state_and_colour_has_its_decision(AlertState told, RagStatus rag, AlertState next, bool notify, AlertReason reason) =>
        AlertPolicy.Decide(new(told, December, January), February, rag, standing: null).ShouldBe(new(next, notify, reason));

    [Theory]
    [MemberData(nameof(Decisions))]
    public void The_same_period_again_is_decided_like_a_later_one(AlertState told, RagStatus rag, AlertState next, bool notify, AlertReason reason) =>
        AlertPolicy.Decide(new(told, January, February), February, rag, standing: null).ShouldBe(new(next, notify, reason));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void An_earlier_period_is_history_and_changes_nothing(AlertState told, RagStatus rag) =>
        AlertPolicy.Decide(new(told, January, February), January, rag, standing: null).ShouldBe(new(told, Notify: false, AlertReason.EarlierPeriod));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_decision_carried_out_and_taken_again_tells_nobody_twice(AlertState told, RagStatus rag)
    {
        var first = AlertPolicy.Decide(new(told, January, February), February, rag, standing: null);
        var second = AlertPolicy.Decide(new(first.Next, first.Notify ? February : January, February), February, rag, standing: null);
        (second.Next, second.Notify).ShouldBe((first.Next, false));
    }

    [Theory]
    [InlineData(RagStatus.NoData)]
    [InlineData(RagStatus.NotRated)]
    [InlineData(RagStatus.Green)]
    [InlineData(RagStatus.Amber)]
    public void A_measure_never_told_of_that_is_not_red_stays_normal(RagStatus rag) =>
        AlertPolicy.Decide(null, February, rag, standing: null).ShouldBe(new(AlertState.Normal, Notify: false, AlertReason.NothingToTell));

    [Fact]
    public void A_measure_never_told_of_that_is_red_is_told() =>
        AlertPolicy.Decide(null, February, RagStatus.Red, standing: null).ShouldBe(new(AlertState.Red, Notify: true, AlertReason.WentRed));

    [Fact]
    public void A_restatement_that_turns_the_month_told_red_again_is_no_news() =>
        AlertPolicy.Decide(new(AlertState.Recovered, February, February), February, RagStatus.Red, standing: null)
            .ShouldBe(new(AlertState.Red, Notify: false, AlertReason.RedAgainInThePeriodTold));

    [Theory]
    [InlineData(RagStatus.Red, true)]
    [InlineData(RagStatus.Amber, false)]
    [InlineData(RagStatus.Green, false)]
    public void A_measure_without_a_figure_now_that_was_red_when_it_last_had_one_is_told(RagStatus last, bool notify) =>
        AlertPolicy.Decide(null, February, RagStatus.NoData, Standing(January, last)).Notify.ShouldBe(notify);

    [Fact]
    public void What_was_red_before_it_recovered_is_not_told_again_when_figures_stop() =>
        AlertPolicy.Decide(new(AlertState.Recovered, December, January), February, RagStatus.NoData, Standing(December, RagStatus.Red))
            .ShouldBe(new(AlertState.Recovered, Notify: false, AlertReason.NothingToTell));

    [Theory]
    [InlineData("red red red red", "1")]
    [InlineData("green amber red red amber red", "3 6")]
    [InlineData("red nodata red red", "1")]
    [InlineData("red nodata nodata green red", "1 5")]
    [InlineData("red green nodata red", "1 4")]
    [InlineData("nodata red nodata amber nodata red", "2 6")]
    [InlineData("green amber nodata notrated", "")]
    public void Red_is_told_once_until_it_recovers_and_a_gap_is_no_recovery(string months, string toldInMonths)
    {
        AlertMemory? memory = null;
        var told = new List<int>();
        foreach (var (number, rag) in months.Split(' ').Index().Select(month => (month.Index + 1, Enum.Parse<RagStatus>(month.Item, ignoreCase: true))))
        {
            var decision = AlertPolicy.Decide(memory, new(2015, number), rag, standing: null);
            memory = new(decision.Next, decision.Notify || memory is null ? new(2015, number) : memory.RaisedFor, new(2015, number));
            if (decision.Notify)
            {
                told.Add(number);
            }
        }

        string.Join(' ', told).ShouldBe(toldInMonths);
    }

    private static ScoredPoint Standing(ReportingPeriod period, RagStatus rag) => new(period, null, "-", null, rag);
}
