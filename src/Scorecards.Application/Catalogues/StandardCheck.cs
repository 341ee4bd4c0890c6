using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reports a standard that its measure's polarity could not be judged by.</summary>
internal static class StandardCheck
{
    public static void Run(YamlScope scope, Polarity polarity, Standard standard)
    {
        switch (polarity, standard)
        {
            case (Polarity.High, { Target: { } target, Minimum: { } minimum }) when minimum > target:
                scope.Report("minimum", "higher is better, and the minimum standard is above the target", "write a minimum at or below the target");
                break;
            case (Polarity.Low, { Target: { } target, Minimum: { } minimum }) when minimum < target:
                scope.Report("minimum", "lower is better, and the minimum standard is below the target", "write a minimum at or above the target");
                break;
            case (Polarity.Target, { Minimum: not null }):
                scope.Report("minimum", "a measure with polarity target is judged by its distance", "write greenWithin and redBeyond instead");
                break;
            case (Polarity.Target, { GreenWithin: { } green, RedBeyond: { } red }) when green < 0 || red < green:
                scope.Report("redBeyond", "it must be at least greenWithin, and neither may be negative", "write distances from target such as 5 and 10");
                break;
            case (Polarity.Target, { GreenWithin: null, RedBeyond: not null } or { GreenWithin: not null, RedBeyond: null }):
                scope.Report("greenWithin", "greenWithin and redBeyond go together", "write both or neither");
                break;
            case (Polarity.Target, { Green: null, Amber: not null } or { Green: not null, Amber: null }):
                scope.Report(standard.Green is null ? "amber" : "green", "around a target green and amber go together", "write both bands, amber the wider");
                break;
            case (Polarity.Target, { Green: { } inner, Amber: { } outer }) when inner.OfTarget != outer.OfTarget || outer.Below < inner.Below || outer.Above < inner.Above:
                scope.Report("amber", "the amber band must hold the green one, counted the same way", "write an amber band at least as wide as the green one");
                break;
            case (Polarity.Target, { AmberWhenImproved: true }):
                scope.Report("amberWhen", "around a target neither way is better by itself", "write green and amber bands instead");
                break;
            case (Polarity.High or Polarity.Low or Polarity.None, { GreenWithin: not null } or { RedBeyond: not null } or { Green: not null }):
                scope.Report(standard.Green is null ? "greenWithin" : "green", "only polarity target is judged by distance", "write minimum or amber instead");
                break;
            case (Polarity.None, { Minimum: not null } or { Amber: not null } or { AmberWhenImproved: true }):
                scope.Report(standard.Minimum is not null ? "minimum" : standard.Amber is not null ? "amber" : "amberWhen", "a measure without polarity has no colour", "give it a polarity, or write expected instead");
                break;
            default:
                break;
        }
    }
}
