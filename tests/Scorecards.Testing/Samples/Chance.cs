namespace Scorecards.Testing.Samples;

/// <summary>Chance that never changes: a number is drawn from the words that name it, in integer and decimal arithmetic alone.</summary>
internal static class Chance
{
    private const int Steps = 1 << 24;

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public static decimal Draw(string key) => (decimal)(Mix(Hash(key)) >> 40) / Steps;

    /// <summary>A number between two.</summary>
    public static decimal Between(decimal least, decimal most, string key) => least + ((most - least) * Draw(key));

    /// <summary>A number between -1 and 1 that wanders: neighbouring months have two of their three draws in common.</summary>
    public static decimal Wander(string key, int month) =>
        Enumerable.Range(month - 2, 3).Sum(at => Between(-1, 1, FormattableString.Invariant($"{key}|{at}"))) / 3;

    // FNV-1a.
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return hash;
    }

    // The finalizer of SplitMix64.
    private static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits += 0x9E3779B97F4A7C15UL;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBUL;
            return bits ^ (bits >> 31);
        }
    }
}
