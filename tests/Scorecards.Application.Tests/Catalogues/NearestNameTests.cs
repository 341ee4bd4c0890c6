using Scorecards.Application.Catalogues;

namespace Scorecards.Application.Tests.Catalogues;

public sealed class NearestNameTests
{
    private static readonly string[] Polarities = ["high", "low", "target", "none"];

    [Theory]
    [InlineData("hihg", "high")] // two edits of four letters are too many
    [InlineData("hig", "high")]
    [InlineData("highh", "high")]
    [InlineData("HIGH", "high")]
    [InlineData("traget", "target")]
    [InlineData("targte", "target")]
    [InlineData("trgt", null)]
    [InlineData("lo", "low")]
    [InlineData("upwards", null)]
    [InlineData("", null)]
    public void A_name_is_near_within_a_third_of_what_was_typed(string typed, string? expected) => NearestName.Of(typed, Polarities).ShouldBe(expected);

    [Fact]
    public void Of_two_as_near_the_first_in_order_is_meant() => NearestName.Of("cat", ["hat", "bat"]).ShouldBe("bat");

    [Fact]
    public void The_nearest_wins_over_the_first() => NearestName.Of("numerators", ["numeral", "numerator"]).ShouldBe("numerator");

    [Fact]
    public void Where_nothing_is_known_nothing_is_near() => NearestName.Of("high", []).ShouldBeNull();

    [Fact]
    public void A_near_name_is_advised_alone() => NearestName.Advice("targets", Polarities).ShouldBe("write target");

    [Fact]
    public void Every_name_is_advised_where_none_is_near() => NearestName.Advice("upwards", Polarities).ShouldBe("write one of high, low, target, none");

    [Fact]
    public void A_long_list_of_names_is_cut() => NearestName.Advice("upwards", Polarities, most: 2).ShouldBe("write one of high, low, ...");

    [Fact]
    public void A_list_of_just_as_many_names_is_whole() => NearestName.Advice("upwards", Polarities, most: 4).ShouldBe("write one of high, low, target, none");
}
