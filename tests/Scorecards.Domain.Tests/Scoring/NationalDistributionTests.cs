using FsCheck.Fluent;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class NationalDistributionTests
{
    // As quantile(x, type = 7) of R has them.
    public static TheoryData<string, string?, string?> Quartiles => new()
    {
        { "", null, null },
        { "7", "7", "7" },
        { "7 9", "15/2", "17/2" },
        { "1 2 4", "3/2", "3" },
        { "1 2 4 8", "7/4", "5" },
        { "8 4 2 1", "7/4", "5" },
        { "1 2 4 8 16", "2", "8" },
        { "1 2 4 8 16 32", "5/2", "14" },
        { "3 3 3 3", "3", "3" },
        { "1 - 2 - 4", "3/2", "3" },
        { "- -", null, null },
        { "-4 -2 0 0.5", "-5/2", "1/8" },
    };

    // Of 1, 2, 4, 8 and 16 the quartiles are 2, 4 and 8.
    public static TheoryData<string, string, string> Bands => new()
    {
        // value, high, low
        { "0", "D", "A" },
        { "2", "D", "A" },
        { "2.0001", "C", "B" },
        { "4", "C", "B" },
        { "4.0001", "B", "C" },
        { "8", "B", "C" },
        { "8.0001", "A", "D" },
        { "99", "A", "D" },
    };

    public static TheoryData<string, string, int, bool, int, bool> Ranks => new()
    {
        // all, value, high, tied, low, tied
        { "1 2 4 8", "8", 1, false, 4, false },
        { "1 2 4 8", "1", 4, false, 1, false },
        { "1 4 4 8", "4", 2, true, 2, true },
        { "1 4 4 8", "1", 4, false, 1, false },
        { "4 4 4", "4", 1, true, 1, true },
        { "1 - 4 -", "1", 2, false, 1, false },
        { "0.5 0.50 1", "0.5", 2, true, 1, true },
    };

    [Theory]
    [MemberData(nameof(Quartiles))]
    public void Quartiles_lie_between_the_authorities_that_have_data(string values, string? lower, string? upper)
    {
        var distribution = Of(values);
        (distribution.TopQuartile(Polarity.Low)?.ToString()).ShouldBe(lower);
        (distribution.TopQuartile(Polarity.High)?.ToString()).ShouldBe(upper);
        distribution.TopQuartile(Polarity.None).ShouldBeNull();
        distribution.TopQuartile(Polarity.Target).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Bands))]
    public void A_band_reaches_up_to_its_quartile_and_the_letters_turn_with_the_polarity(string value, string high, string low)
    {
        var distribution = Of("16 1 8 2 4");
        (distribution.BandOf(Value(value), Polarity.High), distribution.BandOf(Value(value), Polarity.Low)).ShouldBe((high, low));
        distribution.BandOf(Value(value), Polarity.None).ShouldBeNull();
        distribution.BandOf(Value(value), Polarity.Target).ShouldBeNull();
    }

    [Fact]
    public void Without_data_there_is_no_band() => Of("- -").BandOf(1m, Polarity.High).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Ranks))]
    public void Equal_authorities_share_the_better_rank(string all, string value, int high, bool highTied, int low, bool lowTied)
    {
        var distribution = Of(all);
        (distribution.RankOf(Value(value), Polarity.High), distribution.RankOf(Value(value), Polarity.Low)).ShouldBe(((high, highTied), (low, lowTied)));
        distribution.RankOf(Value(value), Polarity.None).ShouldBeNull();
        distribution.RankOf(Value(value), Polarity.Target).ShouldBeNull();
    }

    [Fact]
    public void England_and_the_regions_are_no_authorities()
    {
        var distribution = new NationalDistribution(2014, Named(All("1 2 4 - 100 -")), new HashSet<string>(StringComparer.Ordinal) { "a5", "a6" });
        distribution.ShouldSatisfyAllConditions(
            found => found.WithData.ShouldBe(3),
            found => found.WithoutData.ShouldBe(1),
            found => found.TopQuartile(Polarity.High).ShouldBe((Fraction)3m),
            found => found.RankOf(4m, Polarity.High).ShouldBe((1, false)),
            found => found.BandOf(4m, Polarity.High).ShouldBe("A"),
            found => found.ValueOf("a5").ShouldBe((Fraction)100m),
            found => found.ValueOf("a6").ShouldBeNull(),
            found => found.ValueOf("nobody").ShouldBeNull());
    }

    [Theory]
    [InlineData("a1 a2 a3", "7/3", 3)]
    [InlineData("a1 a4", "1", 1)]
    [InlineData("a1 nobody", "1", 1)]
    [InlineData("a4 nobody", null, 0)]
    [InlineData("", null, 0)]
    public void The_mean_is_of_the_members_that_have_data(string members, string? mean, int count)
    {
        var found = Of("1 2 4 -").MeanOf(members.Split(' '));
        (found?.Mean.ToString(), found?.WithData ?? 0).ShouldBe((mean, count));
    }

    [Theory]
    [InlineData(Polarity.High, "a3", "4")]
    [InlineData(Polarity.Low, "a1", "1")]
    [InlineData(Polarity.None, null, null)]
    [InlineData(Polarity.Target, null, null)]
    public void The_best_member_is_the_first_by_name_of_equal_ones(Polarity polarity, string? authority, string? value)
    {
        var found = Of("1 2 4 4 - 1").BestOf(["a6", "a5", "a4", "a3", "a2", "a1"], polarity);
        (found?.Authority, found?.Value.ToString()).ShouldBe((authority, value));
    }

    [Fact]
    public void Nobody_is_the_best_of_members_without_data() => Of("1 -").BestOf(["a2", "nobody"], Polarity.Low).ShouldBeNull();

    [Fact]
    public void A_better_value_never_has_a_worse_letter_nor_a_worse_rank() => Properties.Hold(Prop.ForAll(
        Gen.ArrayOf(Properties.Fractions.Generator, 7).ToArbitrary(),
        Gen.Elements(Polarity.High, Polarity.Low).ToArbitrary(),
        (values, polarity) =>
        {
            var distribution = Of([.. values.Cast<Fraction?>()]);
            var ordered = polarity == Polarity.High ? values.OrderDescending() : values.Order();
            var ranked = ordered.Select(value => (Rank: distribution.RankOf(value, polarity)!.Value.Rank, Band: distribution.BandOf(value, polarity))).ToList();
            return ranked.Zip(ranked.Skip(1)).All(pair => pair.First.Rank <= pair.Second.Rank && string.CompareOrdinal(pair.First.Band, pair.Second.Band) <= 0);
        }));

    private static NationalDistribution Of(string values) => Of(All(values));

    private static NationalDistribution Of(IReadOnlyList<Fraction?> values) => new(2014, Named(values), new HashSet<string>(StringComparer.Ordinal));

    private static List<Fraction?> All(string values) =>
        [.. values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text is "-" ? (Fraction?)null : Value(text))];

    // a1, a2 and so on
    private static Dictionary<string, Fraction?> Named(IEnumerable<Fraction?> values) => values
        .Select((value, index) => (Name: FormattableString.Invariant($"a{index + 1}"), Value: value))
        .ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);

    private static Fraction Value(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
