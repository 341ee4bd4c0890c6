namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>What other languages and word processors write, and what stands for it here.</summary>
internal static class ForeignWriting
{
    // The longer before those they begin with.
    private static readonly (string Written, string WriteInstead)[] Signs =
    [
        ("==", "write ="), ("=>", "write >="), ("=<", "write <="), ("≠", "write !="), ("≤", "write <="), ("≥", "write >="), ("&&", "write and"), ("&", "write and"),
        ("||", "write or"), ("|", "write or"), ("!", "write not"), ("\"", "write texts in single quotes: 'Yes'"), ("`", "write texts in single quotes: 'Yes'"), ("–", "write -"),
        ("—", "write -"), ("×", "write *"), ("÷", "write /"), ("%", "write the number without %"), ("£", "write the number without £"), ("[", "write names as they are and lists in ( )"),
        (";", "write a comma between values"), (".", "write digits on both sides of a point: 0.5"),
    ];

    private static readonly (string Written, string WriteInstead)[] Written =
    [
        ("null", "write is missing or is not missing"), ("blank", "write is missing or is not missing"), ("empty", "write is missing or is not missing"),
        ("between", "write x >= a and x <= b"), ("like", "write = or in ('a', 'b')"), ("where", "write the condition after a comma: sum(x, cond)"),
    ];

    /// <summary>What to write for what stands at a place; null where it is nothing known.</summary>
    public static string? Advice(string rest, string word) =>
        Array.Find(Signs, sign => rest.StartsWith(sign.Written, StringComparison.Ordinal)).WriteInstead
        ?? Array.Find(Written, known => Words.Same(word, known.Written)).WriteInstead;
}
