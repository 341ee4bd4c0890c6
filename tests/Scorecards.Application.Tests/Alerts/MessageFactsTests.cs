using Scorecards.Testing.InMemory;
using static Scorecards.Application.Tests.Alerts.KentAlerts;

namespace Scorecards.Application.Tests.Alerts;

/// <summary>What a message says of a measure, and what it keeps back.</summary>
public sealed class MessageFactsTests
{
    [Fact]
    public async Task A_director_can_answer_every_question_from_the_message_alone()
    {
        var system = new InMemorySystem();
        system.UploadSamples("kent-scs");
        await system.RunAsync();

        var facts = system.Alerts.Notifications.Single().Notification.Lines.Single().Facts;
        (facts.Number, facts.Display, facts.Parts, facts.Target, facts.Minimum, facts.Shortfall, facts.Change, facts.RedSince, facts.RedMonths, facts.Responsible).ShouldBe((
            "12", "60.7%", "17 of 28", "85.0%", "76.5%", "15.8 percentage points below the minimum standard", "unchanged from 60.7% in January 2015", "2014-11", 4,
            "Philip Segurola, Director"));
        facts.Trend.Select(point => point.Display).ShouldBe(["46.4%", "46.4%", "60.7%", "60.7%"]);
        facts.Commentary.ShouldNotBeNull().Period.ShouldBe("2015-02");
    }

    [Theory]
    [InlineData("12,13,28,", "12,17,28,", "up 14.3 percentage points from 46.4% in January 2015, which is better")]
    [InlineData("12,17,28,", "12,13,28,", "down 14.3 percentage points from 60.7% in January 2015, which is worse")]
    [InlineData("12,1700,2800,", "12,1701,2800,", "up less than 0.1 percentage points from 60.7% in January 2015, which is better")]
    [InlineData("8,,,40", "8,,,52", "up 12 from 40 in January 2015, which is worse")]
    [InlineData("8,,,40", "8,,,43", "up from 40 in January 2015, which is worse")]
    [InlineData("8,,,3", "8,,,43", "up from 1 to 5 in January 2015, which is worse")]
    public async Task What_changed_is_told_in_figures_and_never_gives_a_small_count_away(string january, string february, string change)
    {
        var system = new InMemorySystem();
        await system.IngestAsync("kent-scs/2015-01/measures.csv", Header + january + "\n");
        await system.IngestAsync("kent-scs/2015-02/measures.csv", Header + february + "\n");
        await system.ComputeAsync();

        system.Alerts.Books.Single().Entries.Single().Facts.Change.ShouldBe(change);
    }

    [Fact]
    public async Task A_message_holds_no_count_of_one_to_five_in_figures_or_in_words()
    {
        var system = new InMemorySystem();
        await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,numerator,denominator,value,commentary\n12,3,28,,\"Only 3 are ongoing. Visits were missed in August.\"\n8,,,11,\n");
        await system.ComputeAsync();

        system.Alerts.Notifications.Single().Notification.Lines.Select(line => (line.Facts.Number, line.Facts.Display, line.Facts.Parts, line.Facts.Commentary?.Text)).ShouldBe(
            [("8", "11", null, null), ("12", "10.7%", null, "[…] Visits were missed in August.")]);
    }

    [Fact]
    public async Task A_message_shows_the_standard_that_made_the_figure_red_and_not_a_later_one()
    {
        var system = new InMemorySystem();
        Replace(
            system,
            "            target: 85\n            minimum: 76.5\n        dataSource: Liberi",
            "            target: 85\n            minimum: 76.5\n          - from: 2015-02-01\n            target: 60\n            minimum: 50\n        dataSource: Liberi");
        await system.IngestAsync("kent-scs/2015-01/measures.csv", Header + "12,13,28,\n");
        await system.IngestAsync("kent-scs/2015-02/measures.csv", Header + "5,,,26\n");
        await system.ComputeAsync();

        system.Alerts.Notifications.Single().Notification.Lines.Select(line => (line.Facts.Period, line.Facts.Display, line.Facts.Target, line.Facts.Minimum)).ShouldBe([("2015-01", "46.4%", "85.0%", "76.5%")]);
    }

    [Fact]
    public async Task Commentary_gives_no_count_away_beside_the_figure_it_stands_with()
    {
        var system = new InMemorySystem();
        await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,numerator,denominator,value,commentary\n12,17,28,,\"25 were seen by the month's end. Checks are weekly now.\"\n");
        await system.ComputeAsync();

        var facts = system.Alerts.Notifications.Single().Notification.Lines.Single().Facts;
        (facts.Parts, facts.Commentary!.Text).ShouldBe(("17 of 28", "[…] Checks are weekly now."));
    }

    [Fact]
    public async Task A_count_that_runs_on_through_the_year_gives_no_months_count_away()
    {
        var system = new InMemorySystem();
        Replace(system, "      - id: re-referrals-12-months\n        number: \"2\"", "      - {id: running, number: \"99\", title: Running count, polarity: low, dataPeriod: ytd, unit: count, decimals: 0, safeguarding: true, standards: [{from: 2014-04-01, target: 10, minimum: 20}]}\n      - id: re-referrals-12-months\n        number: \"2\"");
        await system.IngestAsync("kent-scs/2014-12/measures.csv", Header + "99,,,30\n");
        await system.IngestAsync("kent-scs/2015-01/measures.csv", Header + "99,,,40\n");
        await system.IngestAsync("kent-scs/2015-02/measures.csv", Header + "99,,,43\n");
        await system.ComputeAsync();

        var facts = system.Alerts.Notifications.Single().Notification.Lines.Single().Facts;
        (facts.Display, facts.Change).ShouldBe(("43", null));
        facts.Trend.Select(point => point.Display).ShouldBe(["-", "30", "40", "not shown"]);
    }

    [Fact]
    public async Task Red_since_passes_over_a_month_without_a_figure()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2014-12", "12,10,28,\n4,2,2,");
        await MonthAsync(system, "2015-01", "4,2,2,");
        await MonthAsync(system, "2015-02", "12,10,28,\n4,2,2,");

        var facts = system.Alerts.Notifications[^1].Notification.Lines.Single().Facts;
        (facts.RedSince, facts.RedMonths, system.Alerts.Alerts.Single().RedSince).ShouldBe(("2014-12", 3, "2014-12"));
    }

    [Fact]
    public async Task A_count_kept_back_in_an_area_does_not_follow_from_the_others()
    {
        var system = new InMemorySystem();
        Replace(system, "      2014: 326000\n", "      2014: 326000\n  - {id: north, title: North, parent: kent}\n  - {id: south, title: South, parent: kent}\n");
        Replace(system, "      - id: re-referrals-12-months\n        number: \"2\"", "      - {id: counted, number: \"99\", title: Counted, polarity: low, dataPeriod: snapshot, unit: count, decimals: 0, standards: [{from: 2014-04-01, target: 0, minimum: 1, areas: {north: {target: 0, minimum: 1}, south: {target: 0, minimum: 1}}}]}\n      - id: re-referrals-12-months\n        number: \"2\"");
        await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,area,value\n99,,10\n99,north,7\n99,south,3\n");
        await system.ComputeAsync();

        system.Alerts.Notifications.Single().Notification.Lines.Select(line => (line.Facts.Place, line.Facts.Display)).ShouldBe(
            [(null, "more than 5"), ("North", "more than 5"), ("South", "1 to 5")]);
    }

    [Fact]
    public async Task A_red_that_somebody_decided_says_who_and_why()
    {
        var system = new InMemorySystem();
        Replace(system, "      - id: pf-existing-visits-in-time\n", "      - id: pf-existing-visits-in-time\n        overrides: [{period: 2015-02, rag: red, by: director, reason: The count of 3 teams is doubtful. Visits are checked again.}]\n");
        await MonthAsync(system, "2015-02", "12,28,28,");

        var facts = system.Alerts.Notifications.Single().Notification.Lines.Single().Facts;
        (facts.Display, facts.Shortfall, facts.Decided).ShouldBe(("100.0%", null, "by Philip Segurola, Director: […] Visits are checked again."));
    }

    [Fact]
    public void A_late_red_month_beside_a_count_that_is_kept_back_is_named_without_its_figure()
    {
        var missed = new Domain.Alerts.SeenMonth(new(2015, 1), Domain.Scoring.RagStatus.Red, "12");
        var lines = new[] { "1 to 5", "10" }.Select(display => new Application.Alerts.NotificationLine(Domain.Alerts.AlertReason.WasRed, CountOf(display), []) { Missed = [missed] }).ToList();

        Application.Alerts.LinePrivacy.Of(lines).Select(line => (line.Facts.Display, line.Missed.Single().Display)).ShouldBe([("1 to 5", "not shown"), ("more than 5", "not shown")]);
    }

    private static Application.Alerts.MeasureFacts CountOf(string display) => new(
        "counted", "99", "Counted", false, "safety", "kent", null, "director", "Ann, Director", "2015-02", Domain.Scoring.RagStatus.Amber, display, null, "0", "1", null, null, null, 0, [], null) { IsCount = true };
}
