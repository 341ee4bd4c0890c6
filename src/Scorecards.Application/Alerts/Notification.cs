using System.Globalization;
using System.Text.Json.Serialization;
using Scorecards.Application.Extracts;
using Scorecards.Application.Reports;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Alerts;

/// <summary>What a notification is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NotificationKind>))]
public enum NotificationKind
{
    /// <summary>One or more measures went red.</summary>
    [JsonStringEnumMemberName("went-red")]
    WentRed = 0,

    /// <summary>An extract could not be processed.</summary>
    [JsonStringEnumMemberName("extract-failed")]
    ExtractFailed,

    /// <summary>A report was published.</summary>
    [JsonStringEnumMemberName("report-published")]
    ReportPublished,
}

/// <summary>
/// Something one person must hear, with everything their message says. It holds aggregates alone, and no count of 1 to 5;
/// commentary stays on the page, because people write small counts into it.
/// </summary>
/// <param name="Id">Its key: a second run makes the same one.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Scorecard">The scorecard's id.</param>
/// <param name="ScorecardTitle">The scorecard's title.</param>
/// <param name="Organisation">Whose scorecard it is.</param>
/// <param name="Area">The area's id.</param>
/// <param name="AreaTitle">The area.</param>
/// <param name="Period">The period, yyyy-MM, or null where an extract's name gave none.</param>
/// <param name="Recipient">Who must hear it.</param>
/// <param name="RaisedAt">When it was raised, UTC.</param>
/// <param name="Lines">The measures, worst news first.</param>
/// <param name="Extract">The extract, where that is what it is about.</param>
/// <param name="Report">The report, where that is what it is about.</param>
/// <param name="Illustrative">Whether its figures are illustrative; every message says so.</param>
public sealed record Notification(
    string Id,
    NotificationKind Kind,
    string Scorecard,
    string ScorecardTitle,
    string Organisation,
    string Area,
    string AreaTitle,
    string? Period,
    Person Recipient,
    DateTimeOffset RaisedAt,
    IReadOnlyList<NotificationLine> Lines,
    FailedExtract? Extract = null,
    NotificationReport? Report = null,
    bool Illustrative = false)
{
    /// <summary>The notification that tells a data owner of an extract that failed.</summary>
    public static Notification OfFailedExtract(ScorecardDefinition definition, Person owner, ExtractEntry entry) => new(
        $"{definition.Id}~extract-failed~{entry.Id}",
        NotificationKind.ExtractFailed,
        definition.Id,
        definition.Title,
        definition.Organisation,
        definition.Whole.Id,
        definition.Whole.Title,
        entry.Period,
        owner,
        entry.IngestedAt,
        [],
        new(entry.Id, entry.Blob));

    /// <summary>The notification that tells a reader, by email alone, of a report that was published.</summary>
    /// <param name="definition">The scorecard.</param>
    /// <param name="reader">Who must hear it.</param>
    /// <param name="pack">The published report.</param>
    /// <param name="report">What is told of it.</param>
    /// <param name="illustrative">Whether its figures are illustrative.</param>
    public static Notification OfPublishedReport(ScorecardDefinition definition, Person reader, ReportPack pack, NotificationReport report, bool illustrative = false) => new Notification(
        string.Create(CultureInfo.InvariantCulture, $"{definition.Id}~report~{pack.Report}~{pack.Period}~r{pack.Revision:D4}~{reader.Id}"),
        NotificationKind.ReportPublished,
        definition.Id,
        definition.Title,
        definition.Organisation,
        definition.Whole.Id,
        definition.Whole.Title,
        pack.Period.ToString(),
        reader,
        pack.PublishedAt,
        [],
        Report: report,
        Illustrative: illustrative).To(reader);

    /// <summary>The same for a person as they can be reached now. A published report is news for their mailbox, not for a channel.</summary>
    public Notification To(Person person) => this with { Recipient = Kind == NotificationKind.ReportPublished ? person with { Channel = null } : person };
}

/// <summary>One measure in a notification.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Safeguarding">Whether it watches over a child's safety.</param>
/// <param name="Period">The month of the figure, yyyy-MM: the last one with a figure.</param>
/// <param name="Display">The figure.</param>
/// <param name="Parts">"17 of 28", or null where it would show a count of 1 to 5.</param>
/// <param name="Target">The target.</param>
/// <param name="Minimum">The minimum standard.</param>
/// <param name="RedSince">The first month of the unbroken run of red, yyyy-MM.</param>
/// <param name="RedMonths">How many months that is.</param>
/// <param name="Trend">The months up to now, oldest first.</param>
public sealed record NotificationLine(
    string Measure,
    string Number,
    string Title,
    bool Safeguarding,
    string Period,
    string Display,
    string? Parts,
    string Target,
    string Minimum,
    string RedSince,
    int RedMonths,
    IReadOnlyList<NotificationPoint> Trend);

/// <summary>One month of a trend.</summary>
/// <param name="Period">The month, yyyy-MM.</param>
/// <param name="Display">The figure.</param>
/// <param name="Rag">Its colour, or null.</param>
public sealed record NotificationPoint(string Period, string Display, string? Rag);

/// <summary>An extract that could not be processed.</summary>
/// <param name="Id">Its ledger id.</param>
/// <param name="Blob">The blob's name.</param>
public sealed record FailedExtract(string Id, string Blob);
