using Scorecards.Hosting.Spreadsheets;

namespace Scorecards.Hosting.Tests.Spreadsheets;

public sealed class SheetNamesTests
{
    [Theory]
    [InlineData("measures", "measures")]
    [InlineData("Adoption: a/b [c]*?\\", "Adoption  a b  c")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("Kent's", "Kent's")]
    [InlineData("tab\tline\nbell\u0007.", "tab line bell.")]
    [InlineData("", "Sheet")]
    [InlineData(":*?", "Sheet")]
    [InlineData("history", "history (2)")]
    [InlineData("1234567890123456789012345678901234567890", "1234567890123456789012345678901")]
    [InlineData("123456789012345678901234567890😀", "123456789012345678901234567890")]
    public void A_name_is_made_legal(string name, string legal) => SheetNames.Of([name]).ShouldBe([legal]);

    [Fact]
    public void No_two_are_alike_to_Excel_which_knows_no_case() =>
        SheetNames.Of(["Kent", "KENT", "kent (2)", new string('x', 40), new string('x', 50)]).ShouldBe(
            ["Kent", "KENT (2)", "kent (2) (2)", new string('x', 31), new string('x', 27) + " (2)"]);
}
