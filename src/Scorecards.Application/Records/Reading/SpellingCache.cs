using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Scorecards.Application.Records.Reading;

/// <summary>
/// What cells of a column were found to mean, by their bytes, so that a value that stands in thousands of rows is worked out and kept
/// once. It forgets what it has no room for, and gives up on a column where hardly anything comes twice.
/// </summary>
internal sealed class SpellingCache<T>
{
    private const int Places = 1024;
    private const int FairTrial = 8192;

    private readonly Place[] places = new Place[Places];
    private long misses;
    private long hits;

    /// <summary>What the bytes mean, if it is known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(ReadOnlySpan<byte> spelling, out T meaning)
    {
        var ends = SpellingEnds.Of(spelling);
        ref var place = ref places[ends.PlaceIn(Places)];
        meaning = place.Meaning;
        if (place.Ends == ends && (place.Long is null || spelling.SequenceEqual(place.Long)))
        {
            hits++;
            return true;
        }

        misses++;
        return false;
    }

    /// <summary>Keeps what the bytes mean.</summary>
    public void Keep(ReadOnlySpan<byte> spelling, T meaning)
    {
        if (misses < FairTrial || misses <= hits)
        {
            var ends = SpellingEnds.Of(spelling);
            places[ends.PlaceIn(Places)] = new(ends, ends.IsWhole ? null : spelling.ToArray(), meaning);
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(SpellingEnds Ends, byte[]? Long, T Meaning);
}

/// <summary>The first and the last bytes of a spelling and its length: all of it up to 16 bytes, as of codes, days and most names.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpellingEnds(ulong Head, ulong Tail, int Length)
{
    /// <summary>Whether they say all of it.</summary>
    public bool IsWhole => Length <= 2 * sizeof(ulong);

    /// <summary>Those of a spelling; none is like that of nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SpellingEnds Of(ReadOnlySpan<byte> spelling) => spelling.Length switch
    {
        >= sizeof(ulong) => new(MemoryMarshal.Read<ulong>(spelling), MemoryMarshal.Read<ulong>(spelling[^sizeof(ulong)..]), spelling.Length),
        >= sizeof(uint) => new(MemoryMarshal.Read<uint>(spelling), MemoryMarshal.Read<uint>(spelling[^sizeof(uint)..]), spelling.Length),
        > 0 => new(spelling[0], (ulong)spelling[spelling.Length / 2] << 8 | spelling[^1], spelling.Length),
        _ => new(0, 0, -1),
    };

    /// <summary>A place among so many, a power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PlaceIn(int places)
    {
        var mixed = (Head * 0x9E3779B97F4A7C15) ^ BitOperations.RotateLeft(Tail * 0xC2B2AE3D27D4EB4F, 31) ^ ((ulong)Length * 0x165667B19E3779F9);
        return (int)((mixed * 0x9E3779B97F4A7C15) >> 40) & (places - 1);
    }
}
