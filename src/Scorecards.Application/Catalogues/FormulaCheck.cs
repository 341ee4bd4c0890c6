using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reports measures that name others which are not there, or that need themselves.</summary>
internal sealed class FormulaCheck(IReadOnlyList<MeasureSection> sections)
{
    private readonly Dictionary<string, Measure> measures = sections
        .SelectMany(section => section.Measures)
        .GroupBy(measure => measure.Id, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    public void Run(YamlScope root)
    {
        foreach (var scope in root.Groups("sections", required: true).SelectMany(section => section.Groups("measures", required: true)))
        {
            scope.Name("supports", "a measure's id", measures.Keys);
            if (scope.Group("formula") is { } formula && measures.GetValueOrDefault(scope.Text("id") ?? string.Empty) is { Formula: { } found } measure)
            {
                CheckNames(formula, found);
                CheckUnits(formula, measure, found);
                if (Needs(measure.Id, []))
                {
                    formula.Report(string.Empty, "the measure needs itself, through the measures it follows from", "take it out of the circle");
                }
            }
        }
    }

    private void CheckNames(YamlScope formula, MeasureFormula found)
    {
        foreach (var key in (string[])["plus", "minus"])
        {
            formula.Names(key, "a measure's id", measures.Keys);
        }

        formula.Name("numerator", "a measure's id", measures.Keys);
        formula.Name("denominator", "a measure's id", measures.Keys);
        if (found is { Denominator: not null, Numerator: null })
        {
            formula.Report("denominator", "there is nothing over the line", "add 'numerator:'");
        }
    }

    private void CheckUnits(YamlScope formula, Measure measure, MeasureFormula found)
    {
        var isSum = found.Plus.Count + found.Minus.Count > 0;
        if (isSum && found.Needs.Any(id => measures.TryGetValue(id, out var needed) && (needed.Unit != measure.Unit || !needed.Unit.IsAmount())))
        {
            formula.Report(found.Plus.Count > 0 ? "plus" : "minus", "only counts, or sums of money, add up, and only to their like", "write numerator and denominator, or change the unit");
        }

        if (found is { Numerator: not null, Denominator: null } && !measure.Unit.IsRate())
        {
            formula.Report("numerator", "there is nothing under the line", "add 'denominator:'");
        }

        if (found.Numerator is not null && measure.Unit.IsAmount())
        {
            formula.Report("numerator", "one measure over another is not a count or a sum of money", "give the measure the unit percent, average, days or ratio");
        }
    }

    private bool Needs(string id, HashSet<string> path) =>
        !path.Add(id) || (measures.GetValueOrDefault(id)?.Formula?.Needs.Any(next => Needs(next, [.. path])) ?? false);
}
