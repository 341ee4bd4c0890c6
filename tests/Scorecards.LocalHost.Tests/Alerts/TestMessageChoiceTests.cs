namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>A test message where several scorecards name the same person.</summary>
[Collection(AllScorecardsCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class TestMessageChoiceTests(AllScorecardsFixture fixture)
{
    [Fact]
    public async Task An_id_that_several_scorecards_have_is_a_problem_that_names_them()
    {
        var (status, problem) = await fixture.Host.PostAsync("api/run/test-message?to=director");

        (status, (string?)problem["detail"]).ShouldBe((422, "Several scorecards have a 'director': write &scorecard= and one of birmingham-cs, doncaster-cst, kent-scs."));
    }
}
