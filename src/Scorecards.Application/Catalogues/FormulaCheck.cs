using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reports measures that name others which are not there, or that need themselves.</summary>
internal sealed class FormulaCheck
{
    private readonly IReadOnlyList<MeasurePlace> places;
    private readonly IReadOnlyList<string> ids;
    private readonly Dictionary<string, MeasurePlace> byId;

    public FormulaCheck(SectionReader sections)
    {
        (places, ids) = (sections.Places, sections.MeasureIds);
        byId = places.GroupBy(place => place.Measure.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    public void Run()
    {
        foreach (var place in places)
        {
            CheckSupports(place);
            if (place is { Measure.Formula: { } formula } && place.Scope.Group("formula") is { } scope)
            {
                CheckNames(scope);
                CheckShape(place, scope, formula);
            }
        }

        foreach (var circle in Circles())
        {
            circle[0].Scope.Group("formula")!.Report(
                string.Empty,
                circle.Count == 1 ? "the measure needs itself" : $"{string.Join(" and ", circle.Select(place => place.Measure.Id))} need each other",
                "take one of them out of the circle");
        }
    }

    private void CheckSupports(MeasurePlace place)
    {
        if (place.Scope.Name("supports", "a measure's id", ids) is { Length: > 0 } above && string.Equals(above, place.Measure.Id, StringComparison.Ordinal))
        {
            place.Scope.Report("supports", "a measure is no line below itself", "write the measure it stands below, or delete it");
        }
    }

    private void CheckNames(YamlScope formula)
    {
        formula.Names("plus", "a measure's id", ids);
        formula.Names("minus", "a measure's id", ids);
        formula.Name("numerator", "a measure's id", ids);
        formula.Name("denominator", "a measure's id", ids);
    }

    // One of these at a time: each would only follow from the one before.
    private void CheckShape(MeasurePlace place, YamlScope scope, MeasureFormula formula)
    {
        var isSum = formula.Plus.Count + formula.Minus.Count > 0;
        var isRatio = formula.Numerator is not null || formula.Denominator is not null;
        var unit = place.Scope.IsSound("unit") ? place.Measure.Unit : (MeasureUnit?)null;
        if (!scope.IsSound("plus", "minus", "numerator", "denominator"))
        {
            return;
        }

        if (isSum == isRatio)
        {
            scope.Report(string.Empty, "a formula is a sum or one measure over another", "write plus and minus, or numerator and denominator");
        }
        else if (isRatio && formula.Numerator is null)
        {
            scope.Report("denominator", "there is nothing over the line", "add 'numerator:'");
        }
        else if (isRatio && unit is { } amount && amount.IsAmount())
        {
            scope.Report("numerator", "one measure over another is not a count or a sum of money", "give the measure the unit percent, average, days or ratio");
        }
        else if (isRatio && formula.Denominator is null && unit is { } rate && !rate.IsRate())
        {
            scope.Report("numerator", "there is nothing under the line", "add 'denominator:'");
        }
        else if (isSum && unit is { } like && formula.Needs.Any(id => !AddsUp(id, like)))
        {
            scope.Report(formula.Plus.Count > 0 ? "plus" : "minus", "only counts, or sums of money, add up, and only to their like", "write numerator and denominator, or change the unit");
        }
    }

    private bool AddsUp(string id, MeasureUnit sum) =>
        !byId.TryGetValue(id, out var needed) || !needed.Scope.IsSound("unit") || (needed.Measure.Unit == sum && sum.IsAmount());

    // Each circle once, begun at the measure that is printed first.
    private List<List<MeasurePlace>> Circles()
    {
        var circles = new List<List<MeasurePlace>>();
        var (done, path) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var place in places.Where(place => place.Measure.Id.Length > 0))
        {
            Follow(place.Measure.Id);
        }

        return circles;

        void Follow(string id)
        {
            var start = path.IndexOf(id);
            if (start >= 0)
            {
                circles.Add([.. places.Where(place => path.IndexOf(place.Measure.Id, start) >= 0).DistinctBy(place => place.Measure.Id, StringComparer.Ordinal)]);
            }
            else if (done.Add(id) && byId.TryGetValue(id, out var place))
            {
                path.Add(id);
                foreach (var next in place.Measure.Formula?.Needs.Distinct(StringComparer.Ordinal) ?? [])
                {
                    Follow(next);
                }

                path.RemoveAt(path.Count - 1);
            }
        }
    }
}
