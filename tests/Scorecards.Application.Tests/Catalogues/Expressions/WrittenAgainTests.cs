using FsCheck;
using FsCheck.Fluent;
using Scorecards.Application.Catalogues.Expressions;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Tests.Catalogues.Expressions;

/// <summary>Random expressions whose types fit, written as text and read again, from one seed; FsCheck prints the case and the seed.</summary>
public sealed class WrittenAgainTests
{
    private static readonly Place Nowhere = new(1, 1);
    private readonly ChildRows rows = new();

    [Fact]
    public void What_is_written_and_read_again_comes_to_the_same_for_every_row() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20150228, 326001),
        Prop.ForAll(Conditions(3).ToArbitrary(), condition =>
        {
            var text = SyntaxText.Of(condition);
            var problems = new List<ExpressionProblem>();
            var direct = new ValueCheck(ChildRows.Datasets, problems).Condition(condition, new(ChildRows.Referrals, Outer: null));
            var read = SyntaxReader.Read(text, problems);
            problems.ShouldBeEmpty(text);
            SyntaxText.Of(read!).ShouldBe(text);
            Results(ChildRows.Condition(text)).ShouldBe(Results(direct!), text);
        }));

    private IReadOnlyList<bool?> Results(RowCondition condition) => [.. Enumerable.Range(0, rows.Counted.Count).Select(row => condition.Test(rows.At(row)))];

    private static Gen<Syntax> Conditions(int depth) => depth == 0
        ? Gen.Elements<Syntax>(Name("nfa"), new FlagSyntax(Nowhere, Flag: true), new FlagSyntax(Nowhere, Flag: false))
        : Gen.OneOf(
            Conditions(0),
            Conditions(depth - 1).Select(operand => (Syntax)new NotSyntax(Nowhere, operand)),
            Conditions(depth - 1).ListOf(2).SelectMany(operands => Gen.Elements(true, false).Select(any => (Syntax)new LogicSyntax(Nowhere, any, [.. operands]))),
            Conditions(depth - 1).ListOf(3).SelectMany(operands => Gen.Elements(true, false).Select(any => (Syntax)new LogicSyntax(Nowhere, any, [.. operands]))),
            Compared(Numbers(depth - 1), Gen.Elements(Enum.GetValues<Comparison>())),
            Compared(Dates(depth - 1), Gen.Elements(Enum.GetValues<Comparison>())),
            Compared(Texts, Gen.Elements(Comparison.Same, Comparison.Different)),
            Compared(Conditions(depth - 1), Gen.Elements(Comparison.Same, Comparison.Different)),
            Numbers(depth - 1).SelectMany(operand => Gen.Elements(true, false).Select(negated => (Syntax)new MissingSyntax(operand, negated))),
            Numbers(depth - 1).SelectMany(operand => Literals.ListOf(2).SelectMany(items => Gen.Elements(true, false).Select(negated => (Syntax)new MembershipSyntax(operand, negated, [.. items])))),
            Compared(Numbers(0), Gen.Elements(Enum.GetValues<Comparison>())).Select(condition => (Syntax)Call(Functions.Exists, condition)));

    private static Gen<Syntax> Literals => Gen.OneOf(
        Gen.Choose(0, 3).Select(number => (Syntax)new NumberSyntax(Nowhere, $"{number}")),
        Gen.Choose(0, 9).Select(number => (Syntax)new NumberSyntax(Nowhere, $"{number / 2}.{number}")),
        Gen.Choose(1, 3).Select(number => (Syntax)new NegativeSyntax(Nowhere, new NumberSyntax(Nowhere, $"{number}"))));

    private static Gen<Syntax> Texts { get; } = Gen.Elements<Syntax>(Name("outcome"), Name("outcome"), new TextSyntax(Nowhere, "Suitable"), new TextSyntax(Nowhere, "Child's plan"));

    private static Gen<Syntax> Numbers(int depth) => depth <= 0
        ? Gen.OneOf(Gen.Constant<Syntax>(Name("fte")), Literals)
        : Gen.OneOf(
            Numbers(0),
            Numbers(depth - 1).Select(operand => (Syntax)new NegativeSyntax(Nowhere, operand)),
            Chains(depth, [Operation.Add, Operation.Subtract]),
            Chains(depth, [Operation.Multiply, Operation.Divide]),
            Dates(depth - 1).ListOf(2).Select(dates => (Syntax)Call(Functions.Days, [.. dates])),
            Conditions(depth - 1).SelectMany(condition => Numbers(depth - 1).ListOf(2).Select(numbers => (Syntax)Call(Functions.If, condition, numbers[0], numbers[1]))));

    private static Gen<Syntax> Chains(int depth, Operation[] operations) => Numbers(depth - 1).SelectMany(first => Gen.Elements(operations)
        .SelectMany(operation => Numbers(depth - 1).Select(operand => new ArithmeticLink(Nowhere, operation, operand)))
        .ListOf(2)
        .Select(links => (Syntax)new ArithmeticSyntax(Nowhere, first, [.. links])));

    private static Gen<Syntax> Dates(int depth) => depth <= 0
        ? Gen.Elements<Syntax>(Name("referral_date"), Name("closed"), Name(Words.WindowEnd), new DateSyntax(Nowhere, "2024-04-10"))
        : Dates(0).SelectMany(date => Numbers(depth - 1).Select(number => (Syntax)Call(Functions.PlusDays, date, number)));

    private static Gen<Syntax> Compared(Gen<Syntax> operands, Gen<Comparison> signs) =>
        operands.ListOf(2).SelectMany(both => signs.Select(sign => (Syntax)new ComparisonSyntax(both[0], Nowhere, sign, both[1])));

    private static NameSyntax Name(string name) => new NameSyntax(Nowhere, Of: null, name);

    private static CallSyntax Call(string function, params Syntax[] arguments) => new CallSyntax(Nowhere, function, Dataset: null, arguments);
}
