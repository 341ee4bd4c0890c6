namespace Scorecards.Domain.Tests.Suppression;

/// <summary>
/// Somebody who knows everything that is shown, that counts add up, that none is negative and that what is shown as suppressed is no
/// zero. Works out how little and how much each count can be, over and over, until nothing changes.
/// </summary>
internal sealed class Attacker
{
    private readonly Dictionary<string, (int Least, int Most)> bounds = new(StringComparer.Ordinal);
    private readonly List<(string Total, string[] Parts)> sums = [];

    /// <summary>A count that is shown.</summary>
    public void Sees(string count, int value) => bounds[count] = (value, value);

    /// <summary>A count that is suppressed.</summary>
    public void SeesSuppressed(string count) => bounds[count] = (1, int.MaxValue);

    /// <summary>A total is the sum of its parts.</summary>
    public void Adds(string total, params string[] parts)
    {
        sums.Add((total, parts));
        foreach (var count in parts.Append(total))
        {
            bounds.TryAdd(count, (0, int.MaxValue));
        }
    }

    /// <summary>The counts that can be one number only.</summary>
    public IReadOnlyDictionary<string, int> Known()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (total, parts) in sums)
            {
                changed |= Narrow(total, parts.Sum(part => (long)bounds[part].Least), parts.Sum(part => (long)bounds[part].Most));
                foreach (var part in parts)
                {
                    var others = parts.Where(other => other != part).ToList();
                    changed |= Narrow(
                        part,
                        bounds[total].Least - others.Sum(other => (long)bounds[other].Most),
                        bounds[total].Most == int.MaxValue ? int.MaxValue : bounds[total].Most - others.Sum(other => (long)bounds[other].Least));
                }
            }
        }

        return bounds.Where(bound => bound.Value.Least == bound.Value.Most).ToDictionary(bound => bound.Key, bound => bound.Value.Least, StringComparer.Ordinal);
    }

    private bool Narrow(string count, long least, long most)
    {
        var before = bounds[count];
        bounds[count] = ((int)Math.Max(before.Least, least), (int)Math.Min(before.Most, most));
        return bounds[count] != before;
    }
}
