using FsCheck.Fluent;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class MoneyDisplayTests
{
    public static TheoryData<decimal, bool, string> Sums => new()
    {
        { 0m, false, "£0" },
        { 0m, true, "£0" },
        { 0.4m, true, "£0" },
        { -0.4m, true, "£0" },
        { 0.5m, true, "+£1" },
        { -0.5m, true, "-£1" },
        { 620m, false, "£620" },
        { 999.49m, false, "£999" },
        { 999.5m, false, "£1.00K" },
        { 1_000m, false, "£1.00K" },
        { 1_004.99m, false, "£1.00K" },
        { 1_005m, false, "£1.01K" },
        { 9_994.99m, false, "£9.99K" },
        { 9_995m, false, "£10.0K" },
        { 99_949m, false, "£99.9K" },
        { 99_950m, false, "£100K" },
        { 917_000m, true, "+£917K" },
        { -514_000m, true, "-£514K" },
        { -514_000m, false, "-£514K" },
        { 999_499m, false, "£999K" },
        { 999_500m, false, "£1.00M" },
        { -999_500m, false, "-£1.00M" },
        { 9_994_999m, false, "£9.99M" },
        { 9_995_000m, false, "£10.0M" },
        { 42_300_000m, false, "£42.3M" },
        { 42_350_000m, false, "£42.4M" },
        { 1_234_000_000m, false, "£1,234M" },
    };

    [Theory]
    [MemberData(nameof(Sums))]
    public void A_sum_has_three_significant_digits(decimal pounds, bool isSigned, string expected) => MoneyDisplay.Of(pounds, isSigned).ShouldBe(expected);

    [Fact]
    public void A_debt_prints_as_the_credit_of_its_size() => Properties.Hold(Prop.ForAll(
        Gen.Choose(1, 2_000_000_000).ToArbitrary(),
        pounds => string.Equals(MoneyDisplay.Of(-pounds), "-" + MoneyDisplay.Of(pounds), StringComparison.Ordinal)));
}
