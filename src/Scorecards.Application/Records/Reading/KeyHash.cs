using System.Numerics;
using System.Runtime.InteropServices;

namespace Scorecards.Application.Records.Reading;

/// <summary>
/// What is kept of a record's key: 128 bits, so that of a few million records no two come to the same by chance, and no id of a person stays in
/// memory.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct KeyHash()
{
    private ulong first = 0x9E3779B97F4A7C15;
    private ulong second = 0xC2B2AE3D27D4EB4F;

    /// <summary>The hash so far.</summary>
    public readonly UInt128 Value => new(first, second);

    /// <summary>Adds a number. Every step can be undone, so that two keys that differ in one number never meet.</summary>
    public void Add(ulong word)
    {
        first = (BitOperations.RotateLeft(first, 29) ^ word) * 0x9FB21C651E98DF25;
        first ^= first >> 32;
        second = (BitOperations.RotateLeft(second, 37) ^ word) * 0xD6E8FEB86659FD93;
        second ^= second >> 29;
    }

    /// <summary>Adds a text and its length; false where it is missing.</summary>
    public bool AddText(string? text)
    {
        Add(text is null ? ulong.MaxValue : (ulong)text.Length);
        var bytes = MemoryMarshal.AsBytes(text.AsSpan());
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            Add(MemoryMarshal.Read<ulong>(bytes));
        }

        Span<byte> rest = stackalloc byte[sizeof(ulong)];
        rest.Clear();
        bytes.CopyTo(rest);
        Add(MemoryMarshal.Read<ulong>(rest));
        return text is not null;
    }
}

/// <summary>The keys of the records of a file and the row of each, in little more than the room they take.</summary>
internal sealed class SeenRecords
{
    private UInt128[] keys = new UInt128[1024];
    private int[] rows = new int[1024]; // 0 where there is none
    private int count;

    /// <summary>Adds a key; where it is there already, the row it was added for, else null.</summary>
    public int? Add(UInt128 key, int row)
    {
        if (count >= keys.Length / 4 * 3)
        {
            Grow();
        }

        var place = PlaceOf(key);
        if (rows[place] != 0)
        {
            return rows[place];
        }

        (keys[place], rows[place]) = (key, row);
        count++;
        return null;
    }

    private int PlaceOf(UInt128 key)
    {
        var place = (int)((ulong)key & (ulong)(keys.Length - 1));
        while (rows[place] != 0 && keys[place] != key)
        {
            place = (place + 1) & (keys.Length - 1);
        }

        return place;
    }

    private void Grow()
    {
        var (oldKeys, oldRows) = (keys, rows);
        (keys, rows) = (new UInt128[oldKeys.Length * 2], new int[oldKeys.Length * 2]);
        for (var old = 0; old < oldKeys.Length; old++)
        {
            if (oldRows[old] != 0)
            {
                var place = PlaceOf(oldKeys[old]);
                (keys[place], rows[place]) = (oldKeys[old], oldRows[old]);
            }
        }
    }
}
