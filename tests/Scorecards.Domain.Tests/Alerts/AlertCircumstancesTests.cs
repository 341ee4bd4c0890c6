using Scorecards.Domain.Alerts;
using static Scorecards.Domain.Tests.Alerts.Histories;

namespace Scorecards.Domain.Tests.Alerts;

/// <summary>What the day, a silence, an answer and the rules change.</summary>
public sealed class AlertCircumstancesTests
{
    [Fact]
    public void A_red_is_escalated_after_its_working_days_and_then_to_the_next_person_up()
    {
        var memory = Look("r").Decision.Next!;

        Escalates(memory, Monday.AddDays(4)).ShouldBeFalse("four working days");
        Escalates(memory, Monday.AddDays(7)).ShouldBeTrue("five, over a weekend");
        var first = Decide("r", memory, new(Monday.AddDays(7), IsSilenced: false, PeopleAbove: 2, AlertRules.Default));
        (first.Reason, first.Notify, first.Escalate).ShouldBe((AlertReason.Unacknowledged, false, true));
        Escalates(first.Next!, Monday.AddDays(8)).ShouldBeFalse("the next person up has five working days of their own");
        Escalates(first.Next!, Monday.AddDays(14)).ShouldBeTrue();
        var second = Decide("r", first.Next, new(Monday.AddDays(14), IsSilenced: false, PeopleAbove: 2, AlertRules.Default));
        Escalates(second.Next!, Monday.AddDays(60)).ShouldBeFalse("nobody stands above");
    }

    [Fact]
    public void What_is_acknowledged_is_not_escalated_and_still_reminded_of()
    {
        var memory = Look("r").Decision.Next! with { IsAcknowledged = true, State = AlertState.RedAcknowledged };

        Escalates(memory, Monday.AddDays(30)).ShouldBeFalse();
        var next = Decide("r r", memory, At(Monday));
        (next.Reason, next.Notify, next.Next!.State).ShouldBe((AlertReason.StillRed, true, AlertState.RedAcknowledged));
        var again = Decide("r r g r", next.Next, At(Monday));
        (again.Reason, again.Next!.IsAcknowledged).ShouldBe((AlertReason.RedAgain, false), "a new run needs a new answer");
    }

    [Fact]
    public void A_measure_without_a_figure_since_red_is_escalated_too()
    {
        var memory = Look("r / r -").Decision.Next!;

        var decision = Decide("r -", memory, new(Monday.AddDays(7), IsSilenced: false, PeopleAbove: 1, AlertRules.Default));

        (decision.Reason, decision.Escalate).ShouldBe((AlertReason.Unacknowledged, true));
    }

    [Fact]
    public void What_recovers_is_not_escalated()
    {
        var memory = Look("r").Decision.Next!;

        var decision = Decide("r g", memory, new(Monday.AddDays(30), IsSilenced: false, PeopleAbove: 1, AlertRules.Default));

        (decision.Reason, decision.Escalate).ShouldBe((AlertReason.Recovered, false));
    }

    [Theory]
    [InlineData("r r", AlertReason.StillRed)]
    [InlineData("r g", AlertReason.Recovered)]
    [InlineData("a", AlertReason.RestatedBetter)]
    [InlineData("r -", AlertReason.NoFigureSinceRed)]
    public void A_silence_tells_nothing_and_its_end_tells_what_is_true_then(string later, AlertReason reason)
    {
        var memory = Look("r").Decision.Next!;

        var silenced = Decide(later, memory, At(Monday) with { IsSilenced = true });
        (silenced.Reason, silenced.Notify, silenced.Next).ShouldBe((AlertReason.Silenced, false, memory with { ToldOn = Monday }));

        var ended = Decide(later, silenced.Next, At(Monday));
        (ended.Reason, ended.Notify).ShouldBe((reason, true));
    }

    [Fact]
    public void The_days_of_a_silence_are_nobodys_delay()
    {
        var memory = Look("r").Decision.Next!;
        var silenced = Decide("r", memory, new(Monday.AddDays(14), IsSilenced: true, PeopleAbove: 1, AlertRules.Default));

        Escalates(silenced.Next!, Monday.AddDays(15)).ShouldBeFalse();
        Escalates(silenced.Next!, Monday.AddDays(21)).ShouldBeTrue();
    }

    [Fact]
    public void A_silence_set_before_anything_is_red_holds()
    {
        Decide("r", told: null, At(Monday) with { IsSilenced = true }).ShouldSatisfyAllConditions(
            decision => decision.Reason.ShouldBe(AlertReason.Silenced),
            decision => decision.Next.ShouldBeNull());
        Decide("r", told: null, At(Monday)).Reason.ShouldBe(AlertReason.WentRed);
    }

    [Fact]
    public void A_red_that_came_and_went_while_silenced_is_told_as_what_it_was()
    {
        var memory = Look("g").Decision.Next!;
        var silenced = Decide("g r", memory, At(Monday) with { IsSilenced = true });

        var ended = Decide("g r g", silenced.Next, At(Monday));

        (ended.Reason, ended.Missed.Count).ShouldBe((AlertReason.WasRed, 1));
    }

    [Fact]
    public void Reminders_and_gaps_are_told_only_where_the_rules_want_them()
    {
        var quiet = At(Monday) with { Rules = new() { Reminders = false, NoFigure = false, EscalateAfter = null }, PeopleAbove = 3 };

        Decide("r r", Look("r").Decision.Next, quiet).ShouldSatisfyAllConditions(
            decision => decision.Notify.ShouldBeFalse(),
            decision => decision.Escalate.ShouldBeFalse());
        Decide("g -", Look("g").Decision.Next, quiet).Notify.ShouldBeFalse();
        Decide("r g", Look("r").Decision.Next, quiet).Reason.ShouldBe(AlertReason.Recovered);
        Decide("r", Look("r").Decision.Next, quiet with { Today = Monday.AddDays(90) }).Escalate.ShouldBeFalse();
    }
}
