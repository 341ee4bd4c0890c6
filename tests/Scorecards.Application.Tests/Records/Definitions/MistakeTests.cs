namespace Scorecards.Application.Tests.Records.Definitions;

/// <summary>
/// Mistakes that calculators of these measures make: no shared measure makes them, and the worked example of each would show it, as the
/// mistaken expression comes to another figure there.
/// </summary>
public sealed class MistakeTests
{
    private const string From17To21 = "eligibility = 'Former relevant child' and (in_touch is missing or in_touch not in ('Died', 'Rhom')) and (age_at(date_of_birth, window_end) >= 19 or age_at(date_of_birth, window_end) <= 21)";
    private const string LongInCare = "legal_status not in ('V3', 'V4') and if(reason_new = 'S', started_on, latest(started_on, reason_new = 'S' and started_on < this.started_on))";
    private const string HealthDone = "kind = 'Health assessment' and result = 'Done'";

    [Theory]
    [InlineData("bank holidays are working days", "assessments-in-45-days", "numerator", "count(days(started_on, authorised_on) <= 63)")]
    [InlineData("bank holidays are working days", "conferences-in-15-days", "numerator", "count(days(strategy_discussion_on, conference_on) <= 21)")]
    [InlineData("everybody is 19 to 21", "care-leavers-eet-19-21", "where", From17To21)]
    [InlineData("everybody is 19 to 21", "care-leavers-in-touch-19-21", "where", From17To21)]
    [InlineData("who is not in education is told by too few codes", "care-leavers-eet-19-21", "numerator", "count(activity not in ('G5', 'G6'))")]
    [InlineData("who is abroad or nowhere known counts", "care-leavers-accommodation-19-21", "where", "eligibility = 'Former relevant child'")]
    [InlineData("a health assessment is due each half year", "health-assessments", "numerator", $"count(number_of(cla-health-checks: {HealthDone} and check_on > plus_months(window_end, if(age_at(this.date_of_birth, window_end) < 5, -12, -6))) >= if(age_at(date_of_birth, window_end) < 5, 2, 1))")]
    [InlineData("under five one assessment will do", "health-assessments", "numerator", $"count(exists(cla-health-checks: {HealthDone} and check_on > plus_months(window_end, -12)))")]
    [InlineData("late children drop out", "health-assessments", "denominator", $"count(exists(cla-health-checks: {HealthDone}))")]
    [InlineData("late children drop out", "dental-checks", "denominator", "count(exists(cla-health-checks: kind = 'Dental check' and result = 'Done'))")]
    [InlineData("a refusal is a check", "dental-checks", "numerator", "count(exists(cla-health-checks: kind = 'Dental check' and check_on > plus_months(window_end, -12)))")]
    [InlineData("a date is compared with itself", "long-term-stability", "where", $"{LongInCare} > plus_months(started_on, -300) and age_at(earliest(ssda903-header: born), window_end) < 16")]
    [InlineData("who came into care before the files tell drops out", "long-term-stability", "where", $"{LongInCare} <= plus_months(window_end, -30) and age_at(earliest(ssda903-header: born), window_end) < 16")]
    [InlineData("children of 16 count", "long-term-stability", "where", $"{LongInCare} <= plus_months(window_end, -30)")]
    [InlineData("short breaks count", "children-in-care-rate", "where", "child_id is not missing")]
    [InlineData("short breaks count", "three-placements", "where", "child_id is not missing")]
    [InlineData("the day is written into the measure", "plans-over-2-years", "numerator", "count(days(started_on, 2025-03-31) > 729)")]
    [InlineData("the day is written into the measure", "assessments-open-over-45-days", "numerator", "count(working_days(started_on, 2025-03-31) > 45)")]
    [InlineData("a re-referral is told by the latest one's count", "re-referrals", "numerator", "count(exists(referral_date >= plus_months(this.referral_date, -12)))")]
    [InlineData("another referral of the same day is an earlier one", "re-referrals", "numerator", "count(exists(referral_date <= this.referral_date and referral_date >= plus_months(this.referral_date, -12)))")]
    [InlineData("two years are told by the last plan's start", "repeat-plans-2-years", "numerator", "count(exists(started_on < this.started_on and started_on >= plus_months(this.started_on, -24)))")]
    [InlineData("who moved in with a plan is left out", "conferences-in-15-days", "where", "transfer_in is missing or not transfer_in")]
    [InlineData("who moved in with a plan counts", "conferences-to-plan", "where", "child_id is not missing")]
    [InlineData("who has died counts", "children-in-need-rate", "where", "child_id is not missing")]
    [InlineData("a child counts for each episode", "children-in-need-rate", "numerator", "count()")]
    [InlineData("a match before the order takes days off", "adoption-a2", "numerator", "sum(days(placement_order_on, matched_on))")]
    [InlineData("children still waiting are left out", "adoption-a3", "where", "adopted_on >= window_start and adopted_on <= window_end")]
    public async Task A_mistake_comes_to_another_figure_on_the_worked_example(string mistake, string id, string key, string expression)
    {
        var example = WorkedExample.Read(id);

        (await ExampleSystem.CountAsync(example)).ShouldBe(example.Result);
        (await ExampleSystem.CountAsync(example, (key, expression))).ShouldNotBe(example.Result, mistake);
    }

    [Fact]
    public async Task An_open_assessment_is_measured_to_the_day_of_the_count_by_mistake()
    {
        var example = WorkedExample.Read("assessments-in-45-days");
        var mistaken = await ExampleSystem.CountAsync(
            example, ("by", "started_on"), ("numerator", "count(working_days(started_on, coalesce(authorised_on, window_end)) <= 45)"), ("denominator", "count()"));

        mistaken.ShouldBe(new(1, 2, null, "50.0%"), "one that is still open after 53 working days is among them");
        example.Result.ShouldNotBe(mistaken);
    }

    [Theory]
    [InlineData("care-leavers-eet-19-21", "count(activity not in ('d1', 'd2', 'd3'))", "'d1' is not a code of activity")]
    [InlineData("care-leavers-accommodation-19-21", "count(suitability = 'Yes')", "'Yes' is not a code of suitability")]
    [InlineData("care-leavers-accommodation-19-21", "count(suitability = 'a) Yes')", "'a) Yes' is not a code of suitability")]
    public void A_code_that_is_none_is_refused_when_the_scorecard_is_read(string id, string expression, string problem) =>
        ExampleSystem.Problems(WorkedExample.Read(id), ("numerator", expression)).ShouldContain(what => what.StartsWith(problem, StringComparison.Ordinal));

    [Fact]
    public async Task An_override_that_says_the_same_comes_to_the_same()
    {
        var example = WorkedExample.Read("assessments-in-45-days");

        (await ExampleSystem.CountAsync(example, ("numerator", "count(45 >= working_days(started_on, authorised_on))"))).ShouldBe(example.Result);
    }
}
