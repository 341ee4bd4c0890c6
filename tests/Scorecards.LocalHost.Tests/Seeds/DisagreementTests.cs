namespace Scorecards.LocalHost.Tests.Seeds;

public sealed class DisagreementTests
{
    private static readonly ComparedCell Agrees = new("1", "latest", "3", "3");
    private static readonly ComparedCell Differs = new("2", "latest", "24%", "23%");
    private static readonly Disagreement Known = new("2", "latest", "24%", "23%", "1,566 of 6,671 is 23.47%.");

    [Fact]
    public void Cells_that_differ_only_as_listed_pass() => Should.NotThrow(() => new[] { Agrees, Differs }.ShouldAgreeBut([Known]));

    [Fact]
    public void An_unlisted_difference_fails() => Should.Throw<ShouldAssertException>(() => new[] { Agrees, Differs }.ShouldAgreeBut([]));

    [Fact]
    public void A_listed_difference_that_is_none_any_more_fails() =>
        Should.Throw<ShouldAssertException>(() => new[] { Agrees, Differs with { Answered = "24%" } }.ShouldAgreeBut([Known]));

    [Fact]
    public void A_listed_difference_that_is_another_now_fails() =>
        Should.Throw<ShouldAssertException>(() => new[] { Agrees, Differs with { Answered = "22%" } }.ShouldAgreeBut([Known]));

    [Fact]
    public void A_difference_without_a_reason_fails() => Should.Throw<ShouldAssertException>(() => new[] { Agrees, Differs }.ShouldAgreeBut([Known with { Reason = string.Empty }]));
}
