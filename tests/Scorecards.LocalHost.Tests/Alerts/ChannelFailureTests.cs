using System.Text;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;

namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>A service that fails, in each way that services do: nothing is lost, and the other channel is told in the same run.</summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class ChannelFailureTests(ChannelFailureFixture fixture) : IClassFixture<ChannelFailureFixture>
{
    private readonly RunningHost host = fixture.Host;

    [Theory]
    [InlineData("teams", "status=429&retryAfter=0", DeliveryStatus.Failed, "429 Too Many Requests")]
    [InlineData("email", "status=429&retryAfter=0", DeliveryStatus.Failed, "429 Too Many Requests")]
    [InlineData("teams", "status=503", DeliveryStatus.Failed, "503 Service Unavailable")]
    [InlineData("email", "status=503", DeliveryStatus.Failed, "503 Service Unavailable")]
    [InlineData("teams", "mode=reset", DeliveryStatus.Unknown, "the connection broke before an answer came")]
    [InlineData("email", "mode=reset", DeliveryStatus.Unknown, "the connection broke before an answer came")]
    [InlineData("teams", "mode=stall", DeliveryStatus.Unknown, "no answer within 1 seconds")]
    [InlineData("email", "mode=stall", DeliveryStatus.Unknown, "no answer within 1 seconds")]
    public async Task A_channel_that_fails_is_tried_again_and_keeps_the_other_from_nothing(string name, string failure, DeliveryStatus status, string error)
    {
        var (failing, other) = name == "teams" ? (MessageChannel.Teams, MessageChannel.Email) : (MessageChannel.Email, MessageChannel.Teams);
        var id = await fixture.RaiseAsync();
        await host.FailAsync($"channel={name}&{failure}");

        var run = await host.RunAsync("deliver-alerts");

        ((int)run["sent"]!, (int)run["failed"]!).ShouldBe((1, 1));
        (await fixture.ArrivedAsync(id)).Single().Channel.ShouldBe(name == "teams" ? "email" : "teams");
        var (failed, sent) = (await host.DeliveryAsync(id, failing), await host.DeliveryAsync(id, other));
        (failed.Status, failed.Error, failed.Attempts, sent.Status).ShouldBe((status, error, 1, DeliveryStatus.Sent));

        var again = await host.DeliverAfterPauseAsync(id, failing);
        ((int)again["sent"]!, (int)again["failed"]!, (int)again["waiting"]!).ShouldBe((1, 0, 0));
        (await fixture.ArrivedAsync(id)).Select(message => message.Channel).ShouldBe(["teams", "email"], ignoreOrder: true);
        (await host.DeliveryAsync(id, failing)).ShouldSatisfyAllConditions(
            delivery => delivery.Status.ShouldBe(DeliveryStatus.Sent),
            delivery => delivery.Unanswered.ShouldBe(status == DeliveryStatus.Unknown ? 1 : 0));
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_is_left_alone_for_a_pause()
    {
        var id = await fixture.RaiseAsync();
        await host.FailAsync("channel=teams&mode=reset");
        await host.RunAsync("deliver-alerts");

        var again = await host.RunAsync("deliver-alerts");

        ((int)again["pending"]!, (int)again["sent"]!, (int)again["waiting"]!).ShouldBe((1, 0, 1));
        await host.DeliverAfterPauseAsync(id, MessageChannel.Teams);
        (await fixture.ArrivedAsync(id)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("teams")]
    [InlineData("email")]
    public async Task A_message_that_is_refused_as_too_large_goes_in_brief_in_the_same_run(string channel)
    {
        var whole = await fixture.RaiseAsync();
        await host.RunAsync("deliver-alerts");
        var id = await fixture.RaiseAsync();
        await host.FailAsync($"channel={channel}&status=413");

        var run = await host.RunAsync("deliver-alerts");

        ((int)run["sent"]!, (int)run["failed"]!).ShouldBe((2, 0));
        var brief = (await fixture.ArrivedAsync(id)).Single(message => message.Channel == channel);
        var full = (await fixture.ArrivedAsync(whole)).Single(message => message.Channel == channel);
        (brief.Id, full.Text.Contains("Visits in time of team 1", StringComparison.Ordinal), brief.Text.Contains("Visits in time of team 1", StringComparison.Ordinal)).ShouldBe((id, true, false));
        brief.Acknowledge.ShouldNotBeNull();
        SizeOf(brief).ShouldBeLessThan(SizeOf(full));
    }

    [Fact]
    public async Task An_answer_that_never_ends_was_an_answer()
    {
        var id = await fixture.RaiseAsync();
        await host.FailAsync("channel=teams&mode=hang");
        await host.FailAsync("channel=email&mode=hang");

        var run = await host.RunAsync("deliver-alerts");

        ((int)run["sent"]!, (int)run["failed"]!).ShouldBe((2, 0));
        (await fixture.ArrivedAsync(id)).Count.ShouldBe(2);
        (await host.RunAsync("deliver-alerts"))["pending"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_card_that_Teams_takes_and_loses_is_why_the_email_goes_too()
    {
        var id = await fixture.RaiseAsync();
        await host.FailAsync("channel=teams&mode=lose");

        var run = await host.RunAsync("deliver-alerts");

        ((int)run["sent"]!, (int)run["failed"]!).ShouldBe((2, 0), "nobody can see that it is lost");
        (await fixture.ArrivedAsync(id)).Select(message => message.Channel).ShouldBe(["email"]);
    }

    [Fact]
    public async Task A_run_that_died_after_sending_leads_to_a_second_message_under_the_same_id()
    {
        var id = await fixture.RaiseAsync();
        await host.RunAsync("deliver-alerts");
        await host.RewriteAsync(id, MessageChannel.Email, delivery => delivery with { Status = DeliveryStatus.Sending });
        await host.MarkAsync(id.Split('~')[0], id, OutboxState.Pending);

        await host.DeliverAfterPauseAsync(id, MessageChannel.Email);

        var emails = (await fixture.ArrivedAsync(id)).Where(message => !message.IsCard).ToList();
        emails.Count.ShouldBe(2);
        emails[1].Body.ToJsonString().ShouldBe(emails[0].Body.ToJsonString(), "whoever gets both sees that they are one");
        (await host.DeliveryAsync(id, MessageChannel.Email)).Unanswered.ShouldBe(1);
        (await fixture.ArrivedAsync(id)).Count(message => message.IsCard).ShouldBe(1, "the card was sent and logged");
    }

    private static int SizeOf(ArrivedMessage message) => Encoding.UTF8.GetByteCount(message.Body.ToJsonString());
}
