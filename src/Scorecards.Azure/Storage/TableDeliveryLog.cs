using Azure;
using Scorecards.Application.Alerts;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Storage;
using Scorecards.Azure.Tables;
using Scorecards.Domain.Alerts;

namespace Scorecards.Azure.Storage;

/// <summary>The delivery log in Table storage: a partition for each notification, a row for each channel.</summary>
public sealed class TableDeliveryLog(TableClient table) : IDeliveryLog
{
    private const string Content = nameof(Content);

    /// <inheritdoc/>
    public async Task<Versioned<Delivery>?> FindAsync(string notificationId, MessageChannel channel, CancellationToken cancellationToken) =>
        await table.GetEntityIfExistsAsync(notificationId, Codes.Channel[channel], cancellationToken) is { } row
            ? new(PackedJson.Read<Delivery>(row, Content), row.ETag.ToString("H"))
            : null;

    /// <inheritdoc/>
    public async Task<Versioned<Delivery>?> TryWriteAsync(Versioned<Delivery>? read, Delivery delivery, CancellationToken cancellationToken)
    {
        var row = new TableEntity(delivery.NotificationId, Codes.Channel[delivery.Channel]) { [nameof(Delivery.Status)] = delivery.Status.ToString() };
        PackedJson.Write(row, Content, delivery);
        try
        {
            var etag = read is null
                ? await table.AddEntityAsync(row, cancellationToken)
                : await table.UpdateEntityAsync(row, new(read.Version), cancellationToken);
            return new(delivery, etag.ToString("H"));
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return null;
        }
    }
}
