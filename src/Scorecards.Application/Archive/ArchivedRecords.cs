using Scorecards.Application.Alerts;
using Scorecards.Application.Extracts;

namespace Scorecards.Application.Archive;

/// <summary>An upload as it was taken in.</summary>
/// <param name="Entry">The ledger's entry.</param>
/// <param name="Observations">What was read from it; none where it was not put into use.</param>
public sealed record ArchivedUpload(ExtractEntry Entry, IReadOnlyList<Observation> Observations);

/// <summary>A notification that asks for nothing more.</summary>
/// <param name="Notification">The notification.</param>
/// <param name="State">How far it came.</param>
public sealed record SettledNotification(Notification Notification, OutboxState State);
