using System.Globalization;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>Checks that what is compared is of one type, and that codes are compared with codes there are.</summary>
internal sealed class ComparisonCheck(ValueCheck values)
{
    public Operand? Of(ComparisonSyntax comparison, RowView view)
    {
        var (left, right) = (values.Of(comparison.Left, view), values.Of(comparison.Right, view));
        if (left is null || right is null)
        {
            return null;
        }

        if (comparison.How is not (Comparison.Same or Comparison.Different) && (left, right) is (TextOperand, TextOperand) or (FlagOperand, FlagOperand))
        {
            return values.Refuse(comparison.Sign, $"{left.Type} is neither less nor more than another", "write = or !=, or in ('a', 'b')");
        }

        var differ = comparison.How == Comparison.Different;
        return (left, right) switch
        {
            (NumberOperand one, NumberOperand other) => new FlagOperand(new NumberComparison(comparison.How, one.Node, other.Node)),
            (DateOperand one, DateOperand other) => new FlagOperand(new DateComparison(comparison.How, one.Node, other.Node)),
            (FlagOperand one, FlagOperand other) => new FlagOperand(new FlagComparison(one.Node, other.Node, differ)),
            (TextOperand one, TextOperand other) when IsAlike(one, other) =>
                IsKnown(one, other, comparison.Right.At) && IsKnown(other, one, comparison.Left.At) ? new FlagOperand(new TextComparison(one.Node, other.Node, differ)) : null,
            _ => values.Refuse(comparison.Sign, $"{left.Type} is compared with {right.Type}", Advice(left, right, comparison.Left) ?? Advice(right, left, comparison.Right) ?? "compare two values of one type"),
        };
    }

    public Operand? Of(MembershipSyntax membership, RowView view)
    {
        var operand = values.Of(membership.Operand, view);
        var items = membership.Items.Select(item => (item.At, Operand: Literal(item, view))).ToList();
        if (operand is null || items.Exists(item => item.Operand is null))
        {
            return null;
        }

        if (operand is FlagOperand)
        {
            return values.Refuse(membership.At, "a yes or no is not looked for in a list", "write the column alone, or not before it");
        }

        var odd = items.Find(item => operand.GetType() != item.Operand!.GetType());
        if (odd.Operand is not null)
        {
            return values.Refuse(odd.At, $"{operand.Type} is compared with {odd.Operand.Type}", Advice(operand, odd.Operand, membership.Operand) ?? "write values of one type");
        }

        // Each unknown code is told, not only the first.
        if (operand is TextOperand text && items.FindAll(item => !IsKnown(text, (TextOperand)item.Operand!, item.At)) is not [])
        {
            return null;
        }

        var node = Node(operand, [.. items.Select(item => item.Operand!)]);
        return new FlagOperand(membership.Negated ? new NotNode(node) : node);
    }

    /// <summary>Whether two texts may stand for each other: texts, codes, or one that is written in the expression.</summary>
    public static bool IsAlike(TextOperand left, TextOperand right) => left.Literal is not null || right.Literal is not null || left.Codes is null == right.Codes is null;

    private static RowCondition Node(Operand operand, IReadOnlyList<Operand> items) => operand switch
    {
        NumberOperand number => new NumberIsOneOf(number.Node, [.. items.Select(item => ((NumberOperand)item).Literal!.Value)]),
        DateOperand date => new DateIsOneOf(date.Node, [.. items.Select(item => ((DateOperand)item).Literal!.Value)]),
        _ => new TextIsOneOf(((TextOperand)operand).Node, [.. items.Select(item => ((TextOperand)item).Literal!)]),
    };

    // What a text was probably written for.
    private static string? Advice(Operand one, Operand other, Syntax written) => (one, other) switch
    {
        (FlagOperand, TextOperand { Literal: not null } or NumberOperand { Literal: not null }) => $"write {SyntaxText.Of(written)} alone, or not before it",
        (DateOperand, TextOperand { Literal: { } text }) => DateOnly.TryParseExact(
            text.Trim(), ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? string.Create(CultureInfo.InvariantCulture, $"write {day:yyyy-MM-dd} without quotes")
                : "write a date without quotes, such as 2025-04-01",
        (DateOperand, NumberOperand) => "write a date as 2025-04-01, or days(from, to) for a number",
        (NumberOperand, TextOperand { Literal: { } text }) when decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) => $"write {text} without quotes",
        (TextOperand { Codes: { } codes }, NumberOperand { Literal: { } number }) => codes.Advice(number.ToString(CultureInfo.InvariantCulture)),
        (TextOperand, NumberOperand { Literal: { } number }) => string.Create(CultureInfo.InvariantCulture, $"write '{number}' in quotes"),
        _ => null,
    };

    private bool IsKnown(TextOperand codes, TextOperand literal, Place at)
    {
        if (codes.Codes is not { } list || literal.Literal is not { } text || list.Knows(text))
        {
            return true;
        }

        values.Report(at, $"'{text}' is not a code of {list.Column}", list.Advice(text));
        return false;
    }

    private Operand? Literal(Syntax item, RowView view) =>
        item is NumberSyntax or TextSyntax or DateSyntax or NegativeSyntax { Operand: NumberSyntax }
            ? values.Of(item, view)
            : values.Refuse(item.At, $"{SyntaxText.Of(item)} is not a value as it is written", "write values alone: 'Yes', 45 or 2025-04-01");
}
