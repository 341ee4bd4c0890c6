using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class RatingStateTests
{
    private static readonly Standard Improving = new(Given.April2014, 85m) { AmberWhenImproved = true };
    private static readonly Standard Later = Given.Visits with { NotRatedUntil = new(2014, 9, 1) };
    private static readonly Standard Range = new(Given.April2014, null) { Expected = new(40m, 60m) };

    public static TheoryData<Polarity, decimal, decimal?, bool, RatingState> Improvements => new()
    {
        { Polarity.High, 85m, 90m, false, RatingState.Green },
        { Polarity.High, 84m, 83.9999m, false, RatingState.ImprovedNotAchieved },
        { Polarity.High, 84m, 84m, false, RatingState.Red },
        { Polarity.High, 84m, 84.0001m, false, RatingState.Red },
        { Polarity.High, 84m, null, false, RatingState.Red },
        { Polarity.Low, 85m, 10m, false, RatingState.Green },
        { Polarity.Low, 86m, 86.0001m, false, RatingState.ImprovedNotAchieved },
        { Polarity.Low, 86m, 86m, false, RatingState.Red },
        { Polarity.Low, 86m, 85m, false, RatingState.Red },
        { Polarity.High, 85m, 84m, true, RatingState.ImprovedNotAchieved },
        { Polarity.High, 85m, 85m, true, RatingState.Red },
    };

    public static TheoryData<Standard> Rules => [Given.Visits, Range, Later, Improving];

    public static TheoryData<decimal, RatingState> Ranges => new()
    {
        { 39.9999m, RatingState.BelowRange },
        { 40m, RatingState.WithinRange },
        { 60m, RatingState.WithinRange },
        { 60.0001m, RatingState.AboveRange },
    };

    public static TheoryData<MeasureStatus, RatingState> Statuses => new()
    {
        { MeasureStatus.Live, RatingState.Green },
        { MeasureStatus.New, RatingState.Green },
        { MeasureStatus.UnderDevelopment, RatingState.NotRated },
        { MeasureStatus.Draft, RatingState.NotRated },
        { MeasureStatus.Discussion, RatingState.NotRated },
    };

    public static TheoryData<RatingState, RagStatus> Colours => new()
    {
        { RatingState.NoData, RagStatus.NoData },
        { RatingState.NotRated, RagStatus.NotRated },
        { RatingState.Green, RagStatus.Green },
        { RatingState.Amber, RagStatus.Amber },
        { RatingState.Red, RagStatus.Red },
        { RatingState.ImprovedNotAchieved, RagStatus.Amber },
        { RatingState.ForInformation, RagStatus.NotRated },
        { RatingState.NotRatedUntil, RagStatus.NotRated },
        { RatingState.Complete, RagStatus.NotRated },
        { RatingState.WithinRange, RagStatus.NotRated },
        { RatingState.AboveRange, RagStatus.NotRated },
        { RatingState.BelowRange, RagStatus.NotRated },
        { RatingState.NotDue, RagStatus.NoData },
    };

    [Theory]
    [MemberData(nameof(Improvements))]
    public void Short_of_target_only_what_is_better_than_last_year_is_amber(Polarity polarity, decimal value, decimal? lastYear, bool strict, RatingState expected) =>
        Of(Given.Measure(polarity), value, Improving with { Strict = strict }, lastYear: lastYear).ShouldBe(expected);

    [Fact]
    public void Better_than_last_year_says_nothing_without_a_target() =>
        Of(Given.Measure(), 84m, Improving with { Target = null }, lastYear: 50m).ShouldBe(RatingState.NotRated);

    [Theory]
    [MemberData(nameof(Ranges))]
    public void An_expected_range_has_both_its_ends_and_gives_no_colour(decimal value, RatingState expected)
    {
        Of(Given.Measure(Polarity.None), value, Range, null).ShouldBe(expected);
        Of(Given.Measure(Polarity.High), value, Range, null).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2014-08", RatingState.NotRatedUntil)]
    [InlineData("2014-09", RatingState.Green)]
    public void A_measure_is_rated_from_the_month_that_holds_the_day(string period, RatingState expected) => Of(Given.Measure(), 85m, Later, null, period).ShouldBe(expected);

    [Fact]
    public void A_day_at_a_months_end_has_begun_on_it() =>
        Of(Given.Measure(), 85m, Later with { NotRatedUntil = new(2014, 8, 31) }, null, "2014-08").ShouldBe(RatingState.Green);

    [Fact]
    public void Not_rated_until_then_there_is_no_range_either() =>
        Of(Given.Measure(), 85m, Range with { NotRatedUntil = new(2014, 9, 1) }, null, "2014-08").ShouldBe(RatingState.NotRatedUntil);

    [Fact]
    public void What_is_complete_has_no_colour_with_or_without_a_figure()
    {
        var complete = Given.Visits with { Complete = true };
        Of(Given.Measure(), 0m, complete, null).ShouldBe(RatingState.Complete);
        Of(Given.Measure(), null, complete, null).ShouldBe(RatingState.Complete);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Only_what_is_agreed_is_rated(MeasureStatus status, RatingState expected) => Of(Given.Measure() with { Status = status }, 85m, Given.Visits, null).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_line_below_another_measure_is_never_rated(Standard standard) =>
        Of(Given.Measure() with { Supports = "other" }, 10m, standard, null).ShouldBe(RatingState.NotRated);

    [Fact]
    public void Without_polarity_a_figure_is_information() => Of(Given.Measure(Polarity.None), 85m, Given.Visits, null).ShouldBe(RatingState.ForInformation);

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_figure_is_no_data_whatever_the_rule(Standard standard) => Of(Given.Measure(), null, standard, null).ShouldBe(RatingState.NoData);

    [Theory]
    [InlineData(Frequency.Monthly, "2015-02", RatingState.NoData)]
    [InlineData(Frequency.Quarterly, "2015-02", RatingState.NotDue)]
    [InlineData(Frequency.Quarterly, "2015-03", RatingState.NoData)]
    [InlineData(Frequency.HalfYearly, "2014-12", RatingState.NotDue)]
    [InlineData(Frequency.HalfYearly, "2014-09", RatingState.NoData)]
    [InlineData(Frequency.Yearly, "2014-12", RatingState.NotDue)]
    [InlineData(Frequency.Yearly, "2015-03", RatingState.NoData)]
    public void A_figure_is_missing_only_where_one_is_due(Frequency frequency, string period, RatingState expected) =>
        Rating.Of(Given.Measure() with { Frequency = frequency }, null, Given.InForce(Given.Visits), Given.Period(period), null).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Colours))]
    public void A_state_is_worth_one_colour(RatingState state, RagStatus expected) => state.Rag().ShouldBe(expected);

    [Fact]
    public void Every_state_has_its_colour_written_down() => Colours.Count.ShouldBe(Enum.GetValues<RatingState>().Length);

    private static RatingState Of(Measure measure, decimal? value, Standard standard, decimal? lastYear, string period = "2015-02") => Rating.Of(
        measure,
        value is { } known ? Given.Value(known) : null,
        Given.InForce(standard, measure.Polarity),
        Given.Period(period),
        lastYear is { } before ? Given.Value(before) : null);
}
