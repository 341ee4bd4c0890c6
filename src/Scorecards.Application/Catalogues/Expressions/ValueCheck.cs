using System.Globalization;
using Scorecards.Domain.Records;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>
/// Checks what is worked out for one row, and makes the nodes that work it out. Each problem is reported once: what follows from it is
/// passed over.
/// </summary>
internal sealed class ValueCheck
{
    private readonly List<ExpressionProblem> problems;
    private readonly NameCheck names;
    private readonly ComparisonCheck comparisons;
    private readonly FunctionCheck functions;

    public ValueCheck(IReadOnlyDictionary<string, DatasetDefinition> datasets, List<ExpressionProblem> problems)
    {
        this.problems = problems;
        names = new(problems);
        comparisons = new(this);
        var others = new OtherRowCheck(this, datasets);
        functions = new(this, others);
        LooksAt = others.LooksAt;
    }

    /// <summary>The datasets that were looked at through the person's other rows.</summary>
    public IReadOnlyCollection<string> LooksAt { get; }

    /// <summary>The columns that were named.</summary>
    public IEnumerable<ColumnUse> Columns => names.Columns;

    /// <summary>What an expression comes to for a row; null where there is a problem.</summary>
    public Operand? Of(Syntax syntax, RowView view) => syntax switch
    {
        NumberSyntax number => Number(number),
        DateSyntax date => Date(date),
        TextSyntax text => new TextOperand(new TextConstant(text.Text), Codes: null, text.Text),
        FlagSyntax flag => new FlagOperand(new FlagConstant(flag.Flag)),
        NameSyntax name => names.Of(name, view),
        CallSyntax call => Call(call, view),
        NegativeSyntax negative => Negative(negative, view),
        ArithmeticSyntax arithmetic => Arithmetic(arithmetic, view),
        NotSyntax not => Condition(not.Operand, view) is { } node ? new FlagOperand(new NotNode(node)) : null,
        LogicSyntax logic => Logic(logic, view),
        ComparisonSyntax comparison => comparisons.Of(comparison, view),
        MembershipSyntax membership => comparisons.Of(membership, view),
        MissingSyntax missing => Missing(missing, view),
        _ => throw new ArgumentOutOfRangeException(nameof(syntax), syntax, "There is no other kind of expression."),
    };

    /// <summary>A condition; null where there is a problem, another type among them.</summary>
    public RowCondition? Condition(Syntax syntax, RowView view) => Expect<FlagOperand>(syntax, view, "a condition", "compare it with something")?.Node;

    /// <summary>A number; null where there is a problem.</summary>
    public NumberNode? Number(Syntax syntax, RowView view) => Expect<NumberOperand>(syntax, view, "a number", "write a number or a number column")?.Node;

    /// <summary>A day; null where there is a problem.</summary>
    public DateNode? Date(Syntax syntax, RowView view) => Expect<DateOperand>(syntax, view, "a date", "write a date column, or a day such as 2025-04-01")?.Node;

    /// <summary>Reports a problem.</summary>
    public void Report(Place at, string what, string writeInstead) => problems.Add(new(at.Line, at.Column, what, writeInstead));

    /// <summary>Reports a problem where an operand was asked for.</summary>
    public Operand? Refuse(Place at, string what, string writeInstead)
    {
        Report(at, what, writeInstead);
        return null;
    }

    private T? Expect<T>(Syntax syntax, RowView view, string expected, string writeInstead)
        where T : Operand
    {
        var operand = Of(syntax, view);
        if (operand is not null and not T)
        {
            Report(syntax.At, $"{operand.Type} stands where {expected} belongs", writeInstead);
        }

        return operand as T;
    }

    // Numbers and days beyond the fifteenth digit or the calendar are typing errors, and small ones cannot overflow soon.
    private Operand? Number(NumberSyntax number) =>
        number.Digits.Length <= 15 && decimal.TryParse(number.Digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? Constant(value)
            : Refuse(number.At, "the number is too long", "write at most 15 digits");

    private Operand? Date(DateSyntax date) => DateOnly.TryParseExact(date.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? new DateOperand(new DateConstant(day.DayNumber), day.DayNumber)
        : Refuse(date.At, $"{date.Date} is not a day of the calendar", "write year, month and day as in 2025-04-01");

    private static NumberOperand Constant(decimal value) => new(new NumberConstant(value), value);

    private NumberOperand? Negative(NegativeSyntax negative, RowView view) => Expect<NumberOperand>(negative.Operand, view, "a number", "write a number or a number column") switch
    {
        { Literal: { } value } => Constant(-value),
        { } number => new(new ArithmeticNode(Operation.Subtract, new NumberConstant(0), number.Node)),
        null => null,
    };

    private NumberOperand? Arithmetic(ArithmeticSyntax arithmetic, RowView view)
    {
        var operands = new List<Operand?> { Of(arithmetic.First, view) };
        operands.AddRange(arithmetic.Links.Select(link => Of(link.Operand, view)));
        if (operands.Exists(operand => operand is null))
        {
            return null;
        }

        for (var index = 0; index < operands.Count; index++)
        {
            if (operands[index] is not NumberOperand)
            {
                var isDates = operands.All(operand => operand is DateOperand);
                Report(
                    index == 0 ? arithmetic.First.At : arithmetic.Links[index - 1].Operand.At,
                    $"{operands[index]!.Type} cannot be calculated with",
                    operands[index] is not DateOperand ? "write a number" : isDates ? "write days(from, to)" : "write plus_days(date, number)");
                return null;
            }
        }

        var node = ((NumberOperand)operands[0]!).Node;
        for (var index = 1; index < operands.Count; index++)
        {
            node = new ArithmeticNode(arithmetic.Links[index - 1].Operation, node, ((NumberOperand)operands[index]!).Node);
        }

        return new(node);
    }

    private FlagOperand? Logic(LogicSyntax logic, RowView view)
    {
        var conditions = logic.Operands.Select(operand => Condition(operand, view)).ToList();
        return conditions.Contains(null) ? null : new(logic.Any ? new AnyOf([.. conditions.OfType<RowCondition>()]) : new AllOf([.. conditions.OfType<RowCondition>()]));
    }

    private Operand? Call(CallSyntax call, RowView view)
    {
        if (Words.Same(call.Function, Functions.Coalesce) && call.Arguments is [var first, ..])
        {
            names.MayBeAbsent(first, view);
        }

        return functions.Of(call, view);
    }

    private FlagOperand? Missing(MissingSyntax missing, RowView view)
    {
        RowCondition? node = Of(missing.Operand, view) switch
        {
            NumberOperand number => new NumberIsMissing(number.Node),
            DateOperand date => new DateIsMissing(date.Node),
            TextOperand text => new TextIsMissing(text.Node),
            FlagOperand flag => new FlagIsMissing(flag.Node),
            _ => null,
        };
        return node is null ? null : new(missing.Negated ? new NotNode(node) : node);
    }
}
