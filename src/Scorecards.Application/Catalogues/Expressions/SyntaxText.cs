using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>Writes an expression as one line, with the parentheses it needs and no others: what means the same is written the same.</summary>
internal static class SyntaxText
{
    // How firmly each kind holds together, from what binds least.
    private const int Any = 0;
    private const int All = 1;
    private const int Not = 2;
    private const int Compared = 3;
    private const int Sum = 4;
    private const int Product = 5;
    private const int Signed = 6;
    private const int Value = 7;

    /// <summary>The expression as text.</summary>
    public static string Of(Syntax syntax) => At(Any, syntax);

    private static string At(int least, Syntax syntax)
    {
        var (binds, text) = Written(syntax);
        return binds < least ? $"({text})" : text;
    }

    private static (int Binds, string Text) Written(Syntax syntax) => syntax switch
    {
        NumberSyntax number => (Value, number.Digits),
        DateSyntax date => (Value, date.Date),
        TextSyntax text => (Value, $"'{text.Text.Replace("'", "''", StringComparison.Ordinal)}'"),
        FlagSyntax flag => (Value, flag.Flag ? Words.True : Words.False),
        NameSyntax name => (Value, name.Of is null ? name.Name : $"{name.Of.ToLowerInvariant()}.{name.Name}"),
        CallSyntax call => (Value, $"{call.Function.ToLowerInvariant()}({(call.Dataset is null ? string.Empty : $"{call.Dataset.Id}: ")}{List(call.Arguments)})"),
        NegativeSyntax negative => (Signed, $"-{At(Value, negative.Operand)}"),
        ArithmeticSyntax arithmetic => Written(arithmetic),
        ComparisonSyntax comparison => (Compared, $"{At(Sum, comparison.Left)} {Words.Comparisons.First(known => known.How == comparison.How).Sign} {At(Sum, comparison.Right)}"),
        MembershipSyntax membership => (Compared, $"{At(Sum, membership.Operand)} {(membership.Negated ? "not in" : Words.In)} ({List(membership.Items)})"),
        MissingSyntax missing => (Compared, $"{At(Sum, missing.Operand)} is {(missing.Negated ? "not missing" : Words.Missing)}"),
        NotSyntax not => (Not, $"not {At(Compared, not.Operand)}"),
        LogicSyntax { Any: true } any => (Any, string.Join(" or ", any.Operands.Select(operand => At(All, operand)))),
        LogicSyntax all => (All, string.Join(" and ", all.Operands.Select(operand => At(Not, operand)))),
        _ => throw new ArgumentOutOfRangeException(nameof(syntax), syntax, "There is no other kind of expression."),
    };

    private static (int Binds, string Text) Written(ArithmeticSyntax arithmetic)
    {
        var isSum = arithmetic.Links[0].Operation is Operation.Add or Operation.Subtract;
        var (binds, operand) = isSum ? (Sum, Product) : (Product, Signed);
        return (binds, At(operand, arithmetic.First) + string.Concat(arithmetic.Links.Select(link =>
            $" {(isSum ? Words.Sums : Words.Products).First(known => known.Operation == link.Operation).Sign} {At(operand, link.Operand)}")));
    }

    private static string List(IReadOnlyList<Syntax> items) => string.Join(", ", items.Select(Of));
}
