using System.Globalization;
using System.Text;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Testing.Samples;

/// <summary>
/// Writes the sample extracts of the scorecards that were printed without figures. The same definition gives the same files on
/// every machine and runtime.
/// </summary>
public static class IllustrativeFigures
{
    private static readonly (string Scorecard, string First, int Months, IReadOnlyDictionary<string, FigurePlan> Plans)[] Known =
    [
        ("harrow-cs", "2005-10", 7, HarrowFigures.Plans),
        ("childrens-trust-kpis", "2016-04", 9, ChildrensTrustFigures.Plans),
    ];

    /// <summary>The scorecards it knows.</summary>
    public static IReadOnlyList<string> Scorecards => [.. Known.Select(known => known.Scorecard)];

    /// <summary>The months of a scorecard's samples.</summary>
    public static IReadOnlyList<ReportingPeriod> Months(string scorecard)
    {
        var (_, first, months, _) = Find(scorecard);
        return [.. Enumerable.Range(0, months).Select(ReportingPeriod.Parse(first).AddMonths)];
    }

    /// <summary>The measures of a scorecard that have rows of their own: neither formulas nor unknown ones.</summary>
    public static IReadOnlyCollection<string> Measures(string scorecard) => [.. Find(scorecard).Plans.Keys.Where(id => !IsShared(id))];

    /// <summary>The text of a month's measures.csv.</summary>
    public static string Csv(ScorecardDefinition definition, ReportingPeriod period)
    {
        var plans = Find(definition.Id).Plans;
        var maker = new FigureMaker(definition, plans);
        var text = new StringBuilder("measure,area,numerator,denominator,value,commentary\n");
        foreach (var measure in definition.Measures)
        {
            if (plans.GetValueOrDefault(measure.Id) is not { } plan || (plan.Quarterly && period.Month % 3 != 0))
            {
                continue;
            }

            foreach (var area in AreasOf(definition, plan))
            {
                var isWhole = string.Equals(area, definition.Areas[0].Id, StringComparison.Ordinal);
                text.Append(measure.Number).Append(',').Append(isWhole ? string.Empty : area).Append(',')
                    .Append(IsMissing(definition.Id, measure.Id, plan, plans, period) ? ",,-" : Figures(measure, maker.At(measure.Id, area, period)))
                    .Append(",\n");
            }
        }

        return text.ToString();
    }

    private static (string Scorecard, string First, int Months, IReadOnlyDictionary<string, FigurePlan> Plans) Find(string scorecard) =>
        Known.Single(known => string.Equals(known.Scorecard, scorecard, StringComparison.Ordinal));

    private static bool IsShared(string id) => id.StartsWith("stock-", StringComparison.Ordinal);

    // The teams, and above them what is not worked out from theirs, in the order of the catalogue.
    private static IEnumerable<string> AreasOf(ScorecardDefinition definition, FigurePlan plan)
    {
        if (plan.Teams is null)
        {
            return [definition.Areas[0].Id];
        }

        var reported = new HashSet<string>(plan.Teams.Keys, StringComparer.Ordinal);
        foreach (var area in definition.Areas.Reverse().Where(area => !plan.RolledUp && area.ParentId is not null && reported.Contains(area.Id)))
        {
            reported.Add(area.ParentId!);
        }

        return definition.Areas.Select(area => area.Id).Where(reported.Contains);
    }

    // A figure that nothing else is made from may be missing now and then.
    private static bool IsMissing(string scorecard, string id, FigurePlan plan, IReadOnlyDictionary<string, FigurePlan> plans, ReportingPeriod period) =>
        plan is { Teams: null, Size: > 0, OwnMonth: false, Steady: false, TotalOf: null }
        && !plans.Values.Any(other => other.Over == id || other.As == id || other.AtLeast == id || (other.TotalOf?.Contains(id, StringComparer.Ordinal) ?? false))
        && Chance.Draw($"{scorecard}|{id}|missing|{period}") < 0.04m;

    // Beside a month's parts, a value would state the whole window.
    private static string Figures(Measure measure, Parts parts) => (measure.Unit, parts.Denominator) switch
    {
        (_, 0) => ",,-",
        (_, { } denominator) => $"{Number(parts.Numerator)},{Number(denominator)},",
        (MeasureUnit.RatePer10000, null) => $"{Number(parts.Numerator)},,",
        (_, null) when measure.Monthly => $"{Number(parts.Numerator)},,",
        (_, null) => $",,{Number(parts.Numerator)}",
    };

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
