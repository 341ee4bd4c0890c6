using Scorecards.Domain.Records;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Domain.Tests.Records;

/// <summary>What is gathered area by area and put together is what would be gathered at once.</summary>
public sealed class GatheringTests
{
    private static readonly DatasetDefinition Dataset = new("list", "List", [new("number", ColumnType.Number, []), new("text", ColumnType.Text, [])]);

    public static TheoryData<string> Aggregates => [.. ByName.Keys];

    private static readonly Dictionary<string, Aggregate> ByName = new(StringComparer.Ordinal)
    {
        ["count"] = new CountOf(null),
        ["distinct"] = new DistinctTexts(new TextColumn(0, 1), null),
        ["sum"] = new SummaryOf(Summary.Sum, new NumberColumn(0, 0), null),
        ["average"] = new SummaryOf(Summary.Average, new NumberColumn(0, 0), null),
        ["median"] = new SummaryOf(Summary.Median, new NumberColumn(0, 0), null),
    };

    [Theory]
    [MemberData(nameof(Aggregates))]
    public void PartsPutTogetherAreTheWhole(string name)
    {
        var aggregate = ByName[name];
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var (whole, together) = (aggregate.Begin(), aggregate.Begin());
            var parts = Enumerable.Range(0, 4).Select(_ => aggregate.Begin()).ToArray();
            var table = Rows(random);
            for (var row = 0; row < table.Count; row++)
            {
                var contribution = Bring(aggregate, table, row);
                if (contribution.Counts)
                {
                    whole.Add(contribution);
                    parts[random.Next(parts.Length)].Add(contribution);
                }
            }

            Array.ForEach(parts, together.AddAll);
            together.Result.ShouldBe(whole.Result, $"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Aggregates))]
    public void NothingPutTogetherIsNothing(string name)
    {
        var (one, other) = (ByName[name].Begin(), ByName[name].Begin());
        one.AddAll(other);
        one.Result.ShouldBe(other.Result);
    }

    [Fact]
    public void AMedianIsTheMiddleOfNumbersOfEveryKind()
    {
        for (var seed = 1; seed <= 500; seed++)
        {
            var table = Rows(new Random(seed));
            var median = ByName["median"].Begin();
            var numbers = new List<decimal>();
            for (var row = 0; row < table.Count; row++)
            {
                if (table.Number(0, row) is { } number)
                {
                    numbers.Add(number);
                    median.Add(new(true, number));
                }
            }

            numbers.Sort();
            decimal? expected = numbers.Count == 0 ? null : (numbers[(numbers.Count - 1) / 2] + numbers[numbers.Count / 2]) / 2;
            median.Result.ShouldBe(expected, $"seed {seed}");
        }
    }

    [Fact]
    public void AMedianKeepsEveryDigit()
    {
        var median = ByName["median"].Begin();
        median.Add(new(true, 20m / 3));
        median.Result.ShouldBe(20m / 3);
    }

    private static Contribution Bring(Aggregate aggregate, RecordTable table, int row)
    {
        var scope = new RowScope(new Nobody(), new(0));
        scope.Enter(0, table, row);
        return aggregate.Of(scope);
    }

    // Small whole numbers, large ones, negative ones, ones with decimals, and none.
    private static RecordTable Rows(Random random)
    {
        var table = new RecordTable(Dataset);
        for (var left = random.Next(40); left > 0; left--)
        {
            var row = table.Add(left);
            ((NumberVector)table.Columns[0]).Set(row, random.Next(6) switch
            {
                0 => null,
                1 => random.Next(-50, 50),
                2 => random.Next(1000, 1050),
                3 => random.Next(100_000) / 100m,
                _ => random.Next(100),
            });
            ((TextVector)table.Columns[1]).Set(row, random.Next(5) == 0 ? null : $"C{random.Next(12)}");
        }

        return table;
    }

    private sealed class Nobody : IPersonRows
    {
        public PersonRows Of(string dataset, string? person) => new(new(Dataset), []);
    }
}
