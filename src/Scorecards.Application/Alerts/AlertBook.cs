using System.Text.Json.Serialization;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Alerts;

/// <summary>
/// Everything that is known and was told about a scorecard's alerts. It is kept as one row, written in one transaction with the
/// notifications that it says were told: either both are there or neither is.
/// </summary>
public sealed record AlertBook
{
    /// <summary>How many years an alert that has ended is kept.</summary>
    public const int YearsKept = 3;

    /// <summary>A book in which nothing stands yet.</summary>
    public static AlertBook Empty { get; } = new();

    /// <summary>How many times it was written, by which the archive knows its editions.</summary>
    public int Edition { get; init; }

    /// <summary>How many times it has told something; part of every notification's id.</summary>
    public int Sequence { get; init; }

    /// <summary>The latest period with a scorecard, and the day it was first looked at; null before the first.</summary>
    public LatestPeriod? Latest { get; init; }

    /// <summary>The period of which the digest was told; null before the first.</summary>
    public ReportingPeriod? DigestedFor { get; init; }

    /// <summary>What is known and was told of each measure and area.</summary>
    public IReadOnlyList<AlertEntry> Entries { get; init; } = [];

    /// <summary>Alerts that have ended, oldest first.</summary>
    public IReadOnlyList<Alert> Past { get; init; } = [];

    /// <summary>Silences, those that have run out among them.</summary>
    public IReadOnlyList<Silence> Silences { get; init; } = [];

    /// <summary>What was told of late extracts.</summary>
    public IReadOnlyList<DeadlineMemory> Deadlines { get; init; } = [];

    /// <summary>The silence that holds for a measure and area on a day, or null. The last one that was written holds.</summary>
    public Silence? SilenceOf(string measure, string area, DateOnly day) =>
        Silences.LastOrDefault(silence => string.Equals(silence.Measure, measure, StringComparison.Ordinal) && string.Equals(silence.Area, area, StringComparison.Ordinal))
            is { } last && last.Until >= day
                ? last
                : null;

    /// <summary>Every alert, those that have ended first.</summary>
    [JsonIgnore]
    public IEnumerable<Alert> Alerts => [.. Past, .. Entries.Select(entry => entry.Alert).OfType<Alert>()];
}

/// <summary>The latest period with a scorecard.</summary>
/// <param name="Period">The period.</param>
/// <param name="Since">The day it was first looked at.</param>
public sealed record LatestPeriod(ReportingPeriod Period, DateOnly Since);

/// <summary>A measure and area.</summary>
/// <param name="Facts">What a message says of it.</param>
/// <param name="Truth">What is true of it.</param>
/// <param name="Memory">What was last told of it; null before anything was decided.</param>
/// <param name="Alert">The alert that is open or ended last; null where none ever was.</param>
public sealed record AlertEntry(MeasureFacts Facts, AlertTruth Truth, AlertMemory? Memory, Alert? Alert);
