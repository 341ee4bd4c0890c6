using System.Text;
using System.Text.Unicode;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>Finds what a file is written in while its bytes pass, in pieces of any length: see <see cref="FileKind.EncodingOf"/>.</summary>
internal sealed class EncodingSearch
{
    private readonly byte[] first = new byte[2];
    private readonly byte[] begun = new byte[4]; // a character of which only the beginning has passed
    private int firstCount;
    private int begunCount;
    private bool isInvalid;

    /// <summary>What the bytes so far are written in, were they all.</summary>
    public Encoding Found => (firstCount, first) switch
    {
        (2, [0xFF, 0xFE]) => Encoding.Unicode,
        (2, [0xFE, 0xFF]) => Encoding.BigEndianUnicode,
        _ => isInvalid || begunCount > 0 ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.UTF8,
    };

    /// <summary>Whether no more bytes can change it.</summary>
    public bool IsOver => isInvalid && firstCount == first.Length;

    /// <summary>Takes the next bytes.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        for (var next = 0; firstCount < first.Length && next < bytes.Length; next++)
        {
            first[firstCount++] = bytes[next];
        }

        while (begunCount > 0 && !bytes.IsEmpty && !isInvalid)
        {
            begun[begunCount++] = bytes[0];
            bytes = bytes[1..];
            if (WholeCharacters(begun.AsSpan(0, begunCount)) > 0)
            {
                isInvalid = !Utf8.IsValid(begun.AsSpan(0, begunCount)); // so it is where the next character begins within this one
                begunCount = 0;
            }
        }

        if (isInvalid || bytes.IsEmpty)
        {
            return;
        }

        var whole = WholeCharacters(bytes);
        isInvalid = !Utf8.IsValid(bytes[..whole]);
        bytes[whole..].CopyTo(begun);
        begunCount = bytes.Length - whole;
    }

    // Without the last character, where only its beginning is there.
    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            if (b >= 0xC0)
            {
                var length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return back < length ? bytes.Length - back : bytes.Length;
            }

            if (b < 0x80)
            {
                break;
            }
        }

        return bytes.Length;
    }
}
