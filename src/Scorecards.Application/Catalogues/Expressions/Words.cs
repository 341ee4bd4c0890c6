using System.Collections.Frozen;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>The words and signs of the language.</summary>
internal static class Words
{
    public const string And = "and";
    public const string Or = "or";
    public const string Not = "not";
    public const string In = "in";
    public const string Is = "is";
    public const string Missing = "missing";
    public const string True = "true";
    public const string False = "false";
    public const string This = "this";
    public const string Outer = "outer";
    public const string WindowStart = "window_start";
    public const string WindowEnd = "window_end";

    /// <summary>Words that cannot name a column.</summary>
    public static readonly FrozenSet<string> Reserved = FrozenSet.ToFrozenSet([And, Or, Not, In, Is, Missing, True, False], StringComparer.OrdinalIgnoreCase);

    /// <summary>Signs of comparisons; the longer before those they begin with.</summary>
    public static readonly IReadOnlyList<(string Sign, Comparison How)> Comparisons =
    [
        ("!=", Comparison.Different), ("<>", Comparison.Different), ("<=", Comparison.LessOrSame), (">=", Comparison.MoreOrSame),
        ("=", Comparison.Same), ("<", Comparison.Less), (">", Comparison.More),
    ];

    /// <summary>The signs of sums.</summary>
    public static readonly IReadOnlyList<(char Sign, Operation Operation)> Sums = [('+', Operation.Add), ('-', Operation.Subtract)];

    /// <summary>The signs of products.</summary>
    public static readonly IReadOnlyList<(char Sign, Operation Operation)> Products = [('*', Operation.Multiply), ('/', Operation.Divide)];

    /// <summary>A word of the language or a function's name, in whichever case it is written.</summary>
    public static bool Same(string written, string word) => string.Equals(written, word, StringComparison.OrdinalIgnoreCase);
}
