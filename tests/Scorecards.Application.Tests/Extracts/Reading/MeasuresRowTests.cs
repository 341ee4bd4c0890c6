using Scorecards.Application.Extracts;

namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>One row at a time below the header "measure,area,numerator,denominator,value,commentary".</summary>
public sealed class MeasuresRowTests
{
    public static TheoryData<string, Observation> SoundRows => new()
    {
        { "12,,17,28,,", Given.Visits },
        { "visits-in-time,,17,28,,", Given.Visits },
        { "VISITS-IN-TIME,KENT,17,28,,", Given.Visits },
        { "12,east,17,28,,", Given.Visits with { ScopeId = "east" } },
        { "12,East Kent,17,28,,", Given.Visits with { ScopeId = "east" } },
        { "12,,17,28,60.7%,Late", Given.Visits with { Value = 60.7m, Text = "Late" } },
        { "12,,17,28,60.7,", Given.Visits with { Value = 60.7m } },
        { "12,,17,28,61%,", Given.Visits with { Value = 61m } },
        { "12,,0,28,,", Given.Visits with { Numerator = 0m } },
        { "12,,28,28,100%,", Given.Visits with { Numerator = 28m, Value = 100m } },
        { "12,,,,60.7%,", new("visits-in-time", "kent", null, null, 60.7m, null) },
        { "12,,,,100%,", new("visits-in-time", "kent", null, null, 100m, null) },
        { "12,,-,n/a,..,None were due", new("visits-in-time", "kent", null, null, null, "None were due") },
        { "5,,\"1,566\",,,", new("open-cases", "kent", 1566m, null, null, null) },
        { "5,,1566,,1566,", new("open-cases", "kent", 1566m, null, 1566m, null) },
        { "5,,,,12.5,", new("open-cases", "kent", null, null, 12.5m, null) },
        { "1,,17229,326000,528.5,", new("referrals", "kent", 17_229m, 326_000m, 528.5m, null) },
        { "35,,12354,29,426,", new("adoption-days", "kent", 12_354m, 29m, 426m, null) },
        { "46,,1500.5,100,15.0,", new("caseload", "kent", 1500.5m, 100m, 15m, null) },
        { "50,,£42.3M,,,", new("budget", "kent", 42_300_000m, null, null, null) },
        { "50,,(£514K),,,", new("budget", "kent", -514_000m, null, null, null) },
        { "50,,,,-£514K,", new("budget", "kent", null, null, -514_000m, null) },
    };

    [Theory]
    [MemberData(nameof(SoundRows))]
    public void A_sound_row_reports_what_is_written(string row, Observation expected) =>
        // A second row, because a file in which no row has a figure is refused.
        Given.Csv(Given.Header + row + "\n46,east,,,1,\n").ShouldReport(expected, new("caseload", "east", null, null, 1m, null));

    [Theory]
    [InlineData(",,17,28,,", "error A2 measure '' missing-measure: The row names no measure: write its id or number, or delete the row.")]
    [InlineData("13,,17,28,,", "error A2 measure '13' unknown-measure: '13' is neither the id nor the number of a measure of kent-scs: write one of referrals, open-cases, visits-in-time, adoption-days, caseload, ..., or its number.")]
    [InlineData("visit-in-time,,17,28,,", "error A2 measure 'visit-in-time' unknown-measure: 'visit-in-time' is neither the id nor the number of a measure of kent-scs: write visits-in-time, or its number.")]
    [InlineData("12.0,,17,28,,", "error A2 measure '12.0' unknown-measure: '12.0' is neither the id nor the number of a measure of kent-scs: write one of referrals, open-cases, visits-in-time, adoption-days, caseload, ..., or its number.")]
    [InlineData("12,west,17,28,,", "error B2 area 'west' unknown-area: 'west' is not an area of kent-scs: write one of kent, east, old-town, or leave it blank for Kent.")]
    [InlineData("12,eas,17,28,,", "error B2 area 'eas' unknown-area: 'eas' is not an area of kent-scs: write east, or leave it blank for Kent.")]
    public void A_measure_or_area_that_does_not_exist(string row, string expected) => Given.Csv(Given.Header + row).ShouldHaveIssues(expected);

    [Fact]
    public void An_area_that_has_ended_is_worth_a_look()
    {
        var reading = Given.Csv(Given.Header + "12,Old Town,17,28,,\n");

        reading.ShouldHaveIssues("warning B2 area 'Old Town' area-ended: Old Town ended on 31 December 2014, so in February 2015 it is part of no other area: name the area that took its place, or change 'until' in the catalogue.");
        reading.Observations.ShouldBe([Given.Visits with { ScopeId = "old-town" }]);
    }

    [Theory]
    [InlineData("12,,,,1O,", "error E2 value '1O' not-a-number: '1O' is not a number: write digits such as 1,566 or 28.6, or leave it blank, - or n/a if there is no figure.")]
    [InlineData("12,,,,\"1,5\",", "error E2 value '1,5' not-a-number: '1,5' is not a number: write digits such as 1,566 or 28.6, or leave it blank, - or n/a if there is no figure.")]
    [InlineData("12,,,,60.7 per cent,", "error E2 value '60.7 per cent' not-a-number: '60.7 per cent' is not a number: write digits such as 1,566 or 28.6, or leave it blank, - or n/a if there is no figure.")]
    [InlineData("12,,,,60.7% (17/28),", "error E2 value '60.7% (17/28)' not-a-number: '60.7% (17/28)' is not a number: write digits such as 1,566 or 28.6, or leave it blank, - or n/a if there is no figure.")]
    [InlineData("5,,1O,,,", "error C2 numerator '1O' not-a-number: '1O' is not a number: write digits such as 1,566 or 28.6, or leave it blank, - or n/a if there is no figure.")]
    public void A_figure_that_is_no_number(string row, string expected) => Given.Csv(Given.Header + row).ShouldHaveIssues(expected);

    [Theory]
    [InlineData("12,,,,£42.3,", "error E2 value '£42.3' wrong-unit: A sum of money, and measure 12 counts none (percent): write the figure in its own unit.")]
    [InlineData("5,,£17,,,", "error C2 numerator '£17' wrong-unit: A sum of money, and measure 5 counts none (count): write the figure in its own unit.")]
    [InlineData("5,,,,60.7%,", "error E2 value '60.7%' wrong-unit: A percentage, and measure 5 is no percentage (count): write the figure in its own unit.")]
    [InlineData("1,,,,60.7%,", "error E2 value '60.7%' wrong-unit: A percentage, and measure 1 is no percentage (rate10k): write the figure in its own unit.")]
    [InlineData("5,,,,3m,", "error E2 value '3m' wrong-unit: A number in thousands (K) or millions (M), and measure 5 counts no money: write the whole number.")]
    [InlineData("12,,17%,28,,", "error C2 numerator '17%' wrong-unit: A percentage where the numerator belongs: write the number, and the percentage under 'value'.")]
    [InlineData("12,,17,28%,,", "error D2 denominator '28%' wrong-unit: A percentage where the denominator belongs: write the number, and the percentage under 'value'.")]
    public void A_figure_in_a_unit_that_is_not_its_own(string row, string expected) => Given.Csv(Given.Header + row).ShouldHaveIssues(expected);

    [Theory]
    [InlineData("12,,-17,28,,", "error C2 numerator '-17' negative-number: A negative numerator: correct it, or leave it blank if there is no figure.")]
    [InlineData("12,,,,-0.1%,", "error E2 value '-0.1%' negative-number: A negative value: correct it, or leave it blank if there is no figure.")]
    [InlineData("5,,(17),,,", "error C2 numerator '(17)' negative-number: A negative numerator: correct it, or leave it blank if there is no figure.")]
    [InlineData("12,,,,100.1%,", "error E2 value '100.1%' above-100-percent: A percentage above 100: correct it, or give the numerator and denominator.")]
    [InlineData("12,,29,28,,", "error C2 numerator '29' numerator-above-denominator: The numerator is above the denominator '28', which would be more than 100%: check whether the two were swapped, and correct them.")]
    [InlineData("12,,17,0,,", "error D2 denominator '0' denominator-zero: The denominator is 0, and nothing can be divided by it: correct it, or leave numerator and denominator blank if there were none.")]
    [InlineData("12,,0,0,,", "error D2 denominator '0' denominator-zero: The denominator is 0, and nothing can be divided by it: correct it, or leave numerator and denominator blank if there were none.")]
    [InlineData("12,,17,0.00,,", "error D2 denominator '0.00' denominator-zero: The denominator is 0, and nothing can be divided by it: correct it, or leave numerator and denominator blank if there were none.")]
    [InlineData("46,,17,0,,", "error D2 denominator '0' denominator-zero: The denominator is 0, and nothing can be divided by it: correct it, or leave numerator and denominator blank if there were none.")]
    public void A_figure_that_cannot_be(string row, string expected) => Given.Csv(Given.Header + row).ShouldHaveIssues(expected);

    [Theory]
    [InlineData("12,,17,,,", "error D2 denominator '' missing-denominator: A numerator without its denominator: write the denominator, or give the figure under 'value' and leave both blank.")]
    [InlineData("12,,17,,60.7%,", "error D2 denominator '' missing-denominator: A numerator without its denominator: write the denominator, or give the figure under 'value' and leave both blank.")]
    [InlineData("12,,,28,,", "error C2 numerator '' missing-numerator: A denominator without its numerator: write the numerator, 0 if there were none, or leave both blank.")]
    [InlineData("1,,17229,-,,", "error D2 denominator '-' missing-denominator: A numerator without its denominator: write the denominator, or give the figure under 'value' and leave both blank.")]
    [InlineData("35,,12354,,426,", "error D2 denominator '' missing-denominator: A numerator without its denominator: write the denominator, or give the figure under 'value' and leave both blank.")]
    [InlineData("5,,17,28,,", "error D2 denominator '28' unexpected-denominator: Measure 5 is a count and has no denominator: leave it blank.")]
    [InlineData("5,,17,,18,", "error E2 value '18' value-disagrees: The numerator and the value differ: keep the right one.")]
    public void A_half_that_is_missing_or_too_much(string row, string expected) => Given.Csv(Given.Header + row).ShouldHaveIssues(expected);

    [Theory]
    [InlineData("12,,17,28,60.6%,", "warning E2 value '60.6%' value-disagrees: The value says 60.6%, but 17 and 28 give 60.71, which is used: check which of the three is right.")]
    [InlineData("12,,17,28,60.71%,", null)]
    [InlineData("12,,17,28,60.72%,", "warning E2 value '60.72%' value-disagrees: The value says 60.72%, but 17 and 28 give 60.71, which is used: check which of the three is right.")]
    [InlineData("12,,17,28,62%,", "warning E2 value '62%' value-disagrees: The value says 62%, but 17 and 28 give 60.71, which is used: check which of the three is right.")]
    [InlineData("12,,1,8,12%,", null)]
    [InlineData("12,,1,8,13%,", null)]
    [InlineData("12,,1,8,14%,", "warning E2 value '14%' value-disagrees: The value says 14%, but 1 and 8 give 12.5, which is used: check which of the three is right.")]
    [InlineData("12,,1,8,12.5%,", null)]
    [InlineData("12,,1,16,6.2%,", null)]
    [InlineData("12,,1,16,6.3%,", null)]
    [InlineData("1,,17229,326000,528.4,", "warning E2 value '528.4' value-disagrees: The value says 528.4, but 17229 and 326000 give 528.5, which is used: check which of the three is right.")]
    public void A_stated_value_is_warned_of_only_beyond_its_own_rounding(string row, string? expected)
    {
        var reading = Given.Csv(Given.Header + row);
        reading.ShouldHaveIssues(expected is null ? [] : [expected]);
        reading.Observations.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("2015-01", "error C2 period '2015-01' wrong-period: The row is of '2015-01' and the file's folder of 2015-02: upload it to the folder of its own month, or write 2015-02.")]
    [InlineData("2014-02", "error C2 period '2014-02' wrong-period: The row is of '2014-02' and the file's folder of 2015-02: upload it to the folder of its own month, or write 2015-02.")]
    [InlineData("2015-2", "error C2 period '2015-2' wrong-period: The row is of '2015-2' and the file's folder of 2015-02: upload it to the folder of its own month, or write 2015-02.")]
    [InlineData("last month", "error C2 period 'last month' wrong-period: The row is of 'last month' and the file's folder of 2015-02: upload it to the folder of its own month, or write 2015-02.")]
    public void A_row_of_another_period(string period, string expected) => Given.Csv($"measure,value,period\n12,60.7%,{period}\n").ShouldHaveIssues(expected);

    [Theory]
    [InlineData("")]
    [InlineData("2015-02")]
    public void A_row_of_its_folders_period(string period) =>
        Given.Csv($"measure,value,period\n12,60.7%,{period}\n").ShouldReport(new Observation("visits-in-time", "kent", null, null, 60.7m, null));

    [Theory]
    [InlineData("12,,17,28,,\n12,,17,28,,", "error A3 measure '12' duplicate-row: Measure 12 (visits-in-time) for Kent already stands in row 2: keep one of the two.")]
    [InlineData("12,,17,28,,\nvisits-in-time,kent,18,28,,", "error A3 measure 'visits-in-time' duplicate-row: Measure 12 (visits-in-time) for Kent already stands in row 2: keep one of the two.")]
    [InlineData("12,East Kent,17,28,,\n\n12,east,17,28,,", "error A4 measure '12' duplicate-row: Measure 12 (visits-in-time) for East Kent already stands in row 2: keep one of the two.")]
    public void The_second_row_of_a_measure_and_area(string rows, string expected) => Given.Csv(Given.Header + rows).ShouldHaveIssues(expected);

    [Fact]
    public void The_same_measure_may_stand_once_for_each_area() =>
        Given.Csv(Given.Header + "12,,17,28,,\n12,east,17,28,,\n").ShouldReport(Given.Visits, Given.Visits with { ScopeId = "east" });

    [Fact]
    public void Every_issue_of_every_row_is_said_and_only_sound_rows_report()
    {
        var reading = Given.Csv(Given.Header + "13,west,17,many,,\n12,,17,28,60%,\n5,,-3,,3%,\n12,east,17,28,,\n");
        reading.Issues.Select(issue => (issue.Row, issue.Column, issue.Code)).ShouldBe(
        [
            (2, "A", "unknown-measure"),
            (2, "B", "unknown-area"),
            (2, "D", "not-a-number"),
            (3, "E", "value-disagrees"),
            (4, "C", "negative-number"),
        ]);
        reading.Rows.ShouldBe(4);
        reading.Observations.ShouldBe([Given.Visits with { Value = 60m }, Given.Visits with { ScopeId = "east" }]);
    }

    [Fact]
    public void An_issue_quotes_sixty_characters_at_most() =>
        Given.Csv(Given.Header + $"12,,,,{new string('9', 61)},\n").Issues.Single().Text.ShouldBe(new string('9', 59) + "…");
}
