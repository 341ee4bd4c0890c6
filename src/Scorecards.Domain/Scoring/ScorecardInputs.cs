using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>Everything that scorecards are worked out from, besides their definition.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Comparators">Comparators and baselines.</param>
/// <param name="Commentaries">The words in use: the latest of each measure, area and period.</param>
public sealed record ScorecardInputs(FigureBook Figures, ComparatorBook Comparators, IReadOnlyDictionary<(string Measure, string Area, ReportingPeriod Period), Commentary> Commentaries)
{
    /// <summary>The measures whose source has said nothing of a period yet, while another has: the extract is late, and no figure is gone.</summary>
    public IReadOnlySet<(string Measure, ReportingPeriod Period)> Awaited { get; init; } = new HashSet<(string Measure, ReportingPeriod Period)>();

    /// <summary>Inputs of figures alone.</summary>
    public static ScorecardInputs Of(ScorecardDefinition definition, IEnumerable<ReportedFigure> figures, IEnumerable<NationalFigure>? national = null, IEnumerable<Commentary>? commentaries = null) => new(
        new(definition, figures),
        new(definition, national ?? []),
        (commentaries ?? [])
            .GroupBy(commentary => (commentary.MeasureId, commentary.AreaId, commentary.Period))
            .Select(group => group.OrderBy(commentary => commentary.WrittenAt).Last())
            .Where(commentary => commentary.Text.Length > 0) // an empty one withdraws what was written before
            .ToDictionary(commentary => (commentary.MeasureId, commentary.AreaId, commentary.Period)));
}
