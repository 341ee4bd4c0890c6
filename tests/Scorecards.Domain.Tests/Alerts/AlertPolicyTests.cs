using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;
using static Scorecards.Domain.Tests.Alerts.Histories;

namespace Scorecards.Domain.Tests.Alerts;

/// <summary>What the figures of a measure lead to.</summary>
public sealed class AlertPolicyTests
{
    public static TheoryData<string, string, AlertReason, bool, AlertState> Decisions => new()
    {
        { "A measure that is better than red is no news.", "g", AlertReason.NothingToTell, false, AlertState.Normal },
        { "Neither is one that nothing judges.", "n", AlertReason.NothingToTell, false, AlertState.Normal },
        { "A measure without any figure is no news: nobody expects one yet.", "-", AlertReason.NothingToTell, false, AlertState.Normal },
        { "Red is told.", "r", AlertReason.WentRed, true, AlertState.Red },
        { "Red after better months is told.", "g a / g a r", AlertReason.WentRed, true, AlertState.Red },
        { "Looking again at the same red tells nobody again.", "r / r", AlertReason.ToldAlready, false, AlertState.Red },
        { "A new month that is red too is a reminder.", "r / r r", AlertReason.StillRed, true, AlertState.Red },
        { "Several months that come in together are one reminder.", "r / r r r", AlertReason.StillRed, true, AlertState.Red },
        { "The reminder is told once.", "r / r r / r r", AlertReason.ToldAlready, false, AlertState.Red },
        { "A better month is a recovery.", "r / r g", AlertReason.Recovered, true, AlertState.Recovered },
        { "Amber is better than red.", "r / r a", AlertReason.Recovered, true, AlertState.Recovered },
        { "A recovery is told once.", "r / r g / r g", AlertReason.NothingToTell, false, AlertState.Recovered },
        { "Red after a recovery is news again.", "r / r g / r g r", AlertReason.WentRed, true, AlertState.Red },
        { "A better month and a red one that come in together are a new run of red.", "r / r g r", AlertReason.RedAgain, true, AlertState.Red },
        { "Only better months that come in together are a recovery.", "r / r g g", AlertReason.Recovered, true, AlertState.Recovered },
        { "A red month that comes in together with a better one is told.", "g / g r g", AlertReason.WasRed, true, AlertState.Normal },
        { "A red month that came and went before the first look is history.", "g r g", AlertReason.NothingToTell, false, AlertState.Normal },
        { "A red that is withdrawn is not recovered by an older, better month, whatever was red before.", "r g r / r g - / r g -", AlertReason.ToldAlready, false, AlertState.NoData },
        { "Nor by the next month without a figure.", "r g r / r g - / r g - -", AlertReason.StillNoFigure, true, AlertState.NoData },
        { "A red that follows a withdrawn one is the same run.", "r / - / - r", AlertReason.StillRed, true, AlertState.Red },

        { "A month without a figure is no recovery.", "r / r -", AlertReason.NoFigureSinceRed, true, AlertState.NoData },
        { "That is told once.", "r / r - / r -", AlertReason.ToldAlready, false, AlertState.NoData },
        { "It is told again for the next month without one.", "r / r - / r - -", AlertReason.StillNoFigure, true, AlertState.NoData },
        { "A figure that is red after a month without one is still red.", "r / r - / r - r", AlertReason.StillRed, true, AlertState.Red },
        { "The missing figure that arrives late and is red is still red.", "r / r - / r r", AlertReason.StillRed, true, AlertState.Red },
        { "A figure that is better after a month without one is a recovery.", "r / r - / r - g", AlertReason.Recovered, true, AlertState.Recovered },
        { "The missing figure that arrives late and is better is a recovery.", "r / r - / r g", AlertReason.Recovered, true, AlertState.Recovered },
        { "A red that is first seen when a later month has no figure is told, with the gap.", "r -", AlertReason.WentRed, true, AlertState.NoData },
        { "The gap is not told again by itself.", "r - / r -", AlertReason.ToldAlready, false, AlertState.NoData },
        { "A better month and one without a figure that come in together are a recovery.", "r / r g -", AlertReason.Recovered, true, AlertState.Recovered },
        { "A figure that was red and is withdrawn is unknown, whatever the month before was.", "g r / g -", AlertReason.NoFigureSinceRed, true, AlertState.NoData },

        { "A measure that had figures and has none for the month is told.", "g / g -", AlertReason.NoFigure, true, AlertState.NoData },
        { "That is told once, however long it lasts.", "g / g - / g - -", AlertReason.NothingToTell, false, AlertState.NoData },
        { "Its figure coming back is no news.", "g / g - / g - g", AlertReason.FigureBack, false, AlertState.Normal },
        { "Unless it is red.", "g / g - / g - r", AlertReason.WentRed, true, AlertState.Red },
        { "A figure of the month that is withdrawn is told too.", "g g / g -", AlertReason.NoFigure, true, AlertState.NoData },

        { "A month told red that is restated better is an amendment.", "r / g", AlertReason.RestatedBetter, true, AlertState.Recovered },
        { "So it is with months before it.", "g r / g a", AlertReason.RestatedBetter, true, AlertState.Recovered },
        { "A month known as better that is restated red is told as that.", "g g / g r", AlertReason.RestatedRed, true, AlertState.Red },
        { "Told red, restated better and restated red again is told each time.", "r / g / r", AlertReason.RestatedRed, true, AlertState.Red },
        { "A restatement that leaves the colour is no news.", "r / r", AlertReason.ToldAlready, false, AlertState.Red },
        { "From amber to green is a change of colour.", "a / g", AlertReason.Restated, true, AlertState.Normal },
        { "An earlier month that is restated red is told, though the last one is green.", "g g / r g", AlertReason.Restated, true, AlertState.Normal },
        { "An earlier month of a run of red that is restated better leaves it the same run.", "r r / a r", AlertReason.Restated, true, AlertState.Red },
        { "An earlier month without a figure that turns out red is told.", "g - g / g r g", AlertReason.WasRed, true, AlertState.Normal },
        { "An earlier month without a figure that turns out better is no news.", "g - g / g g g", AlertReason.NothingToTell, false, AlertState.Normal },
        { "An earlier red that is withdrawn is told.", "r g / - g", AlertReason.Restated, true, AlertState.Normal },

        { "Red that nothing judges any more is not known to be safe.", "r / n", AlertReason.NotJudgedSinceRed, true, AlertState.NoData },
        { "A new month that nothing judges is not known to be safe either.", "r / r n", AlertReason.NotJudgedSinceRed, true, AlertState.NoData },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Every_history_has_its_decision(string sentence, string looks, AlertReason reason, bool notify, AlertState state)
    {
        var (decision, _) = Look(looks);

        (decision.Reason, decision.Notify, decision.Next?.State).ShouldBe((reason, notify, state), sentence);
    }

    [Theory]
    [InlineData("r / g", "r>g")]
    [InlineData("g g / r a", "g>r g>a")]
    [InlineData("r r g / r a g", "r>a")]
    [InlineData("r / r r", "")]
    [InlineData("- g / r g", "")]
    [InlineData("r / n", "r>n")]
    [InlineData("g g / n n", "")]
    public void What_a_restatement_changed_is_told_from_what_to_what(string looks, string amendments) =>
        string.Join(' ', Look(looks).Decision.Amendments.Select(amendment => $"{LetterOf(amendment.Was.Rag)}>{LetterOf(amendment.Is.Rag)}")).ShouldBe(amendments);

    [Fact]
    public void A_measure_that_the_catalogue_no_longer_has_is_told_once_and_is_no_recovery()
    {
        var memory = Look("r").Decision.Next!;
        var gone = TruthOf("r") with { IsMeasured = false };

        var decision = AlertPolicy.Decide(gone, memory, At(Monday));

        (decision.Reason, decision.Notify, decision.Next!.State, decision.Next.IsOpen).ShouldBe((AlertReason.NoLongerMeasured, true, AlertState.NoData, false));
        AlertPolicy.Decide(gone, decision.Next, At(Monday)).Notify.ShouldBeFalse();
        AlertPolicy.Decide(gone, told: null, At(Monday)).Reason.ShouldBe(AlertReason.NothingToTell);
    }

    [Fact]
    public void A_month_in_which_no_figure_is_due_is_no_gap()
    {
        var memory = Look("r").Decision.Next!;
        var notDue = TruthOf("r -") with { LastDue = new(2015, 1) };

        var decision = AlertPolicy.Decide(notDue, memory, At(Monday));

        (decision.Reason, decision.Notify, decision.Next!.State).ShouldBe((AlertReason.ToldAlready, false, AlertState.Red));
        AlertPolicy.Decide(TruthOf("g -") with { LastDue = new(2015, 1) }, Look("g").Decision.Next, At(Monday)).Notify.ShouldBeFalse();
    }

    [Fact]
    public void A_figure_that_is_due_less_often_is_withdrawn_or_arrives_after_its_month()
    {
        var quarter = new ReportingPeriod(2015, 3);
        var told = Look("g - r").Decision.Next!;

        var withdrawn = AlertPolicy.Decide(TruthOf("g - - -") with { LastDue = quarter }, told, At(Monday));
        (withdrawn.Reason, withdrawn.Next!.State).ShouldBe((AlertReason.NoFigureSinceRed, AlertState.NoData), "the quarter before says nothing of this one");

        var late = AlertPolicy.Decide(TruthOf("g - r -") with { LastDue = quarter }, withdrawn.Next, At(Monday));
        (late.Reason, late.Next!.State).ShouldBe((AlertReason.StillRed, AlertState.Red));
        AlertPolicy.Decide(TruthOf("g - r - -") with { LastDue = quarter }, late.Next, At(Monday)).Notify.ShouldBeFalse("no new figure is due, and none is reminded of");
        AlertPolicy.Decide(TruthOf("g - r - - r") with { LastDue = new(2015, 6) }, late.Next, At(Monday)).Reason.ShouldBe(AlertReason.StillRed);
    }

    [Fact]
    public void A_measure_that_is_not_measured_any_more_was_not_restated()
    {
        var gone = TruthOf("- -") with { IsMeasured = false };

        AlertPolicy.Decide(gone, Look("g g").Decision.Next, At(Monday)).Notify.ShouldBeFalse();
        AlertPolicy.Decide(gone, Look("r r").Decision.Next, At(Monday)).Amendments.ShouldBeEmpty();
    }

    [Fact]
    public void A_gap_that_the_extract_explains_is_no_news_unless_it_was_red()
    {
        AlertPolicy.Decide(TruthOf("g -") with { IsExplained = true }, Look("g").Decision.Next, At(Monday)).Notify.ShouldBeFalse();
        AlertPolicy.Decide(TruthOf("r -") with { IsExplained = true }, Look("r").Decision.Next, At(Monday)).Reason.ShouldBe(AlertReason.NoFigureSinceRed);
    }

    [Fact]
    public void A_figure_of_a_year_ago_says_nothing_of_how_a_measure_stands()
    {
        var thirteen = "r" + string.Concat(Enumerable.Repeat(" -", 12));

        Look(thirteen).Decision.Reason.ShouldBe(AlertReason.NothingToTell);
        Look("r / " + thirteen).Decision.Next!.State.ShouldBe(AlertState.NoData, "what was told red has not recovered by growing old");
    }

    [Fact]
    public void Looking_again_at_any_history_tells_nobody_again()
    {
        foreach (var history in All(months: 4, "rag-n"))
        {
            var (_, memory) = Look(history);

            var again = Decide(history, memory, At(Monday));

            again.Notify.ShouldBeFalse(history);
            AlertPolicy.Decide(TruthOf(history), again.Next, At(Monday)).Next.ShouldBeEquivalentTo(again.Next, history);
        }
    }

    [Fact]
    public void Between_any_two_looks_red_is_never_left_untold_and_nothing_else_is_told_as_red()
    {
        var histories = All(months: 3, "rag-").ToList();
        foreach (var (before, after) in histories.SelectMany(_ => histories, (before, after) => (before, after)))
        {
            var (decision, memory) = Look($"{before} / {after}");
            var last = TruthOf(after).Last;

            memory!.IsOpen.ShouldBe(last?.Rag == RagStatus.Red || (memory.State == AlertState.NoData && TruthOf(before).Last?.Rag == RagStatus.Red), $"{before} / {after}");
            if (last?.Rag == RagStatus.Red && TruthOf(before).Last?.Rag != RagStatus.Red)
            {
                (decision.Notify, memory.RaisedFor).ShouldBe((true, last.Period), $"{before} / {after}");
            }
        }
    }
}
