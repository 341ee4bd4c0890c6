using System.Text.Json.Serialization;

namespace Scorecards.Application.Scorecards;

/// <summary>A scorecard as it is stored and answered: everything its readers see, so that reading it is one point read.</summary>
public sealed record ScorecardDocument(
    string Scorecard,
    string Title,
    string Organisation,
    string Period,
    string Area,
    string AreaTitle,
    int Revision,
    DateTimeOffset ComputedAt,
    SummaryDocument Summary,
    PortfolioDocument? Portfolio,
    IReadOnlyList<SectionDocument> Sections)
{
    /// <summary>Every measure in print order.</summary>
    [JsonIgnore]
    public IEnumerable<MeasureDocument> Measures => Sections.SelectMany(section => section.Measures);
}

/// <summary>The counts of a scorecard.</summary>
public sealed record SummaryDocument(
    int Measures, int Rated, int Green, int Amber, int Red, int NotRated, TravelDocument SincePrevious, TravelDocument SinceOutturn);

/// <summary>The counts of a travel.</summary>
public sealed record TravelDocument(int Improved, int Unchanged, int Worsened);

/// <summary>The political portfolio.</summary>
public sealed record PortfolioDocument(string Title, string? Division, string? CabinetMember);

/// <summary>A section.</summary>
public sealed record SectionDocument(string Id, string Title, IReadOnlyList<MeasureDocument> Measures);

/// <summary>A measure's line. Amounts are in its unit, unrounded; displays are as printed.</summary>
public sealed record MeasureDocument(
    string Id,
    string Number,
    string Title,
    bool TitleInferred,
    string Polarity,
    string DataPeriod,
    string Unit,
    string Status,
    decimal? Value,
    string Display,
    decimal? Numerator,
    decimal? Denominator,
    decimal? Target,
    string TargetDisplay,
    decimal? Minimum,
    string MinimumDisplay,
    bool MinimumIllustrative,
    decimal? GreenWithin,
    decimal? RedBeyond,
    string? Rag,
    ComparisonDocument? Previous,
    ComparisonDocument Outturn,
    IReadOnlyList<TrendDocument> Trend,
    string? RedSince,
    bool Safeguarding,
    bool Contract,
    string? Director,
    string? DirectorRole,
    string? DataSource,
    string? Guidance,
    IReadOnlyList<NoteDocument> Notes,
    string? Commentary);

/// <summary>An earlier result and the travel since.</summary>
public sealed record ComparisonDocument(string Period, decimal? Value, string Display, string? Travel);

/// <summary>One month of a trend.</summary>
public sealed record TrendDocument(string Period, decimal? Value, string Display, decimal? Target, string? Rag);

/// <summary>A labelled note.</summary>
public sealed record NoteDocument(string Label, string Text);
