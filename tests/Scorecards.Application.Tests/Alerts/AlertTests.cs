using Scorecards.Domain.Alerts;
using Scorecards.Testing.InMemory;
using static Scorecards.Application.Tests.Alerts.KentAlerts;

namespace Scorecards.Application.Tests.Alerts;

/// <summary>From uploads to messages: what is told to whom, and when.</summary>
public sealed class AlertTests
{
    [Fact]
    public async Task A_run_of_red_is_told_reminded_of_each_month_and_its_end_is_told()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2014-11", "12,13,28,");
        await MonthAsync(system, "2014-12", "12,13,28,");
        await MonthAsync(system, "2015-01", "12,28,28,");
        await MonthAsync(system, "2015-02", "12,17,28,");

        NewsOf(system).ShouldBe(["12 went-red", "12 still-red", "12 recovered", "12 went-red"]);
        system.Alerts.Alerts.Select(alert => (alert.Period, alert.State, alert.LatestPeriod, alert.Tellings.Count)).ShouldBe(
            [("2014-11", AlertState.Recovered, "2015-01", 3), ("2015-02", AlertState.Red, "2015-02", 1)]);
    }

    [Fact]
    public async Task Every_message_goes_by_both_channels_for_a_safeguarding_measure()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2015-01", "12,13,28,");
        await MonthAsync(system, "2015-02", "12,28,28,");

        (system.Teams.Sent.Count, system.Email.Sent.Count).ShouldBe((2, 2));
    }

    [Fact]
    public async Task News_of_a_measure_that_is_neither_red_nor_safeguarding_goes_by_email()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2015-01", "43,1,2,");
        await MonthAsync(system, "2015-02", "43,0,28,");

        NewsOf(system).ShouldBe(["43 went-red", "43 recovered"]);
        (system.Teams.Sent.Count, system.Email.Sent.Count).ShouldBe((1, 2));
    }

    [Fact]
    public async Task Several_measures_of_one_director_are_one_message_red_and_safeguarding_first()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2015-01", "12,28,28,\n4,1,2,\n43,0,28,");
        await MonthAsync(system, "2015-02", "12,17,28,\n4,2,2,\n6,1,2,\n43,1,2,");

        system.Alerts.Notifications[^1].Notification.Lines.Select(line => (line.Facts.Number, line.Facts.Safeguarding, line.News)).ShouldBe(
        [
            ("6", true, AlertReason.WentRed), ("12", true, AlertReason.WentRed), ("43", false, AlertReason.WentRed), ("4", true, AlertReason.Recovered),
        ]);
        system.Teams.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_month_without_data_is_no_recovery()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2014-12", "12,13,28,");
        await MonthAsync(system, "2015-01", "12,,,-\n5,,,26");
        system.Alerts.Alerts.Select(alert => alert.State).ShouldBe([AlertState.NoData]);

        await MonthAsync(system, "2015-02", "12,17,28,\n5,,,26");

        system.Alerts.Alerts.Select(alert => (alert.Period, alert.State)).ShouldBe([("2014-12", AlertState.Red)]);
        NewsOf(system).ShouldBe(["12 went-red", "12 no-figure-since-red", "12 still-red"]);
    }

    [Fact]
    public async Task History_loaded_together_is_not_news_but_the_latest_month_is()
    {
        var system = new InMemorySystem();
        system.UploadSamples("kent-scs");
        await system.RunAsync();

        system.Alerts.Alerts.Select(alert => (alert.Number, alert.Period, alert.RedSince)).ShouldBe([("12", "2015-02", "2014-11")]);
    }

    [Fact]
    public async Task A_restatement_that_changes_a_colour_says_from_what_to_what()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2015-02", "12,17,28,");
        await MonthAsync(system, "2015-02", "12,22,28,");
        await MonthAsync(system, "2015-02", "12,16,28,");

        NewsOf(system).ShouldBe(["12 went-red", "12 restated-better", "12 restated-red"]);
        system.Alerts.Notifications.SelectMany(item => item.Notification.Lines).SelectMany(line => line.Restated)
            .Select(amendment => $"{amendment.Is.Period}: {amendment.Was.Rag} {amendment.Was.Display} > {amendment.Is.Rag} {amendment.Is.Display}")
            .ShouldBe(["2015-02: Red 60.7% > Amber 78.6%", "2015-02: Amber 78.6% > Red 57.1%"]);
    }

    [Fact]
    public async Task An_earlier_month_that_is_restated_is_told_as_an_amendment()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2015-01", "12,26,28,");
        await MonthAsync(system, "2015-02", "12,27,28,");
        await MonthAsync(system, "2015-01", "12,10,28,");

        var line = system.Alerts.Notifications.Single().Notification.Lines.Single();
        (line.News, line.Facts.Period, line.Restated.Single().Is.Display).ShouldBe((AlertReason.Restated, "2015-02", "35.7%"));
        system.Alerts.Alerts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_measure_that_was_red_when_it_last_had_a_figure_is_told_even_if_later_months_have_none()
    {
        var system = new InMemorySystem();
        await system.IngestAsync("kent-scs/2014-12/measures.csv", Header + "12,13,28,\n");
        await system.IngestAsync("kent-scs/2015-01/measures.csv", Header + "5,,,26\n");
        await system.ComputeAsync();

        system.Alerts.Alerts.Select(alert => (alert.Number, alert.Display, alert.RedSince, alert.State)).ShouldBe([("12", "46.4%", "2014-12", AlertState.NoData)]);
    }

    [Fact]
    public async Task What_goes_red_by_a_restatement_after_a_run_that_died_is_told_too()
    {
        // The alert of row 12 is in, and the run died before it stored the scorecard; then row 4 goes red for the same revision.
        var calls = new InMemorySystem();
        await calls.IngestAsync("kent-scs/2015-02/measures.csv", Header + "12,17,28,\n");
        await calls.ComputeAsync();
        var dying = new InMemorySystem(new CrashPlan(calls.Plan.Calls));
        await dying.IngestAsync("kent-scs/2015-02/measures.csv", Header + "12,17,28,\n");
        await Should.ThrowAsync<AggregateException>(dying.ComputeAsync);
        dying.Plan.DiedAt.ShouldBe("scorecards.save, before its effect");

        await dying.IngestAsync("kent-scs/2015-02/measures.csv", Header + "12,17,28,\n4,1,2,\n");
        await dying.ComputeAsync();
        await dying.DeliverAsync();

        dying.Alerts.Alerts.Select(alert => alert.Number).ShouldBe(["12", "4"], ignoreOrder: true);
        dying.Teams.Sent.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("commentary", "measure,commentary\n12,Visits were late.\n")]
    [InlineData("quarters", "measure,numerator,denominator\n12,17,28\n")]
    public async Task An_extract_of_the_next_month_without_its_measures_is_no_gap_in_them(string dataset, string text)
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2015-01", "12,17,28,\n4,2,2,");
        (await system.IngestAsync($"kent-scs/2015-02/{dataset}.csv", text)).Errors.ShouldBe(0);
        await system.ComputeAsync();

        NewsOf(system).ShouldBe(["12 went-red"]);
        system.Alerts.Books.Single().Latest!.Period.ToString().ShouldBe("2015-01");
    }

    [Fact]
    public async Task A_run_that_looked_at_older_figures_than_the_book_tells_nothing_and_looks_again()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2015-01", "12,28,28,");

        // February's red comes in, and is told, after this run has read what is in use and before it decides.
        var overtaken = false;
        system.Plan.Before = call =>
        {
            if (call == "observations.read" && !overtaken)
            {
                overtaken = true;
                system.Plan.Before = null;
                system.IngestAsync("kent-scs/2015-02/measures.csv", Header + "12,17,28,\n").GetAwaiter().GetResult();
                system.ComputeAsync().GetAwaiter().GetResult();
            }
        };
        Replace(system, "title: Specialist Children's Services Performance Management Scorecard", "title: Another title");
        await system.ComputeAsync();
        await system.ComputeAsync();

        overtaken.ShouldBeTrue();
        NewsOf(system).ShouldBe(["12 went-red"]);
    }

    [Fact]
    public async Task The_second_person_up_reads_who_the_first_one_is()
    {
        var system = new InMemorySystem();
        Replace(system, "    email: corporate.director.schw@kent.example\n", "    email: corporate.director.schw@kent.example\n    reportsTo: cabinet-member\n");
        Replace(system, "    name: Peter Oakford\n", "    name: Peter Oakford\n    email: member@kent.example\n");
        await MonthAsync(system, "2015-02", "12,17,28,");
        system.Clock.Now = new(2015, 3, 16, 8, 0, 0, TimeSpan.Zero);
        await system.Deadlines.RunAsync(CancellationToken.None);
        system.Clock.Now = new(2015, 3, 23, 8, 0, 0, TimeSpan.Zero);
        await system.Deadlines.RunAsync(CancellationToken.None);

        system.Alerts.Notifications.Skip(1).Select(item => (item.Notification.Recipient.Id, item.Notification.Lines.Single().Unanswered)).ShouldBe(
        [
            ("corporate-director", new Application.Alerts.Unanswered("Philip Segurola, Director", new(2015, 3, 9))),
            ("cabinet-member", new Application.Alerts.Unanswered("Andrew Ireland, Corporate Director for Social Care, Health and Wellbeing", new(2015, 3, 16))),
        ]);
    }

    [Fact]
    public async Task A_red_month_that_comes_in_together_with_a_better_one_is_told()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2014-12", "12,28,28,");
        await system.IngestAsync("kent-scs/2015-01/measures.csv", Header + "12,10,28,\n");
        await MonthAsync(system, "2015-02", "12,28,28,");

        var line = system.Alerts.Notifications.Single().Notification.Lines.Single();
        (line.News, line.Missed.Single().Period.ToString(), line.Missed.Single().Display).ShouldBe((AlertReason.WasRed, "2015-01", "35.7%"));
    }

    [Fact]
    public async Task A_red_whose_figure_is_withdrawn_is_not_recovered_by_an_older_month()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2014-12", "12,10,28,\n4,2,2,");
        await MonthAsync(system, "2015-01", "12,28,28,\n4,2,2,");
        await MonthAsync(system, "2015-02", "12,10,28,\n4,2,2,");
        await MonthAsync(system, "2015-02", "4,2,2,");
        await system.Deadlines.RunAsync(CancellationToken.None);
        await system.Deadlines.RunAsync(CancellationToken.None);

        NewsOf(system).ShouldBe(["12 went-red", "12 recovered", "12 went-red", "12 no-figure-since-red"]);
        system.Alerts.Alerts[^1].State.ShouldBe(AlertState.NoData);
    }

    [Fact]
    public async Task An_overview_counts_the_reds_of_areas_beside_those_of_the_whole()
    {
        var system = new InMemorySystem();
        Replace(system, "      2014: 326000\n", "      2014: 326000\n  - {id: north, title: North, parent: kent}\n");
        system.Catalogue.Files["kent-scs.yaml"] += "\nalerts:\n  digest: {to: [corporate-director]}\n";
        await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,area,numerator,denominator\n12,,28,28\n12,north,10,28\n");
        await system.ComputeAsync();

        var digest = system.Alerts.Notifications.Select(item => item.Notification).Single(notification => notification.Kind == Application.Alerts.NotificationKind.Digest);
        (digest.Period, digest.Counts!.Red, digest.Counts.Green, digest.Counts.RedInAreas, digest.Lines.Single().Facts.Place).ShouldBe(("2015-02", 0, 1, 1, "North"));
    }
}
