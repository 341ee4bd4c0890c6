using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads how a direction of travel is worked out.</summary>
internal static class TravelReader
{
    public static TravelRule Read(YamlScope scope, TravelRule otherwise)
    {
        var against = scope.Choice("against", Codes.TravelBasis);
        var rule = new TravelRule(against, scope.WholeNumber("periods", 3, 36, otherwise: otherwise.Periods), scope.Number("deadBand") ?? otherwise.DeadBand);
        scope.Done();
        if (scope.IsSound("against") && against != TravelBasis.Slope)
        {
            foreach (var key in ((string[])["periods", "deadBand"]).Where(scope.Has))
            {
                scope.Report(key, "only a slope has it", "delete it, or write 'against: slope'");
            }
        }
        else if (rule.DeadBand < 0)
        {
            scope.Report("deadBand", "a dead band is a distance, so it is not negative", "write the change a month up to which there is no clear trend");
        }

        return rule;
    }
}
