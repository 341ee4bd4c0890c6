using Scorecards.Domain.Records;

namespace Scorecards.Domain.Tests.Records;

/// <summary>A table is filled, cleared, filled again, and gives its rows for another's.</summary>
public sealed class RecordTableTests
{
    private static readonly DatasetDefinition Dataset = new(
        "list", "List", [new("text", ColumnType.Text, []), new("day", ColumnType.Date, []), new("number", ColumnType.Number, []), new("flag", ColumnType.Flag, [])]);

    [Fact]
    public void ARowThatIsAddedIsMissingEverythingWhateverStoodInItsPlace()
    {
        var table = Filled(3);
        table.RemoveLast();
        Describe(table, table.Add(1)).ShouldBe(" ");

        table.Clear();
        for (var row = 0; row < 1000; row++)
        {
            Describe(table, table.Add(1)).ShouldBe(" ");
        }
    }

    [Fact]
    public void TablesGiveTheirRowsForOneAnothers()
    {
        var (three, none) = (Filled(3), new RecordTable(Dataset));
        none.Exchange(three);

        three.Count.ShouldBe(0);
        Describe(three, three.Add(9)).ShouldBe(" ");
        Enumerable.Range(0, none.Count).Select(row => $"{none.RowNumber(row)}: {Describe(none, row)}").ShouldBe(["2: T0 0 0 True", "3: T1 1 1 True", "4: T2 2 2 True"]);
    }

    private static RecordTable Filled(int rows)
    {
        var table = new RecordTable(Dataset);
        for (var row = 0; row < rows; row++)
        {
            table.Add(row + 2);
            ((TextVector)table.Columns[0]).Set(row, $"T{row}");
            ((DateVector)table.Columns[1]).Set(row, row);
            ((NumberVector)table.Columns[2]).Set(row, row);
            ((FlagVector)table.Columns[3]).Set(row, true);
        }

        return table;
    }

    private static string Describe(RecordTable table, int row) =>
        table.Text(0, row) is null && table.Day(1, row) == DateVector.Missing && table.Number(2, row) is null && table.Flag(3, row) is null
            ? " "
            : FormattableString.Invariant($"{table.Text(0, row)} {table.Day(1, row)} {table.Number(2, row)} {table.Flag(3, row)}");
}
