using System.Globalization;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;

namespace Scorecards.Domain.Tests.Alerts;

public sealed class MessagePrivacyTests
{
    public static TheoryData<decimal, decimal, string?> Parts => new()
    {
        { 17m, 28m, "17 of 28" },
        { 6m, 12m, "6 of 12" },
        { 0m, 28m, "0 of 28" },
        { 28m, 28m, "28 of 28" },
        { 0m, 6m, "0 of 6" },
        { 1m, 28m, null },
        { 5m, 28m, null },
        { 0.5m, 28m, null },
        { 23m, 28m, null },
        { 27m, 28m, null },
        { 22m, 28m, "22 of 28" },
        { 0m, 5m, null },
        { 0m, 1m, null },
        { 5m, 5m, null },
    };

    public static TheoryData<decimal, string> Counts => new()
    {
        { 0m, "shown" },
        { 1m, "1 to 5" },
        { 3m, "1 to 5" },
        { 5m, "1 to 5" },
        { 6m, "shown" },
        { 1566m, "shown" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Parts_are_told_only_where_no_count_of_1_to_5_is_among_them_or_follows(decimal numerator, decimal denominator, string? expected) =>
        MessagePrivacy.PartsOf(Figure.From(MeasureUnit.Percent, numerator, denominator, null), Print).ShouldBe(expected);

    [Fact]
    public void No_count_of_1_to_5_is_ever_told()
    {
        foreach (var (numerator, denominator) in Enumerable.Range(1, 40).SelectMany(denominator => Enumerable.Range(0, denominator + 1).Select(numerator => (numerator, denominator))))
        {
            var small = new[] { numerator, denominator, denominator - numerator }.Any(count => count is >= 1 and <= 5);
            MessagePrivacy.PartsOf(Figure.From(MeasureUnit.Percent, numerator, denominator, null), Print)
                .ShouldBe(small ? null : string.Create(CultureInfo.InvariantCulture, $"{numerator} of {denominator}"));
        }
    }

    [Fact]
    public void Parts_are_printed_as_the_message_prints_numbers() =>
        MessagePrivacy.PartsOf(Figure.From(MeasureUnit.Percent, 18_948m, 20_734m, null), count => count.ToString("N0", CultureInfo.InvariantCulture)).ShouldBe("18,948 of 20,734");

    [Fact]
    public void A_figure_stated_without_parts_has_none() => MessagePrivacy.PartsOf(Figure.From(MeasureUnit.Percent, null, null, 60.7m), Print).ShouldBeNull();

    [Fact]
    public void No_figure_has_no_parts() => MessagePrivacy.PartsOf(null, Print).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_count_of_1_to_5_is_told_as_just_that(decimal count, string expected) =>
        MessagePrivacy.ValueOf(MeasureUnit.Count, Figure.From(MeasureUnit.Count, count, null, null), "shown").ShouldBe(expected);

    [Theory]
    [InlineData(MeasureUnit.Percent)]
    [InlineData(MeasureUnit.RatePer10000)]
    [InlineData(MeasureUnit.Days)]
    [InlineData(MeasureUnit.Average)]
    [InlineData(MeasureUnit.Currency)]
    [InlineData(MeasureUnit.Ratio)]
    public void A_value_that_counts_nobody_is_shown_however_small(MeasureUnit unit) =>
        MessagePrivacy.ValueOf(unit, Figure.From(unit, null, null, 3m), "3.0").ShouldBe("3.0");

    [Fact]
    public void No_figure_is_shown_as_it_was_printed() => MessagePrivacy.ValueOf(MeasureUnit.Count, null, "-").ShouldBe("-");

    private static string Print(decimal count) => count.ToString(CultureInfo.InvariantCulture);
}
