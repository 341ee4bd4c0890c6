namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>What a function works on.</summary>
internal enum FunctionKind
{
    /// <summary>Values of one row.</summary>
    Values = 0,

    /// <summary>The same person's other rows.</summary>
    OtherRows,

    /// <summary>Every row that is counted.</summary>
    Gathers,
}

/// <summary>A function of the language.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it works on.</param>
/// <param name="Usage">How it is written.</param>
/// <param name="Least">How many values it takes at least.</param>
/// <param name="Most">How many it takes at most.</param>
internal sealed record Function(string Name, FunctionKind Kind, string Usage, int Least, int Most);

/// <summary>Every function there is; src/catalogue/expressions.md says what each means.</summary>
internal static class Functions
{
    public const string Days = "days";
    public const string WorkingDays = "working_days";
    public const string Months = "months";
    public const string AgeAt = "age_at";
    public const string PlusDays = "plus_days";
    public const string PlusMonths = "plus_months";
    public const string Earlier = "earlier";
    public const string Later = "later";
    public const string If = "if";
    public const string Coalesce = "coalesce";
    public const string Exists = "exists";
    public const string NumberOf = "number_of";
    public const string Total = "total";
    public const string Earliest = "earliest";
    public const string Latest = "latest";
    public const string Previous = "previous";
    public const string Count = "count";
    public const string CountDistinct = "count_distinct";
    public const string Sum = "sum";
    public const string Average = "average";
    public const string Median = "median";

    /// <summary>Every function, in the order in which they are explained.</summary>
    public static IReadOnlyList<Function> All { get; } =
    [
        new(Days, FunctionKind.Values, "days(from, to)", 2, 2),
        new(WorkingDays, FunctionKind.Values, "working_days(from, to)", 2, 2),
        new(Months, FunctionKind.Values, "months(from, to)", 2, 2),
        new(AgeAt, FunctionKind.Values, "age_at(born, day)", 2, 2),
        new(PlusDays, FunctionKind.Values, "plus_days(date, number)", 2, 2),
        new(PlusMonths, FunctionKind.Values, "plus_months(date, number)", 2, 2),
        new(Earlier, FunctionKind.Values, "earlier(date, date)", 2, 2),
        new(Later, FunctionKind.Values, "later(date, date)", 2, 2),
        new(If, FunctionKind.Values, "if(condition, value, value)", 3, 3),
        new(Coalesce, FunctionKind.Values, "coalesce(value, value)", 2, 2),
        new(Exists, FunctionKind.OtherRows, "exists(dataset: condition)", 1, 1),
        new(NumberOf, FunctionKind.OtherRows, "number_of(dataset: condition)", 1, 1),
        new(Total, FunctionKind.OtherRows, "total(dataset: number) or total(dataset: number, condition)", 1, 2),
        new(Earliest, FunctionKind.OtherRows, "earliest(dataset: date) or earliest(dataset: date, condition)", 1, 2),
        new(Latest, FunctionKind.OtherRows, "latest(dataset: date) or latest(dataset: date, condition)", 1, 2),
        new(Previous, FunctionKind.OtherRows, "previous(column) or previous(column, condition)", 1, 2),
        new(Count, FunctionKind.Gathers, "count() or count(condition)", 0, 1),
        new(CountDistinct, FunctionKind.Gathers, "count_distinct(column) or count_distinct(column, condition)", 1, 2),
        new(Sum, FunctionKind.Gathers, "sum(number) or sum(number, condition)", 1, 2),
        new(Average, FunctionKind.Gathers, "average(number) or average(number, condition)", 1, 2),
        new(Median, FunctionKind.Gathers, "median(number) or median(number, condition)", 1, 2),
    ];

    /// <summary>A function by its name in any case; null where there is none.</summary>
    public static Function? Find(string name) => All.FirstOrDefault(function => Words.Same(function.Name, name));
}
