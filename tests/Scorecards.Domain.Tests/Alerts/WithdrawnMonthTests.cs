using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;
using static Scorecards.Domain.Tests.Alerts.Histories;

namespace Scorecards.Domain.Tests.Alerts;

/// <summary>What it leads to that the latest months of a measure are withdrawn: a look with fewer months than the one before.</summary>
public sealed class WithdrawnMonthTests
{
    public static TheoryData<string, string, AlertReason, bool, AlertState> Decisions => new()
    {
        { "A better month that is withdrawn was no news, and is none.", "g g / g", AlertReason.NothingToTell, false, AlertState.Normal },
        { "A red month that is withdrawn is told, and is no recovery.", "g / g r / g", AlertReason.Withdrawn, true, AlertState.Withdrawn },
        { "So it is with an amber month before.", "a r / a", AlertReason.Withdrawn, true, AlertState.Withdrawn },
        { "With one that nothing judges.", "n r / n", AlertReason.Withdrawn, true, AlertState.Withdrawn },
        { "With none.", "- r / -", AlertReason.Withdrawn, true, AlertState.Withdrawn },
        { "That is told once.", "g r / g / g", AlertReason.NothingToTell, false, AlertState.Withdrawn },
        { "What was red before stays red without a word.", "r / r r / r", AlertReason.ToldAlready, false, AlertState.Red },
        { "However many months are withdrawn.", "r / r r / r r r / r", AlertReason.ToldAlready, false, AlertState.Red },
        { "So it does where its months came in together.", "r r / r", AlertReason.ToldAlready, false, AlertState.Red },
        { "A recovery that is withdrawn was none.", "r / r g / r", AlertReason.RedAfterWithdrawal, true, AlertState.Red },
        { "That is told once.", "r / r g / r / r", AlertReason.ToldAlready, false, AlertState.Red },
        { "A recovery that is withdrawn leaves the gap before it.", "r / r - / r - g / r -", AlertReason.RedAfterWithdrawal, true, AlertState.NoData },
        { "A red that nobody was told of is told where the one that was told is withdrawn.", "g - r / g r r / g r", AlertReason.RedAfterWithdrawal, true, AlertState.Red },
        { "So it is where it comes in with the withdrawal.", "g - r / g r", AlertReason.RedAfterWithdrawal, true, AlertState.Red },
        { "A first red that comes in with the withdrawal of a better month went red.", "g - g / g r", AlertReason.WentRed, true, AlertState.Red },
        { "A month that turns out red with the withdrawal of a better one was restated.", "g g g / g r", AlertReason.RestatedRed, true, AlertState.Red },
        { "A new run of red that is withdrawn leaves the better month.", "r / r g / r g r / r g", AlertReason.Withdrawn, true, AlertState.Withdrawn },
        { "So it does where both came in together.", "r / r g r / r g", AlertReason.Withdrawn, true, AlertState.Withdrawn },
        { "A red and its recovery that are withdrawn never were.", "g / g r / g r g / g", AlertReason.Withdrawn, true, AlertState.Withdrawn },
        { "A gap that is withdrawn is no news: it is red as before.", "r / r - / r", AlertReason.ToldAlready, false, AlertState.Red },
        { "Nor where it was no alert.", "g / g - / g", AlertReason.FigureBack, false, AlertState.Normal },
        { "A red after a gap that is withdrawn leaves the gap, which was told.", "r / r - / r - r / r -", AlertReason.ToldAlready, false, AlertState.NoData },
        { "A true month that comes in with the withdrawal and is better is a recovery.", "r / r - r / r g", AlertReason.Recovered, true, AlertState.Recovered },
        { "A red month that is restated better with the withdrawal is told as that.", "r / r r / a", AlertReason.RestatedBetter, true, AlertState.Recovered },

        { "The month that comes in properly and is red is news.", "g r / g / g r", AlertReason.WentRed, true, AlertState.Red },
        { "Or a reminder.", "r / r r / r / r r", AlertReason.StillRed, true, AlertState.Red },
        { "One that is better is no news.", "g r / g / g g", AlertReason.NothingToTell, false, AlertState.Withdrawn },
        { "Or a recovery.", "r / r r / r / r g", AlertReason.Recovered, true, AlertState.Recovered },
        { "Or a recovery again.", "r / r g / r / r g", AlertReason.Recovered, true, AlertState.Recovered },
        { "One without a figure leaves red unknown.", "r / r r / r / r -", AlertReason.NoFigureSinceRed, true, AlertState.NoData },
        { "One that comes in before anybody looked is a restatement.", "g r / g g", AlertReason.RestatedBetter, true, AlertState.Recovered },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Every_withdrawal_has_its_decision(string sentence, string looks, AlertReason reason, bool notify, AlertState state)
    {
        var (decision, _) = Look(looks);

        (decision.Reason, decision.Notify, decision.Next?.State).ShouldBe((reason, notify, state), sentence);
    }

    [Fact]
    public void The_months_that_are_withdrawn_are_named_as_they_were_known()
    {
        Look("r / r g a / r").Decision.Withdrawn.Select(month => (month.Period, month.Rag)).ShouldBe([(new(2015, 2), RagStatus.Green), (new(2015, 3), RagStatus.Amber)]);
        Look("g r - / g").Decision.Withdrawn.Select(month => month.Period).ShouldBe([new ReportingPeriod(2015, 2)]);
        Look("g r / g / g").Decision.Withdrawn.ShouldBeEmpty();
    }

    [Fact]
    public void Where_no_month_is_left_a_red_ends_too_and_comes_back_as_news()
    {
        var told = Look("r").Decision.Next!;
        var nothing = TruthOf("r").UpTo(new(2014, 12));

        var withdrawn = AlertPolicy.Decide(nothing, told, At(Monday));

        (withdrawn.Reason, withdrawn.Notify, withdrawn.Next!.IsOpen, withdrawn.Next.RaisedFor, withdrawn.Next.LastRed).ShouldBe((AlertReason.Withdrawn, true, false, null, null));
        AlertPolicy.Decide(nothing, withdrawn.Next, At(Monday)).Notify.ShouldBeFalse();
        AlertPolicy.Decide(TruthOf("r"), withdrawn.Next, At(Monday)).Reason.ShouldBe(AlertReason.WentRed);
    }

    [Fact]
    public void What_was_answered_before_the_withdrawn_month_stays_answered()
    {
        var told = Look("r / r r").Decision.Next! with { IsAcknowledged = true, State = AlertState.RedAcknowledged };

        var left = Decide("r", told, At(Monday)).Next!;

        (left.State, left.IsAcknowledged, left.RaisedFor, left.LastRed, left.DecidedFor).ShouldBe((AlertState.RedAcknowledged, true, new(2015, 1), new(2015, 1), new(2015, 1)));
    }

    [Fact]
    public void A_measure_of_an_area_that_had_not_begun_is_withdrawn_and_not_called_unmeasured()
    {
        var gone = TruthOf("g r").UpTo(new(2015, 1)) with { IsMeasured = false };

        AlertPolicy.Decide(gone, Look("g r").Decision.Next, At(Monday)).Reason.ShouldBe(AlertReason.Withdrawn);
    }

    [Fact]
    public void A_silence_keeps_the_withdrawal_until_it_ends()
    {
        var told = Look("g r").Decision.Next!;

        var silenced = Decide("g", told, At(Monday) with { IsSilenced = true });

        (silenced.Reason, silenced.Notify).ShouldBe((AlertReason.Silenced, false));
        Decide("g", silenced.Next, At(Monday)).Reason.ShouldBe(AlertReason.Withdrawn);
    }

    [Fact]
    public void What_runs_from_before_the_start_was_remembered_counts_from_the_month_that_raised_it()
    {
        Decide("g", Look("g r").Decision.Next! with { RunStart = null }, At(Monday)).Reason.ShouldBe(AlertReason.Withdrawn);
        Decide("r", Look("r / r r").Decision.Next! with { RunStart = null }, At(Monday)).Reason.ShouldBe(AlertReason.ToldAlready);
    }

    [Fact]
    public void After_any_withdrawal_what_is_open_is_true_and_it_is_told_once()
    {
        foreach (var before in All(months: 4, "rag-"))
        {
            for (var months = 1; months < 4; months++)
            {
                var left = string.Join(' ', before.Split(' ').Take(months));
                var looks = string.Join(" / ", Enumerable.Range(1, 4).Select(count => string.Join(' ', before.Split(' ').Take(count)))) + " / " + left;
                var (decision, memory) = Look(looks);
                var (_, never) = Look(string.Join(" / ", Enumerable.Range(1, months).Select(count => string.Join(' ', before.Split(' ').Take(count)))));

                memory!.IsOpen.ShouldBe(never!.IsOpen, looks);
                (memory.DecidedFor, memory.IsOpen ? memory.State : default, memory.IsOpen ? memory.LastRed : null).ShouldBe((never.DecidedFor, never.IsOpen ? never.State : default, never.IsOpen ? never.LastRed : null), looks);
                decision.Reason.ShouldNotBe(AlertReason.Recovered, looks);
                Decide(left, memory, At(Monday)).Notify.ShouldBeFalse(looks);
            }
        }
    }
}
