using Scorecards.Application.Catalogues;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Extracts;

/// <summary>How the contents of an extract are written.</summary>
public enum ExtractFormat
{
    /// <summary>Comma, semicolon or tab separated text.</summary>
    Csv = 0,

    /// <summary>An Excel workbook.</summary>
    Xlsx,
}

/// <summary>
/// What a blob's name says: "my-scorecard/2015-02/measures--v2.csv" is the dataset "measures" of February 2015; what follows
/// "--" is free. Parts that could not be read are null, and each has an issue.
/// </summary>
/// <param name="Scorecard">The scorecard's id, or null.</param>
/// <param name="Period">The period, or null.</param>
/// <param name="Dataset">The dataset, or null.</param>
/// <param name="Format">CSV or XLSX, or null.</param>
/// <param name="Issues">What is wrong with the name.</param>
public sealed record ExtractName(string? Scorecard, ReportingPeriod? Period, string? Dataset, ExtractFormat? Format, IReadOnlyList<ExtractIssue> Issues)
{
    private const string SinceMark = "since";

    /// <summary>The first month there may be figures of.</summary>
    public static ReportingPeriod Earliest { get; } = new(2000, 1);

    /// <summary>What follows "--", which is free but for what <see cref="Since"/> reads; blank where nothing does.</summary>
    public string Note { get; init; } = string.Empty;

    private const string Shape = "name it {scorecard}/{yyyy-MM}/{dataset}.csv or .xlsx, for example my-scorecard/2015-02/measures.csv";

    /// <summary>Whether the note says since when records are stated: "referrals--since-2024-04.csv".</summary>
    public bool SaysSince => Note.Contains(SinceMark, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first month that records state, where the note says it; null where it says none that can be read.</summary>
    public ReportingPeriod? Since
    {
        get
        {
            var at = Note.IndexOf(SinceMark + "-", StringComparison.OrdinalIgnoreCase) + SinceMark.Length + 1;
            return at > SinceMark.Length && Note.Length >= at + 7 && (Note.Length == at + 7 || !char.IsAsciiDigit(Note[at + 7])) && ReportingPeriod.TryParse(Note.Substring(at, 7), out var since) ? since : null;
        }
    }

    /// <summary>Reads a name.</summary>
    /// <param name="blob">The blob's name within the extracts container.</param>
    /// <param name="scorecards">The scorecards there are, each with the names of its datasets.</param>
    /// <param name="current">The current month: an extract of a later one cannot be true.</param>
    public static ExtractName Read(string blob, IReadOnlyDictionary<string, IReadOnlyCollection<string>> scorecards, ReportingPeriod current)
    {
        var issues = new List<ExtractIssue>();
        var parts = blob.Split('/');
        if (parts.Length != 3)
        {
            return new(null, null, null, null, [ExtractIssue.OfFile("unreadable-name", $"The name has {parts.Length} parts between slashes instead of 3: {Shape}.", blob)]);
        }

        var scorecard = ReadScorecard(parts[0], [.. scorecards.Keys.Order(StringComparer.Ordinal)], issues);
        var period = ReadPeriod(parts[1], current, issues);
        var datasets = scorecard is null ? [.. Datasets.Common.Select(common => common.Name)] : scorecards[scorecard];
        var (dataset, format) = ReadFile(parts[2], datasets, issues);
        return new(scorecard, period, dataset, format, issues) { Note = NoteOf(parts[2]) };
    }

    private static string? ReadScorecard(string text, IReadOnlyCollection<string> scorecards, List<ExtractIssue> issues)
    {
        if (scorecards.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        issues.Add(ExtractIssue.OfFile("unknown-scorecard", $"There is no scorecard '{ExtractIssue.Shorten(text)}': {NearestName.Advice(text, scorecards)} as the first folder.", text));
        return null;
    }

    private static ReportingPeriod? ReadPeriod(string text, ReportingPeriod current, List<ExtractIssue> issues)
    {
        if (!ReportingPeriod.TryParse(text, out var period))
        {
            issues.Add(ExtractIssue.OfFile("unreadable-period", $"The second folder, '{ExtractIssue.Shorten(text)}', is not a month: write yyyy-MM with a month from 01 to 12, for example 2015-02.", text));
            return null;
        }

        if (period < Earliest)
        {
            issues.Add(ExtractIssue.OfFile("early-period", $"{period.ToLongString()} is before {Earliest.ToLongString()}: upload to the folder of the month that the figures report.", text));
        }

        if (period > current)
        {
            issues.Add(ExtractIssue.OfFile("future-period", $"{period.ToLongString()} has not begun: it is {current.ToLongString()} now, so upload to the folder of the month that the figures report.", text));
        }

        return period;
    }

    private static (string? Dataset, ExtractFormat? Format) ReadFile(string text, IReadOnlyCollection<string> datasets, List<ExtractIssue> issues)
    {
        var dot = text.LastIndexOf('.');
        ExtractFormat? format = (dot < 0 ? string.Empty : text[(dot + 1)..]).ToUpperInvariant() switch
        {
            "CSV" => ExtractFormat.Csv,
            "XLSX" => ExtractFormat.Xlsx,
            _ => null,
        };
        if (format is null)
        {
            issues.Add(ExtractIssue.OfFile("unreadable-format", $"'{ExtractIssue.Shorten(text)}' is neither .csv nor .xlsx: save it as one of the two.", text));
        }

        var stem = dot < 0 ? text : text[..dot];
        var suffix = stem.IndexOf("--", StringComparison.Ordinal);
        var dataset = suffix < 0 ? stem : stem[..suffix];
        if (datasets.Contains(dataset, StringComparer.Ordinal))
        {
            return (dataset, format);
        }

        issues.Add(ExtractIssue.OfFile("unknown-dataset", $"There is no dataset '{ExtractIssue.Shorten(dataset)}': {HowToName(dataset, datasets)}.", text));
        return (null, format);
    }

    private static string NoteOf(string text)
    {
        var stem = text.LastIndexOf('.') is var dot && dot < 0 ? text : text[..dot];
        return stem.IndexOf("--", StringComparison.Ordinal) is var at && at < 0 ? string.Empty : stem[(at + 2)..];
    }

    private static string HowToName(string dataset, IReadOnlyCollection<string> datasets)
    {
        var nearest = NearestName.Of(dataset, datasets);
        var name = nearest ?? Datasets.Measures.Name;
        var others = nearest is not null
            ? string.Empty
            : $", or after another dataset ({string.Join(", ", datasets.Where(other => !string.Equals(other, name, StringComparison.Ordinal)))})";
        return $"name the file {name}.csv or {name}.xlsx{others}; a note of your own may follow after two hyphens, as in {name}--v2.csv";
    }
}
