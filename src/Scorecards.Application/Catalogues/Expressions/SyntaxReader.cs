using System.Globalization;
using Sprache;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>Reads the text of an expression; what is wrong with it as text is told once, where reading stopped.</summary>
internal static class SyntaxReader
{
    /// <summary>How long an expression may be, in characters.</summary>
    public const int MostLength = 2000;

    private const string AValue = "a value";
    private const string Quotes = "'‘’“";

    /// <summary>What is written; null where there is a problem.</summary>
    public static Syntax? Read(string text, List<ExpressionProblem> problems)
    {
        if (text.Length > MostLength || string.IsNullOrWhiteSpace(text))
        {
            problems.Add(text.Length > MostLength
                ? new(1, 1, string.Create(CultureInfo.InvariantCulture, $"the expression has {text.Length} characters, and {MostLength} are the most"), "write a shorter one")
                : new(1, 1, "nothing is written", "write an expression"));
            return null;
        }

        var grammar = new Grammar();
        var result = grammar.Expression(new Input(text));
        if (result is { WasSuccessful: true, Remainder.AtEnd: true })
        {
            return result.Value;
        }

        problems.Add(grammar.TooDeep is { } place
            ? new(place.Line, place.Column, string.Create(CultureInfo.InvariantCulture, $"more than {Grammar.MostNested} parentheses stand within one another"), "write fewer")
            : ProblemAt(result.Remainder, result.WasSuccessful ? [] : [.. result.Expectations.Distinct(StringComparer.Ordinal)]));
        return null;
    }

    // Nothing is expected where the expression could have ended.
    private static ExpressionProblem ProblemAt(IInput place, IReadOnlyList<string> expected)
    {
        var belongs = expected.Contains(AValue, StringComparer.Ordinal) ? AValue : string.Join(" or ", expected);
        if (place.AtEnd)
        {
            return new(place.Line, place.Column, $"the expression ends where {belongs} belongs", $"write {belongs}");
        }

        var rest = place.Source[place.Position..];
        var word = WordAt(rest);
        return (Quotes.Contains(rest[0], StringComparison.Ordinal), expected.Count) switch
        {
            (true, _) when belongs is AValue => new(place.Line, place.Column, "the text that begins here does not end", "write a quote after it"),
            _ when ForeignWriting.Advice(rest, word) is { } advice => new(place.Line, place.Column, $"'{word}' does not belong here", advice),
            (_, 0) when rest[0] == ')' => new(place.Line, place.Column, "nothing is open that ')' could close", "delete it"),
            (_, 0) when rest[0] == ',' => new(place.Line, place.Column, "a comma stands between the values of a function or a list alone", "write numbers without commas, and and or or between conditions"),
            (_, 0) when rest[0] is '<' or '>' or '=' => new(place.Line, place.Column, "a comparison does not go on", "write a < b and b < c"),
            (_, 0) => new(place.Line, place.Column, $"'{word}' does not belong here", "write and, or, or a sign before it"),
            (true, _) => new(place.Line, place.Column, "a text does not belong here", $"write {belongs}"),
            _ => new(place.Line, place.Column, $"'{word}' does not belong here", $"write {belongs}"),
        };
    }

    // The word that begins there, or the one sign, however it is stored.
    private static string WordAt(string rest)
    {
        var length = rest.TakeWhile(letter => char.IsLetterOrDigit(letter) || letter == '_').Take(40).Count();
        if (length > 0)
        {
            return rest[..length];
        }

        // What is not seen, or is half a sign, is told by its number.
        var isWhole = char.IsSurrogatePair(rest, 0);
        return !isWhole && char.GetUnicodeCategory(rest[0]) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)rest[0]:X4}")
            : rest[..(isWhole ? 2 : 1)];
    }
}
