namespace Scorecards.Application.Tests.Records.Definitions;

/// <summary>Cases of the measures with the longest definitions that a worked example of ten rows has no room for: one child each.</summary>
public sealed class CornerCaseTests
{
    private const string Episodes = "child_id,started_on,reason_new,legal_status,placement_type,ended_on";
    private const string Care = "child_id,started_on,legal_status";
    private const string Plans = "child_id,started_on,ended_on";

    [Theory]
    [InlineData("three: one open since before, and two more", 1, "S 2023-01-10 C2 U6 2024-10-01", "P 2024-10-01 C2 U6 2025-02-03", "P 2025-02-03 C2 K2")]
    [InlineData("the third ends on the first day of the twelve months", 0, "S 2023-01-10 C2 U6 2024-06-30", "P 2024-06-30 C2 U6 2025-02-03", "P 2025-02-03 C2 K2")]
    [InlineData("adopted by the carers the child lives with", 0, "S 2023-01-10 C2 U6 2024-10-01", "P 2024-10-01 E1 U6 2025-02-03", "T 2025-02-03 E1 A5")]
    [InlineData("a move with the same carers", 1, "S 2023-01-10 C2 U6 2024-10-01", "P 2024-10-01 C2 U6 2025-02-03", "T 2025-02-03 C2 U4")]
    [InlineData("less than a day in the second", 0, "S 2023-01-10 C2 U6 2025-02-03", "P 2025-02-03 C2 K2 2025-02-03", "B 2025-02-04 C2 U6")]
    [InlineData("short breaks before care", 0, "S 2024-01-10 V4 U6 2024-10-01", "S 2024-10-01 C2 U6 2025-02-03", "P 2025-02-03 C2 K2")]
    [InlineData("three new legal statuses", 0, "S 2023-01-10 V2 U6 2024-10-01", "L 2024-10-01 C1 U6 2025-02-03", "L 2025-02-03 C2 U6 2025-05-06", "L 2025-05-06 E1 U6")]
    [InlineData("left and came back", 1, "S 2023-01-10 C2 U6 2024-10-01", "S 2024-12-02 V2 U6 2025-02-03", "P 2025-02-03 V2 K2")]
    [InlineData("back from hospital, and a move since", 0, "S 2024-08-01 C2 U6 2024-11-01", "P 2024-11-01 C2 T1 2024-11-05", "P 2024-11-05 C2 U6 2025-02-03", "P 2025-02-03 C2 K2")]
    [InlineData("back from hospital since a move", 0, "S 2023-01-10 C2 U6 2024-10-01", "P 2024-10-01 C2 U4 2025-02-03", "P 2025-02-03 C2 T1 2025-02-10", "P 2025-02-10 C2 U4")]
    [InlineData("in hospital when the twelve months begin", 0, "S 2023-01-10 C2 U6 2024-06-28", "P 2024-06-28 C2 T1 2024-07-05", "P 2024-07-05 C2 U6 2025-02-03", "P 2025-02-03 C2 K2")]
    [InlineData("a new legal status in hospital", 0, "S 2024-08-01 C1 U6 2024-11-01", "P 2024-11-01 C1 T1 2024-11-05", "L 2024-11-05 C2 T1 2024-11-12", "P 2024-11-12 C2 U6 2025-02-03", "P 2025-02-03 C2 K2")]
    [InlineData("three besides the days in hospital", 1, "S 2023-01-10 C2 U6 2024-10-01", "P 2024-10-01 C2 U4 2024-12-02", "P 2024-12-02 C2 T1 2024-12-09", "P 2024-12-09 C2 U4 2025-02-03", "P 2025-02-03 C2 K2")]
    public Task Three_placements(string what, int numerator, params string[] episodes) =>
        CheckAsync(what, "three-placements", "2024-06", numerator, 1, ("ssda903-episodes", Episodes, Rows(episodes)));

    [Theory]
    [InlineData("one placement since the start", 1, 1, "S 2021-02-01 C2 U4")]
    [InlineData("two years to the day", 1, 1, "S 2021-02-01 C2 U4 2023-06-30", "P 2023-06-30 C2 U4")]
    [InlineData("two and a half years to the day", 1, 1, "S 2022-12-30 C2 U4")]
    [InlineData("a day less than two and a half years", 0, 0, "S 2022-12-31 C2 U4")]
    [InlineData("a move with the same carers", 1, 1, "S 2021-02-01 C2 U6 2025-02-03", "T 2025-02-03 C2 U4")]
    [InlineData("a new legal status", 1, 1, "S 2021-02-01 V2 U6 2025-02-03", "L 2025-02-03 C2 U6")]
    [InlineData("placed for adoption by the same carers", 1, 1, "S 2021-02-01 E1 U6 2025-02-03", "U 2025-02-03 E1 A5")]
    [InlineData("placed for adoption after a short placement", 0, 1, "S 2021-02-01 E1 U6 2023-09-01", "P 2023-09-01 E1 U6 2025-02-03", "P 2025-02-03 E1 A6")]
    [InlineData("placed for adoption, and a new legal status since", 1, 1, "S 2021-02-01 C2 U6 2025-02-03", "P 2025-02-03 C2 A4 2025-04-01", "L 2025-04-01 E1 A4")]
    [InlineData("left and came back", 0, 0, "S 2018-02-01 C2 U4 2024-02-01", "S 2024-03-01 C2 U4")]
    [InlineData("left and came back more than two and a half years ago", 1, 1, "S 2018-02-01 C2 U4 2022-02-01", "S 2022-03-01 C2 U4")]
    [InlineData("care began before the files tell", 1, 1, "L 2021-02-01 C2 U4")]
    [InlineData("care began before the files tell, and a new legal status", 1, 1, "P 2021-02-01 V2 U6 2025-02-03", "L 2025-02-03 C2 U6")]
    [InlineData("care began before the files tell, and a move", 0, 1, "L 2021-02-01 C2 U6 2024-05-01", "P 2024-05-01 C2 U4")]
    [InlineData("care began before the files tell, and a move with a new legal status since", 0, 1, "L 2021-02-01 C1 U6 2024-05-01", "P 2024-05-01 C1 U4 2024-09-02", "L 2024-09-02 C2 U4")]
    [InlineData("care began before the files tell, and placed for adoption", 1, 1, "L 2021-02-01 E1 U6 2025-02-03", "P 2025-02-03 E1 A6")]
    [InlineData("care began before the files tell, left and came back", 0, 0, "L 2018-02-01 C2 U4 2024-02-01", "S 2024-03-01 C2 U4 2024-06-03", "L 2024-06-03 C2 U4")]
    [InlineData("left after the day and came back", 1, 1, "S 2021-02-01 C2 U4 2025-07-02", "S 2025-07-04 C2 U4")]
    [InlineData("short breaks before care", 0, 0, "S 2020-01-10 V4 U6 2024-02-01", "L 2024-02-01 C2 U6")]
    public Task Long_term_stability(string what, int numerator, int denominator, params string[] episodes) => CheckAsync(
        what, "long-term-stability", "2022-12", numerator, denominator, ("ssda903-episodes", Episodes, Rows(episodes)), ("ssda903-header", "child_id,born", ["A,2012-05-01"]));

    [Theory]
    [InlineData("more than 20 miles", 1, "20.1", "Out")]
    [InlineData("far away", 1, "412.5", "Out")]
    [InlineData("999.9, which says that it is unknown", 0, "999.9", "Out")]
    public Task Distances(string what, int numerator, string miles, string location) => CheckAsync(
        what, "placed-over-20-miles", null, numerator, 1, ("ssda903-episodes", "child_id,started_on,reason_new,legal_status,distance_miles,placement_location", [$"A,2025-01-06,S,C2,{miles},{location}"]));

    [Theory]
    [InlineData("long in care, with a review half a year ago to the day before the file begins to tell", 1, "2015-02-02", "2024-10-07", "2025-04-07")]
    [InlineData("long in care, and a day more than half a year", 0, "2015-02-02", "2024-10-07", "2025-04-08")]
    [InlineData("the second within three months of the first", 1, "2025-02-03", "2025-02-28", "2025-05-28")]
    [InlineData("the second a day late", 0, "2025-02-03", "2025-02-28", "2025-05-29")]
    [InlineData("the third within six months of the second", 1, "2024-09-02", "2024-09-23", "2024-12-16", "2025-06-16")]
    [InlineData("the third within six months where the second was early", 1, "2024-12-02", "2024-12-16", "2025-01-20", "2025-06-23")]
    [InlineData("the second was late the year before", 1, "2024-08-05", "2024-08-26", "2024-12-02", "2025-05-12")]
    [InlineData("the first was late the year before", 1, "2024-09-02", "2024-10-21", "2025-01-13", "2025-06-30")]
    [InlineData("the first was months late, and none since", 0, "2024-08-05", "2025-01-30")]
    [InlineData("the first was months late, and the second within three months of it", 1, "2024-08-05", "2025-01-30", "2025-04-30")]
    [InlineData("the first was months late, and the second a day after three months", 0, "2024-08-05", "2025-01-30", "2025-05-01")]
    [InlineData("due on the last day and held", 1, "2015-02-02", "2024-12-30", "2025-06-30")]
    [InlineData("due on the last day and not held", 0, "2015-02-02", "2024-12-30")]
    [InlineData("reviewed in an earlier time in care alone", 0, "2025-03-03", "2025-02-10")]
    [InlineData("none yet, after more than twenty working days", 0, "2025-05-12")]
    public Task Reviews_in_care(string what, int numerator, string started, params string[] reviews) => CheckAsync(
        what, "care-reviews-in-time", "2024-07", numerator, 1, ("annex-a-children-in-care", Care, [$"A,{started},C2"]), ("ssda903-reviews", "child_id,review_on", reviews.Select(day => $"A,{day}").Append("Z,2025-06-02")));

    [Theory]
    [InlineData("three months old to the day, and reviewed that day", 1, "2025-03-30", "2025-06-30")]
    [InlineData("reviewed three months after the start to the day", 1, "2024-12-02", "2025-03-02")]
    [InlineData("each within six months", 1, "2023-12-04", "2024-03-04", "2024-08-30", "2025-02-28")]
    [InlineData("one a day late", 0, "2023-12-04", "2024-03-04", "2024-08-30", "2025-03-01")]
    [InlineData("a late one more than a year ago", 1, "2023-12-04", "2024-03-11", "2024-09-02", "2025-02-28")]
    [InlineData("reviewed in an earlier plan alone", 0, "2025-02-03", "2025-01-20")]
    [InlineData("reviewed on the day it began alone", 0, "2025-02-03", "2025-02-03")]
    [InlineData("reviewed on the day it began, and within three months of it", 1, "2025-02-03", "2025-02-03", "2025-05-03")]
    [InlineData("reviewed on the day it began, and a day after three months", 0, "2025-02-03", "2025-02-03", "2025-05-04")]
    [InlineData("never reviewed", 0, "2025-02-03")]
    public Task Reviews_of_plans(string what, int numerator, string started, params string[] reviews) => CheckAsync(
        what, "plan-reviews-in-time", "2023-12", numerator, 1, ("cin-plans", Plans, [$"A,{started},"]), ("cin-reviews", "child_id,review_on", reviews.Select(day => $"A,{day}").Append("Z,2025-06-02")));

    [Theory]
    [InlineData("twenty working days in care to the day", 1, "2025-06-02", "C1")]
    [InlineData("nineteen", 0, "2025-06-03", "C1")]
    [InlineData("short breaks, episodes", 0, "2024-06-03", "V3")]
    [InlineData("short breaks, agreements", 0, "2024-06-03", "V4")]
    [InlineData("no legal status recorded", 1, "2024-06-03", "")]
    public Task Who_has_reviews_in_care(string what, int denominator, string started, string legalStatus) => CheckAsync(
        what, "care-reviews-in-time", "2024-07", 0, denominator, ("annex-a-children-in-care", Care, [$"A,{started},{legalStatus}"]), ("ssda903-reviews", "child_id,review_on", ["Z,2025-06-02"]));

    [Theory]
    [InlineData("placed for a week to the day, and seen", 1, 1, "2025-06-23", "2025-06-23", "Return to family")]
    [InlineData("placed for six days", 0, 0, "2025-06-24", "2025-06-24", "Return to family")]
    [InlineData("there to stay, seen three months ago to the day", 1, 1, "2024-06-30", "2025-03-30", "Long-term fostering")]
    [InlineData("there to stay, seen a day before", 0, 1, "2024-06-30", "2025-03-29", "Long-term residential placement")]
    [InlineData("there to stay, for less than a year", 0, 1, "2024-07-01", "2025-03-30", "Long-term fostering")]
    [InlineData("there for a year and not to stay", 0, 1, "2024-06-30", "2025-03-30", "Adoption")]
    [InlineData("never seen", 0, 1, "2024-06-30", "", "Long-term fostering")]
    [InlineData("nobody says since when the child is there", 0, 1, "", "2025-06-23", "Return to family")]
    public Task Visits_in_care(string what, int numerator, int denominator, string placed, string visited, string plan) => CheckAsync(
        what, "care-visits-in-time", null, numerator, denominator, ("annex-a-children-in-care", "child_id,started_on,placed_on,last_visit_on,permanence_plan", [$"A,2020-01-06,{placed},{visited},{plan}"]));

    [Theory]
    [InlineData("with parents, not yet reviewed, seen a week ago to the day", 1, "2025-06-02", "C1,P1", "", "2025-06-23")]
    [InlineData("with parents, not yet reviewed, seen a day before", 0, "2025-06-02", "C1,P1", "", "2025-06-22")]
    [InlineData("with parents, reviewed, seen four weeks ago to the day", 1, "2025-05-01", "C1,P1", "2025-05-28", "2025-06-02")]
    [InlineData("with parents, reviewed, seen a day before", 0, "2025-05-01", "C1,P1", "2025-05-28", "2025-06-01")]
    [InlineData("with parents, reviewed in an earlier time in care alone", 0, "2025-05-01", "C1,P1", "2025-03-03", "2025-06-02")]
    [InlineData("with parents, under a full care order", 1, "2025-05-01", "C2,P1", "", "2025-05-19")]
    [InlineData("with foster carers", 1, "2025-05-01", "C1,U6", "", "2025-05-19")]
    [InlineData("with parents, and to stay by mistake", 0, "2024-05-01", "C1,P1", "2024-05-28", "2025-05-19")]
    public Task Visits_under_an_interim_care_order(string what, int numerator, string started, string order, string reviewed, string visited) => CheckAsync(
        what, "care-visits-in-time", null, numerator, 1,
        ("annex-a-children-in-care", "child_id,started_on,placed_on,legal_status,placement_type,latest_review_on,last_visit_on,permanence_plan", [$"A,{started},{started},{order},{reviewed},{visited},Long-term fostering"]));

    [Fact]
    public Task Who_came_into_care_this_week_has_no_visit_due_where_nobody_says_since_when_the_child_is_there() =>
        CheckAsync("a week less a day", "care-visits-in-time", null, 0, 0, ("annex-a-children-in-care", "child_id,started_on", ["A,2025-06-24"]));

    [Theory]
    [InlineData("a day within twelve months", 1, "2015-05-01", "2024-07-01 Done")]
    [InlineData("twelve months ago to the day", 0, "2015-05-01", "2024-06-30 Done")]
    [InlineData("five that day, one", 1, "2020-06-30", "2024-07-01 Done")]
    [InlineData("under five, two, one of them refused", 0, "2022-05-01", "2024-10-01 Done", "2025-04-01 Refused")]
    [InlineData("under five, two, one of them not attended", 0, "2022-05-01", "2024-10-01 Done", "2025-04-01 DNA")]
    [InlineData("no birth date recorded", 0, "", "2024-10-01 Done")]
    public Task Health_assessments(string what, int numerator, string born, params string[] checks) => CheckAsync(
        what, "health-assessments", "2024-06", numerator, 1,
        ("annex-a-children-in-care", "child_id,date_of_birth,started_on", [$"A,{born},2024-06-30"]),
        ("cla-health-checks", "child_id,kind,check_on,result", checks.Select(check => $"A,HA,{check.Replace(' ', ',')}").Append("A,Dental,2025-06-02,Done")));

    [Theory]
    [InlineData("ten working days old to the day, seen on the first", 1, 1, "2025-06-16", "2025-06-16,Yes")]
    [InlineData("ten working days old, never seen", 0, 1, "2025-06-16")]
    [InlineData("nine working days old", 0, 0, "2025-06-17", "2025-06-17,Yes")]
    [InlineData("seen on the last day", 1, 1, "2025-01-06", "2025-06-30,Yes")]
    [InlineData("seen, nobody says whether alone", 0, 1, "2025-01-06", "2025-06-30,")]
    [InlineData("seen after the last day", 0, 1, "2025-01-06", "2025-07-01,Yes")]
    public Task Children_seen_alone(string what, int numerator, int denominator, string started, params string[] visits) => CheckAsync(
        what, "plan-children-seen-alone", "2025-05", numerator, denominator, ("cin-plans", Plans, [$"A,{started},"]), ("cin-visits", "child_id,visit_on,seen_alone", visits.Select(visit => $"A,{visit}").Append("Z,2025-06-02,Yes")));

    [Theory]
    [InlineData("care-leavers-eet-19-21", "2005-05-01")]
    [InlineData("care-leavers-eet-17-18", "2007-05-01")]
    public Task Who_is_in_education_employment_or_training(string id, string born) => CheckAsync(
        "the ten codes of it, and the three of those who are not", id, null, 10, 13,
        ("annex-a-care-leavers", "child_id,date_of_birth,eligibility,activity", new[] { "F1", "P1", "F2", "P2", "F3", "P3", "F4", "P4", "F5", "P5", "G4", "G5", "G6" }.Select(code => $"{code},{born},b) Former relevant child,{code}")));

    [Theory]
    [InlineData("care-leavers-accommodation-19-21", "2005-05-01")]
    [InlineData("care-leavers-accommodation-17-18", "2007-05-01")]
    public Task Custody_and_no_fixed_abode_are_never_suitable(string id, string born) => CheckAsync(
        "all of them are recorded as suitable", id, null, 4, 6,
        ("annex-a-care-leavers", "child_id,date_of_birth,eligibility,accommodation,suitability", new[] { "X", "S", "U", "B", "V", "" }.Select(code => $"A{code},{born},b) Former relevant child,{code},a) Suitable")));

    [Theory]
    [InlineData("children-in-need-rate", 1000)]
    [InlineData("unallocated-cases", null)]
    public Task A_referral_with_no_further_action_is_no_case(string id, int? denominator) => CheckAsync(
        "no further action, further action, and one that does not say", id, null, 2, denominator, ("cin-open", "child_id,started_on,nfa", ["A,2025-03-03,Yes", "B,2025-03-03,No", "C,2025-03-03,"]));

    [Theory]
    [InlineData("plans-over-2-years", "730 days, the first and the last among them", 1, "2023-07-02", "")]
    [InlineData("plans-over-2-years", "729 days", 0, "2023-07-03", "")]
    [InlineData("plans-ended-over-2-years", "730 days, the first and the last among them", 1, "2023-05-03", "2025-05-01")]
    [InlineData("plans-ended-over-2-years", "729 days", 0, "2023-05-04", "2025-05-01")]
    public Task Two_years_of_a_plan(string id, string what, int numerator, string started, string ended) =>
        CheckAsync(what, id, "2025-04", numerator, 1, ("cin-plans", Plans, [$"A,{started},{ended}"]));

    [Theory]
    [InlineData("moved in with a plan, without an enquiry here", 0, "", "Yes")]
    [InlineData("moved in with a plan, and a strategy discussion here", 1, "2025-05-06", "Yes")]
    public Task Conferences_of_children_who_moved_in(string what, int numerator, string discussed, string transferIn) => CheckAsync(
        what, "conferences-in-15-days", "2025-04", numerator, 1, ("cin-conferences", "child_id,strategy_discussion_on,conference_on,transfer_in,resulted_in_plan", [$"A,{discussed},2025-05-12,{transferIn},Yes"]));

    // A mistyped year must neither count as in time nor stop the scorecard: the table of bank holidays does not reach it.
    [Theory]
    [InlineData("assessments-in-45-days", "cin-assessments", "child_id,started_on,authorised_on", "A,1925-05-01,2025-05-08")]
    [InlineData("assessments-in-45-days", "cin-assessments", "child_id,started_on,authorised_on", "A,2099-05-01,2025-05-08")]
    [InlineData("assessments-in-45-days", "cin-assessments", "child_id,started_on,authorised_on", "A,2025-05-09,2025-05-08")]
    [InlineData("conferences-in-15-days", "cin-conferences", "child_id,strategy_discussion_on,conference_on,resulted_in_plan", "A,1925-05-01,2025-05-08,Yes")]
    [InlineData("conferences-in-15-days", "cin-conferences", "child_id,strategy_discussion_on,conference_on,resulted_in_plan", "A,2099-05-01,2025-05-08,Yes")]
    [InlineData("referral-decisions-in-1-day", "cin-referrals", "child_id,referral_date,decided_on", "A,2025-05-08,1925-05-08")]
    [InlineData("referral-decisions-in-1-day", "cin-referrals", "child_id,referral_date,decided_on", "A,2025-05-08,2099-05-08")]
    [InlineData("plan-children-seen-alone", "cin-plans", "child_id,started_on", "A,1925-05-08")]
    public Task A_mistyped_year_is_not_in_time(string id, string dataset, string headers, string row) =>
        CheckAsync(row, id, "2025-04", 0, 1, (dataset, headers, [row]), ("cin-visits", "child_id,visit_on,seen_alone", ["A,1925-05-02,Yes", "A,2099-05-02,Yes"]));

    // Who began so long ago is beyond the table of bank holidays.
    [Theory]
    [InlineData("assessments-open-over-45-days", "cin-assessments", "child_id,started_on", "A,2001-05-01", 1, null)]
    [InlineData("care-reviews-in-time", "annex-a-children-in-care", "child_id,started_on", "A,2008-05-01", 0, 1)]
    [InlineData("plan-children-seen-alone", "cin-plans", "child_id,started_on", "A,2009-05-01", 0, 1)]
    public Task What_began_before_the_table_of_bank_holidays_is_counted(string id, string dataset, string headers, string row, int numerator, int? denominator) => CheckAsync(
        dataset, id, "2024-07", numerator, denominator, (dataset, headers, [row]), ("ssda903-reviews", "child_id,review_on", ["Z,2025-06-02"]), ("cin-visits", "child_id,visit_on", ["A,2009-05-02"]));

    private static async Task CheckAsync(string what, string id, string? since, int numerator, int? denominator, params (string Dataset, string Headers, IEnumerable<string> Rows)[] tables)
    {
        var example = new WorkedExample(
            id, what, since, [.. tables.Select(table => new ExampleTable(table.Dataset, [.. table.Headers.Split(','), "why"], [.. table.Rows.Select(row => row.Split(','))]))], null, new(null, null, null, string.Empty));

        var counted = await ExampleSystem.CountAsync(example);

        (counted.Numerator ?? 0, denominator is 0 ? counted.Denominator ?? 0 : counted.Denominator).ShouldBe((numerator, denominator), what);
    }

    // "S 2023-01-10 C2 U6 2024-10-01": the reason, the first day, the legal status, the placement, the last day.
    private static IEnumerable<string> Rows(string[] episodes) => episodes.Select(episode => episode.Split(' ')).Select(part => $"A,{part[1]},{part[0]},{part[2]},{part[3]},{part.ElementAtOrDefault(4)}");
}
