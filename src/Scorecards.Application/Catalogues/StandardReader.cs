using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads a measure's targets and what tells amber from red.</summary>
internal sealed class StandardReader(IReadOnlyCollection<string> areas, IReadOnlyCollection<string> comparators)
{
    private static readonly string[] Rules = ["minimum", "amber", "amberWhen", "expected", "greenWithin"];

    /// <summary>The standards of a list, oldest first.</summary>
    public List<Standard> Read(YamlScope measure, Polarity? polarity)
    {
        var standards = new List<Standard>();
        foreach (var scope in measure.Groups("standards"))
        {
            var standard = ReadStandard(scope);
            if (polarity is { } known)
            {
                StandardCheck.Run(scope, known, standard);
            }

            if (standards.Count > 0 && standards[^1].From >= standard.From)
            {
                scope.Report("from", "standards stand oldest first, each from a later date", "move it or change its date");
            }

            scope.Done();
            standards.Add(standard);
        }

        return standards;
    }

    private Standard ReadStandard(YamlScope scope)
    {
        if (Rules.Where(scope.Has).ToList() is [var first, var second, ..])
        {
            scope.Report(second, $"{first} and {second} both say where the colours begin", "keep one of them");
        }

        return new(
            scope.Date("from"),
            scope.Number("target"),
            scope.Number("minimum"),
            scope.Number("greenWithin"),
            scope.Number("redBeyond"),
            scope.Flag("illustrative"))
        {
            Green = ReadBand(scope, "green"),
            Amber = ReadBand(scope, "amber"),
            AmberWhenImproved = ReadAmberWhen(scope),
            Expected = ReadExpected(scope),
            Strict = scope.Flag("strict"),
            Profile = scope.AmountsByNumber("profile", 1, 12, "a calendar month"),
            Quarters = scope.AmountsByNumber("quarters", 1, 4, "a quarter"),
            Areas = ReadAreas(scope),
            Relative = ReadRelative(scope),
            NotRatedUntil = scope.DateOrNull("notRatedUntil"),
            Complete = scope.Flag("complete"),
            Labels = ReadLabels(scope),
        };
    }

    private static Band? ReadBand(YamlScope standard, string key)
    {
        if (standard.Group(key) is not { } scope)
        {
            return null;
        }

        var band = new Band(scope.Number("below") ?? 0m, scope.Number("above") ?? 0m, scope.Choice("of", Codes.BandUnit, BandUnit.Points) == BandUnit.Percent);
        if (band.Below < 0 || band.Above < 0)
        {
            scope.Report(band.Below < 0 ? "below" : "above", "a band reaches this far from the target, so it is not negative", "write it without a sign");
        }

        scope.Done();
        return band;
    }

    private static bool ReadAmberWhen(YamlScope scope)
    {
        const string improved = "improved-on-last-year";
        return scope.Name("amberWhen", "a rule", [improved]) is improved;
    }

    private static ExpectedRange? ReadExpected(YamlScope standard)
    {
        if (standard.Group("expected") is not { } scope)
        {
            return null;
        }

        var range = new ExpectedRange(scope.Number("lower", required: true) ?? 0m, scope.Number("upper", required: true) ?? 0m);
        if (range.Lower > range.Upper)
        {
            scope.Report("lower", "the lower threshold is above the upper one", "swap them");
        }

        scope.Done();
        return range;
    }

    private Dictionary<string, AreaStandard> ReadAreas(YamlScope standard)
    {
        var own = new Dictionary<string, AreaStandard>(StringComparer.Ordinal);
        foreach (var (area, scope) in standard.GroupsByName("areas"))
        {
            if (!areas.Contains(area, StringComparer.Ordinal))
            {
                scope.Report(string.Empty, $"'{area}' is not an area", NearestName.Advice(area, areas));
            }

            own[area] = new(scope.Number("target", required: true) ?? 0m, scope.Number("minimum"));
            scope.Done();
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
        if (standard.Has("target"))
        {
            scope.Report("to", "the standard states a target and lets it follow another figure", "keep 'target' or 'relative'");
        }

        scope.Done();
        return relative;
    }

    private static IReadOnlyDictionary<string, string> ReadLabels(YamlScope standard)
    {
        var labels = standard.TextsByName("labels");
        foreach (var label in labels.Keys.Where(label => Codes.Colour.Find(label) is null))
        {
            standard.Report("labels", $"'{label}' is not a colour", NearestName.Advice(label, Codes.Colour.All));
        }

        return labels;
    }
}
