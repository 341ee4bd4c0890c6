using Scorecards.Domain.Measures;
using Scorecards.Domain.Numbers;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>A standard as it holds for one area and period, with every rule worked out to a number.</summary>
/// <param name="Source">The standard.</param>
/// <param name="Target">The target that holds, or null.</param>
/// <param name="YearEnd">The year's own target, where the one that holds is a milestone on the way to it.</param>
/// <param name="Minimum">The minimum standard that holds, where one is stated.</param>
/// <param name="Thresholds">Where the colours begin; null where it gives none.</param>
public sealed record StandardInForce(Standard Source, Fraction? Target, decimal? YearEnd, decimal? Minimum, Thresholds? Thresholds)
{
    /// <summary>The range that is expected, where one holds.</summary>
    public ExpectedRange? Expected { get; init; }

    /// <summary>Every value at which the colour, or what is said of the range, changes.</summary>
    public IReadOnlyList<Fraction> Boundaries =>
        [.. Thresholds?.Boundaries ?? [], .. Expected is { } expected ? [expected.Lower, expected.Upper] : Array.Empty<Fraction>()];

    /// <summary>The standard as it stands by itself: without milestones, areas or other figures.</summary>
    public static StandardInForce Of(Polarity polarity, Standard standard) =>
        new(standard, standard.Target, null, standard.Minimum, Thresholds.Of(polarity, standard, standard.Target, standard.Minimum)) { Expected = standard.Expected };

    /// <summary>The standard as it holds for an area and period.</summary>
    /// <param name="measure">The measure, for its polarity and year.</param>
    /// <param name="standard">The standard of the period.</param>
    /// <param name="area">The area. A part of the whole is not held to the whole's count or sum of money, unless the standard names it.</param>
    /// <param name="period">The period.</param>
    /// <param name="follow">Finds the figure that a relative target follows; null where there is none.</param>
    public static StandardInForce Of(Measure measure, Standard standard, Area area, ReportingPeriod period, Func<RelativeTarget, Fraction?> follow)
    {
        var own = standard.Areas.GetValueOrDefault(area.Id);
        if (own is null && measure.Unit.IsAmount() && area.ParentId is not null && measure.OnlyFor.Count == 0)
        {
            return new(standard, null, null, null, null);
        }

        var hasMilestones = standard.Profile.Count + standard.Quarters.Count > 0;
        Fraction? target = standard switch
        {
            _ when own is not null => own.Target,
            { Relative: { } relative } => follow(relative) is { } basis ? basis + relative.Plus : null,
            { Profile.Count: > 0 } => standard.Profile.TryGetValue(period.Month, out var month) ? month : (Fraction?)null,
            { Quarters.Count: > 0 } => standard.Quarters.TryGetValue(measure.Year.QuarterOf(period), out var quarter) ? quarter : (Fraction?)null,
            _ => standard.Target is { } stated ? stated : (Fraction?)null,
        };
        var minimum = own?.Minimum ?? standard.Minimum;
        return new(standard, target, hasMilestones && own is null ? standard.Target : null, minimum, Thresholds.Of(measure.Polarity, standard, target, minimum)) { Expected = standard.Expected };
    }
}
