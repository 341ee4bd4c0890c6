using FsCheck.Fluent;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class TravelTests
{
    public static TheoryData<Polarity, decimal, decimal, Travel> Directions => new()
    {
        { Polarity.High, 60m, 61m, Travel.Improved },
        { Polarity.High, 60m, 60m, Travel.Unchanged },
        { Polarity.High, 61m, 60m, Travel.Worsened },
        { Polarity.Low, 60m, 61m, Travel.Worsened },
        { Polarity.Low, 60m, 60m, Travel.Unchanged },
        { Polarity.Low, 61m, 60m, Travel.Improved },
        { Polarity.None, 60m, 61m, Travel.None },
        { Polarity.None, 60m, 60m, Travel.None },
        { Polarity.High, 60m, 60.0000000000000000001m, Travel.Improved },
    };

    public static TheoryData<decimal, decimal, Travel> Distances => new()
    {
        { 70m, 75m, Travel.Improved },
        { 75m, 70m, Travel.Worsened },
        { 95m, 90m, Travel.Improved },
        { 70m, 90m, Travel.Unchanged },
        { 90m, 70m, Travel.Unchanged },
        { 70m, 91m, Travel.Worsened },
        { 91m, 70m, Travel.Improved },
        { 79m, 80m, Travel.Improved },
        { 80m, 80m, Travel.Unchanged },
    };

    [Theory]
    [MemberData(nameof(Directions))]
    public void Up_means_better_whichever_way_the_number_went(Polarity polarity, decimal earlier, decimal latest, Travel expected) =>
        Travels.Between(polarity, Given.Value(earlier), Given.Value(latest), 85m).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Distances))]
    public void Target_polarity_travels_by_distance_from_target(decimal earlier, decimal latest, Travel expected) =>
        Travels.Between(Polarity.Target, Given.Value(earlier), Given.Value(latest), 80m).ShouldBe(expected);

    [Fact]
    public void Target_polarity_without_a_target_has_no_travel() =>
        Travels.Between(Polarity.Target, Given.Value(70m), Given.Value(75m), null).ShouldBe(Travel.None);

    [Theory]
    [InlineData(Polarity.High)]
    [InlineData(Polarity.Low)]
    public void Travel_needs_no_target_for_high_and_low(Polarity polarity) =>
        Travels.Between(polarity, Given.Value(70m), Given.Value(70m), null).ShouldBe(Travel.Unchanged);

    [Theory]
    [InlineData(Polarity.High)]
    [InlineData(Polarity.Low)]
    [InlineData(Polarity.Target)]
    [InlineData(Polarity.None)]
    public void There_is_no_travel_from_or_to_no_data(Polarity polarity)
    {
        Travels.Between(polarity, null, Given.Value(70m), 80m).ShouldBe(Travel.None);
        Travels.Between(polarity, Given.Value(70m), null, 80m).ShouldBe(Travel.None);
        Travels.Between(polarity, null, null, 80m).ShouldBe(Travel.None);
    }

    [Theory]
    [InlineData(17, 28)]
    [InlineData(34, 56)]
    [InlineData(51, 84)]
    public void Seventeen_of_twenty_eight_twice_is_exactly_unchanged(int numerator, int denominator) =>
        Travels.Between(Polarity.High, Given.Percent(17m, 28m), Given.Percent(numerator, denominator), 85m).ShouldBe(Travel.Unchanged);

    [Fact]
    public void A_tie_of_the_printed_figure_alone_is_no_tie()
    {
        // 879/889 is 98.875...%, which prints as 98.9%, as Kent's measure 16 did.
        Travels.Between(Polarity.High, Given.Value(98.9m), Given.Percent(879m, 889m), 95m).ShouldBe(Travel.Worsened);
        Travels.Between(Polarity.High, Given.Percent(879m, 889m), Given.Value(98.9m), 95m).ShouldBe(Travel.Improved);
    }

    [Fact]
    public void A_rate_is_compared_unrounded_too() =>
        // 28 of 326,000 is 0.8589... per 10,000, which prints as 0.9
        Travels.Between(Polarity.Low, Given.Value(0.9m), Given.Rate(28m, 326_000m), null).ShouldBe(Travel.Improved);

    [Fact]
    public void The_way_back_is_the_opposite() => Properties.Hold(Prop.ForAll(
        Gen.Elements(Polarity.High, Polarity.Low, Polarity.Target).ToArbitrary(),
        Properties.Fractions,
        Properties.Fractions,
        (polarity, earlier, latest) => Travels.Between(polarity, new(earlier, null, null), new(latest, null, null), 3m)
            == Opposite(Travels.Between(polarity, new(latest, null, null), new(earlier, null, null), 3m))));

    [Fact]
    public void Low_polarity_travels_against_high() => Properties.Hold(Prop.ForAll(
        Properties.Fractions,
        Properties.Fractions,
        (earlier, latest) => Travels.Between(Polarity.High, new(earlier, null, null), new(latest, null, null), null)
            == Opposite(Travels.Between(Polarity.Low, new(earlier, null, null), new(latest, null, null), null))));

    private static Travel Opposite(Travel travel) => travel switch
    {
        Travel.Improved => Travel.Worsened,
        Travel.Worsened => Travel.Improved,
        _ => travel,
    };
}
