using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>Checks calls of functions of values, and finds who checks the others.</summary>
internal sealed class FunctionCheck(ValueCheck values, OtherRowCheck others)
{
    private static readonly IReadOnlyList<string> Names = [.. Functions.All.Where(function => function.Kind != FunctionKind.Gathers).Select(function => function.Name)];

    public Operand? Of(CallSyntax call, RowView view)
    {
        if (Functions.Find(call.Function) is not { } function)
        {
            return values.Refuse(call.At, $"'{call.Function}' is not a function", NearestName.Advice(call.Function, Names, Names.Count));
        }

        if (function.Kind == FunctionKind.Gathers)
        {
            return values.Refuse(call.At, $"{function.Name} gathers every row, and one row is looked at here", Advice(function.Name));
        }

        if (!IsWritten(call, function, values.Report))
        {
            return null;
        }

        return function.Kind == FunctionKind.OtherRows ? others.Of(function.Name, call, view) : Values(function.Name, call.Arguments, view);
    }

    /// <summary>Whether a call has as many values as its function takes, and names a dataset only where it may.</summary>
    public static bool IsWritten(CallSyntax call, Function function, Action<Place, string, string> report)
    {
        if (call.Dataset is { } dataset && (function.Kind != FunctionKind.OtherRows || function.Name is Functions.Previous))
        {
            report(dataset.At, $"{function.Name} looks at no other dataset", $"delete '{dataset.Id}:'");
            return false;
        }

        if (call.Arguments.Count < function.Least || call.Arguments.Count > function.Most)
        {
            report(call.At, $"{function.Name} takes {Amount(function)}", $"write {function.Usage}");
            return false;
        }

        return true;
    }

    private static string Amount(Function function) => (function.Least, function.Most) switch
    {
        (0, _) => "nothing, or a condition",
        (1, 1) => "a condition",
        (1, _) => "a value, and perhaps a condition",
        (2, _) => "two values",
        _ => "a condition and two values",
    };

    private static string Advice(string gathers) => gathers switch
    {
        Functions.Sum => "write total(...) for the person's other rows",
        Functions.Count or Functions.CountDistinct => "write exists(...) or number_of(...) for the person's other rows",
        _ => "write exists(...), number_of(...) or total(...) for the person's other rows",
    };

    private Operand? Values(string name, IReadOnlyList<Syntax> arguments, RowView view) => name switch
    {
        Functions.Days => Between(Elapsed.Days, arguments, view),
        Functions.WorkingDays => Between(Elapsed.WorkingDays, arguments, view),
        Functions.Months => Between(Elapsed.Months, arguments, view),
        Functions.AgeAt => Between(Elapsed.Years, arguments, view),
        Functions.PlusDays => After(arguments, view, (date, number) => new DayAfter(date, number)),
        Functions.PlusMonths => After(arguments, view, (date, number) => new MonthAfter(date, number)),
        Functions.Earlier => Dates(arguments, view) is ({ } left, { } right) ? new DateOperand(new OneOfTwoDays(left, right, later: false)) : null,
        Functions.Later => Dates(arguments, view) is ({ } left, { } right) ? new DateOperand(new OneOfTwoDays(left, right, later: true)) : null,
        Functions.If => If(arguments, view),
        _ => OrElse(arguments, view),
    };

    private NumberOperand? Between(Elapsed unit, IReadOnlyList<Syntax> arguments, RowView view) =>
        Dates(arguments, view) is ({ } start, { } end) ? new(new ElapsedNode(unit, start, end)) : null;

    private DateOperand? After(IReadOnlyList<Syntax> arguments, RowView view, Func<DateNode, NumberNode, DateNode> make)
    {
        var (date, number) = (values.Date(arguments[0], view), values.Number(arguments[1], view));
        return date is null || number is null ? null : new(make(date, number));
    }

    private (DateNode? Left, DateNode? Right) Dates(IReadOnlyList<Syntax> arguments, RowView view) => (values.Date(arguments[0], view), values.Date(arguments[1], view));

    private Operand? If(IReadOnlyList<Syntax> arguments, RowView view)
    {
        var condition = values.Condition(arguments[0], view);
        var (met, otherwise) = (values.Of(arguments[1], view), values.Of(arguments[2], view));
        return condition is null || met is null || otherwise is null ? null : (met, otherwise) switch
        {
            (NumberOperand left, NumberOperand right) => new NumberOperand(new NumberChoice(condition, left.Node, right.Node)),
            (DateOperand left, DateOperand right) => new DateOperand(new DateChoice(condition, left.Node, right.Node)),
            (FlagOperand left, FlagOperand right) => new FlagOperand(new FlagChoice(condition, left.Node, right.Node)),
            (TextOperand left, TextOperand right) when ComparisonCheck.IsAlike(left, right) => new TextOperand(new TextChoice(condition, left.Node, right.Node), Codes(left, right), Literal: null),
            _ => Unlike(arguments[2].At, met, otherwise),
        };
    }

    private Operand? OrElse(IReadOnlyList<Syntax> arguments, RowView view)
    {
        var (value, otherwise) = (values.Of(arguments[0], view), values.Of(arguments[1], view));
        return value is null || otherwise is null ? null : (value, otherwise) switch
        {
            (NumberOperand left, NumberOperand right) => new NumberOperand(new NumberOrElse(left.Node, right.Node)),
            (DateOperand left, DateOperand right) => new DateOperand(new DateOrElse(left.Node, right.Node)),
            (FlagOperand left, FlagOperand right) => new FlagOperand(new FlagOrElse(left.Node, right.Node)),
            (TextOperand left, TextOperand right) when ComparisonCheck.IsAlike(left, right) => new TextOperand(new TextOrElse(left.Node, right.Node), Codes(left, right), Literal: null),
            _ => Unlike(arguments[1].At, value, otherwise),
        };
    }

    // A text that stands beside codes is one more of them.
    private static CodeList? Codes(TextOperand left, TextOperand right) => (left.Codes, right.Codes) switch
    {
        ({ } one, { } other) => CodeList.Of(one, other),
        ({ } one, null) => one.With(right.Literal!),
        (null, { } other) => other.With(left.Literal!),
        _ => null,
    };

    private Operand? Unlike(Place at, Operand left, Operand right) => values.Refuse(at, $"{right.Type} stands beside {left.Type}", "write two values of one type");
}
