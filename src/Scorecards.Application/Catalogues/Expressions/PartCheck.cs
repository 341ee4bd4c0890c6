using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>Checks a part of a measure: arithmetic over what is gathered from rows. What is written twice is gathered once.</summary>
internal sealed class PartCheck(ValueCheck values, RowView view)
{
    private static readonly IReadOnlyList<string> Names = [.. Functions.All.Where(function => function.Kind == FunctionKind.Gathers).Select(function => function.Name)];

    private readonly List<Aggregate> aggregates = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    // What a part of the arithmetic is: the same for every row, something that adds up, or neither.
    private enum Kind
    {
        Constant = 0,
        AddsUp,
        Other,
    }

    /// <summary>The part; null where there is a problem.</summary>
    public PartExpression? Of(Syntax syntax, string text)
    {
        var found = Value(syntax);
        if (found is not null && aggregates.Count == 0)
        {
            values.Report(syntax.At, "nothing is gathered from rows", "write count(), or another of " + string.Join(", ", Names.Skip(1)));
            return null;
        }

        return found is null ? null : new(text, aggregates, found.Combine) { IsAdditive = found.Kind == Kind.AddsUp };
    }

    private Part? Value(Syntax syntax) => syntax switch
    {
        NumberSyntax number => values.Of(number, view) is NumberOperand { Literal: { } value } ? new(Kind.Constant, _ => value) : null,
        NegativeSyntax negative => Value(negative.Operand) is { } operand ? new(operand.Kind, gathered => -operand.Combine(gathered)) : null,
        ArithmeticSyntax arithmetic => Calculated(arithmetic),
        CallSyntax call => Call(call),
        NameSyntax name => Name(name),
        TextSyntax or DateSyntax => Refuse(syntax, "a part is a number", "write count(), or another of " + string.Join(", ", Names.Skip(1))),
        ComparisonSyntax { Left: var left, Right: var right } when Gathers(left) || Gathers(right) => Refuse(syntax, "a condition is no number", "write the part without the comparison"),
        _ => Refuse(syntax, "a condition is no number", $"write count({SyntaxText.Of(syntax)})"),
    };

    private static bool Gathers(Syntax syntax) => syntax is CallSyntax call && Functions.Find(call.Function) is { Kind: FunctionKind.Gathers };

    private Part? Name(NameSyntax name)
    {
        var written = SyntaxText.Of(name);
        return values.Of(name, view) is not { } operand ? null : Refuse(name, $"{written} is {operand.Type} of one row, and a part gathers rows", operand switch
        {
            NumberOperand => $"write sum({written}), average({written}) or median({written})",
            FlagOperand => $"write count({written})",
            _ => $"write count_distinct({written})",
        });
    }

    private Part? Calculated(ArithmeticSyntax arithmetic)
    {
        var part = Value(arithmetic.First);
        foreach (var link in arithmetic.Links)
        {
            var (left, right) = (part, Value(link.Operand));
            part = left is null || right is null
                ? null
                : new(Of(link.Operation, left.Kind, right.Kind), gathered => Arithmetic.Of(link.Operation, left.Combine(gathered), right.Combine(gathered)));
        }

        return part;
    }

    private static Kind Of(Operation operation, Kind left, Kind right) => (operation, left, right) switch
    {
        (_, Kind.Constant, Kind.Constant) => Kind.Constant,
        (Operation.Add or Operation.Subtract, Kind.AddsUp, Kind.AddsUp) => Kind.AddsUp,
        (Operation.Multiply, Kind.AddsUp, Kind.Constant) or (Operation.Multiply, Kind.Constant, Kind.AddsUp) or (Operation.Divide, Kind.AddsUp, Kind.Constant) => Kind.AddsUp,
        _ => Kind.Other,
    };

    private Part? Call(CallSyntax call)
    {
        if (Functions.Find(call.Function) is not { } function)
        {
            return Refuse(call, $"'{call.Function}' is not a function", NearestName.Advice(call.Function, Names));
        }

        if (function.Kind != FunctionKind.Gathers)
        {
            return Refuse(call, $"{function.Name} is a value of one row, and a part gathers rows", function.Name is Functions.Exists
                ? $"write count({SyntaxText.Of(call)})"
                : $"write it within {string.Join(", ", Names.SkipLast(1))} or {Names[^1]}");
        }

        if (!FunctionCheck.IsWritten(call, function, values.Report))
        {
            return null;
        }

        var kind = function.Name is Functions.Count or Functions.Sum ? Kind.AddsUp : Kind.Other;
        var key = SyntaxText.Of(call);
        if (!places.TryGetValue(key, out var place))
        {
            if (Gathering(function.Name, call.Arguments) is not { } aggregate)
            {
                return null;
            }

            place = aggregates.Count;
            aggregates.Add(aggregate);
            places.Add(key, place);
        }

        return new(kind, gathered => gathered[place]);
    }

    private Aggregate? Gathering(string name, IReadOnlyList<Syntax> arguments)
    {
        var last = name is Functions.Count ? 0 : 1;
        var value = last == 0 ? null : values.Of(arguments[0], view);
        var where = arguments.Count > last ? values.Condition(arguments[last], view) : null;
        if ((last == 1 && value is null) || (arguments.Count > last && where is null))
        {
            return null;
        }

        Aggregate? aggregate = (name, value) switch
        {
            (Functions.Count, _) => new CountOf(where),
            (Functions.CountDistinct, TextOperand text) => new DistinctTexts(text.Node, where),
            (Functions.CountDistinct, DateOperand date) => new DistinctDates(date.Node, where),
            (Functions.Sum, NumberOperand number) => new SummaryOf(Summary.Sum, number.Node, where),
            (Functions.Average, NumberOperand number) => new SummaryOf(Summary.Average, number.Node, where),
            (Functions.Median, NumberOperand number) => new SummaryOf(Summary.Median, number.Node, where),
            _ => null,
        };
        if (aggregate is null)
        {
            values.Report(
                arguments[0].At,
                $"{value!.Type} stands where {(name is Functions.CountDistinct ? "a text, a code or a date" : "a number")} belongs",
                value is FlagOperand ? $"write count({SyntaxText.Of(arguments[0])})" : name is Functions.CountDistinct ? "write a column of texts, codes or dates" : "write a number or a number column");
        }

        return aggregate;
    }

    private Part? Refuse(Syntax syntax, string what, string writeInstead)
    {
        values.Report(syntax.At, what, writeInstead);
        return null;
    }

    private sealed record Part(Kind Kind, Func<decimal?[], decimal?> Combine);
}
