using Scorecards.Domain.Records.Expressions;
using Sprache;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>The smallest parts of an expression. Each takes the blanks after it, so that nothing is taken where it does not stand.</summary>
internal static class Lexemes
{
    private static readonly Parser<char> Digit = Parse.Char(char.IsAsciiDigit, "a digit");
    private static readonly Parser<char> NameStart = Parse.Char(char.IsAsciiLetter, "a letter");
    private static readonly Parser<char> NamePart = Parse.Char(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_', "a letter");
    private static readonly Parser<char> DatasetPart = Parse.Char(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-', "a letter");

    /// <summary>Blanks.</summary>
    public static Parser<IEnumerable<char>> Blanks { get; } = Parse.WhiteSpace.Many();

    /// <summary>Takes nothing, and says where that is.</summary>
    public static Parser<Place> Here { get; } = input => Result.Success(new Place(input.Line, input.Column), input);

    /// <summary>A name or a word of the language.</summary>
    public static Parser<string> AnyWord { get; } =
        (from first in NameStart from rest in NamePart.Many().Text() select first + rest).Then(Spaced);

    /// <summary>A name.</summary>
    public static Parser<string> Name { get; } = AnyWord.Where(word => !Words.Reserved.Contains(word)).Named("a name");

    /// <summary>A dataset's id and a colon.</summary>
    public static Parser<DatasetSyntax> Dataset { get; } =
        from at in Here
        from id in DatasetPart.AtLeastOnce().Text().Then(Spaced)
        from colon in Sign(':')
        select new DatasetSyntax(at, id);

    /// <summary>45, 0.5.</summary>
    public static Parser<Syntax> Number { get; } =
        from at in Here
        from whole in Digit.AtLeastOnce().Text()
        from part in (from dot in Parse.Char('.') from digits in Digit.AtLeastOnce().Text() select dot + digits).Optional()
        from blanks in Blanks
        select new NumberSyntax(at, whole + part.GetOrElse(string.Empty));

    /// <summary>2025-04-01: four digits, two and two.</summary>
    public static Parser<Syntax> Date { get; } =
        from at in Here
        from year in Digit.Repeat(4).Text()
        from first in Parse.Char('-')
        from month in Digit.Repeat(2).Text()
        from second in Parse.Char('-')
        from day in Digit.Repeat(2).Text()
        from blanks in Blanks
        select new DateSyntax(at, $"{year}-{month}-{day}");

    /// <summary>'Yes', or in the quotes that word processors make of those; a quote within is written twice.</summary>
    public static Parser<Syntax> Text { get; } =
        Whole(Quoted('\'', '\'').Or(Quoted('‘', '’')).Or(Quoted('’', '’')).Or(Quoted('“', '”')));

    /// <summary>A word of the language, in any case.</summary>
    public static Parser<string> Word(string word) => AnyWord.Where(written => Words.Same(written, word)).Named(word);

    /// <summary>A sign.</summary>
    public static Parser<char> Sign(char sign) => Parse.Char(sign).Then(Spaced).Named(sign.ToString());

    /// <summary>A sign of a comparison. "==" and "=>" are none.</summary>
    public static Parser<Comparison> ComparisonSign { get; } =
        Whole(Words.Comparisons.Select(known => Parse.String(known.Sign).Return(known.How)).Aggregate((left, right) => left.Or(right)).Then(
            how => Parse.Not(Parse.Chars('=', '<', '>')).Then(_ => Blanks.Return(how)))).Named("a comparison");

    /// <summary>Fails where a parser fails, but as if nothing had been taken.</summary>
    private static Parser<T> Whole<T>(Parser<T> parser) => input =>
        parser(input) is { WasSuccessful: true } taken ? taken : Result.Failure<T>(input, string.Empty, []);

    private static Parser<T> Spaced<T>(T value) => Blanks.Return(value);

    private static Parser<Syntax> Quoted(char open, char close) =>
        from at in Here
        from first in Parse.Char(open)
        from letters in Parse.CharExcept(close).Or(Parse.Char(close).Then(_ => Parse.Char(close))).Many().Text()
        from last in Parse.Char(close)
        from blanks in Blanks
        select new TextSyntax(at, letters);
}
