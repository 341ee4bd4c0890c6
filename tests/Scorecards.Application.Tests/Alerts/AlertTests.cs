using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Alerts;

public sealed class AlertTests
{
    private const string Header = "measure,numerator,denominator,value\n";

    [Fact]
    public async Task Red_is_notified_once_until_it_recovers()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2014-11", "12,13,28,");
        await MonthAsync(system, "2014-12", "12,13,28,");
        await MonthAsync(system, "2015-01", "12,28,28,");
        await MonthAsync(system, "2015-02", "12,17,28,");

        system.Alerts.Alerts.Select(alert => (alert.Period, alert.State, alert.LatestPeriod)).ShouldBe(
            [("2014-11", AlertState.Recovered, "2015-01"), ("2015-02", AlertState.Red, "2015-02")]);
        system.Teams.Sent.Count.ShouldBe(2);
        system.Email.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_month_without_data_is_no_recovery()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2014-12", "12,13,28,");
        await MonthAsync(system, "2015-01", "12,,,-\n5,,,26");
        system.Alerts.Alerts.Select(alert => alert.State).ShouldBe([AlertState.NoData]);

        await MonthAsync(system, "2015-02", "12,17,28,");

        system.Alerts.Alerts.Select(alert => (alert.Period, alert.State)).ShouldBe([("2014-12", AlertState.Red)]);
        system.Teams.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Several_red_measures_of_one_director_are_one_message()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2015-02", "12,17,28,\n4,1,2,\n6,1,2,\n43,1,2,");

        system.Alerts.Alerts.Count.ShouldBe(4);
        system.Teams.Sent.Count.ShouldBe(1);
        var lines = system.Alerts.Notifications.Single().Notification.Lines;
        lines.Select(line => (line.Number, line.Safeguarding)).ShouldBe([("4", true), ("6", true), ("12", true), ("43", false)]);
    }

    [Fact]
    public async Task A_message_holds_no_count_of_one_to_five_and_no_commentary()
    {
        var system = new InMemorySystem();
        await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,numerator,denominator,value,commentary\n12,3,28,,Only 3 are ongoing\n8,,,11,\n");
        await system.ComputeAsync();

        system.Alerts.Notifications.Single().Notification.Lines.Select(line => (line.Number, line.Display, line.Parts)).ShouldBe(
            [("8", "11", null), ("12", "10.7%", null)]);
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
    public async Task A_restatement_that_turns_the_month_told_red_again_is_not_told_again()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2015-02", "12,17,28,");
        await MonthAsync(system, "2015-02", "12,28,28,");
        await MonthAsync(system, "2015-02", "12,16,28,");

        system.Alerts.Alerts.Select(alert => (alert.Id, alert.State)).ShouldBe([("kent-scs~kent~2015-02~r0001~pf-existing-visits-in-time", AlertState.Red)]);
        system.Teams.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_measure_that_was_red_when_it_last_had_a_figure_is_told_even_if_later_months_have_none()
    {
        var system = new InMemorySystem();
        await system.IngestAsync("kent-scs/2014-12/measures.csv", Header + "12,13,28,\n");
        await system.IngestAsync("kent-scs/2015-01/measures.csv", Header + "5,,,26\n");
        await system.ComputeAsync();

        system.Alerts.Alerts.Select(alert => (alert.Number, alert.Display, alert.RedSince)).ShouldBe([("12", "46.4%", "2014-12")]);
    }

    [Fact]
    public async Task A_better_month_and_a_red_one_that_arrive_together_are_a_new_run_of_red()
    {
        var system = new InMemorySystem();
        await MonthAsync(system, "2014-12", "12,13,28,");
        await system.IngestAsync("kent-scs/2015-01/measures.csv", Header + "12,28,28,\n");
        await MonthAsync(system, "2015-02", "12,1,28,");

        system.Alerts.Alerts.Select(alert => alert.Period).ShouldBe(["2014-12", "2015-02"]);
        system.Teams.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_shows_the_standard_that_made_the_figure_red_and_not_a_later_one()
    {
        var system = new InMemorySystem();
        system.Catalogue.Files["kent-scs.yaml"] = system.Catalogue.Files["kent-scs.yaml"].Replace(
            "            target: 85\n            minimum: 76.5\n        dataSource: Liberi",
            "            target: 85\n            minimum: 76.5\n          - from: 2015-02-01\n            target: 60\n            minimum: 50\n        dataSource: Liberi",
            StringComparison.Ordinal);
        await system.IngestAsync("kent-scs/2015-01/measures.csv", Header + "12,13,28,\n");
        await system.IngestAsync("kent-scs/2015-02/measures.csv", Header + "5,,,26\n");
        await system.ComputeAsync();

        system.Alerts.Notifications.Single().Notification.Lines.Select(line => (line.Period, line.Display, line.Target, line.Minimum)).ShouldBe([("2015-01", "46.4%", "85.0%", "76.5%")]);
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

        dying.Alerts.Alerts.Select(alert => alert.Number).ShouldBe(["4", "12"], ignoreOrder: true);
        dying.Teams.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_address_corrected_in_the_catalogue_is_used_for_what_is_still_to_be_sent()
    {
        var system = new InMemorySystem();
        await system.IngestAsync("kent-scs/2015-02/measures.csv", Header + "12,17,28,\n");
        await system.ComputeAsync();

        system.Catalogue.Files["kent-scs.yaml"] = system.Catalogue.Files["kent-scs.yaml"].Replace("director.scs@kent.example", "corrected@kent.example", StringComparison.Ordinal);
        await system.DeliverAsync();

        system.Email.Sent.Single().Recipient.Email.ShouldBe("corrected@kent.example");
    }

    [Fact]
    public async Task A_failing_channel_does_not_stop_the_other_and_is_tried_again_after_its_pause()
    {
        var system = new InMemorySystem();
        system.Teams.Answers.Enqueue(() => SendResult.Refused("429 Too Many Requests", TimeSpan.FromSeconds(30)));
        await MonthAsync(system, "2015-02", "12,17,28,");
        (system.Teams.Sent.Count, system.Email.Sent.Count).ShouldBe((0, 1));

        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(1, 0, 0, 1));
        system.Clock.Advance(TimeSpan.FromSeconds(30));
        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(1, 1, 0, 0));

        (system.Teams.Sent.Count, system.Email.Sent.Count).ShouldBe((1, 1));
        system.Deliveries.Entries.Select(entry => (entry.Channel, entry.Status, entry.Attempts)).ShouldBe(
            [("email", DeliveryStatus.Sent, 1), ("teams", DeliveryStatus.Sent, 2)]);
    }

    [Fact]
    public async Task A_channel_that_throws_is_a_failure_of_that_channel_alone()
    {
        var system = new InMemorySystem();
        system.Teams.Answers.Enqueue(() => throw new HttpRequestException("https://secret.example/sig"));
        await MonthAsync(system, "2015-02", "12,17,28,");

        system.Email.Sent.Count.ShouldBe(1);
        system.Deliveries.Entries.Single(entry => entry.Channel == "teams").Error.ShouldBe("HttpRequestException: no answer");
    }

    [Fact]
    public async Task A_claim_of_another_run_is_left_alone_until_it_ends()
    {
        var system = new InMemorySystem();
        await system.IngestAsync("kent-scs/2015-02/measures.csv", Header + "12,17,28,\n");
        await system.ComputeAsync();
        var id = system.Alerts.Notifications.Single().Notification.Id;
        var now = system.Clock.Now;
        await system.Deliveries.TryWriteAsync(null, new(id, "teams", DeliveryStatus.Sending, 1, now, now + DeliverAlerts.Claim, null, null), CancellationToken.None);

        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(1, 1, 0, 1));
        system.Clock.Advance(DeliverAlerts.Claim);
        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(1, 1, 0, 0));
        system.Teams.Sent.Count.ShouldBe(1);
    }

    private static async Task MonthAsync(InMemorySystem system, string period, string rows)
    {
        await system.IngestAsync($"kent-scs/{period}/measures.csv", Header + rows + "\n");
        await system.ComputeAsync();
        await system.DeliverAsync();
    }
}
