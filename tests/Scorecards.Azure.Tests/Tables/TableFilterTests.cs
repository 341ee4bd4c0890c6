using Scorecards.Azure.Tables;

namespace Scorecards.Azure.Tests.Tables;

public sealed class TableFilterTests
{
    public static TheoryData<string, string> Filters { get; } = new()
    {
        { TableFilter.Partition("kent|o'neill"), "PartitionKey eq 'kent|o''neill'" },
        { TableFilter.PartitionPrefix("kent|"), "PartitionKey ge 'kent|' and PartitionKey lt 'kent}'" },
        { TableFilter.RowPrefix("head|"), "RowKey ge 'head|' and RowKey lt 'head}'" },
        { TableFilter.RowPrefix("o'neill&"), "RowKey ge 'o''neill&' and RowKey lt 'o''neill'''" },
        { TableFilter.RowAfter("a'b"), "RowKey gt 'a''b'" },
        { TableFilter.Equal("State", "it's"), "State eq 'it''s'" },
        { TableFilter.All("a eq 'b'", null, "c eq 'd'"), "a eq 'b' and c eq 'd'" },
        { TableFilter.All("a eq 'b'", null), "a eq 'b'" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public void A_filter_is_written_with_its_values_quoted(string filter, string expected) => filter.ShouldBe(expected);
}
