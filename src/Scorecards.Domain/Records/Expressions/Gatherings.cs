using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Scorecards.Domain.Records.Expressions;

internal sealed class RowCount : Gathering
{
    private long count;

    public override decimal? Result => count;

    public override void Add(in Contribution contribution) => AddRow();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddRow() => count++;

    public override void AddAll(Gathering other) => count += ((RowCount)other).count;
}

internal sealed class DifferentTexts : Gathering
{
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    public override decimal? Result => texts.Count;

    public override void Add(in Contribution contribution) => texts.Add(contribution.Text!);

    public override void AddAll(Gathering other) => texts.UnionWith(((DifferentTexts)other).texts);
}

internal sealed class DifferentNumbers : Gathering
{
    private readonly HashSet<decimal> numbers = [];

    public override decimal? Result => numbers.Count;

    public override void Add(in Contribution contribution) => numbers.Add(contribution.Number);

    public override void AddAll(Gathering other) => numbers.UnionWith(((DifferentNumbers)other).numbers);
}

internal abstract class NumberGathering : Gathering
{
    // The same as adding it as a decimal.
    public abstract void AddWhole(int number);
}

internal sealed class NumberSum : NumberGathering
{
    private decimal sum;
    private long wholes; // no file has rows enough to overflow it

    public override decimal? Result => sum + wholes;

    public override void Add(in Contribution contribution) => sum += contribution.Number;

    public override void AddWhole(int number) => wholes += number;

    public override void AddAll(Gathering other) => (sum, wholes) = (sum + ((NumberSum)other).sum, wholes + ((NumberSum)other).wholes);
}

internal sealed class NumberAverage : NumberGathering
{
    private decimal sum;
    private long wholes;
    private long count;

    public override decimal? Result => count == 0 ? null : (sum + wholes) / count;

    public override void Add(in Contribution contribution) => (sum, count) = (sum + contribution.Number, count + 1);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddWhole(int number) => (wholes, count) = (wholes + number, count + 1);

    public override void AddAll(Gathering other)
    {
        var added = (NumberAverage)other;
        (sum, wholes, count) = (sum + added.sum, wholes + added.wholes, count + added.count);
    }
}

// Durations and ages are few different numbers, however many rows bring them, and most of them small and whole.
internal sealed class NumberMedian : NumberGathering
{
    private const int MostSmall = 1024;

    private readonly Dictionary<decimal, long> countByOther = [];
    private long[] countBySmall = [];
    private long count;

    public override decimal? Result
    {
        get
        {
            if (count == 0)
            {
                return null;
            }

            Span<decimal> middle = [0, 0];
            LineUp((count - 1) / 2, count / 2, middle);
            return count % 2 == 1 ? middle[1] : (middle[0] + middle[1]) / 2; // twice a number of every digit is no longer exact
        }
    }

    public override void Add(in Contribution contribution)
    {
        var number = contribution.Number;
        if (number.Scale != 0 || number is < 0 or >= MostSmall)
        {
            AddOther(number, 1);
        }
        else
        {
            AddWhole((int)number);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddWhole(int small)
    {
        if ((uint)small >= MostSmall)
        {
            AddOther(small, 1);
            return;
        }

        if (small >= countBySmall.Length)
        {
            Array.Resize(ref countBySmall, Math.Min(MostSmall, Math.Max(64, (small + 1) * 2)));
        }

        countBySmall[small]++;
        count++;
    }

    public override void AddAll(Gathering other)
    {
        var added = (NumberMedian)other;
        if (added.countBySmall.Length > countBySmall.Length)
        {
            Array.Resize(ref countBySmall, added.countBySmall.Length);
        }

        for (var small = 0; small < added.countBySmall.Length; small++)
        {
            countBySmall[small] += added.countBySmall[small];
            count += added.countBySmall[small];
        }

        foreach (var (number, times) in added.countByOther)
        {
            AddOther(number, times);
        }
    }

    private void AddOther(decimal number, long times)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(countByOther, number, out _) += times;
        count += times;
    }

    // The numbers at two places, from 0, were they all lined up by size.
    private void LineUp(long first, long second, Span<decimal> found)
    {
        var passed = 0L;
        foreach (var (number, times) in countByOther.Count == 0 ? Small() : Small().Concat(countByOther).OrderBy(pair => pair.Key))
        {
            found[0] = passed <= first ? number : found[0];
            found[1] = number;
            if ((passed += times) > second)
            {
                return;
            }
        }
    }

    private IEnumerable<KeyValuePair<decimal, long>> Small()
    {
        for (var small = 0; small < countBySmall.Length; small++)
        {
            if (countBySmall[small] > 0)
            {
                yield return new(small, countBySmall[small]);
            }
        }
    }
}
