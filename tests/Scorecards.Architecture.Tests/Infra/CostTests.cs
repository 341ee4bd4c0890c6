using System.Globalization;
using System.Text.RegularExpressions;
using Scorecards.Testing;

namespace Scorecards.Architecture.Tests.Infra;

/// <summary>The runbook's costs follow from its own tables: requests to storage, which another test counts, how often a month, and prices.</summary>
public sealed partial class CostTests
{
    private const int Councils = 153;
    private const decimal MemoryGb = 2;
    private const int FreeExecutions = 250_000;
    private const int FreeGbSeconds = 100_000;

    private static readonly string Runbook = File.ReadAllText(Path.Combine(Repository.Root, "infra", "README.md"));

    private static readonly Dictionary<string, string> Requests = Rows("work | requests to storage | time").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    private static readonly Dictionary<string, int> Times = Rows("work | times a month").ToDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
    private static readonly Dictionary<string, decimal> Prices = Rows("price | USD | each").ToDictionary(row => row[0], row => Number(row[1]) / Number(row[2]), StringComparer.Ordinal);

    [Fact]
    public void What_a_month_costs_follows_from_what_is_counted()
    {
        var one = Of(councils: 1);
        var all = Of(Councils);

        Rows("a month | one council | 153 councils in one subscription").Select(row => (row[0], row[1], row[2])).ShouldBe(one.Zip(all).Select(pair => (pair.First.What, pair.First.Much, pair.Second.Much)));
    }

    private static List<(string What, string Much)> Of(int councils)
    {
        var executions = councils * Times.Values.Sum();
        var seconds = MemoryGb * executions; // a second at the least, and every kind of work takes less on average
        var running = (Math.Max(0, executions - FreeExecutions) * Prices["execution"]) + (Math.Max(0, seconds - FreeGbSeconds) * Prices["GB-second"]);
        var storage = councils * Times.Sum(pair => pair.Value * Requests[pair.Key].Split(", ").Select(count => count.Split(' ', 2)).Sum(count => Number(count[0]) * Prices[count[1]]));
        var rules = councils * 5 * Prices["query rule of 15 minutes or more"];
        string Whole(decimal number) => number.ToString("0", CultureInfo.InvariantCulture);
        string Usd(decimal number) => number.ToString("'USD '0.00", CultureInfo.InvariantCulture);
        return
        [
            ("executions", Whole(executions)), ("GB-seconds", Whole(seconds)), ("executions and GB-seconds, beyond the free grant", Usd(running)), ("requests to storage", Usd(storage)),
            ("five query rules", Usd(rules)), ("together", Usd(running + storage + rules)),
        ];
    }

    // The rows of the table that has a header.
    private static IEnumerable<string[]> Rows(string header)
    {
        var start = Runbook.IndexOf($"| {header} |", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, header);
        return Runbook[start..].Split('\n').Skip(2).TakeWhile(line => Row().IsMatch(line)).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\|.*\|$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Row();
}
