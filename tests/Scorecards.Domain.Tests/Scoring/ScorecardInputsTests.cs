using Scorecards.Domain.Scoring;

namespace Scorecards.Domain.Tests.Scoring;

public sealed class ScorecardInputsTests
{
    private static readonly DateTimeOffset Morning = new(2015, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_words_written_last_stand_in_whichever_order_they_come()
    {
        var (first, second, other) = (Words("First", 0), Words("Second", 1), Words("Other", 2) with { Period = Given.Period("2015-01") });
        new[] { [first, second, other], new[] { other, second, first } }.ShouldAllBe(all => Of(all).SetEquals(new[] { second, other }));
    }

    [Fact]
    public void Words_that_were_withdrawn_do_not_stand() => Of(Words("First", 0), Words(string.Empty, 1)).ShouldBeEmpty();

    private static HashSet<Commentary> Of(params Commentary[] commentaries) => [.. ScorecardInputs.Of(Given.Definition(1), [], null, commentaries).Commentaries.Values];

    private static Commentary Words(string text, int hours) => new("visits", "kent", Given.Period("2015-02"), text, null, Morning.AddHours(hours));
}
