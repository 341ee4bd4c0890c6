using FsCheck.Fluent;
using Scorecards.Domain.Numbers;

namespace Scorecards.Domain.Tests.Numbers;

public sealed class FractionTests
{
    public static TheoryData<decimal, string> ExactDecimals => new()
    {
        { 0m, "0" },
        { 85m, "85" },
        { 85.10m, "851/10" },
        { -0.5m, "-1/2" },
        { 79228162514264337593543950335m, "79228162514264337593543950335" },
        { -79228162514264337593543950335m, "-79228162514264337593543950335" },
        { 0.0000000000000000000000000001m, "1/10000000000000000000000000000" },
        { 18446744073709551617.5m, "36893488147419103235/2" },
    };

    public static TheoryData<decimal, decimal, string> Quotients => new()
    {
        { 17m, 28m, "17/28" },
        { 34m, 56m, "17/28" },
        { 1.7m, 2.8m, "17/28" },
        { -17m, 28m, "-17/28" },
        { 17m, -28m, "-17/28" },
        { -17m, -28m, "17/28" },
        { 0m, 28m, "0" },
        { 0m, -28m, "0" },
        { 28m, 28m, "1" },
    };

    public static TheoryData<decimal, decimal, int, decimal> Roundings => new()
    {
        { 5m, 2m, 0, 3m },
        { -5m, 2m, 0, -3m },
        { 3m, 2m, 0, 2m },
        { 1m, 2m, 0, 1m },
        { -1m, 2m, 0, -1m },
        { 49m, 100m, 0, 0m },
        { -49m, 100m, 0, 0m },
        { 1m, 8m, 2, 0.13m },
        { -1m, 8m, 2, -0.13m },
        { 60.65m, 1m, 1, 60.7m },
        { 60.6499999999m, 1m, 1, 60.6m },
        { -60.65m, 1m, 1, -60.7m },
        { 1700m, 28m, 1, 60.7m },
        { 1m, 3m, 5, 0.33333m },
        { 2m, 3m, 5, 0.66667m },
        { 99.95m, 1m, 1, 100m },
        { 0m, 1m, 6, 0m },
    };

    [Theory]
    [MemberData(nameof(ExactDecimals))]
    public void A_decimal_becomes_exactly_its_own_value(decimal value, string expected) => Fraction.FromDecimal(value).ToString().ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Quotients))]
    public void A_quotient_is_kept_in_lowest_terms_with_a_positive_denominator(decimal numerator, decimal denominator, string expected) =>
        Fraction.Of(numerator, denominator).ToString().ShouldBe(expected);

    [Fact]
    public void Nothing_is_divided_by_zero() => Should.Throw<DivideByZeroException>(() => Fraction.Of(17m, 0.00m));

    [Fact]
    public void The_default_is_zero()
    {
        default(Fraction).ShouldBe(Fraction.Of(0m, 28m));
        default(Fraction).GetHashCode().ShouldBe(Fraction.Of(0m, 28m).GetHashCode());
        (default(Fraction) + Fraction.Of(17m, 28m)).ShouldBe(Fraction.Of(17m, 28m));
    }

    [Fact]
    public void A_third_three_times_is_exactly_one() => (Fraction.Of(1m, 3m) + Fraction.Of(1m, 3m) + Fraction.Of(1m, 3m)).ShouldBe(1m);

    [Theory]
    [MemberData(nameof(Roundings))]
    public void Halves_are_rounded_away_from_zero(decimal numerator, decimal denominator, int decimals, decimal expected) =>
        Fraction.Of(numerator, denominator).Round(decimals).ShouldBe(expected);

    [Fact]
    public void The_decimal_for_wires_has_fifteen_decimals() => Fraction.Of(17m, 28m).ToDecimal().ShouldBe(0.607142857142857m);

    [Fact]
    public void A_number_of_another_type_is_never_equal() => Fraction.Of(1m, 2m).Equals((object)0.5m).ShouldBeFalse();

    [Fact]
    public void Order_is_that_of_cross_multiplied_integers() => Properties.Hold(Prop.ForAll(
        Gen.Choose(-50, 50).Four().ToArbitrary(),
        parts =>
        {
            var (a, b, c, d) = (parts.Item1, Math.Abs(parts.Item2) + 1, parts.Item3, Math.Abs(parts.Item4) + 1);
            return Math.Sign(Fraction.Of(a, b).CompareTo(Fraction.Of(c, d))) == Math.Sign((a * d) - (c * b));
        }));

    [Fact]
    public void Every_comparison_operator_agrees_with_the_order() => Properties.Hold(Prop.ForAll(
        Properties.Fractions,
        Properties.Fractions,
        (left, right) =>
        {
            var order = left.CompareTo(right);
            return (left < right) == (order < 0) && (left <= right) == (order <= 0)
                && (left > right) == (order > 0) && (left >= right) == (order >= 0)
                && (left == right) == (order == 0) && (left != right) == (order != 0);
        }));

    [Fact]
    public void Order_is_transitive() => Properties.Hold(Prop.ForAll(
        Properties.Fractions,
        Properties.Fractions,
        Properties.Fractions,
        (a, b, c) => !(a <= b && b <= c) || a <= c));

    [Fact]
    public void Equal_fractions_have_equal_hashes_however_they_were_made() => Properties.Hold(Prop.ForAll(
        Gen.Choose(-50, 50).Three().ToArbitrary(),
        parts =>
        {
            var (numerator, denominator, factor) = (parts.Item1, Math.Abs(parts.Item2) + 1, Math.Abs(parts.Item3) + 1);
            var made = Fraction.Of(numerator * factor, denominator * factor);
            return made == Fraction.Of(numerator, denominator) && made.GetHashCode() == Fraction.Of(numerator, denominator).GetHashCode();
        }));

    [Fact]
    public void Each_operation_is_undone_by_its_inverse() => Properties.Hold(Prop.ForAll(
        Properties.Fractions,
        Properties.Fractions,
        (a, b) => a + b - b == a && (b == Fraction.Zero || a * b / b == a) && a - a == Fraction.Zero && -(-a) == a));

    [Fact]
    public void The_absolute_value_is_the_one_of_both_signs_that_is_not_negative() => Properties.Hold(Prop.ForAll(
        Properties.Fractions,
        value => value.Abs() >= 0m && (value.Abs() == value || value.Abs() == -value)));

    [Fact]
    public void Rounding_moves_a_value_by_half_a_unit_at_most_and_both_signs_alike() => Properties.Hold(Prop.ForAll(
        Properties.Fractions,
        Gen.Choose(0, 6).ToArbitrary(),
        (value, decimals) =>
        {
            var half = new decimal(5, 0, 0, isNegative: false, (byte)(decimals + 1));
            return (value - value.Round(decimals)).Abs() <= half && (-value).Round(decimals) == -value.Round(decimals);
        }));
}
