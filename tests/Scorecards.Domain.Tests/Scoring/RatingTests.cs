using FsCheck.Fluent;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class RatingTests
{
    private static readonly Standard Distance = new(Given.April2014, Target: 80m, GreenWithin: 4m, RedBeyond: 16m);

    public static TheoryData<Polarity, decimal, decimal, decimal, RagStatus> Boundaries => new()
    {
        { Polarity.High, 100m, 85m, 76.5m, RagStatus.Green },
        { Polarity.High, 85m, 85m, 76.5m, RagStatus.Green },
        { Polarity.High, 84.9999999999999999m, 85m, 76.5m, RagStatus.Amber },
        { Polarity.High, 76.5m, 85m, 76.5m, RagStatus.Amber },
        { Polarity.High, 76.4999999999999999m, 85m, 76.5m, RagStatus.Red },
        { Polarity.High, 0m, 85m, 76.5m, RagStatus.Red },
        { Polarity.High, 85m, 85m, 85m, RagStatus.Green },
        { Polarity.High, 84.9m, 85m, 85m, RagStatus.Red },
        { Polarity.Low, 0m, 25m, 30m, RagStatus.Green },
        { Polarity.Low, 25m, 25m, 30m, RagStatus.Green },
        { Polarity.Low, 25.0000000000000001m, 25m, 30m, RagStatus.Amber },
        { Polarity.Low, 30m, 25m, 30m, RagStatus.Amber },
        { Polarity.Low, 30.0000000000000001m, 25m, 30m, RagStatus.Red },
        { Polarity.Low, 0m, 0m, 0m, RagStatus.Green },
        { Polarity.Low, 1m, 0m, 0m, RagStatus.Red },
    };

    public static TheoryData<decimal, RagStatus> Distances => new()
    {
        { 80m, RagStatus.Green },
        { 84m, RagStatus.Green },
        { 76m, RagStatus.Green },
        { 84.0000000000000001m, RagStatus.Amber },
        { 75.9999999999999999m, RagStatus.Amber },
        { 96m, RagStatus.Amber },
        { 64m, RagStatus.Amber },
        { 96.0000000000000001m, RagStatus.Red },
        { 63.9999999999999999m, RagStatus.Red },
    };

    public static TheoryData<Polarity, Standard?> Unjudgeable => new()
    {
        { Polarity.High, null },
        { Polarity.Low, null },
        { Polarity.Target, null },
        { Polarity.None, null },
        { Polarity.High, new(Given.April2014, Target: null, Minimum: 76.5m) },
        { Polarity.High, new(Given.April2014, Target: 85m) },
        { Polarity.Low, new(Given.April2014, Target: null, Minimum: 30m) },
        { Polarity.Low, new(Given.April2014, Target: 25m) },
        { Polarity.Target, new(Given.April2014, Target: null, GreenWithin: 4m, RedBeyond: 16m) },
        { Polarity.Target, new(Given.April2014, Target: 80m, RedBeyond: 16m) },
        { Polarity.Target, new(Given.April2014, Target: 80m, GreenWithin: 4m) },
        { Polarity.Target, new(Given.April2014, Target: 80m, Minimum: 60m) },
        { Polarity.None, new(Given.April2014, Target: 85m, Minimum: 76.5m) },
        { Polarity.None, new(Given.April2014, Target: 80m, GreenWithin: 4m, RedBeyond: 16m) },
    };

    public static TheoryData<Polarity, Standard?> EveryStandard => new()
    {
        { Polarity.High, Given.Visits },
        { Polarity.Low, Given.Visits },
        { Polarity.Target, Distance },
        { Polarity.None, Given.Visits },
        { Polarity.High, null },
        { Polarity.Low, new(Given.April2014, Target: 0m, Minimum: 0m) },
        { Polarity.Target, new(Given.April2014, Target: 0m, GreenWithin: 0m, RedBeyond: 0m) },
    };

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void Both_boundaries_belong_to_the_better_colour(Polarity polarity, decimal value, decimal target, decimal minimum, RagStatus expected) =>
        Rating.Of(polarity, Given.Value(value), new(Given.April2014, target, minimum)).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Distances))]
    public void Target_polarity_is_judged_by_distance_on_either_side(decimal value, RagStatus expected) =>
        Rating.Of(Polarity.Target, Given.Value(value), Distance).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Unjudgeable))]
    public void Without_polarity_target_or_minimum_a_figure_is_not_rated(Polarity polarity, Standard? standard) =>
        Rating.Of(polarity, Given.Value(84m), standard).ShouldBe(RagStatus.NotRated);

    [Theory]
    [MemberData(nameof(Unjudgeable))]
    public void What_is_not_rated_has_no_boundaries(Polarity polarity, Standard? standard) => Rating.Boundaries(polarity, standard).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(EveryStandard))]
    public void No_data_is_no_data_under_every_standard(Polarity polarity, Standard? standard) => Rating.Of(polarity, null, standard).ShouldBe(RagStatus.NoData);

    [Fact]
    public void The_zero_of_a_colour_is_no_data() => default(RagStatus).ShouldBe(RagStatus.NoData);

    [Fact]
    public void Kents_private_fostering_visits_are_red() => Rating.Of(Polarity.High, Given.Percent(17m, 28m), Given.Visits).ShouldBe(RagStatus.Red);

    [Fact]
    public void The_boundaries_of_distance_lie_on_both_sides() =>
        Rating.Boundaries(Polarity.Target, Distance).Order().ShouldBe([64m, 76m, 84m, 96m]);

    [Fact]
    public void Low_polarity_mirrors_high() => Properties.Hold(Prop.ForAll(
        Properties.Judgements,
        given => Rating.Of(Polarity.High, Of(given.Value), new(Given.April2014, given.Target, given.Minimum))
            == Rating.Of(Polarity.Low, Of(-given.Value), new(Given.April2014, -given.Target, -given.Minimum))));

    [Fact]
    public void A_higher_figure_of_high_polarity_never_has_a_worse_colour() => Properties.Hold(Prop.ForAll(
        Properties.Judgements,
        Properties.Fractions,
        (given, step) =>
        {
            var standard = new Standard(Given.April2014, given.Target, given.Minimum);
            return Rank(Rating.Of(Polarity.High, Of(given.Value + step.Abs()), standard)) >= Rank(Rating.Of(Polarity.High, Of(given.Value), standard));
        }));

    [Fact]
    public void A_figure_further_from_target_never_has_a_better_colour() => Properties.Hold(Prop.ForAll(
        Properties.Judgements,
        Properties.Fractions,
        (given, offset) =>
        {
            var standard = new Standard(Given.April2014, given.Target, GreenWithin: 2m, RedBeyond: 5m);
            var near = Rating.Of(Polarity.Target, Of(given.Target + offset), standard);
            return Rank(near) >= Rank(Rating.Of(Polarity.Target, Of(given.Target + (offset * 1.5m)), standard))
                && near == Rating.Of(Polarity.Target, Of(given.Target - offset), standard);
        }));

    [Fact]
    public void The_colour_changes_at_boundaries_only() => Properties.Hold(Prop.ForAll(
        Properties.Judgements,
        Properties.Fractions,
        (given, other) =>
        {
            var standard = new Standard(Given.April2014, given.Target, given.Minimum);
            var crossed = Rating.Boundaries(Polarity.High, standard).Any(boundary => Math.Sign(given.Value.CompareTo(boundary)) != Math.Sign(other.CompareTo(boundary)));
            return crossed || Rating.Of(Polarity.High, Of(given.Value), standard) == Rating.Of(Polarity.High, Of(other), standard);
        }));

    private static Figure Of(Fraction value) => new(value, null, null);

    private static int Rank(RagStatus rag) => rag switch
    {
        RagStatus.Green => 3,
        RagStatus.Amber => 2,
        RagStatus.Red => 1,
        _ => throw new InvalidOperationException($"{rag} is no colour."),
    };
}
