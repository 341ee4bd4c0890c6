using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Commentaries;

/// <summary>Which figure a commentary is about.</summary>
/// <param name="Scorecard">The scorecard's id.</param>
/// <param name="Area">The area's id.</param>
/// <param name="Period">The period.</param>
/// <param name="Measure">The measure's id.</param>
public sealed record CommentarySubject(string Scorecard, string Area, ReportingPeriod Period, string Measure);

/// <summary>
/// What one person wrote about a figure at one time. A later entry takes its place on the page and never in the store: the
/// entries of a figure are its history.
/// </summary>
/// <param name="Scorecard">The scorecard's id.</param>
/// <param name="Area">The area's id.</param>
/// <param name="Period">The period.</param>
/// <param name="Measure">The measure's id.</param>
/// <param name="Text">The text; empty where the entry withdraws what was written before.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="WrittenAt">When, UTC.</param>
/// <param name="Id">Its id: a hash of everything else, so that a second run makes the same one.</param>
public sealed record CommentaryEntry(
    string Scorecard, string Area, ReportingPeriod Period, string Measure, string Text, string Author, DateTimeOffset WrittenAt, string Id)
{
    /// <summary>Whether it withdraws what was written before.</summary>
    [JsonIgnore]
    public bool IsWithdrawal => Text.Length == 0;

    /// <summary>Which figure it is about.</summary>
    [JsonIgnore]
    public CommentarySubject Subject => new(Scorecard, Area, Period, Measure);

    /// <summary>Makes an entry with its id.</summary>
    public static CommentaryEntry Of(CommentarySubject subject, string text, string author, DateTimeOffset writtenAt)
    {
        string[] parts = [subject.Scorecard, subject.Area, subject.Period.ToString(), subject.Measure, text, author, writtenAt.UtcTicks.ToString(CultureInfo.InvariantCulture)];

        // Each part with its length, so that no two entries are written alike.
        var content = string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}\n")));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(content));
        return new(subject.Scorecard, subject.Area, subject.Period, subject.Measure, text, author, writtenAt.ToUniversalTime(), Convert.ToHexStringLower(hash.AsSpan(0, 12)));
    }

    /// <summary>Entries oldest first; those of one instant in an order that is always the same.</summary>
    public static IReadOnlyList<CommentaryEntry> OldestFirst(IEnumerable<CommentaryEntry> entries) =>
        [.. entries.OrderBy(entry => entry.WrittenAt).ThenBy(entry => entry.Id, StringComparer.Ordinal)];
}
