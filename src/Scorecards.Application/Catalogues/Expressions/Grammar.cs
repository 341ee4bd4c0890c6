using Scorecards.Domain.Records.Expressions;
using Sprache;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>
/// The grammar, from what binds least to what binds most. Nothing nested is read twice: the alternatives at each place differ in what
/// they begin with, so that time grows with the length alone. One serves one expression.
/// </summary>
internal sealed class Grammar
{
    /// <summary>How many parentheses may stand within one another.</summary>
    public const int MostNested = 32;

    private readonly Parser<Syntax> whole;
    private int nested;

    public Grammar()
    {
        var inner = Nested(input => whole!(input));
        var list = List(inner);
        var value = Value(inner, list);
        var signed = (from at in Lexemes.Here from minus in Lexemes.Sign('-') from operand in value select (Syntax)new NegativeSyntax(at, operand)).XOr(value);
        var product = Chain(signed, Words.Products);
        var sum = Chain(product, Words.Sums);
        var comparison = from operand in sum from made in Tail(sum, list) select made(operand);
        var not = (from at in Lexemes.Here from word in Lexemes.Word(Words.Not) from operand in comparison select (Syntax)new NotSyntax(at, operand)).XOr(comparison);
        whole = Logic(Logic(not, Words.And, any: false), Words.Or, any: true);
        Expression = from blanks in Lexemes.Blanks from expression in whole select expression;
    }

    /// <summary>An expression with the blanks around it; what comes after it is left.</summary>
    public Parser<Syntax> Expression { get; }

    /// <summary>Where parentheses were nested too deep; null where they were not.</summary>
    public Place? TooDeep { get; private set; }

    private static Parser<Syntax> Value(Parser<Syntax> inner, Parser<IReadOnlyList<Syntax>> list) => Lexemes.Date
        .Or(Lexemes.Number)
        .Or(Lexemes.Text)
        .Or(from at in Lexemes.Here from word in Lexemes.Word(Words.True) select new FlagSyntax(at, true))
        .Or(from at in Lexemes.Here from word in Lexemes.Word(Words.False) select new FlagSyntax(at, false))
        .XOr(from open in Lexemes.Sign('(') from expression in inner from close in Closing select expression)
        .XOr(from at in Lexemes.Here from name in Lexemes.Name from made in NameOrCall(at, name, list) select made)
        .Named("a value");

    private static Parser<char> Closing { get; } = Lexemes.Sign(')').Named("a closing parenthesis");

    private static Parser<char> ListEnd { get; } = Lexemes.Sign(')').Named("a comma or a closing parenthesis");

    private static Parser<Syntax> NameOrCall(Place at, string name, Parser<IReadOnlyList<Syntax>> list) =>
        (from open in Lexemes.Sign('(')
         from dataset in Lexemes.Dataset.Optional()
         from arguments in list.XOr(Parse.Return(Array.Empty<Syntax>()))
         from close in ListEnd
         select (Syntax)new CallSyntax(at, name, dataset.GetOrDefault(), arguments))
        .XOr(from dot in Lexemes.Sign('.') from column in Lexemes.Name select new NameSyntax(at, name, column))
        .XOr(Parse.Return(new NameSyntax(at, null, name)));

    // What may follow a value: a comparison, a list, or whether it is missing.
    private static Parser<Func<Syntax, Syntax>> Tail(Parser<Syntax> sum, Parser<IReadOnlyList<Syntax>> list)
    {
        var items = from word in Lexemes.Word(Words.In) from open in Lexemes.Sign('(') from found in list from close in ListEnd select found;
        return (from sign in Lexemes.Here from how in Lexemes.ComparisonSign from right in sum select Made(left => new ComparisonSyntax(left, sign, how, right)))
            .XOr(from found in items select Made(operand => new MembershipSyntax(operand, Negated: false, found)))
            .XOr(from word in Lexemes.Word(Words.Not) from found in items select Made(operand => new MembershipSyntax(operand, Negated: true, found)))
            .XOr(from word in Lexemes.Word(Words.Is)
                 from not in Lexemes.Word(Words.Not).Optional()
                 from missing in Lexemes.Word(Words.Missing)
                 select Made(operand => new MissingSyntax(operand, not.IsDefined)))
            .XOr(Parse.Return(Made(operand => operand)));
    }

    private static Func<Syntax, Syntax> Made(Func<Syntax, Syntax> make) => make;

    private static Parser<Syntax> Chain(Parser<Syntax> operand, IReadOnlyList<(char Sign, Operation Operation)> signs)
    {
        var link = signs.Select(known => from at in Lexemes.Here from sign in Lexemes.Sign(known.Sign) select (At: at, known.Operation)).Aggregate((left, right) => left.Or(right));
        return from at in Lexemes.Here
               from chain in Linked(operand, link)
               select chain.Links.Count == 0 ? chain.First : new ArithmeticSyntax(at, chain.First, [.. chain.Links.Select(found => new ArithmeticLink(found.Link.At, found.Link.Operation, found.Operand))]);
    }

    private static Parser<Syntax> Logic(Parser<Syntax> operand, string word, bool any) =>
        from at in Lexemes.Here
        from chain in Linked(operand, Lexemes.Word(word))
        select chain.Links.Count == 0 ? chain.First : new LogicSyntax(at, any, [chain.First, .. chain.Links.Select(found => found.Operand)]);

    private static Parser<IReadOnlyList<Syntax>> List(Parser<Syntax> item) =>
        from chain in Linked(item, Lexemes.Sign(','))
        select (IReadOnlyList<Syntax>)[chain.First, .. chain.Links.Select(found => found.Operand)];

    // A loop, where Sprache's own chains call themselves for each link; and what stands after a link must be an operand.
    private static Parser<(Syntax First, List<(TLink Link, Syntax Operand)> Links)> Linked<TLink>(Parser<Syntax> operand, Parser<TLink> link) => input =>
    {
        var first = operand(input);
        var last = first;
        var links = new List<(TLink Link, Syntax Operand)>();
        while (last.WasSuccessful && link(last.Remainder) is { WasSuccessful: true } found)
        {
            last = operand(found.Remainder);
            if (last.WasSuccessful)
            {
                links.Add((found.Value, last.Value));
            }
        }

        return last.WasSuccessful
            ? Result.Success((first.Value, links), last.Remainder)
            : Result.Failure<(Syntax First, List<(TLink Link, Syntax Operand)> Links)>(last.Remainder, last.Message, last.Expectations);
    };

    // Counts how deep it is, so that no expression can use up the stack.
    private Parser<Syntax> Nested(Parser<Syntax> parser) => input =>
    {
        if (nested == MostNested)
        {
            TooDeep ??= new(input.Line, input.Column);
            return Result.Failure<Syntax>(input, string.Empty, []);
        }

        nested++;
        var result = parser(input);
        nested--;
        return result;
    };
}
