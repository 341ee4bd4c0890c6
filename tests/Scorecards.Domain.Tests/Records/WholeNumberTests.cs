using Scorecards.Domain.Records;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Domain.Tests.Records;

/// <summary>What is counted with whole numbers of days comes to the same as with decimals.</summary>
public sealed class WholeNumberTests
{
    private static readonly DatasetDefinition Dataset = new("list", "List", [new("from", ColumnType.Date, []), new("until", ColumnType.Date, [])]);

    private static readonly WholeNode Days = new ElapsedNode(Elapsed.Days, new DateColumn(0, 0), new DateColumn(0, 1));

    [Fact]
    public void ComparisonsWithEveryKindOfLimitAreThoseOfDecimals()
    {
        decimal[] limits = [45, -3, 0, 44.5m, 45.0m, int.MaxValue, int.MinValue, 3_000_000_000, decimal.MinValue, decimal.MaxValue];
        foreach (var how in Enum.GetValues<Comparison>())
        {
            foreach (var limit in limits)
            {
                var whole = new NumberComparison(how, Days, new NumberConstant(limit));
                var asDecimal = new NumberComparison(how, new Plain(Days), new NumberConstant(limit));
                foreach (var days in (int?[])[null, -3, 0, 44, 45, 46, 3000])
                {
                    var scope = Row(days);
                    whole.Test(scope).ShouldBe(asDecimal.Test(scope), $"{days} {how} {limit}");
                }
            }
        }
    }

    [Theory]
    [InlineData(Summary.Sum)]
    [InlineData(Summary.Average)]
    [InlineData(Summary.Median)]
    public void SummariesAreThoseOfDecimals(Summary summary)
    {
        var (whole, asDecimal) = (new SummaryOf(summary, Days, null), new SummaryOf(summary, new Plain(Days), null));
        for (var seed = 1; seed <= 200; seed++)
        {
            var random = new Random(seed);
            var (one, other, brought, parts) = (whole.Begin(), asDecimal.Begin(), whole.Begin(), whole.Begin());
            for (var left = random.Next(30); left > 0; left--)
            {
                var scope = Row(random.Next(6) switch { 0 => null, 1 => random.Next(-40, 0), 2 => random.Next(1000, 1100), _ => random.Next(80) });
                whole.Gather(scope, one);
                asDecimal.Gather(scope, other);
                if (whole.Of(scope) is { Counts: true } contribution)
                {
                    brought.Add(contribution);
                }
            }

            parts.AddAll(one);
            (one.Result, brought.Result, parts.Result).ShouldBe((other.Result, other.Result, other.Result), $"seed {seed}");
        }
    }

    private static RowScope Row(int? days)
    {
        var table = new RecordTable(Dataset);
        var row = table.Add(2);
        ((DateVector)table.Columns[0]).Set(row, 700_000);
        ((DateVector)table.Columns[1]).Set(row, days is { } number ? 700_000 + number : DateVector.Missing);
        var scope = new RowScope(new Nobody(), new(0));
        scope.Enter(0, table, row);
        return scope;
    }

    // The same number without saying that it is whole.
    private sealed class Plain(NumberNode number) : NumberNode
    {
        public override decimal? Value(RowScope scope) => number.Value(scope);
    }

    private sealed class Nobody : IPersonRows
    {
        public PersonRows Of(string dataset, string? person) => new(new(Dataset), []);
    }
}
