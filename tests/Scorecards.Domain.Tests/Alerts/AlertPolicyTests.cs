using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Scoring;
using Scorecards.Domain.Tests.Scoring;

namespace Scorecards.Domain.Tests.Alerts;

public sealed class AlertPolicyTests
{
    private static readonly ReportingPeriod December = new(2014, 12);
    private static readonly ReportingPeriod January = new(2015, 1);
    private static readonly ReportingPeriod February = new(2015, 2);

    /// <summary>Every state, told of January's red, with every colour in February: what is remembered, whether it is told, and why.</summary>
    public static TheoryData<AlertState, RagStatus, AlertState, bool, AlertReason> Decisions => new()
    {
        { AlertState.Red, RagStatus.Green, AlertState.Recovered, false, AlertReason.Recovered },
        { AlertState.Red, RagStatus.Amber, AlertState.Recovered, false, AlertReason.Recovered },
        { AlertState.Red, RagStatus.NotRated, AlertState.NoData, false, AlertReason.NotKnownSinceRed },
        { AlertState.Red, RagStatus.Red, AlertState.Red, false, AlertReason.StillRed },
        { AlertState.RedAcknowledged, RagStatus.Green, AlertState.Recovered, false, AlertReason.Recovered },
        { AlertState.RedAcknowledged, RagStatus.Red, AlertState.RedAcknowledged, false, AlertReason.StillRed },
        { AlertState.Recovered, RagStatus.Green, AlertState.Recovered, false, AlertReason.NothingToTell },
        { AlertState.Recovered, RagStatus.NotRated, AlertState.Recovered, false, AlertReason.NothingToTell },
        { AlertState.Recovered, RagStatus.Red, AlertState.Red, false, AlertReason.StillRed },
        { AlertState.NoData, RagStatus.Amber, AlertState.Recovered, false, AlertReason.Recovered },
        { AlertState.NoData, RagStatus.Red, AlertState.Red, false, AlertReason.StillRed },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Each_state_and_colour_of_the_run_told_has_its_decision(AlertState told, RagStatus rag, AlertState next, bool notify, AlertReason reason) =>
        AlertPolicy.Decide(new(told, January), February, Standing(February, rag, runStart: December)).ShouldBe(new(next, notify, reason));

    [Theory]
    [InlineData(AlertState.Red)]
    [InlineData(AlertState.Recovered)]
    [InlineData(AlertState.NoData)]
    public void A_run_of_red_that_began_after_the_month_told_is_news(AlertState told) =>
        AlertPolicy.Decide(new(told, January), February, Standing(February, RagStatus.Red, runStart: February)).ShouldBe(new(AlertState.Red, Notify: true, AlertReason.WentRed));

    [Theory]
    [InlineData(RagStatus.NotRated, false)]
    [InlineData(RagStatus.Green, false)]
    [InlineData(RagStatus.Amber, false)]
    [InlineData(RagStatus.Red, true)]
    public void Of_a_measure_never_told_of_only_red_is_news(RagStatus rag, bool notify) =>
        AlertPolicy.Decide(null, February, Standing(February, rag, runStart: January)).Notify.ShouldBe(notify);

    [Fact]
    public void A_measure_that_was_red_when_it_last_had_a_figure_is_news() =>
        AlertPolicy.Decide(null, February, Standing(January, RagStatus.Red, runStart: January)).ShouldBe(new(AlertState.Red, Notify: true, AlertReason.WentRed));

    [Theory]
    [InlineData(AlertState.Red)]
    [InlineData(AlertState.NoData)]
    public void A_month_without_a_figure_leaves_a_red_that_was_told_unknown(AlertState told) =>
        AlertPolicy.Decide(new(told, January), February, Standing(January, RagStatus.Red, runStart: December)).ShouldBe(new(AlertState.NoData, Notify: false, AlertReason.NotKnownSinceRed));

    [Fact]
    public void An_older_figure_that_was_better_is_no_recovery_of_a_later_red_without_a_figure() =>
        AlertPolicy.Decide(new(AlertState.Red, January), February, Standing(December, RagStatus.Green, runStart: null)).Next.ShouldBe(AlertState.NoData);

    [Theory]
    [InlineData(AlertState.Normal, AlertState.Normal)]
    [InlineData(AlertState.Recovered, AlertState.Recovered)]
    [InlineData(AlertState.Red, AlertState.NoData)]
    public void A_measure_without_a_figure_for_a_year_is_never_better(AlertState told, AlertState next) =>
        AlertPolicy.Decide(new(told, January), February, standing: null).Next.ShouldBe(next);

    [Theory]
    [InlineData("r r r r", 1)]
    [InlineData("g a r r a r", 2)]
    [InlineData("r - r r", 1)]
    [InlineData("r - - g r", 2)]
    [InlineData("- r - a - r", 2)]
    [InlineData("g a - g", 0)]
    [InlineData("r g r - g - r r", 3)]
    public void Each_run_of_red_is_told_once_as_its_months_come_in(string months, int told)
    {
        var colours = months.Split(' ');
        Told(Enumerable.Range(1, colours.Length).Select(count => colours.Take(count))).ShouldBe(told);
    }

    [Theory]
    [InlineData("r", "r g r", 2)]
    [InlineData("r", "r r g r", 2)]
    [InlineData("r - r", "r g r", 1)]
    [InlineData("r g", "r r", 1)]
    [InlineData("r g -", "r r -", 1)]
    [InlineData("r g - r", "r g - r", 1)]
    [InlineData("g g", "g r g r", 1)]
    public void Months_that_come_together_late_or_restated_tell_of_the_run_they_end_in(string before, string after, int told) =>
        Told([before.Split(' '), after.Split(' ')]).ShouldBe(told);

    [Fact]
    public void Looking_again_at_any_history_tells_nobody_again()
    {
        // Every history of five months of green, red and nothing.
        foreach (var code in Enumerable.Range(0, 243))
        {
            var months = Enumerable.Range(0, 5).Select(place => "gr-"[code / (int)Math.Pow(3, place) % 3].ToString()).ToList();
            Told([months, months, months]).ShouldBeLessThanOrEqualTo(1, string.Join(' ', months));
        }
    }

    // Looks at a history as it is each time, carries out what is decided, and counts what is told.
    private static int Told(IEnumerable<IEnumerable<string>> looks)
    {
        AlertMemory? memory = null;
        var told = 0;
        foreach (var look in looks.Select(months => months.ToList()))
        {
            var latest = new ReportingPeriod(2015, look.Count);
            var standing = StandingOf(look, latest);
            var decision = AlertPolicy.Decide(memory, latest, standing);
            told += decision.Notify ? 1 : 0;
            memory = decision.Notify ? new(decision.Next, standing!.Last.Period) : memory is null ? null : memory with { State = decision.Next };
        }

        return told;
    }

    private static MeasureStanding? StandingOf(List<string> months, ReportingPeriod latest)
    {
        var measure = Given.Measure(standards: Given.Visits);
        var figures = months.Index()
            .Where(month => month.Item != "-")
            .Select(month => new ReportedFigure(measure.Id, "kent", Span.Own, new(2015, month.Index + 1), null, null, month.Item switch { "r" => 10m, "a" => 80m, _ => 90m }));
        var definition = Given.Definition(1, measure);
        return ScorecardCalculator.Calculate(definition, definition.Whole, latest, Given.Inputs(definition, figures)).Measures.Single().Standing;
    }

    private static MeasureStanding Standing(ReportingPeriod period, RagStatus rag, ReportingPeriod? runStart) =>
        new(new(period, null, "-", null, Enum.Parse<RatingState>(rag.ToString())), rag == RagStatus.Red ? runStart : null);
}
