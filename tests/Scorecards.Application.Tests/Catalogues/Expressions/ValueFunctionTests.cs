using System.Globalization;

namespace Scorecards.Application.Tests.Catalogues.Expressions;

public sealed class ValueFunctionTests
{
    private readonly ChildRows rows = new();

    [Theory]
    [InlineData("days(2024-02-28, 2024-03-01)", "2")]
    [InlineData("days(2024-03-01, 2024-02-28)", "-2")]
    [InlineData("days(referral_date, closed)", null)]
    [InlineData("working_days(2022-06-01, 2022-06-06)", "1")] // the Jubilee on 2 and 3 June, then a weekend
    [InlineData("working_days(2022-06-02, 2022-06-24)", "15")]
    [InlineData("working_days(2022-06-06, 2022-06-01)", "-1")]
    [InlineData("working_days(2024-04-10, 2024-04-10)", "0")]
    [InlineData("working_days(2024-04-12, 2024-04-14)", "0")] // Friday to Sunday
    [InlineData("working_days(2024-04-14, 2024-04-15)", "1")]
    [InlineData("working_days(referral_date, closed)", null)]
    [InlineData("months(2024-01-31, 2024-02-28)", "0")]
    [InlineData("months(2024-01-31, 2024-02-29)", "1")]
    [InlineData("months(2024-02-29, 2024-01-31)", "-1")]
    [InlineData("months(2024-01-15, 2025-01-14)", "11")]
    [InlineData("months(closed, referral_date)", null)]
    [InlineData("age_at(2008-02-29, 2023-02-28)", "14")]
    [InlineData("age_at(2008-02-29, 2023-03-01)", "15")]
    [InlineData("age_at(2025-06-01, 2025-05-01)", "-1")] // not born yet
    [InlineData("age_at(born, referral_date)", "14")]
    [InlineData("age_at(born, closed)", null)]
    [InlineData("days(2024-01-01, plus_days(2024-01-01, 45))", "45")]
    [InlineData("days(2024-01-01, plus_days(2024-01-01, -1.9))", "-1")]
    [InlineData("days(2024-01-01, plus_days(9999-12-31, 1))", null)]
    [InlineData("days(2024-01-01, plus_days(0001-01-01, -1))", null)]
    [InlineData("days(2024-01-01, plus_days(2024-01-01, 999999999999999))", null)]
    [InlineData("days(2024-01-01, plus_days(closed, 1))", null)]
    [InlineData("days(2024-01-31, plus_months(2024-01-31, 1))", "29")]
    [InlineData("days(2024-03-31, plus_months(2024-03-31, -1))", "-31")]
    [InlineData("days(2024-01-31, plus_months(2024-01-31, 1.9))", "29")]
    [InlineData("days(2024-01-01, plus_months(9999-12-31, 1))", null)]
    [InlineData("days(2024-01-01, plus_months(0001-01-31, -1))", null)]
    [InlineData("days(2024-01-01, plus_months(2024-01-01, 999999999999999))", null)]
    [InlineData("days(2024-01-01, plus_months(closed, 1))", null)]
    [InlineData("days(2024-01-01, earlier(2024-01-03, 2024-01-02))", "1")]
    [InlineData("days(2024-01-01, later(2024-01-03, 2024-01-02))", "2")]
    [InlineData("days(2024-01-01, earlier(2024-01-02, 2024-01-03))", "1")]
    [InlineData("days(2024-01-01, later(2024-01-02, 2024-01-03))", "2")]
    [InlineData("days(2024-04-01, earlier(referral_date, closed))", "9")]
    [InlineData("days(2024-04-01, later(closed, referral_date))", "9")]
    [InlineData("days(2024-04-01, later(closed, closed))", null)]
    [InlineData("if(nfa, 1, 2)", "1")]
    [InlineData("IF(closed > referral_date, 1, 2)", "2")] // what is open is not met
    [InlineData("days(2024-04-01, if(nfa, referral_date, born))", "9")]
    [InlineData("if(if(nfa, outcome, 'None') = 'Suitable', 1, 2)", "1")]
    [InlineData("if(if(fte > 1, 'a', 'b') = 'b', 1, 2)", "1")]
    [InlineData("if(if(nfa, fte > 1, nfa), 1, 2)", "2")]
    [InlineData("coalesce(fte, 7)", "0.5")]
    [InlineData("coalesce(1 / 0, 7)", "7")]
    [InlineData("days(2024-04-01, coalesce(closed, window_end))", "90")]
    [InlineData("if(coalesce(outcome, 'None') = 'Suitable', 1, 2)", "1")]
    [InlineData("if(coalesce(closed > referral_date, true), 1, 2)", "1")]
    [InlineData("fte * 3 - 1", "0.5")]
    public void A_function_gives(string value, string? expected) =>
        rows.Value(value, 1).ShouldBe(expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture));

    [Fact]
    public void A_text_stands_in_for_a_missing_code() => rows.Test("coalesce(outcome, 'None') = 'None'", 2).ShouldBe(true);

    [Theory]
    [InlineData("working_days(2011-12-30, 2012-01-03)")]
    [InlineData("working_days(2028-12-29, 2029-01-02)")]
    [InlineData("working_days(2029-01-02, 2028-12-29)")]
    [InlineData("working_days(1900-01-01, 2100-01-01)")]
    public void Working_days_that_the_table_does_not_reach_are_not_guessed(string value) => Should.Throw<ArgumentOutOfRangeException>(() => rows.Value(value, 1))
        .Message.ShouldStartWith("The table of bank holidays reaches from 2012-01-01 to 2028-12-31: add the year from https://www.gov.uk/bank-holidays.");
}
