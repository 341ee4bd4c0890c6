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
    /// <summary>True when its figures are generated examples.</summary>
    public bool Illustrative { get; init; }

    /// <summary>Of an earlier revision, for its readers and not stored: what became of its month, where all of that was withdrawn since.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Withdrawn { get; init; }

    /// <summary>What its arrows mean: "improvement", up is better; "direction", up is a higher number.</summary>
    public string Arrows { get; init; } = "improvement";

    /// <summary>The columns of its table, after number and title.</summary>
    public IReadOnlyList<ColumnDocument> Columns { get; init; } = [];

    /// <summary>The areas below it that its measures' parts are of.</summary>
    public IReadOnlyList<AreaDocument> Parts { get; init; } = [];

    /// <summary>What stands beside its measures.</summary>
    public IReadOnlyList<BlockDocument> Blocks { get; init; } = [];

    /// <summary>Notes printed below it.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>Its reports.</summary>
    public IReadOnlyList<ReportListing> Reports { get; init; } = [];

    /// <summary>The uploads of the period that it was worked out from.</summary>
    public IReadOnlyList<SourceDocument> Sources { get; init; } = [];

    /// <summary>Why measures could not be counted from their records, for its readers; null where all could.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? NotCounted { get; init; }

    /// <summary>Why figures that were counted are in doubt, for its readers; null where none is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Doubts { get; init; }

    /// <summary>Every measure in print order.</summary>
    [JsonIgnore]
    public IEnumerable<MeasureDocument> Measures => Sections.SelectMany(section => section.Measures);
}

/// <summary>The counts of a scorecard.</summary>
public sealed record SummaryDocument(
    int Measures, int Rated, int Green, int Amber, int Red, int NotRated, TravelDocument SincePrevious, TravelDocument SinceOutturn)
{
    /// <summary>Counts measures; lines below another are no measures of their own.</summary>
    public static SummaryDocument Of(IEnumerable<MeasureDocument> all)
    {
        var measures = all.Where(measure => measure.Supports is null).ToList();
        var (green, amber, red) = (Count("green"), Count("amber"), Count("red"));
        return new(
            measures.Count, green + amber + red, green, amber, red, measures.Count - green - amber - red,
            TravelDocument.Of(measures.Select(measure => measure.Previous?.Travel)), TravelDocument.Of(measures.Select(measure => measure.Outturn.Travel)));

        int Count(string colour) => measures.Count(measure => string.Equals(measure.Rag, colour, StringComparison.Ordinal));
    }
}

/// <summary>The counts of a travel.</summary>
public sealed record TravelDocument(int Improved, int Unchanged, int Worsened)
{
    /// <summary>Counts travels.</summary>
    public static TravelDocument Of(IEnumerable<string?> travels)
    {
        var counts = travels.OfType<string>().CountBy(travel => travel, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new(counts.GetValueOrDefault("improved"), counts.GetValueOrDefault("unchanged"), counts.GetValueOrDefault("worsened"));
    }
}

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
    string? Commentary)
{
    /// <summary>What is said of the figure, finer than its colour: "improved-not-achieved", "within-range", "for-information".</summary>
    public string State { get; init; } = "no-data";

    /// <summary>The state in words, the council's own where it has any.</summary>
    public string StateLabel { get; init; } = string.Empty;

    /// <summary>How many decimals it is printed with.</summary>
    public int Decimals { get; init; }

    /// <summary>Why there is no figure: c, x, u, z, k or low; null where there is one, or nobody says.</summary>
    public string? Code { get; init; }

    /// <summary>Whose decision the colour is, where it is not the computed one.</summary>
    public OverrideDocument? Override { get; init; }

    /// <summary>The code in statutory returns.</summary>
    public string? StatutoryCode { get; init; }

    /// <summary>The body that monitors it.</summary>
    public string? MonitoredBy { get; init; }

    /// <summary>How often it is reported.</summary>
    public string Frequency { get; init; } = "monthly";

    /// <summary>The month its year starts with: "april", "september" or "january".</summary>
    public string YearStarts { get; init; } = "april";

    /// <summary>The measure it is a line below, by id; it is then neither rated nor counted.</summary>
    public string? Supports { get; init; }

    /// <summary>How the months before are brought together: "average" or "cumulative"; null where they are not shown.</summary>
    public string? PreviousMonths { get; init; }

    /// <summary>The year's own target, where the one that holds is a milestone on the way to it.</summary>
    public string? YearEndTargetDisplay { get; init; }

    /// <summary>The direction of travel by the measure's own rule.</summary>
    public DirectionDocument? Travel { get; init; }

    /// <summary>Its figures of the columns of other stretches of time, by column id.</summary>
    public IReadOnlyDictionary<string, CellDocument> Cells { get; init; } = new Dictionary<string, CellDocument>(StringComparer.Ordinal);

    /// <summary>Its figures for the areas below, in their order.</summary>
    public IReadOnlyList<PartDocument> Parts { get; init; } = [];

    /// <summary>Its comparators, in the catalogue's order.</summary>
    public IReadOnlyList<ComparatorDocument> Comparators { get; init; } = [];

    /// <summary>Where it stands nationally.</summary>
    public BaselineDocument? Baseline { get; init; }

    /// <summary>How it does against further sets of targets.</summary>
    public IReadOnlyList<TargetSetDocument> TargetSets { get; init; } = [];

    /// <summary>Who wrote the commentary, as far as it is known.</summary>
    public string? CommentaryBy { get; init; }

    /// <summary>When the commentary was written, UTC.</summary>
    public DateTimeOffset? CommentaryAt { get; init; }
}

/// <summary>A column of the table.</summary>
/// <param name="Id">Its id: the kind, and for a stretch of time or a comparator which one.</param>
/// <param name="Kind">What it shows, as the catalogue names it.</param>
/// <param name="Heading">Its heading.</param>
public sealed record ColumnDocument(string Id, string Kind, string Heading);

/// <summary>An area.</summary>
public sealed record AreaDocument(string Id, string Title, string? Level);

/// <summary>A figure of another stretch of time.</summary>
public sealed record CellDocument(decimal? Value, string Display, decimal? Numerator, decimal? Denominator);

/// <summary>A figure of an area below.</summary>
public sealed record PartDocument(string Area, decimal? Value, string Display, decimal? Numerator, decimal? Denominator, string? Rag, string State, OverrideDocument? Override);

/// <summary>A direction of travel.</summary>
/// <param name="Against">What it is taken against, as the catalogue names it.</param>
/// <param name="Since">The period it is taken against, or the first month of a slope.</param>
/// <param name="Direction">"up", "level" or "down": which way the number went.</param>
/// <param name="Judgement">"improved", "unchanged" or "worsened"; null where neither way is better.</param>
/// <param name="Slope">For a slope: the change a month, in the measure's unit.</param>
/// <param name="Words">The same in words.</param>
public sealed record DirectionDocument(string Against, string? Since, string? Direction, string? Judgement, decimal? Slope, string Words);

/// <summary>A colour that somebody put in place of the computed one.</summary>
public sealed record OverrideDocument(string? Computed, string By, string Reason)
{
    /// <summary>"Set by A. Director in place of red: two sessions were agreed".</summary>
    public string Words() => $"Set by {By}{(Computed is null ? string.Empty : $" in place of {Computed}")}: {Reason}";
}

/// <summary>A comparator's value.</summary>
public sealed record ComparatorDocument(string Id, string Title, int? Year, decimal? Value, string Display, string? Note);

/// <summary>Where a measure stands nationally.</summary>
public sealed record BaselineDocument(int Year, string? Rank, decimal? Value, string Display, decimal? NationalAverage, string NationalAverageDisplay, string? Note);

/// <summary>How a measure does against a further set of targets.</summary>
public sealed record TargetSetDocument(string Id, string Title, decimal? Target, string TargetDisplay, string? Rag, string State, string StateLabel);

/// <summary>A block.</summary>
public sealed record BlockDocument(string Id, string Kind, string Title, IReadOnlyList<BlockColumnDocument> Columns, IReadOnlyList<BlockLineDocument> Lines);

/// <summary>A column of a block.</summary>
public sealed record BlockColumnDocument(string Id, string Short, string Title);

/// <summary>A line of a block.</summary>
public sealed record BlockLineDocument(string Id, string Title, bool Contract, IReadOnlyList<BlockCellDocument> Cells);

/// <summary>A cell of a block: a number, a colour or words.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">The number, or null.</param>
/// <param name="Display">As printed.</param>
/// <param name="Rag">The colour, or null.</param>
/// <param name="Judgement">For a variance: "better" or "worse"; null where it is neither.</param>
public sealed record BlockCellDocument(string Column, decimal? Value, string Display, string? Rag, string? Judgement);

/// <summary>A report of the scorecard.</summary>
public sealed record ReportListing(string Id, string Title, string Frequency, string Audience, IReadOnlyList<string> Areas);

/// <summary>An upload that a scorecard was worked out from.</summary>
public sealed record SourceDocument(string Dataset, string Period, int Revision, string Extract, string Sha256)
{
    /// <summary>Of records: the first month they state, as yyyy-MM; null for everything else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CoversFrom { get; init; }

    /// <summary>Of records: the rows that were let through in spite of an issue; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ToleratedDocument>? Tolerated { get; init; }
}

/// <summary>Rows of records that were let through in spite of an issue.</summary>
/// <param name="Dataset">The list they stand in.</param>
/// <param name="Code">The issue's code.</param>
/// <param name="Rows">How many.</param>
public sealed record ToleratedDocument(string Dataset, string Code, int Rows);

/// <summary>An earlier result and the travel since.</summary>
public sealed record ComparisonDocument(string Period, decimal? Value, string Display, string? Travel);

/// <summary>One month of a trend.</summary>
public sealed record TrendDocument(string Period, decimal? Value, string Display, decimal? Target, string? Rag);

/// <summary>A labelled note.</summary>
public sealed record NoteDocument(string Label, string Text);
