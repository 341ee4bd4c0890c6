namespace Scorecards.Architecture.Tests.Infra;

/// <summary>A reader that took what it does not understand for nothing would compare nothing.</summary>
public sealed class BicepReaderTests
{
    [Fact]
    public void Declarations_are_read_without_comments_and_decorators()
    {
        BicepReader.Declarations("""
            // var commented = 'out'
            @description('It\'s a name, // and no comment')
            param name string = 'a' /* really */
            var nested = {
              one: 'x${toLower('}')}'
              'two-words': [
                1 // one
              ]
            }
            resource x 'A/b@2024-01-01' existing = {
              name: name
            }
            """).ShouldBe(
            [
                new("param", "name", "param name string = 'a'"),
                new("var", "nested", "var nested = {\n  one: 'x${toLower('}')}'\n  'two-words': [\n    1 \n  ]\n}"),
                new("resource", "x", "resource x 'A/b@2024-01-01' existing = {\n  name: name\n}"),
            ]);
    }

    [Fact]
    public void Entries_are_read_in_lines_and_in_one()
    {
        BicepReader.Entries("{ a: 'x, y', b: { c: 1 } }").ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "'x, y'", ["b"] = "{ c: 1 }" });
        BicepReader.Entries("{\n  a: f('x',\n    'y')\n  b: '''\n  it's { text\n  '''\n}").Keys.ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("var a = {")]
    [InlineData("var a = }")]
    [InlineData("var a = 'x")]
    [InlineData("var a = '${x'")]
    [InlineData("var a = '''x'")]
    [InlineData("/* var a = 1")]
    [InlineData("func f() string => 'x'")]
    [InlineData("provider microsoftGraph")]
    public void What_is_not_understood_is_refused(string text) => Should.Throw<FormatException>(() => BicepReader.Declarations(text));

    [Theory]
    [InlineData("[1]")]
    [InlineData("{ a: 1, a: 2 }")]
    [InlineData("{ ...other }")]
    [InlineData("{ a }")]
    [InlineData("union(a, b)")]
    public void What_is_no_plain_object_is_refused(string text) => Should.Throw<FormatException>(() => BicepReader.Entries(text));

    [Theory]
    [InlineData("'x'", "x")]
    [InlineData("'x${y}'", null)]
    [InlineData("'x' + 'y'", null)]
    [InlineData("x", null)]
    public void A_literal_is_a_string_with_nothing_to_fill_in(string expression, string? literal) => BicepReader.Literal(expression).ShouldBe(literal);
}
