using System.Text.Json.Serialization;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Alerts;

/// <summary>What a notification is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NotificationKind>))]
public enum NotificationKind
{
    /// <summary>What changed in measures that somebody answers for.</summary>
    [JsonStringEnumMemberName("measures")]
    Measures = 0,

    /// <summary>The overview of a period.</summary>
    [JsonStringEnumMemberName("digest")]
    Digest,

    /// <summary>An extract was refused.</summary>
    [JsonStringEnumMemberName("extract-rejected")]
    ExtractRejected,

    /// <summary>An extract could not be processed.</summary>
    [JsonStringEnumMemberName("extract-failed")]
    ExtractFailed,

    /// <summary>Extracts are not there by their working day.</summary>
    [JsonStringEnumMemberName("extracts-late")]
    ExtractsLate,

    /// <summary>A report was published.</summary>
    [JsonStringEnumMemberName("report-published")]
    ReportPublished,

    /// <summary>An operator tries whether a message arrives.</summary>
    [JsonStringEnumMemberName("test")]
    Test,
}

/// <summary>Something one person must hear, with everything their message says. It holds aggregates alone, and no count of 1 to 5.</summary>
/// <param name="Id">Its key: a second run makes the same one.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Scorecard">The scorecard's id.</param>
/// <param name="ScorecardTitle">The scorecard's title.</param>
/// <param name="Organisation">Whose scorecard it is.</param>
/// <param name="Period">The period, yyyy-MM, or null where there is none.</param>
/// <param name="Recipient">Who must hear it.</param>
/// <param name="RaisedAt">When it was raised, UTC.</param>
public sealed record Notification(
    string Id,
    NotificationKind Kind,
    string Scorecard,
    string ScorecardTitle,
    string Organisation,
    string? Period,
    Person Recipient,
    DateTimeOffset RaisedAt)
{
    /// <summary>The measures, worst news first.</summary>
    public IReadOnlyList<NotificationLine> Lines { get; init; } = [];

    /// <summary>How many measures of the whole have which colour: of a digest.</summary>
    public ColourCounts? Counts { get; init; }

    /// <summary>Of a digest: the month of an earlier one that has been withdrawn; null where none was.</summary>
    public ReportingPeriod? Withdrawn { get; init; }

    /// <summary>The extract that was refused or could not be processed.</summary>
    public TroubledExtract? Extract { get; init; }

    /// <summary>The extracts that are late.</summary>
    public IReadOnlyList<LateExtract> Late { get; init; } = [];

    /// <summary>The report that was published.</summary>
    public NotificationReport? Report { get; init; }

    /// <summary>The trace in which it was raised, as a W3C traceparent, so that its delivery belongs to it; null where nobody listened.</summary>
    public string? Trace { get; init; }

    /// <summary>Whether its figures are illustrative; every message says so.</summary>
    public bool Illustrative { get; init; }

    /// <summary>The channels it goes by, where the recipient can be reached by them.</summary>
    [JsonIgnore]
    public IReadOnlyList<MessageChannel> Channels => Kind switch
    {
        NotificationKind.Measures => [.. Lines.SelectMany(line => line.Channels).Distinct()],
        NotificationKind.Digest or NotificationKind.ReportPublished => [MessageChannel.Email], // news for a mailbox, not for a channel
        _ => [MessageChannel.Teams, MessageChannel.Email],
    };

    /// <summary>
    /// What of it goes by a channel; null for nothing. What could go only by channels that do not reach the recipient goes by those
    /// that do: better another way than not at all.
    /// </summary>
    /// <param name="channel">The channel.</param>
    /// <param name="reaching">The channels that reach the recipient.</param>
    public Notification? By(MessageChannel channel, IReadOnlyCollection<MessageChannel> reaching)
    {
        bool Carries(IReadOnlyList<MessageChannel> wanted) => wanted.Intersect(reaching) is var both && both.Any() ? both.Contains(channel) : reaching.Contains(channel);
        if (Kind != NotificationKind.Measures)
        {
            return Carries(Channels) ? this : null;
        }

        var lines = Lines.Where(line => Carries(line.Channels)).ToList();
        return lines.Count == 0 ? null : lines.Count == Lines.Count ? this : this with { Lines = lines };
    }
}

/// <summary>One measure in a notification.</summary>
/// <param name="News">Why it is told.</param>
/// <param name="Facts">What is told of it.</param>
/// <param name="Channels">The channels it goes by.</param>
public sealed record NotificationLine(AlertReason News, MeasureFacts Facts, IReadOnlyList<MessageChannel> Channels)
{
    /// <summary>The months that a restatement gave another colour.</summary>
    public IReadOnlyList<Amendment> Restated { get; init; } = [];

    /// <summary>The earlier months that were not known and are red.</summary>
    public IReadOnlyList<SeenMonth> Missed { get; init; } = [];

    /// <summary>The latest months as they were told or known, which have been withdrawn.</summary>
    public IReadOnlyList<SeenMonth> Withdrawn { get; init; } = [];

    /// <summary>The alert, by id; null where none is open.</summary>
    public string? AlertId { get; init; }

    /// <summary>What was answered to it; null where nobody has answered.</summary>
    public Acknowledgement? Acknowledgement { get; init; }

    /// <summary>For somebody further up: who was told, and when, and has not answered.</summary>
    public Unanswered? Unanswered { get; init; }
}

/// <summary>Somebody who was told and has not answered.</summary>
/// <param name="Who">Name and role.</param>
/// <param name="ToldOn">When they were told.</param>
public sealed record Unanswered(string Who, DateOnly ToldOn);

/// <summary>How many measures of the whole have which colour.</summary>
/// <param name="Red">Red.</param>
/// <param name="Amber">Amber.</param>
/// <param name="Green">Green.</param>
/// <param name="NoFigure">A figure was due and there is none.</param>
public sealed record ColourCounts(int Red, int Amber, int Green, int NoFigure)
{
    /// <summary>How many are red in the areas of the whole, each area for itself.</summary>
    public int RedInAreas { get; init; }
}

/// <summary>An extract that was refused or could not be processed.</summary>
/// <param name="Id">Its ledger id.</param>
/// <param name="Blob">The blob's name.</param>
/// <param name="Errors">How many errors it has.</param>
/// <param name="First">The first of them, without what stands in the cells.</param>
public sealed record TroubledExtract(string Id, string Blob, int Errors, IReadOnlyList<ExtractIssue> First);

/// <summary>An extract that is not there.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Period">The month, yyyy-MM.</param>
/// <param name="DueOn">The day by whose end it was due.</param>
/// <param name="OwnerToldOn">For a director: when the data owner was told; null for the data owner.</param>
/// <param name="Owner">Who sees to it: name and role.</param>
public sealed record LateExtract(string Dataset, string Period, DateOnly DueOn, DateOnly? OwnerToldOn, string Owner);
