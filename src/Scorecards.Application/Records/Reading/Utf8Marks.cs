using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Scorecards.Application.Records.Reading;

/// <summary>Finds the bytes that give a CSV file its form: separators, quotation marks and line ends, 32 bytes at a time.</summary>
internal static class Utf8Marks
{
    /// <summary>How many bytes are looked at together; a buffer has as many to spare behind its end.</summary>
    public const int Stride = 32;

    /// <summary>Writes where they stand, in order.</summary>
    /// <param name="buffer">The bytes, with <see cref="Stride"/> to spare behind the end.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="end">Where to stop.</param>
    /// <param name="separator">What stands between cells.</param>
    /// <param name="marks">Room for as many as there are bytes.</param>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Find(byte[] buffer, int start, int end, byte separator, int[] marks)
    {
        var separators = Vector256.Create(separator);
        var quotes = Vector256.Create((byte)'"');
        var lineFeeds = Vector256.Create((byte)'\n');
        var returns = Vector256.Create((byte)'\r');
        ref var first = ref MemoryMarshal.GetArrayDataReference(buffer);
        var count = 0;
        for (var at = start; at < end; at += Stride)
        {
            var bytes = Vector256.LoadUnsafe(ref first, (nuint)at);
            var found = Vector256.Equals(bytes, separators) | Vector256.Equals(bytes, quotes) | Vector256.Equals(bytes, lineFeeds) | Vector256.Equals(bytes, returns);
            var bits = found.ExtractMostSignificantBits();
            if (end - at < Stride)
            {
                bits &= (1u << (end - at)) - 1; // what lies behind the end is left over from before
            }

            for (; bits != 0; bits &= bits - 1)
            {
                marks[count++] = at + BitOperations.TrailingZeroCount(bits);
            }
        }

        return count;
    }
}
