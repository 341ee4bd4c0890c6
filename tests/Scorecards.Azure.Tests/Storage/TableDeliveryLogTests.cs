using Scorecards.Application.Alerts;
using Scorecards.Azure.Storage;
using Scorecards.Domain.Alerts;

namespace Scorecards.Azure.Tests.Storage;

[Collection(nameof(AzuriteCollection))]
[Trait("Needs", "Azurite")]
public sealed class TableDeliveryLogTests(AzuriteFixture azurite)
{
    private static readonly Delivery Sending = new(
        "kent-scs~kent~2015-02~r0001~director~0", MessageChannel.Teams, DeliveryStatus.Sending, 1, 0, Sample.Morning.AddTicks(7), Sample.Morning.AddMinutes(2), null, null);

    private static readonly Delivery Sent = Sending with { Status = DeliveryStatus.Sent, MessageId = "<1@mail>", Error = "429 Too Many Requests: \"slow down\" – £" };

    [Fact]
    public async Task A_delivery_that_was_never_tried_is_null()
    {
        var log = new TableDeliveryLog(await azurite.TableAsync());
        await log.TryWriteAsync(null, Sending, CancellationToken.None);

        (await log.FindAsync(Sending.NotificationId, MessageChannel.Email, CancellationToken.None)).ShouldBeNull();
        (await log.FindAsync(Sending.NotificationId + "1", MessageChannel.Teams, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_claim_comes_back_with_its_version()
    {
        var log = new TableDeliveryLog(await azurite.TableAsync());

        var claimed = await log.TryWriteAsync(null, Sending, CancellationToken.None);

        claimed!.Value.ShouldBe(Sending);
        (await log.FindAsync(Sending.NotificationId, MessageChannel.Teams, CancellationToken.None)).ShouldBe(claimed);
    }

    [Fact]
    public async Task A_claim_is_written_over_with_what_came_of_it()
    {
        var log = new TableDeliveryLog(await azurite.TableAsync());
        var claimed = await log.TryWriteAsync(null, Sending, CancellationToken.None);

        var sent = await log.TryWriteAsync(claimed, Sent, CancellationToken.None);

        sent!.Value.ShouldBe(Sent);
        (await log.FindAsync(Sending.NotificationId, MessageChannel.Teams, CancellationToken.None)).ShouldBe(sent);
    }

    [Fact]
    public async Task A_second_claim_is_refused_and_the_first_stays()
    {
        var log = new TableDeliveryLog(await azurite.TableAsync());
        var claimed = await log.TryWriteAsync(null, Sending, CancellationToken.None);

        (await log.TryWriteAsync(null, Sent, CancellationToken.None)).ShouldBeNull();

        (await log.FindAsync(Sending.NotificationId, MessageChannel.Teams, CancellationToken.None)).ShouldBe(claimed);
    }

    [Fact]
    public async Task A_claim_that_another_run_took_over_is_not_written_over()
    {
        var log = new TableDeliveryLog(await azurite.TableAsync());
        var lost = await log.TryWriteAsync(null, Sending, CancellationToken.None);
        var taken = await log.TryWriteAsync(lost, Sending with { Attempts = 2 }, CancellationToken.None);

        (await log.TryWriteAsync(lost, Sent, CancellationToken.None)).ShouldBeNull();

        (await log.FindAsync(Sending.NotificationId, MessageChannel.Teams, CancellationToken.None)).ShouldBe(taken);
    }

    [Fact]
    public async Task Channels_have_entries_of_their_own()
    {
        var log = new TableDeliveryLog(await azurite.TableAsync());
        var teams = await log.TryWriteAsync(null, Sending, CancellationToken.None);

        var email = await log.TryWriteAsync(null, Sent with { Channel = MessageChannel.Email }, CancellationToken.None);

        (await log.FindAsync(Sending.NotificationId, MessageChannel.Teams, CancellationToken.None)).ShouldBe(teams);
        (await log.FindAsync(Sending.NotificationId, MessageChannel.Email, CancellationToken.None)).ShouldBe(email);
    }
}
