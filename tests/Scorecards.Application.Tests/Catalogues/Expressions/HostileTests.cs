using FsCheck;
using FsCheck.Fluent;
using Scorecards.Application.Catalogues.Expressions;

namespace Scorecards.Application.Tests.Catalogues.Expressions;

public sealed class HostileTests
{
    private const int SmallStack = 512 * 1024;

    public static TheoryData<string, string> Expressions => new()
    {
        { new string('(', 10_000), "1:1 the expression has 10000 characters, and 2000 are the most; write a shorter one" },
        { new string('a', 1_000_000), "1:1 the expression has 1000000 characters, and 2000 are the most; write a shorter one" },
        { new string(' ', 2001), "1:1 the expression has 2001 characters, and 2000 are the most; write a shorter one" },
        { new string('(', 2000), "1:34 more than 32 parentheses stand within one another; write fewer" },
        { Nested(33, "(", "nfa", ")"), "1:34 more than 32 parentheses stand within one another; write fewer" },
        { Nested(33, "1+(", "1", ")"), "1:100 more than 32 parentheses stand within one another; write fewer" },
        { Nested(200, "if(", "nfa", ",1,2)"), "1:100 more than 32 parentheses stand within one another; write fewer" },
        { Nested(150, "not (", "nfa", ")"), "1:166 more than 32 parentheses stand within one another; write fewer" },
        { Nested(200, "1 in (", "1", ")"), "1:199 more than 32 parentheses stand within one another; write fewer" },
        { Nested(32, "1+1*(nfa and ", "?", ")"), "1:417 '?' does not belong here; write a value" },
        { Nested(32, "(", "nfa", string.Empty), "1:36 the expression ends where a closing parenthesis belongs; write a closing parenthesis" },
        { string.Concat(Enumerable.Repeat("not ", 500)), "1:5 'not' does not belong here; write a value" },
        { new string('-', 2000), "1:2 '-' does not belong here; write a value" },
        { new string('\'', 1999), "1:1 the text that begins here does not end; write a quote after it" },
        { "nfa \0", "1:5 'U+0000' does not belong here; write and, or, or a sign before it" },
        { "nfa = \U0001F600", "1:7 '\U0001F600' does not belong here; write a value" },
        { "nfa = \u202E'x'", "1:7 'U+202E' does not belong here; write a value" },
        { "fte > ٣", "1:7 '٣' does not belong here; write a value" }, // a digit, but none of ours
        { "ｎfa", "1:1 'ｎfa' does not belong here; write a value" },
        { new string('x', 1999), $"1:1 '{new string('x', 1999)}' is not a column of referrals; write one of id, child, referral_date, closed, born, outcome, nfa, fte, window_start, window_end" },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Whatever_is_written_is_answered_at_once_on_a_small_stack(string condition, string expected)
    {
        IReadOnlyList<string> problems = [];

        OnSmallStack(() => problems = ChildRows.ProblemsOf(condition));

        problems.ShouldBe([expected]);
    }

    [Fact]
    public void Half_a_sign_is_told_by_its_number() => ChildRows.ProblemsOf("nfa \uD83D").ShouldBe(["1:5 'U+D83D' does not belong here; write and, or, or a sign before it"]);

    [Theory]
    [InlineData("nfa", " and nfa", 249)]
    [InlineData("nfa", " or nfa", 285)]
    [InlineData("1 > 1", "+1", 997)]
    [InlineData("1 > 1", "*1", 997)]
    [InlineData("fte in (1", ",1", 994)]
    public void Whatever_is_allowed_runs_on_a_small_stack(string first, string link, int times)
    {
        var rows = new ChildRows();
        var text = first + string.Concat(Enumerable.Repeat(link, times)) + (first.Contains('(', StringComparison.Ordinal) ? ")" : string.Empty);
        text.Length.ShouldBeInRange(1990, 2000);
        bool? met = null;

        OnSmallStack(() => met = rows.Test(text, 1));

        met.ShouldBe(first == "nfa");
    }

    [Theory]
    [InlineData("(", "nfa", ")")]
    [InlineData("if(nfa,", "nfa", ",nfa)")]
    [InlineData("not (nfa and ", "not nfa", ")")]
    [InlineData("(1 + 1 * 2 > 1 and nfa or ", "nfa", ")")]
    public void Thirty_two_parentheses_run_on_a_small_stack(string open, string inner, string close)
    {
        var rows = new ChildRows();

        OnSmallStack(() => rows.Test(Nested(32, open, inner, close), 1).ShouldNotBeNull());
    }

    [Fact]
    public void A_part_as_long_as_may_be_runs_on_a_small_stack()
    {
        var rows = new ChildRows();
        decimal? sum = null;

        OnSmallStack(() => sum = rows.Gather("count()" + string.Concat(Enumerable.Repeat("+count()", 249))));

        sum.ShouldBe(7 * 250);
    }

    [Fact]
    public void Random_characters_are_refused_or_read_but_never_thrown_over()
    {
        const string Alphabet = "()=<>!+-*/,.:'‘’“”\" \n\t019abn_orndtisx&|\0é";
        foreach (var letters in Gen.Elements(Alphabet.ToCharArray()).ListOf().Sample(40, new Rnd(20150228, 326001), 5_000))
        {
            var text = string.Concat(letters);
            var problems = new List<ExpressionProblem>();
            var compiled = new ExpressionCompiler(ChildRows.Referrals, ChildRows.Datasets).Condition(text, problems);

            (compiled is null).ShouldBe(problems.Count > 0, text);
            problems.ShouldAllBe(problem => problem.Line >= 1 && problem.Column >= 1 && problem.What.Length > 0 && problem.WriteInstead.Length > 0);
        }
    }

    private static string Nested(int times, string open, string inner, string close) =>
        string.Concat(Enumerable.Repeat(open, times)) + inner + string.Concat(Enumerable.Repeat(close, times));

    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), SmallStack);
        thread.Start();
        thread.Join();
        failure.ShouldBeNull();
    }
}
