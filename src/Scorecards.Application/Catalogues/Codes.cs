using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;

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

    /// <summary>Unit.</summary>
    public static CodeTable<MeasureUnit> Unit { get; } = new(
        "a unit",
        ("percent", MeasureUnit.Percent),
        ("count", MeasureUnit.Count),
        ("rate10k", MeasureUnit.RatePer10000),
        ("days", MeasureUnit.Days),
        ("average", MeasureUnit.Average),
        ("currency", MeasureUnit.Currency),
        ("ratio", MeasureUnit.Ratio));

    /// <summary>Status.</summary>
    public static CodeTable<MeasureStatus> Status { get; } = new(
        "a status",
        ("live", MeasureStatus.Live),
        ("new", MeasureStatus.New),
        ("under-development", MeasureStatus.UnderDevelopment),
        ("draft", MeasureStatus.Draft),
        ("discussion", MeasureStatus.Discussion));

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
