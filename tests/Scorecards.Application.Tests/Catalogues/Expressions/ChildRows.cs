using System.Globalization;
using Scorecards.Application.Catalogues.Expressions;
using Scorecards.Domain.Records;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Tests.Catalogues.Expressions;

/// <summary>Referrals and plans of a few children, and staff who are nobody's: small enough to work every answer out by hand.</summary>
internal sealed class ChildRows : IPersonRows
{
    private readonly RecordTable plans = Table(Plans, [
        ["1", "A", "2023-06-01", "2024-01-15", "Neglect", "10"],
        ["2", "A", "2024-05-01", "", "Emotional abuse", "20.5"],
        ["3", "B", "2024-02-01", "2024-03-01", "Neglect", ""],
    ]);

    public ChildRows() => ByDataset = new(StringComparer.Ordinal) { [Referrals.Id] = Counted, [Plans.Id] = plans };

    public static DatasetDefinition Referrals { get; } = new("referrals", "Referrals",
    [
        new("id", ColumnType.Text, ["Id"]),
        new("child", ColumnType.Text, ["Child"]),
        new("referral_date", ColumnType.Date, ["Referral date"]),
        new("closed", ColumnType.Date, ["Closed"]),
        new("born", ColumnType.Date, ["Born"]),
        new("outcome", ColumnType.Code, ["Outcome"]) { Codes = [new("Suitable", ["1", "Y"]), new("Unsuitable", ["2"]), new("Child's plan", [])] },
        new("nfa", ColumnType.Flag, ["NFA"]),
        new("fte", ColumnType.Number, ["FTE"]),
    ]) { Person = "child", Record = ["id"] };

    public static DatasetDefinition Plans { get; } = new("cin-plans", "Plans",
    [
        new("plan", ColumnType.Text, ["Plan"]),
        new("child_id", ColumnType.Text, ["Child"]),
        new("start", ColumnType.Date, ["Start"]),
        new("end", ColumnType.Date, ["End"]),
        new("category", ColumnType.Code, ["Category"]) { Codes = [new("Neglect", []), new("Emotional abuse", [])] },
        new("cost", ColumnType.Number, ["Cost"]),
    ]) { Person = "child_id" };

    public static DatasetDefinition Staff { get; } = new("staff", "Staff", [new("post", ColumnType.Text, ["Post"]), new("vacant", ColumnType.Flag, ["Vacant"])]);

    public static IReadOnlyDictionary<string, DatasetDefinition> Datasets { get; } =
        new[] { Referrals, Plans, Staff }.ToDictionary(dataset => dataset.Id, StringComparer.Ordinal);

    /// <summary>The referrals, in the order of their dates within each child; r5 and r6 are of nobody.</summary>
    public RecordTable Counted { get; } = Table(Referrals, [
        ["r0", "A", "2023-12-01", "2024-01-20", "2010-02-28", "Unsuitable", "no", "1.5"],
        ["r1", "A", "2024-04-10", "", "2010-02-28", "Suitable", "yes", "0.5"],
        ["r2", "A", "2024-04-10", "2024-04-12", "2010-02-28", "", "", ""],
        ["r3", "A", "2024-06-03", "2024-06-10", "2010-02-28", "Child's plan", "no", "3"],
        ["r4", "B", "2024-02-10", "2024-02-29", "2012-02-29", "Suitable", "yes", "2"],
        ["r5", "", "2024-05-05", "", "", "", "yes", "0"],
        ["r6", "", "2024-05-05", "", "", "Suitable", "no", "-4"],
    ]);

    public long Looks { get; init; } = 1_000;

    private Dictionary<string, RecordTable> ByDataset { get; }

    public static RowCondition Condition(string text)
    {
        var problems = new List<ExpressionProblem>();
        var condition = new ExpressionCompiler(Referrals, Datasets).Condition(text, problems);
        problems.ShouldBeEmpty(text);
        return condition.ShouldNotBeNull();
    }

    public static PartExpression Part(string text)
    {
        var problems = new List<ExpressionProblem>();
        var part = new ExpressionCompiler(Referrals, Datasets).Part(text, problems);
        problems.ShouldBeEmpty(text);
        return part.ShouldNotBeNull();
    }

    public static IReadOnlyList<string> ProblemsOf(string text, bool part = false)
    {
        var problems = new List<ExpressionProblem>();
        var compiler = new ExpressionCompiler(Referrals, Datasets);
        (part ? (object?)compiler.Part(text, problems) : compiler.Condition(text, problems)).ShouldBeNull(text);
        compiler.LooksAt.ShouldBeEmpty();
        return [.. problems.Select(problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Line}:{problem.Column} {problem.What}; {problem.WriteInstead}"))];
    }

    /// <summary>A row as a scope, with a window of April to June 2024.</summary>
    public RowScope At(int row)
    {
        var scope = new RowScope(this, new(Looks)) { WindowStart = new DateOnly(2024, 4, 1).DayNumber, WindowEnd = new DateOnly(2024, 6, 30).DayNumber };
        scope.Enter(0, Counted, row);
        return scope;
    }

    public bool? Test(string text, int row) => Condition(text).Test(At(row));

    /// <summary>A value of a row, through an aggregate that only this row brings something to.</summary>
    public decimal? Value(string text, int row) => Part($"average({text})").Aggregates[0].Of(At(row)) is { Counts: true } brought ? brought.Number : null;

    /// <summary>A part over every row.</summary>
    public decimal? Gather(string text)
    {
        var part = Part(text);
        var gathered = part.Aggregates.Select(aggregate => aggregate.Begin()).ToList();
        for (var row = 0; row < Counted.Count; row++)
        {
            for (var index = 0; index < gathered.Count; index++)
            {
                if (part.Aggregates[index].Of(At(row)) is { Counts: true } brought)
                {
                    gathered[index].Add(brought);
                }
            }
        }

        return part.Combine([.. gathered.Select(gathering => gathering.Result)]);
    }

    public PersonRows Of(string dataset, string? person)
    {
        var table = ByDataset[dataset];
        var column = table.Dataset.IndexOf(table.Dataset.Person!);
        return new(table, [.. Enumerable.Range(0, table.Count).Where(row => person is not null && table.Text(column, row) == person)]);
    }

    public static RecordTable Table(DatasetDefinition dataset, string[][] rows)
    {
        var table = new RecordTable(dataset);
        foreach (var (cells, index) in rows.Select((cells, index) => (cells, index)))
        {
            var row = table.Add(index + 2);
            foreach (var (cell, vector) in cells.Zip(table.Columns).Where(pair => pair.First.Length > 0))
            {
                Set(vector, row, cell);
            }
        }

        return table;
    }

    private static void Set(RecordVector vector, int row, string cell)
    {
        switch (vector)
        {
            case DateVector days:
                days.Set(row, DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber);
                break;
            case NumberVector numbers:
                numbers.Set(row, decimal.Parse(cell, CultureInfo.InvariantCulture));
                break;
            case FlagVector flags:
                flags.Set(row, cell == "yes");
                break;
            default:
                ((TextVector)vector).Set(row, cell);
                break;
        }
    }
}
