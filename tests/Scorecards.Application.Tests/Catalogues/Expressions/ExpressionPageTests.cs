using System.Text.RegularExpressions;
using Scorecards.Application.Catalogues.Expressions;
using Scorecards.Domain.Records;
using Scorecards.Testing;

namespace Scorecards.Application.Tests.Catalogues.Expressions;

public sealed partial class ExpressionPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "src", "catalogue", "expressions.md"));

    // What the examples of the page name.
    private static readonly DatasetDefinition Example = new("referrals", "Referrals",
    [
        new("child", ColumnType.Text, ["Child"]),
        new("source", ColumnType.Code, ["Source"]) { Codes = [new("Police", [])] },
        new("referral_date", ColumnType.Date, ["Referral date"]),
        new("decision_date", ColumnType.Date, ["Decision date"]),
        new("care_began", ColumnType.Date, ["Care began"]),
        new("placed", ColumnType.Date, ["Placed"]),
        new("nfa", ColumnType.Flag, ["NFA"]),
        new("fte", ColumnType.Number, ["FTE"]),
        new("days_absent", ColumnType.Number, ["Days absent"]),
    ]) { Person = "child" };

    [Fact]
    public void Every_function_is_explained_and_no_other() =>
        Tables().SelectMany(row => CalledFunction().Matches(row)).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)
            .ShouldBe(Functions.All.Select(function => function.Name));

    [Fact]
    public void Every_example_is_an_expression()
    {
        var examples = Fenced().Matches(Page).SelectMany(match => match.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var compiler = new ExpressionCompiler(Example, new Dictionary<string, DatasetDefinition>(StringComparer.Ordinal) { ["cin-plans"] = ChildRows.Plans });
        var problems = new List<ExpressionProblem>();

        foreach (var example in examples)
        {
            _ = Functions.All.Any(function => function.Kind == FunctionKind.Gathers && example.StartsWith(function.Name + "(", StringComparison.Ordinal))
                ? (object?)compiler.Part(example, problems)
                : compiler.Condition(example, problems);
        }

        problems.ShouldBeEmpty();
        examples.Count.ShouldBe(6);
    }

    [Fact]
    public void What_is_said_to_be_the_most_is_the_most() =>
        Page.ShouldContain($"at most {SyntaxReader.MostLength.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} characters, and at most {Grammar.MostNested} parentheses");

    // The first cells of the tables of functions.
    private static IEnumerable<string> Tables() => Page[Page.IndexOf("## Values of a row", StringComparison.Ordinal)..]
        .Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Split('|')[1]);

    [GeneratedRegex(@"`(?<name>[a-z_]+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CalledFunction();

    [GeneratedRegex(@"```\n(?<lines>[^`]+)```", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fenced();
}
