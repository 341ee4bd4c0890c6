using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Testing.Samples;

/// <summary>What a row says: parts, or a value alone.</summary>
/// <param name="Numerator">The numerator, or the value where there is no denominator.</param>
/// <param name="Denominator">The denominator, or null.</param>
internal readonly record struct Parts(decimal Numerator, decimal? Denominator)
{
    public static Parts operator +(Parts left, Parts right) => new(left.Numerator + right.Numerator, left.Denominator + right.Denominator);
}

/// <summary>Makes illustrative figures that agree with each other: a share's denominator is the count it is of, a whole is its teams' sum.</summary>
internal sealed class FigureMaker(ScorecardDefinition definition, IReadOnlyDictionary<string, FigurePlan> plans)
{
    private const int LeastCount = 6; // a count from 1 to 5 would have to be suppressed

    private readonly Dictionary<string, Measure> measures = definition.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Area, ReportingPeriod Period), Parts> made = [];

    /// <summary>The figure of a measure, or of a number that only plans share, in an area.</summary>
    public Parts At(string id, string area, ReportingPeriod period)
    {
        if (made.TryGetValue((id, area, period), out var known))
        {
            return known;
        }

        var plan = plans[id];
        var leaves = LeavesBelow(plan, area);
        return made[(id, area, period)] = plan switch
        {
            { TotalOf: { } parts } => parts.Select(part => At(part, area, period)).Aggregate((sum, part) => sum + part),
            { As: { } count } => new(At(count, area, period).Numerator, plan.Over is { } over ? At(over, area, period).Numerator : null),
            { SplitAmong: { } parts, Over: { } whole } => Split(id, parts, At(whole, area, period).Numerator, period),
            _ when leaves is [var leaf] && leaf == area => Reported(id, plan, area, period),
            _ => leaves.Select(leaf => At(id, leaf, period)).Aggregate((sum, part) => sum + part),
        };
    }

    private List<string> LeavesBelow(FigurePlan plan, string area) =>
        plan.Teams is null ? [area] : [.. plan.Teams.Keys.Where(team => team == area || IsBelow(team, area))];

    private bool IsBelow(string area, string other) =>
        definition.Areas.First(candidate => candidate.Id == area).ParentId is { } parent && (parent == other || IsBelow(parent, other));

    // Of the year to date the file carries the sum of the months since April, unless each row is a month's own.
    private bool AddsUp(string id, FigurePlan plan) =>
        !plan.OwnMonth && plan.Over is null && measures.GetValueOrDefault(id)?.DataPeriod == DataPeriod.YearToDate;

    private Parts Reported(string id, FigurePlan plan, string area, ReportingPeriod period)
    {
        var months = AddsUp(id, plan) ? period.MonthsSince(ReportingYear.April.FirstOf(period)) : 0;
        var sum = Enumerable.Range(-months, months + 1).Select(offset => Month(id, plan, area, period.AddMonths(offset))).Aggregate((total, month) => total + month);
        var count = IsCount(id) ? Avoid(sum.Numerator, sum.Denominator) : sum.Numerator;
        var least = plan.AtLeast is { } other ? At(other, area, period).Numerator : 0;
        return sum with { Numerator = Math.Max(count, least) };
    }

    private Parts Month(string id, FigurePlan plan, string area, ReportingPeriod period)
    {
        var key = $"{definition.Id}|{id}";
        var month = plan.Steady ? ReportingYear.April.FirstOf(period).Year * 12 : (period.Year * 12) + period.Month;
        var share = plan.Teams?[area] ?? 1;
        var value = Value(measures.GetValueOrDefault(id), plan, period, Position(key, area, month));
        var size = plan.Over is { } over ? At(over, area, period).Numerator : Round(plan.Size * share * (1 + (0.06m * Chance.Wander($"{key}|{area}|size", month))), plan.Tenths ? 1 : 0);
        return (measures.GetValueOrDefault(id)?.Unit ?? MeasureUnit.Count) switch
        {
            MeasureUnit.Percent when AddsUp(id, plan) => new(Math.Floor((size * Math.Clamp(value, 0, 100) / 100) + Chance.Draw($"{key}|{area}|{month}")), size),
            MeasureUnit.Percent => new(Round(size * Math.Clamp(value, 0, 100) / 100, plan.Tenths ? 1 : 0), size),
            MeasureUnit.Days or MeasureUnit.Average => new(Round(value * size), size),
            MeasureUnit.Currency when plan.Size > 0 => new(Round(value * size), size),
            MeasureUnit.Ratio => new(Round(value, 2), null),
            _ => new(Round(plan.Over is null ? value * share : value * size), null),
        };
    }

    // Above nothing it is good, down to -1 it is middling, below that it is bad.
    private static decimal Position(string key, string area, int month) =>
        Chance.Between(-1.5m, 1.4m, key) + Chance.Between(-0.4m, 0.4m, $"{key}|{area}") + (1.2m * Chance.Wander($"{key}|{area}|value", month));

    private static decimal Value(Measure? measure, FigurePlan plan, ReportingPeriod period, decimal position)
    {
        var standard = measure?.StandardAt(period);
        return (measure?.Polarity, standard) switch
        {
            (Polarity.High, { Target: { } target, Minimum: { } minimum }) =>
                target + (position * (position > 0 && measure!.Unit == MeasureUnit.Percent ? Math.Min(target - minimum, 0.6m * (100 - target)) : target - minimum)),
            (Polarity.Low, { Target: { } target, Minimum: { } minimum }) => Math.Max(0, target - (position * (minimum - target))),
            (Polarity.Target, { Target: { } target, GreenWithin: { } green, RedBeyond: { } red }) =>
                target + ((Chance.Draw(measure!.Id) < 0.5m ? -1 : 1) * (position > 0 ? green * (1 - Math.Min(1, position)) : green - (position * (red - green)))),
            _ => (standard?.Target ?? plan.Level) * (1 + (plan.Swing * position)),
        };
    }

    // By largest remainders, so that the parts are the whole.
    private Parts Split(string id, IReadOnlyList<string> parts, decimal whole, ReportingPeriod period)
    {
        var month = (period.Year * 12) + period.Month;
        var weights = parts.Select(part => plans[part].Level * (1 + (plans[part].Swing * Chance.Wander($"{definition.Id}|{part}", month)))).ToList();
        var shares = weights.Select(weight => whole * weight / weights.Sum()).ToList();
        var rest = (int)(whole - shares.Sum(Math.Floor));
        var raised = Enumerable.Range(0, parts.Count).OrderByDescending(index => shares[index] - Math.Floor(shares[index])).ThenBy(index => index).Take(rest).ToHashSet();
        var own = parts.ToList().IndexOf(id);
        return new(Math.Floor(shares[own]) + (raised.Contains(own) ? 1 : 0), whole);
    }

    private bool IsCount(string id) => (measures.GetValueOrDefault(id)?.Unit ?? MeasureUnit.Count) is MeasureUnit.Percent or MeasureUnit.Count or MeasureUnit.RatePer10000;

    private static decimal Avoid(decimal count, decimal? most) => count is > 0 and < LeastCount
        ? Math.Min(count < LeastCount / 2m ? 0 : LeastCount, most ?? LeastCount)
        : count;

    private static decimal Round(decimal number, int decimals = 0) => decimal.Round(number, decimals, MidpointRounding.AwayFromZero);
}
