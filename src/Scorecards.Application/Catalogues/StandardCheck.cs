using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reports a standard that contradicts itself, or that its measure's polarity could not be judged by.</summary>
/// <param name="scope">The standard's group.</param>
/// <param name="standard">What was read of it.</param>
/// <param name="polarity">Which way is better; null where that could not be read.</param>
internal sealed class StandardCheck(YamlScope scope, Standard standard, Polarity? polarity)
{
    // Each way to tell the colours apart, with the keys it is written with.
    private static readonly string[][] Ways = [["minimum"], ["green", "amber"], ["greenWithin", "redBeyond"], ["amberWhen"], ["expected"]];
    private static readonly string[] Targets = ["target", "profile", "quarters", "relative", "areas"];

    public void Run()
    {
        CheckTargets();
        if (CheckWays())
        {
            CheckAmounts();
        }
    }

    private static string Both(string first, string second, string what) => $"{first} and {second} both say {what}";

    private void CheckTargets()
    {
        if (Written(["profile", "quarters", "relative"]).ToList() is [var first, .. var others])
        {
            foreach (var second in others)
            {
                scope.Report(second, Both(first, second, "what the target is on the way"), "keep one of them");
            }
        }

        if (scope.Has("target") && scope.Has("relative"))
        {
            scope.Report("relative", "the standard states a target and lets it follow another figure", "keep 'target' or 'relative'");
        }

        if (Ways.SkipLast(1).SelectMany(keys => keys).FirstOrDefault(scope.Has) is { } way && !Targets.Any(scope.Has) && scope.IsSound([way, .. Targets]))
        {
            scope.Report(way, "it says how far from the target a colour begins, and there is no target", "add 'target:'");
        }
    }

    /// <summary>True where there is one way at most, and the polarity has it.</summary>
    private bool CheckWays()
    {
        var misfits = polarity switch
        {
            Polarity.None => Written(Ways.SkipLast(1).SelectMany(keys => keys)).Take(1),
            Polarity.Target => Written(["minimum", "amberWhen"]),
            Polarity.High or Polarity.Low => Written(["greenWithin", "redBeyond", "green"]).Take(1),
            _ => [],
        };
        var found = misfits.ToList();
        foreach (var key in found)
        {
            var (what, writeInstead) = Misfit(key);
            scope.Report(key, what, writeInstead);
        }

        if (found.Count == 0 && Ways.Select(keys => keys.FirstOrDefault(scope.Has)).OfType<string>().ToList() is [var first, .. var others])
        {
            foreach (var second in others)
            {
                scope.Report(second, Both(first, second, "where the colours begin"), "keep one of them");
                found.Add(second);
            }
        }

        return found.Count == 0;
    }

    private (string What, string WriteInstead) Misfit(string key) => (polarity, key) switch
    {
        (Polarity.None, _) => ("a measure without polarity has no colour", "give it a polarity, or write expected instead"),
        (Polarity.Target, "minimum") => ("a measure with polarity target is judged by its distance", "write greenWithin and redBeyond instead"),
        (Polarity.Target, _) => ("around a target neither way is better by itself", "write green and amber bands instead"),
        _ => ("only polarity target is judged by distance", "write minimum or amber instead"),
    };

    private void CheckAmounts()
    {
        if (polarity == Polarity.Target)
        {
            CheckDistances();
            CheckBands();
        }
        else if (polarity is Polarity.High or Polarity.Low && scope.IsSound("minimum", "target", "profile", "quarters", "areas"))
        {
            CheckMinimum();
        }
    }

    private void CheckMinimum()
    {
        var (better, side, rightSide) = polarity == Polarity.High ? ("higher", "above", "below") : ("lower", "below", "above");
        var advice = $"write a minimum at or {rightSide} the target";
        if (standard.Minimum is { } minimum)
        {
            var targets = new[] { standard.Target }.OfType<decimal>().Select(target => (Target: target, Of: string.Empty))
                .Concat(standard.Profile.Select(month => (Target: month.Value, Of: FormattableString.Invariant($" of month {month.Key}"))))
                .Concat(standard.Quarters.Select(quarter => (Target: quarter.Value, Of: FormattableString.Invariant($" of quarter {quarter.Key}"))))
                .Concat(standard.Areas.Where(own => own.Value.Minimum is null).Select(own => (own.Value.Target, Of: $" of {own.Key}")));
            if (targets.Where(candidate => IsBeyond(minimum, candidate.Target)).Select(candidate => candidate.Of).FirstOrDefault() is { } of)
            {
                scope.Report("minimum", $"{better} is better, and the minimum standard is {side} the target{of}", advice);
            }
        }

        foreach (var (area, group) in scope.GroupsByName("areas").Where(own => standard.Areas[own.Name] is { Minimum: { } floor } found && IsBeyond(floor, found.Target)))
        {
            group.Report("minimum", $"{better} is better, and the minimum standard is {side} the target of {area}", advice);
        }
    }

    private bool IsBeyond(decimal minimum, decimal target) => polarity == Polarity.High ? minimum > target : minimum < target;

    private void CheckDistances()
    {
        if (!scope.IsSound("greenWithin", "redBeyond"))
        {
            return;
        }

        if (scope.Has("greenWithin") != scope.Has("redBeyond"))
        {
            scope.Report(scope.Has("greenWithin") ? "greenWithin" : "redBeyond", "greenWithin and redBeyond go together", "write both or neither");
        }
        else if (standard is { GreenWithin: { } green, RedBeyond: { } red } && (green < 0 || red < green))
        {
            scope.Report("redBeyond", "it must be at least greenWithin, and neither may be negative", "write distances from target such as 5 and 10");
        }
    }

    private void CheckBands()
    {
        if (!scope.IsSound("green", "amber"))
        {
            return;
        }

        if (scope.Has("green") != scope.Has("amber"))
        {
            scope.Report(scope.Has("green") ? "green" : "amber", "around a target green and amber go together", "write both bands, amber the wider");
        }
        else if (standard is { Green: { } inner, Amber: { } outer } && (inner.OfTarget != outer.OfTarget || outer.Below < inner.Below || outer.Above < inner.Above))
        {
            scope.Report("amber", "the amber band must hold the green one, counted the same way", "write an amber band at least as wide as the green one");
        }
    }

    private IEnumerable<string> Written(IEnumerable<string> keys) => keys.Where(scope.Has);
}
