using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Alerts;

/// <summary>From the outbox to the services: each message once, none lost, and what is not delivered is known.</summary>
public sealed class DeliveryTests
{
    private readonly InMemorySystem system = new();

    [Fact]
    public async Task An_address_corrected_in_the_catalogue_is_used_for_what_is_still_to_be_sent()
    {
        await RaiseAsync();
        Replace("director.scs@kent.example", "corrected@kent.example");

        await system.DeliverAsync();

        system.Email.Sent.Single().Recipient.Email.ShouldBe("corrected@kent.example");
    }

    [Fact]
    public async Task An_address_is_looked_up_where_the_catalogue_names_the_user_alone()
    {
        Replace("email: director.scs@kent.example", "upn: p.segurola@kent.example");
        system.Directory.Addresses["p.segurola@kent.example"] = "philip@kent.example";
        await RaiseAsync();

        await system.DeliverAsync();

        system.Email.Sent.Single().Recipient.Email.ShouldBe("philip@kent.example");
    }

    [Fact]
    public async Task A_user_without_a_mailbox_is_a_failed_delivery_that_says_what_to_do()
    {
        Replace("email: director.scs@kent.example", "upn: p.segurola@kent.example");
        await RaiseAsync();

        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(1, 1, 1, 0, 0));

        var failed = system.Deliveries.Entries.Single(entry => entry.Channel == MessageChannel.Email);
        (failed.Status, failed.Error).ShouldBe((DeliveryStatus.Failed, "The directory has no mailbox for director: correct 'upn:' in the catalogue, or write 'email:'"));
    }

    [Fact]
    public async Task A_failing_channel_does_not_stop_the_other_and_is_tried_again_after_its_pause()
    {
        system.Teams.Answers.Enqueue(() => SendResult.Refused("429 Too Many Requests", TimeSpan.FromSeconds(30)));
        await RaiseAsync();
        await system.DeliverAsync();
        (system.Teams.Sent.Count, system.Email.Sent.Count).ShouldBe((0, 1));

        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(1, 0, 0, 1, 0));
        system.Clock.Advance(TimeSpan.FromSeconds(30));
        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(1, 1, 0, 0, 0));

        (system.Teams.Sent.Count, system.Email.Sent.Count).ShouldBe((1, 1));
        Entries().ShouldBe([(MessageChannel.Teams, DeliveryStatus.Sent, 2, 0), (MessageChannel.Email, DeliveryStatus.Sent, 1, 0)]);
    }

    [Fact]
    public async Task No_answer_is_recorded_as_unknown_and_tried_again_with_the_same_id()
    {
        system.Teams.Answers.Enqueue(() => SendResult.Unanswered("no answer within 20 seconds"));
        await RaiseAsync();

        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(1, 1, 1, 0, 0));
        Entries().ShouldBe([(MessageChannel.Teams, DeliveryStatus.Unknown, 1, 1), (MessageChannel.Email, DeliveryStatus.Sent, 1, 0)]);

        system.Clock.Advance(TimeSpan.FromMinutes(15));
        await system.DeliverAsync();

        Entries().ShouldBe([(MessageChannel.Teams, DeliveryStatus.Sent, 2, 1), (MessageChannel.Email, DeliveryStatus.Sent, 1, 0)]);
        system.Teams.Sent.Single().Message.NotificationId.ShouldBe(system.Email.Sent.Single().Message.NotificationId);
    }

    [Fact]
    public async Task A_claim_of_another_run_is_left_alone_until_it_ends_and_counts_as_a_try_nobody_knows_the_end_of()
    {
        await RaiseAsync();
        var now = system.Clock.Now;
        await system.Deliveries.TryWriteAsync(null, new(NotificationId(), MessageChannel.Teams, DeliveryStatus.Sending, 1, 0, now, now + DeliverAlerts.Claim, null, null), CancellationToken.None);

        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(1, 1, 0, 1, 0));
        system.Clock.Advance(DeliverAlerts.Claim);
        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(1, 1, 0, 0, 0));

        Entries()[0].ShouldBe((MessageChannel.Teams, DeliveryStatus.Sent, 2, 1));
    }

    [Fact]
    public async Task A_channel_that_asks_to_be_left_alone_is_left_alone_by_the_rest_of_the_run()
    {
        await RaiseAsync();
        await system.Alerts.AddAsync(Another(), CancellationToken.None);
        system.Teams.Answers.Enqueue(() => SendResult.Refused("429 Too Many Requests", TimeSpan.FromSeconds(30)));

        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(2, 2, 1, 1, 0), "both emails went, one card was refused and the other not even tried");

        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(2, 1, 0, 1, 0), "the other card goes first, so that none stands in the way of the rest");
    }

    [Fact]
    public async Task After_the_last_try_a_message_is_undelivered_until_somebody_has_it_sent_again()
    {
        for (var attempt = 0; attempt < DeliverAlerts.MostAttempts; attempt++)
        {
            system.Teams.Answers.Enqueue(() => SendResult.Refused("503 Service Unavailable"));
        }

        await RaiseAsync();
        var started = system.Clock.Now;
        DeliveryRun run;
        do
        {
            run = await system.DeliverAsync();
            system.Clock.Advance(TimeSpan.FromMinutes(5));
        }
        while (run.Undelivered == 0 && system.Clock.Now - started < TimeSpan.FromDays(2));

        Entries()[0].ShouldBe((MessageChannel.Teams, DeliveryStatus.Undelivered, DeliverAlerts.MostAttempts, 0));
        (system.Clock.Now - started).ShouldBeInRange(TimeSpan.FromHours(10), TimeSpan.FromHours(16), "an outage of a working day is outlived");
        system.Alerts.Notifications.Single().State.ShouldBe(OutboxState.Undelivered);
        (await Queries().TroubleAsync(CancellationToken.None)).ShouldBe((1, 0));
        var undelivered = (await Queries().ListAsync("kent-scs", state: null, CancellationToken.None)).Undelivered.Single();
        undelivered.Deliveries.Select(delivery => (delivery.Channel, delivery.Status, delivery.Error)).ShouldBe(
            [(MessageChannel.Teams, DeliveryStatus.Undelivered, "503 Service Unavailable"), (MessageChannel.Email, DeliveryStatus.Sent, null)]);
        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(0, 0, 0, 0, 0), "it is given up until somebody asks");

        (await system.DeliverAsync(again: true)).ShouldBe(new DeliveryRun(1, 1, 0, 0, 0));

        (system.Teams.Sent.Count, system.Email.Sent.Count).ShouldBe((1, 1));
        system.Alerts.Notifications.Single().State.ShouldBe(OutboxState.Told);
        (await Queries().TroubleAsync(CancellationToken.None)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task What_reaches_nobody_is_undelivered_at_once_and_can_be_dismissed()
    {
        Replace("    email: director.scs@kent.example\n    channel: SpecialistChildrensServices\n", "    email: director.scs@kent.example\n");
        await RaiseAsync();
        var notification = system.Alerts.Notifications.Single().Notification;
        await system.Alerts.MarkAsync(notification, OutboxState.Dismissed, CancellationToken.None);
        await system.Alerts.AddAsync(notification with { Id = "kent-scs~nobody", Recipient = new("gone", "Director", "Gone", null, null) }, CancellationToken.None);

        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(1, 0, 0, 0, 1));
        (await Queries().TroubleAsync(CancellationToken.None)).Undelivered.ShouldBe(1);

        (await system.Deliver.DismissAsync(notification.Id, CancellationToken.None)).ShouldBeFalse("that one is not undelivered");
        (await system.Deliver.DismissAsync("kent-scs~nobody", CancellationToken.None)).ShouldBeTrue();
        (await Queries().TroubleAsync(CancellationToken.None)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_message_that_has_been_waiting_for_two_hours_is_trouble()
    {
        await RaiseAsync();
        (await Queries().TroubleAsync(CancellationToken.None)).ShouldBe((0, 0));

        system.Clock.Advance(TimeSpan.FromMinutes(121));

        (await Queries().TroubleAsync(CancellationToken.None)).ShouldBe((0, 1));
    }

    [Fact]
    public async Task A_message_that_cannot_be_made_keeps_no_other_waiting_and_is_known()
    {
        await RaiseAsync();
        await system.Alerts.AddAsync(Another(), CancellationToken.None);
        var (broken, make) = (system.Alerts.Notifications[0].Notification.Id, system.Render);
        system.Render = notification => notification.Id == broken ? throw new InvalidOperationException("no words") : make(notification);

        (await system.DeliverAsync()).ShouldBe(new DeliveryRun(2, 2, 2, 0, 0));

        Entries().Where(entry => entry.Status == DeliveryStatus.Failed).Count().ShouldBe(2);
        system.Deliveries.Entries.First(entry => entry.Status == DeliveryStatus.Failed).Error.ShouldBe("The message could not be made: see the log");
    }

    [Fact]
    public async Task A_route_narrows_the_channels_and_one_that_does_not_reach_its_person_is_made_up_for()
    {
        system.Catalogue.Files["kent-scs.yaml"] += "\nalerts:\n  routes:\n    - {severity: red, safeguarding: false, channels: [email]}\n    - {severity: red, channels: [teams]}\n";
        await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,numerator,denominator,value\n12,17,28,\n43,1,2,\n");
        await system.ComputeAsync();
        await system.DeliverAsync();

        (system.Teams.Sent.Single().Message.Subject, system.Email.Sent.Single().Message.Subject).ShouldBe(("Measures 1", "Measures 1"), "each channel carries its own lines");

        Replace("    channel: SpecialistChildrensServices\n", string.Empty);
        await system.IngestAsync("kent-scs/2015-03/measures.csv", "measure,numerator,denominator,value\n12,17,28,\n43,1,2,\n");
        await system.ComputeAsync();
        await system.DeliverAsync();

        (system.Teams.Sent.Count, system.Email.Sent[^1].Message.Subject).ShouldBe((1, "Measures 2"), "what cannot go by Teams goes by email");
    }

    [Theory]
    [InlineData(1, 15)]
    [InlineData(2, 30)]
    [InlineData(8, 1920)]
    [InlineData(9, 3600)]
    [InlineData(20, 3600)]
    public void Pauses_double_up_to_an_hour(int attempts, int seconds) => Courier.PauseAfter(attempts, asked: null).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public void A_service_is_left_alone_as_long_as_it_asks_up_to_an_hour()
    {
        Courier.PauseAfter(1, TimeSpan.FromSeconds(7)).ShouldBe(TimeSpan.FromSeconds(7));
        Courier.PauseAfter(1, TimeSpan.FromDays(7)).ShouldBe(TimeSpan.FromHours(1));
    }

    private AlertQueries Queries() => new(system.Alerts, system.Alerts, system.Deliveries, system.Catalogue, system.Clock);

    private List<(MessageChannel Channel, DeliveryStatus Status, int Attempts, int Unanswered)> Entries() =>
        [.. system.Deliveries.Entries.OrderBy(entry => entry.Channel).Select(entry => (entry.Channel, entry.Status, entry.Attempts, entry.Unanswered))];

    private string NotificationId() => system.Alerts.Notifications.Single().Notification.Id;

    private Notification Another() => system.Alerts.Notifications.Single().Notification with { Id = "kent-scs~z", RaisedAt = system.Clock.Now.AddSeconds(1) };

    private void Replace(string before, string after)
    {
        system.Catalogue.Files["kent-scs.yaml"].ShouldContain(before);
        system.Catalogue.Files["kent-scs.yaml"] = system.Catalogue.Files["kent-scs.yaml"].Replace(before, after, StringComparison.Ordinal);
    }

    private async Task RaiseAsync()
    {
        await system.IngestAsync("kent-scs/2015-02/measures.csv", "measure,numerator,denominator,value\n12,17,28,\n");
        await system.ComputeAsync();
    }
}
