using Scorecards.Application.Extracts.Reading;

namespace Scorecards.Application.Tests.Extracts.Reading;

public sealed class NumberTextTests
{
    public static TheoryData<string, decimal, decimal> Numbers => new()
    {
        { "0", 0m, 0.5m },
        { "17", 17m, 0.5m },
        { "007", 7m, 0.5m },
        { "60.7", 60.7m, 0.05m },
        { "60.70", 60.7m, 0.005m },
        { ".5", 0.5m, 0.05m },
        { "1,566", 1566m, 0.5m },
        { "12,345", 12_345m, 0.5m },
        { "123,456", 123_456m, 0.5m },
        { "1,234,567.89", 1_234_567.89m, 0.005m },
        { "-5", -5m, 0.5m },
        { "+5", 5m, 0.5m },
        { "- 3.5", -3.5m, 0.05m },
        { "\u22123.5", -3.5m, 0.05m }, // a minus sign proper
        { "(1,234)", -1234m, 0.5m },
        { "5K", 5_000m, 500m },
        { "5k", 5_000m, 500m },
        { "1.5M", 1_500_000m, 50_000m },
        { " 17 ", 17m, 0.5m },
        { "0.12345678901234567890", 0.1234567890123456789m, 0.000000000000000000005m },
    };

    public static TheoryData<string, decimal, decimal> Percentages => new()
    {
        { "28.6%", 28.6m, 0.05m },
        { "28.6 %", 28.6m, 0.05m },
        { "100%", 100m, 0.5m },
        { "-2.3%", -2.3m, 0.05m },
        { "(28.6%)", -28.6m, 0.05m },
    };

    public static TheoryData<string, decimal, decimal> Pounds => new()
    {
        { "£42.3M", 42_300_000m, 50_000m },
        { "-£514K", -514_000m, 500m },
        { "£-514K", -514_000m, 500m },
        { "£ 1,234.50", 1234.5m, 0.005m },
        { "(£12)", -12m, 0.5m },
        { "+£12", 12m, 0.5m },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_read_as_people_write_it(string text, decimal value, decimal halfUnit) =>
        NumberText.Read(text).ShouldBe(new(value, halfUnit, IsPercent: false, IsPounds: false, IsScaled: Scaled(text)));

    [Theory]
    [MemberData(nameof(Percentages))]
    public void A_percentage_keeps_its_number_and_says_so(string text, decimal value, decimal halfUnit) =>
        NumberText.Read(text).ShouldBe(new(value, halfUnit, IsPercent: true, IsPounds: false, IsScaled: false));

    [Theory]
    [MemberData(nameof(Pounds))]
    public void A_sum_of_money_says_so(string text, decimal value, decimal halfUnit) =>
        NumberText.Read(text).ShouldBe(new(value, halfUnit, IsPercent: false, IsPounds: true, IsScaled: Scaled(text)));

    [Theory]
    [InlineData("1,5")]
    [InlineData("1,56")]
    [InlineData("12,34")]
    [InlineData("1234,567")]
    [InlineData(",566")]
    [InlineData("1,566,")]
    [InlineData("1,,566")]
    [InlineData("60.7,1")]
    [InlineData("1.234,5")]
    public void A_comma_groups_thousands_and_nothing_else(string text) => NumberText.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("1O")]
    [InlineData("l7")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("1 566")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("--5")]
    [InlineData("-+5")]
    [InlineData("5-")]
    [InlineData("(-5)")]
    [InlineData("(5")]
    [InlineData("5)")]
    [InlineData("()")]
    [InlineData("%")]
    [InlineData("£")]
    [InlineData("-")]
    [InlineData("28.6%%")]
    [InlineData("£5%")]
    [InlineData("5K%")]
    [InlineData("5%K")]
    [InlineData("5B")]
    [InlineData("$5")]
    [InlineData("£-£5")]
    [InlineData("-£-5")]
    [InlineData("５")]
    [InlineData("٣")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("#DIV/0!")]
    [InlineData("17 of 28")]
    [InlineData("0.123456789012345678901")]
    [InlineData("00000000000000000000000000000000000000017")]
    public void What_is_no_number_is_not_guessed(string text) => NumberText.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("79228162514264337593543950335M")]
    [InlineData("1,000,001M")]
    [InlineData("-1000000000001")]
    public void A_number_beyond_a_million_million_is_too_large(string text) => NumberText.Read(text)!.IsTooLarge.ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData("na")]
    [InlineData("..")]
    public void No_figure_is_written_in_several_ways(string text) => NumberText.IsNoData(text).ShouldBeTrue();

    [Theory]
    [InlineData("0")]
    [InlineData("0%")]
    [InlineData("nil")]
    [InlineData("none")]
    [InlineData("x")]
    [InlineData("--")]
    [InlineData(".")]
    public void Zero_and_words_are_not_no_figure(string text) => NumberText.IsNoData(text).ShouldBeFalse();

    private static bool Scaled(string text) => text.Any(c => c is 'K' or 'k' or 'M' or 'm');
}
