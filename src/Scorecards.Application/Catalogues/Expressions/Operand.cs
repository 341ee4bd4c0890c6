using Scorecards.Domain.Records;
using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>A part of an expression whose type is known, ready to be worked out.</summary>
internal abstract record Operand
{
    /// <summary>Its type as people say it: "a date".</summary>
    public abstract string Type { get; }
}

/// <summary>A number.</summary>
/// <param name="Node">The number.</param>
/// <param name="Literal">The number where it is written in the expression; null else.</param>
internal sealed record NumberOperand(NumberNode Node, decimal? Literal = null) : Operand
{
    public override string Type => "a number";
}

/// <summary>A day.</summary>
/// <param name="Node">The day.</param>
/// <param name="Literal">The day where it is written in the expression, as <see cref="DateOnly.DayNumber"/>; null else.</param>
internal sealed record DateOperand(DateNode Node, int? Literal = null) : Operand
{
    public override string Type => "a date";
}

/// <summary>A condition, a flag column among them.</summary>
internal sealed record FlagOperand(RowCondition Node) : Operand
{
    public override string Type => "a yes or no";
}

/// <summary>A text or a code.</summary>
/// <param name="Node">The text.</param>
/// <param name="Codes">The codes it can be; null where it is no code.</param>
/// <param name="Literal">The text where it is written in the expression; null else.</param>
internal sealed record TextOperand(TextNode Node, CodeList? Codes, string? Literal) : Operand
{
    public override string Type => Codes is null ? "a text" : "a code";
}

/// <summary>The codes that a value can be.</summary>
/// <param name="Column">The column they are of.</param>
/// <param name="Codes">The codes.</param>
internal sealed record CodeList(string Column, IReadOnlyList<CodeValue> Codes)
{
    /// <summary>The codes of both.</summary>
    public static CodeList Of(CodeList left, CodeList right) => ReferenceEquals(left.Codes, right.Codes)
        ? left
        : new($"{left.Column} and {right.Column}", [.. left.Codes.Concat(right.Codes).DistinctBy(code => code.Name, StringComparer.Ordinal)]);

    /// <summary>The codes, and a text that stands in for a missing one.</summary>
    public CodeList With(string literal) => new(Column, [.. Codes, new(literal, [])]);

    /// <summary>Whether a text is one of the codes.</summary>
    public bool Knows(string literal) => Codes.Any(code => string.Equals(code.Name, literal, StringComparison.Ordinal));

    /// <summary>What to write for a text that is none of them: the code that files write so, or the nearest.</summary>
    public string Advice(string literal) =>
        Codes.FirstOrDefault(code => code.Spellings.Contains(literal, StringComparer.OrdinalIgnoreCase)) is { } spelt
            ? $"write {Quoted(spelt.Name)}, which files write so"
            : NearestName.Advice(Quoted(literal), [.. Codes.Select(code => Quoted(code.Name))]);

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
