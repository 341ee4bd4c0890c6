namespace Scorecards.Domain.Scoring;

/// <summary>How many measures have which colour and which travel.</summary>
/// <param name="Measures">All measures.</param>
/// <param name="Green">Rated green.</param>
/// <param name="Amber">Rated amber.</param>
/// <param name="Red">Rated red.</param>
/// <param name="SincePrevious">Travel since the previous result.</param>
/// <param name="SinceOutturn">Travel since last year's outturn.</param>
public sealed record ScorecardSummary(int Measures, int Green, int Amber, int Red, TravelCounts SincePrevious, TravelCounts SinceOutturn)
{
    /// <summary>Measures with a colour.</summary>
    public int Rated => Green + Amber + Red;

    /// <summary>Measures without one: no data, or nothing to judge by.</summary>
    public int NotRated => Measures - Rated;

    /// <summary>Counts scored measures; lines below another measure are no measures of their own.</summary>
    public static ScorecardSummary Of(IReadOnlyCollection<ScoredMeasure> scored)
    {
        var measures = scored.Where(measure => measure.Measure.Supports is null).ToList();
        return new(
            measures.Count,
            measures.Count(measure => measure.Latest.Rag == RagStatus.Green),
            measures.Count(measure => measure.Latest.Rag == RagStatus.Amber),
            measures.Count(measure => measure.Latest.Rag == RagStatus.Red),
            TravelCounts.Of(measures.Select(measure => measure.Previous?.Travel ?? Travel.None)),
            TravelCounts.Of(measures.Select(measure => measure.Outturn.Travel)));
    }
}

/// <summary>How many measures got better, stayed or got worse; those without travel are in none.</summary>
/// <param name="Improved">Better.</param>
/// <param name="Unchanged">Exactly as before.</param>
/// <param name="Worsened">Worse.</param>
public sealed record TravelCounts(int Improved, int Unchanged, int Worsened)
{
    /// <summary>Counts travels.</summary>
    public static TravelCounts Of(IEnumerable<Travel> travels)
    {
        var counts = travels.CountBy(travel => travel).ToDictionary();
        return new(
            counts.GetValueOrDefault(Travel.Improved),
            counts.GetValueOrDefault(Travel.Unchanged),
            counts.GetValueOrDefault(Travel.Worsened));
    }
}
