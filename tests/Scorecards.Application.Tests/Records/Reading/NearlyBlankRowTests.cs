using Scorecards.Application.Records.Reading;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Tests.Records.Reading;

/// <summary>Rows with hardly anything in them: totals and notes at the foot of a list.</summary>
public sealed class NearlyBlankRowTests
{
    private static readonly DatasetDefinition List = new("posts", "Posts", [new("post", ColumnType.Text, ["Post"]), new("team", ColumnType.Text, ["Team"]), new("filled", ColumnType.Flag, ["Filled"])]);

    [Theory]
    [InlineData("Total: 2,,\n")]
    [InlineData(",,Yes\n")]
    [InlineData(" ,End of report\n")]
    public void A_row_of_one_cell_is_told_and_counts(string footer)
    {
        var read = GivenRecords.Csv("Post,Team,Filled\n1,North,Yes\n2,North,\n" + footer, List);
        read.Issues.ShouldBe(["warning -4 - - nearly-blank-row: Only one cell of this row is filled: if it is a total or a note, delete the row; it counts as a record."]);
        read.Rows.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("Post,Team\n1,\n")]
    [InlineData("Post,Team,Filled\n1,North,\n")]
    [InlineData("Post,Team,Filled,Notes\n1,,,here\n")]
    public void A_list_of_two_columns_and_a_row_of_two_cells_are_as_they_should_be(string file) => GivenRecords.Csv(file, List).Issues.ShouldBeEmpty();

    [Fact]
    public void Twenty_are_listed_and_all_are_counted()
    {
        var read = GivenRecords.Csv("Post,Team,Filled\n" + string.Concat(Enumerable.Repeat("1,,\n", 3_000)), List);
        read.Issues.Count.ShouldBe(21);
        read.Issues[^1].ShouldBe("warning - - - nearly-blank-row: 2,980 more of these are not listed: there are 3,000, in 3,000 rows of Posts.");
        read.Reading.Datasets.Single().Tolerated.ShouldBeEmpty("nothing was let through");
    }

    [Fact]
    public void Counting_tells_nothing_again() => GivenRecords.Csv("Post,Team,Filled\n1,,\n", List, RecordColumns.Only(["post"])).Issues.ShouldBeEmpty();
}
