namespace Scorecards.Domain.Measures;

/// <summary>A column, or a run of columns, of a scorecard's table.</summary>
public enum ColumnKind
{
    /// <summary>The reported period's figure.</summary>
    Latest = 0,

    /// <summary>Its colour.</summary>
    Rating,

    /// <summary>The stretch of time it covers.</summary>
    DataPeriod,

    /// <summary>Numerator and denominator.</summary>
    Parts,

    /// <summary>The target.</summary>
    Target,

    /// <summary>The previous result.</summary>
    Previous,

    /// <summary>The direction of travel.</summary>
    Travel,

    /// <summary>The last period of the year before.</summary>
    Outturn,

    /// <summary>The direction of travel since then.</summary>
    OutturnTravel,

    /// <summary>The statutory code.</summary>
    Code,

    /// <summary>The nationally comparable baseline: rank or national average, and figure.</summary>
    Baseline,

    /// <summary>Complete quarters before the running one.</summary>
    Quarters,

    /// <summary>Complete half years before the running one.</summary>
    HalfYears,

    /// <summary>Years, the running one as far as it has come.</summary>
    Years,

    /// <summary>The months before the reported one, averaged or added up.</summary>
    PreviousMonths,

    /// <summary>The areas that make the area up.</summary>
    Areas,

    /// <summary>Each comparator.</summary>
    Comparators,

    /// <summary>The months up to the reported one.</summary>
    Trend,

    /// <summary>The body that monitors the measure.</summary>
    MonitoredBy,

    /// <summary>How often it is reported.</summary>
    Frequency,

    /// <summary>The analyst's words.</summary>
    Commentary,
}

/// <summary>A column as the catalogue asks for it.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="Count">How many there are of it, where it is a run.</param>
/// <param name="Level">For areas: the level of the tree; null for the areas directly below.</param>
public sealed record ColumnDefinition(ColumnKind Kind, int Count, string? Level)
{
    /// <summary>The columns of a scorecard that names none.</summary>
    public static IReadOnlyList<ColumnDefinition> Default { get; } =
    [
        .. new[]
        {
            ColumnKind.Latest, ColumnKind.Rating, ColumnKind.DataPeriod, ColumnKind.Parts, ColumnKind.Target,
            ColumnKind.Previous, ColumnKind.Travel, ColumnKind.Outturn, ColumnKind.OutturnTravel,
        }.Select(kind => new ColumnDefinition(kind, 1, null)),
    ];
}
