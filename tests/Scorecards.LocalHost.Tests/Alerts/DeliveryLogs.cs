using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Scorecards.Application.Alerts;
using Scorecards.Domain.Alerts;

namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>The delivery log of a host, read and written past its use cases: what would take hours, a run's death among it, is written down.</summary>
internal static class DeliveryLogs
{
    /// <summary>The entry of a notification on a channel.</summary>
    public static async Task<Delivery> DeliveryAsync(this RunningHost host, string notification, MessageChannel channel) =>
        (await host.Log().FindAsync(notification, channel, CancellationToken.None))!.Value;

    /// <summary>Writes another entry over it.</summary>
    public static async Task RewriteAsync(this RunningHost host, string notification, MessageChannel channel, Func<Delivery, Delivery> change)
    {
        var read = await host.Log().FindAsync(notification, channel, CancellationToken.None);
        (await host.Log().TryWriteAsync(read, change(read!.Value), CancellationToken.None)).ShouldNotBeNull();
    }

    /// <summary>Lets a pause or a claim be over, and delivers.</summary>
    public static async Task<JsonNode> DeliverAfterPauseAsync(this RunningHost host, string notification, MessageChannel channel)
    {
        await host.RewriteAsync(notification, channel, delivery => delivery with { NotBefore = DateTimeOffset.UnixEpoch });
        return await host.RunAsync("deliver-alerts");
    }

    /// <summary>Says how far a notification has come.</summary>
    public static async Task MarkAsync(this RunningHost host, string scorecard, string notification, OutboxState state)
    {
        var outbox = host.Services.GetRequiredService<INotificationOutbox>();
        await outbox.MarkAsync((await outbox.FindAsync(scorecard, notification, CancellationToken.None))!, state, CancellationToken.None);
    }

    private static IDeliveryLog Log(this RunningHost host) => host.Services.GetRequiredService<IDeliveryLog>();
}
