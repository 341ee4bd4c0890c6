using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads a measure's targets and what tells amber from red.</summary>
internal sealed class StandardReader(IReadOnlyCollection<string> areas, IReadOnlyCollection<string> comparators)
{
    private static readonly string[] Rules = ["improved-on-last-year"];

    /// <summary>The standards of a list, oldest first.</summary>
    /// <param name="measure">The measure, or the set, that has them.</param>
    /// <param name="polarity">Which way is better; null where that could not be read.</param>
    /// <param name="required">Whether there must be some.</param>
    public List<Standard> Read(YamlScope measure, Polarity? polarity, bool required = false)
    {
        var standards = new List<Standard>();
        var dates = new DateOrder();
        foreach (var scope in measure.Groups("standards", required))
        {
            var from = scope.Date("from", required: true);
            var standard = ReadStandard(scope, from ?? default);
            scope.Done();
            if (!dates.Follows(from))
            {
                scope.Report("from", "standards stand oldest first, each from a later date", "move it or change its date");
            }

            new StandardCheck(scope, standard, polarity).Run();
            standards.Add(standard);
        }

        return standards;
    }

    private Standard ReadStandard(YamlScope scope, DateOnly from) =>
        new(from, scope.Number("target"), scope.Number("minimum"), scope.Number("greenWithin"), scope.Number("redBeyond"), scope.Flag("illustrative"))
        {
            Green = ReadBand(scope, "green"),
            Amber = ReadBand(scope, "amber"),
            AmberWhenImproved = scope.Name("amberWhen", "a rule", Rules) is not null,
            Expected = ReadExpected(scope),
            Strict = scope.Flag("strict"),
            Profile = scope.AmountsByNumber("profile", 1, 12, "a calendar month"),
            Quarters = scope.AmountsByNumber("quarters", 1, 4, "a quarter"),
            Areas = ReadAreas(scope),
            Relative = ReadRelative(scope),
            NotRatedUntil = scope.Date("notRatedUntil"),
            Complete = scope.Flag("complete"),
            Labels = ReadLabels(scope),
        };

    private static Band? ReadBand(YamlScope standard, string key)
    {
        if (standard.Group(key) is not { } scope)
        {
            return null;
        }

        var band = new Band(scope.Number("below") ?? 0m, scope.Number("above") ?? 0m, scope.Choice("of", Codes.BandUnit, BandUnit.Points) == BandUnit.Percent);
        scope.Done();
        foreach (var (end, _) in new[] { ("below", band.Below), ("above", band.Above) }.Where(reach => reach.Item2 < 0))
        {
            scope.Report(end, "a band reaches this far from the target, so it is not negative", "write it without a sign");
        }

        return band;
    }

    private static ExpectedRange? ReadExpected(YamlScope standard)
    {
        if (standard.Group("expected") is not { } scope)
        {
            return null;
        }

        var range = new ExpectedRange(scope.Number("lower", required: true) ?? 0m, scope.Number("upper", required: true) ?? 0m);
        scope.Done();
        if (range.Lower > range.Upper && scope.IsSound("lower", "upper"))
        {
            scope.Report("lower", "the lower threshold is above the upper one", "swap them");
        }

        return range;
    }

    private Dictionary<string, AreaStandard> ReadAreas(YamlScope standard)
    {
        var own = new Dictionary<string, AreaStandard>(StringComparer.Ordinal);
        foreach (var (area, scope) in standard.GroupsByName("areas"))
        {
            own[area] = new(scope.Number("target", required: true) ?? 0m, scope.Number("minimum"));
            scope.Done();
            if (!areas.Knows(area))
            {
                standard.Group("areas")!.Report(area, $"'{area}' is not an area's id", NearestName.Advice(area, areas));
            }
        }

        return own;
    }

    private RelativeTarget? ReadRelative(YamlScope standard)
    {
        if (standard.Group("relative") is not { } scope)
        {
            return null;
        }

        var to = scope.Name("to", "something a target can follow", [.. Codes.RelativeBasis.All, .. comparators], required: true);
        var relative = new RelativeTarget(to is not null && Codes.RelativeBasis.Find(to) is { } basis ? basis : RelativeBasis.Comparator, to, scope.Number("plus") ?? 0m);
        scope.Done();
        return relative;
    }

    private static Dictionary<string, string> ReadLabels(YamlScope standard)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        if (standard.Group("labels") is not { } scope)
        {
            return labels;
        }

        foreach (var colour in scope.Keys)
        {
            labels[colour] = scope.Text(colour, required: true) ?? string.Empty;
            if (Codes.Colour.Find(colour) is null)
            {
                scope.Report(colour, $"'{colour}' is not a colour", NearestName.Advice(colour, Codes.Colour.All));
            }
        }

        return labels;
    }
}
