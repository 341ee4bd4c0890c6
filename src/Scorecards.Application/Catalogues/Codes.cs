using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Records;
using Scorecards.Domain.Scoring;
using Scorecards.Domain.Suppression;

namespace Scorecards.Application.Catalogues;

/// <summary>Every code of the catalogue and the wire.</summary>
public static class Codes
{
    /// <summary>Polarity.</summary>
    public static CodeTable<Polarity> Polarity { get; } = new(
        "a polarity",
        ("high", Domain.Measures.Polarity.High),
        ("low", Domain.Measures.Polarity.Low),
        ("target", Domain.Measures.Polarity.Target),
        ("none", Domain.Measures.Polarity.None));

    /// <summary>Data period.</summary>
    public static CodeTable<DataPeriod> DataPeriod { get; } = new(
        "a data period",
        ("snapshot", Domain.Measures.DataPeriod.Snapshot),
        ("month", Domain.Measures.DataPeriod.Month),
        ("quarter", Domain.Measures.DataPeriod.Quarter),
        ("ytd", Domain.Measures.DataPeriod.YearToDate),
        ("r12m", Domain.Measures.DataPeriod.Rolling12Months),
        ("r3m", Domain.Measures.DataPeriod.Rolling3Months),
        ("r3y", Domain.Measures.DataPeriod.Rolling3Years),
        ("year", Domain.Measures.DataPeriod.Year));

    /// <summary>Type of a dataset's column.</summary>
    public static CodeTable<ColumnType> ColumnType { get; } = new(
        "a type of column",
        ("text", Domain.Records.ColumnType.Text),
        ("code", Domain.Records.ColumnType.Code),
        ("date", Domain.Records.ColumnType.Date),
        ("number", Domain.Records.ColumnType.Number),
        ("flag", Domain.Records.ColumnType.Flag));

    /// <summary>Unit.</summary>
    public static CodeTable<MeasureUnit> Unit { get; } = new(
        "a unit",
        ("percent", MeasureUnit.Percent),
        ("count", MeasureUnit.Count),
        ("rate10k", MeasureUnit.RatePer10000),
        ("days", MeasureUnit.Days),
        ("average", MeasureUnit.Average),
        ("currency", MeasureUnit.Currency),
        ("ratio", MeasureUnit.Ratio),
        ("rate1k", MeasureUnit.RatePer1000),
        ("rate100k", MeasureUnit.RatePer100000));

    /// <summary>Status.</summary>
    public static CodeTable<MeasureStatus> Status { get; } = new(
        "a status",
        ("live", MeasureStatus.Live),
        ("new", MeasureStatus.New),
        ("under-development", MeasureStatus.UnderDevelopment),
        ("draft", MeasureStatus.Draft),
        ("discussion", MeasureStatus.Discussion));

    /// <summary>Year start.</summary>
    public static CodeTable<YearStart> YearStart { get; } = new(
        "a year start", ("april", Catalogues.YearStart.April), ("september", Catalogues.YearStart.September), ("january", Catalogues.YearStart.January));

    /// <summary>What arrows mean.</summary>
    public static CodeTable<ArrowConvention> Arrows { get; } = new(
        "an arrow convention", ("improvement", ArrowConvention.Improvement), ("direction", ArrowConvention.Direction));

    /// <summary>What travel is taken against.</summary>
    public static CodeTable<TravelBasis> TravelBasis { get; } = new(
        "a travel",
        ("previous", Domain.Measures.TravelBasis.Previous),
        ("last-year", Domain.Measures.TravelBasis.LastYear),
        ("year-end", Domain.Measures.TravelBasis.YearEnd),
        ("slope", Domain.Measures.TravelBasis.Slope));

    /// <summary>The way to reach people.</summary>
    public static CodeTable<MessageChannel> Channel { get; } = new("a channel", ("teams", MessageChannel.Teams), ("email", MessageChannel.Email));

    /// <summary>How loud news is.</summary>
    public static CodeTable<AlertSeverity> Severity { get; } = new("a severity", ("red", AlertSeverity.Red), ("notice", AlertSeverity.Notice));

    /// <summary>Frequency.</summary>
    public static CodeTable<Frequency> Frequency { get; } = new(
        "a frequency",
        ("monthly", Domain.Measures.Frequency.Monthly),
        ("quarterly", Domain.Measures.Frequency.Quarterly),
        ("half-yearly", Domain.Measures.Frequency.HalfYearly),
        ("yearly", Domain.Measures.Frequency.Yearly));

    /// <summary>How the months before are brought together.</summary>
    public static CodeTable<PreviousMonths> PreviousMonths { get; } = new(
        "a way to bring months together", ("average", Domain.Measures.PreviousMonths.Average), ("cumulative", Domain.Measures.PreviousMonths.Cumulative));

    /// <summary>Comparator kind.</summary>
    public static CodeTable<ComparatorKind> ComparatorKind { get; } = new(
        "a kind of comparator",
        ("england", Domain.Measures.ComparatorKind.England),
        ("region", Domain.Measures.ComparatorKind.Region),
        ("neighbours", Domain.Measures.ComparatorKind.Neighbours),
        ("best-neighbour", Domain.Measures.ComparatorKind.BestNeighbour),
        ("top-quartile", Domain.Measures.ComparatorKind.TopQuartile),
        ("rank", Domain.Measures.ComparatorKind.Rank));

    /// <summary>Column.</summary>
    public static CodeTable<ColumnKind> Column { get; } = new(
        "a column",
        ("latest", ColumnKind.Latest),
        ("rating", ColumnKind.Rating),
        ("data-period", ColumnKind.DataPeriod),
        ("parts", ColumnKind.Parts),
        ("target", ColumnKind.Target),
        ("previous", ColumnKind.Previous),
        ("travel", ColumnKind.Travel),
        ("outturn", ColumnKind.Outturn),
        ("outturn-travel", ColumnKind.OutturnTravel),
        ("code", ColumnKind.Code),
        ("baseline", ColumnKind.Baseline),
        ("quarters", ColumnKind.Quarters),
        ("half-years", ColumnKind.HalfYears),
        ("years", ColumnKind.Years),
        ("previous-months", ColumnKind.PreviousMonths),
        ("areas", ColumnKind.Areas),
        ("comparators", ColumnKind.Comparators),
        ("trend", ColumnKind.Trend),
        ("monitored-by", ColumnKind.MonitoredBy),
        ("frequency", ColumnKind.Frequency),
        ("commentary", ColumnKind.Commentary));

    /// <summary>Block kind.</summary>
    public static CodeTable<BlockKind> BlockKind { get; } = new(
        "a kind of block",
        ("budget", Domain.Measures.BlockKind.Budget),
        ("distribution", Domain.Measures.BlockKind.Distribution),
        ("assurance", Domain.Measures.BlockKind.Assurance),
        ("projects", Domain.Measures.BlockKind.Projects));

    /// <summary>Report audience.</summary>
    public static CodeTable<ReportAudience> Audience { get; } = new("an audience", ("internal", ReportAudience.Internal), ("public", ReportAudience.Public));

    /// <summary>Why the public is not shown a figure.</summary>
    public static CodeTable<SuppressionReason> Suppression { get; } = new(
        "a reason",
        ("none", SuppressionReason.None),
        ("primary", SuppressionReason.Primary),
        ("complement", SuppressionReason.Complement),
        ("secondary", SuppressionReason.Secondary),
        ("between-periods", SuppressionReason.BetweenPeriods),
        ("derived", SuppressionReason.Derived),
        ("unchecked", SuppressionReason.Unchecked));

    /// <summary>What a relative target follows; anything else is a comparator's id.</summary>
    public static CodeTable<RelativeBasis> RelativeBasis { get; } = new(
        "a basis",
        ("baseline", Domain.Measures.RelativeBasis.Baseline),
        ("last-year", Domain.Measures.RelativeBasis.LastYear),
        ("outturn", Domain.Measures.RelativeBasis.Outturn));

    /// <summary>What a band is a share of.</summary>
    public static CodeTable<BandUnit> BandUnit { get; } = new("a way to count", ("percent", Catalogues.BandUnit.Percent), ("points", Catalogues.BandUnit.Points));

    /// <summary>Why there is no number.</summary>
    public static CodeTable<DataCode> DataCode { get; } = new(
        "a code",
        ("c", Domain.Measures.DataCode.Confidential),
        ("x", Domain.Measures.DataCode.NotAvailable),
        ("u", Domain.Measures.DataCode.Unreliable),
        ("z", Domain.Measures.DataCode.NotApplicable),
        ("k", Domain.Measures.DataCode.RoundsToZero),
        ("low", Domain.Measures.DataCode.Low));

    /// <summary>A colour somebody may choose.</summary>
    public static CodeTable<RagStatus> Colour { get; } = new("a colour", ("red", RagStatus.Red), ("amber", RagStatus.Amber), ("green", RagStatus.Green));

    /// <summary>What is said of a figure.</summary>
    public static CodeTable<RatingState> State { get; } = new(
        "a state",
        ("no-data", RatingState.NoData),
        ("not-rated", RatingState.NotRated),
        ("green", RatingState.Green),
        ("amber", RatingState.Amber),
        ("red", RatingState.Red),
        ("improved-not-achieved", RatingState.ImprovedNotAchieved),
        ("for-information", RatingState.ForInformation),
        ("not-rated-until", RatingState.NotRatedUntil),
        ("complete", RatingState.Complete),
        ("within-range", RatingState.WithinRange),
        ("above-range", RatingState.AboveRange),
        ("below-range", RatingState.BelowRange),
        ("not-due", RatingState.NotDue));

    /// <summary>A direction on the wire, or null where there is none.</summary>
    public static string? Direction(Direction direction) => direction switch
    {
        Domain.Scoring.Direction.Up => "up",
        Domain.Scoring.Direction.Level => "level",
        Domain.Scoring.Direction.Down => "down",
        _ => null,
    };

    /// <summary>A colour on the wire, or null where there is none.</summary>
    public static string? Rag(RagStatus rag) => rag switch
    {
        RagStatus.Green => "green",
        RagStatus.Amber => "amber",
        RagStatus.Red => "red",
        _ => null,
    };

    /// <summary>A travel on the wire, or null where there is none.</summary>
    public static string? Travel(Travel travel) => travel switch
    {
        Domain.Scoring.Travel.Improved => "improved",
        Domain.Scoring.Travel.Unchanged => "unchanged",
        Domain.Scoring.Travel.Worsened => "worsened",
        _ => null,
    };
}

/// <summary>When a year starts, in the catalogue's words.</summary>
public enum YearStart
{
    /// <summary>The financial year.</summary>
    April = 0,

    /// <summary>The academic year.</summary>
    September,

    /// <summary>The calendar year.</summary>
    January,
}

/// <summary>What a band around a target is counted in, in the catalogue's words.</summary>
public enum BandUnit
{
    /// <summary>The measure's own unit.</summary>
    Points = 0,

    /// <summary>Per cent of the target.</summary>
    Percent,
}
