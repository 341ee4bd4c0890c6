using System.Globalization;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Tests.Catalogues.Expressions;

public sealed class PartTests
{
    private readonly ChildRows rows = new();

    // Seven rows; fte is 1.5, 0.5, missing, 3, 2, 0, -4; nfa of r1, r4, r5; closed of r0, r2, r3, r4.
    [Theory]
    [InlineData("count()", "7", true)]
    [InlineData("COUNT(nfa)", "3", true)]
    [InlineData("count(fte > 100)", "0", true)]
    [InlineData("count(outcome in ('Suitable', 'Unsuitable') and not nfa)", "2", true)]
    [InlineData("count_distinct(child)", "2", false)]
    [InlineData("count_distinct(outcome)", "3", false)]
    [InlineData("count_distinct(outcome, nfa)", "1", false)]
    [InlineData("count_distinct(referral_date)", "5", false)]
    [InlineData("count_distinct(referral_date, child = 'A')", "3", false)]
    [InlineData("count_distinct(child, fte > 100)", "0", false)]
    [InlineData("sum(fte)", "3.0", true)]
    [InlineData("sum(fte, nfa)", "2.5", true)]
    [InlineData("sum(fte, fte > 100)", "0", true)]
    [InlineData("sum(fte * 2)", "6", true)]
    [InlineData("average(fte)", "0.5", false)]
    [InlineData("average(fte, fte > 1.5)", "2.5", false)]
    [InlineData("average(fte, fte > 100)", null, false)]
    [InlineData("median(fte)", "1", false)] // of -4, 0, 0.5, 1.5, 2, 3
    [InlineData("median(fte, fte >= 0)", "1.5", false)]
    [InlineData("median(fte, fte > 100)", null, false)]
    [InlineData("median(days(referral_date, closed))", "13", false)] // of 2, 7, 19, 50
    [InlineData("count() - count(nfa)", "4", true)]
    [InlineData("count() + sum(fte)", "10", true)]
    [InlineData("-count()", "-7", true)]
    [InlineData("2 * count() * 3", "42", true)]
    [InlineData("count() / 2", "3.5", true)]
    [InlineData("count() * (1 + 1)", "14", true)]
    [InlineData("count() + 1", "8", false)]
    [InlineData("count() * count()", "49", false)]
    [InlineData("2 / count(nfa and fte > 1)", "2", false)]
    [InlineData("sum(fte) / count(nfa)", "1", false)]
    [InlineData("sum(fte) / count(fte > 100)", null, false)]
    [InlineData("count() + count_distinct(child)", "9", false)]
    [InlineData("count() - average(fte, fte > 100)", null, false)]
    [InlineData("(count() - count(nfa)) * 2 + 0 * count()", "8", true)]
    [InlineData("count(exists(referral_date < this.referral_date))", "3", true)]
    public void A_part_comes_to(string part, string? expected, bool isAdditive)
    {
        rows.Gather(part).ShouldBe(expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture));
        ChildRows.Part(part).IsAdditive.ShouldBe(isAdditive);
    }

    [Theory]
    [InlineData("count(nfa) / (COUNT( nfa ) + count())", 2)]
    [InlineData("sum(fte) / count() * count()", 2)]
    [InlineData("sum(fte) - sum(fte, nfa)", 2)]
    [InlineData("count((nfa)) - count(nfa)", 1)]
    public void What_is_written_twice_is_gathered_once(string part, int expected) => ChildRows.Part(part).Aggregates.Count.ShouldBe(expected);

    [Fact]
    public void A_part_keeps_what_is_written() => ChildRows.Part("  COUNT( nfa )").Text.ShouldBe("  COUNT( nfa )");

    [Theory]
    [InlineData("median(fte)", new[] { 3.0 }, "3")]
    [InlineData("median(fte)", new[] { 0.1, 0.2 }, "0.15")]
    [InlineData("median(fte)", new[] { 5, 5, 5, 1.0 }, "5")]
    [InlineData("median(fte)", new[] { 9, 1, 4, 4, 2.0, 8 }, "4")]
    [InlineData("median(fte)", new[] { 7, 3, 1.5, 1.25 }, "2.25")]
    [InlineData("average(fte)", new[] { 0.1, 0.2 }, "0.15")]
    [InlineData("average(fte)", new[] { 1.0, 1, 2 }, "1.3333333333333333333333333333")]
    [InlineData("sum(fte)", new[] { 0.1, 0.2, 0.3 }, "0.6")]
    public void Numbers_are_exact(string part, double[] numbers, string expected)
    {
        var gathering = ChildRows.Part(part).Aggregates.ShouldHaveSingleItem().Begin();
        foreach (var number in numbers)
        {
            gathering.Add(new(true, (decimal)number));
        }

        gathering.Result.ShouldBe(decimal.Parse(expected, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_row_that_does_not_count_brings_nothing() => ChildRows.Part("count_distinct(child, nfa)").Aggregates[0].Of(rows.At(0)).ShouldBe(default(Contribution));
}
