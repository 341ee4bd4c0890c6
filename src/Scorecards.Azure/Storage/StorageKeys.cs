using System.Globalization;
using Scorecards.Application.Commentaries;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Periods;

namespace Scorecards.Azure.Storage;

/// <summary>
/// Every key of every table, and nothing else builds one. Parts are ids and codes, which hold no "|", so a key is read one
/// way only and sorts by its parts.
/// </summary>
internal static class StorageKeys
{
    // Every table: the row that says that it is the one everything was written to.
    public const string Mark = "mark";

    // Extracts: one partition, the newest upload first.
    public const string Ledger = "extracts";

    // Observations: a partition for each month of a dataset.
    public const string RevisionPrefix = "revision|";

    // Scorecards: a partition for each scorecard and area.
    public const string HeadPrefix = "head|";

    // Alerts: a partition for each scorecard, with the outbox beside the book that says what was told.
    public const string AlertBook = "book";

    public const string NotificationPrefix = "notification|";

    public static string Observations(ExtractSubject subject) => $"{subject.Scorecard}|{subject.Period}|{subject.Dataset}";

    public static string ObservationsPrefix(string scorecard, ReportingPeriod? period) => period is { } month ? $"{scorecard}|{month}|" : $"{scorecard}|";

    public static ExtractSubject ReadSubject(string partitionKey) => partitionKey.Split('|') is [var scorecard, var period, var dataset]
        ? new(scorecard, ReportingPeriod.Parse(period), dataset)
        : throw new FormatException($"'{partitionKey}' is not a key of observations.");

    public static string Revision(int number) => RevisionPrefix + Number(number);

    public static string FiguresPrefix(string extractId) => $"figure|{extractId}|";

    public static string Figure(string extractId, Observation observation) => string.Create(
        CultureInfo.InvariantCulture, $"{FiguresPrefix(extractId)}{observation.ScopeId}|{observation.LineId}{(observation.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"|{year}") : string.Empty)}");

    public static string Scorecards(string scorecard, string area) => $"{scorecard}|{area}";

    public static string ScorecardsPrefix(string scorecard) => $"{scorecard}|";

    public static string Head(ReportingPeriod period) => $"{HeadPrefix}{period}";

    public static string ScorecardRevision(ReportingPeriod period, int number) => $"revision|{period}|{Number(number)}";

    public static string Notification(string id) => NotificationPrefix + id;

    // Commentary: a partition for each month of a scorecard, each figure's entries oldest first.
    public static string Commentary(string scorecard, ReportingPeriod period) => $"{scorecard}|{period}";

    public static string CommentaryPrefix(string scorecard) => $"{scorecard}|";

    public static string CommentaryEntry(CommentaryEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.Area}|{entry.Measure}|{entry.WrittenAt.UtcTicks:x16}|{entry.Id}");

    private static string Number(int number) => number.ToString("D6", CultureInfo.InvariantCulture);
}
