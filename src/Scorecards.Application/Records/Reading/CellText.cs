using System.Runtime.CompilerServices;
using System.Text;

namespace Scorecards.Application.Records.Reading;

/// <summary>What is written in a cell, and whether it is anything.</summary>
internal static class CellText
{
    /// <summary>Without what people and programs leave around a value: white space, no-break and zero-width spaces, a byte order mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> cell) => cell.IsEmpty || (cell[0] is > 0x20 and < 0x7F && cell[^1] is > 0x20 and < 0x7F) ? cell : Trim(cell);

    /// <summary>True for what stands where there is no value: nothing, #N/A, N/A, NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsMissing(ReadOnlySpan<byte> clean) => clean.Length <= 4 && (clean.IsEmpty || (clean[0] is (byte)'#' or (byte)'N' or (byte)'n' && IsWordForMissing(clean)));

    /// <summary>True for what a spreadsheet shows where a formula failed: #REF!, #VALUE!, #DIV/0!, #NAME?. #N/A is what a look-up says that found nothing.</summary>
    public static bool IsFailedFormula(ReadOnlySpan<byte> clean) => clean[0] == '#' && IsError(clean);

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        while (!cell.IsEmpty && !(cell[0] is > 0x20 and < 0x7F))
        {
            var blank = BlankAtStart(cell);
            if (blank == 0)
            {
                break;
            }

            cell = cell[blank..];
        }

        while (!cell.IsEmpty && !(cell[^1] is > 0x20 and < 0x7F))
        {
            var blank = BlankAtEnd(cell);
            if (blank == 0)
            {
                break;
            }

            cell = cell[..^blank];
        }

        return cell;
    }

    private static bool IsWordForMissing(ReadOnlySpan<byte> clean) => clean.Length switch
    {
        0 => true,
        3 => clean[1] == '/' && Ascii.EqualsIgnoreCase(clean, "N/A"u8),
        4 => Ascii.EqualsIgnoreCase(clean, "#N/A"u8) || clean.SequenceEqual("NULL"u8) || clean.SequenceEqual("null"u8), // Null is a name
        _ => false,
    };

    private static bool IsError(ReadOnlySpan<byte> clean) =>
        clean is [(byte)'#', .., (byte)'!' or (byte)'?'] && (
            clean.SequenceEqual("#REF!"u8) || clean.SequenceEqual("#VALUE!"u8) || clean.SequenceEqual("#DIV/0!"u8) || clean.SequenceEqual("#NAME?"u8)
            || clean.SequenceEqual("#NUM!"u8) || clean.SequenceEqual("#NULL!"u8) || clean.SequenceEqual("#SPILL!"u8) || clean.SequenceEqual("#CALC!"u8) || clean.SequenceEqual("#FORMULA!"u8));

    // How many bytes of white space a text begins with.
    private static int BlankAtStart(ReadOnlySpan<byte> text) => text switch
    {
        [<= 0x20, ..] => 1,
        [0xC2, 0xA0, ..] => 2,
        [0xEF, 0xBB, 0xBF, ..] => 3,
        [0xE2, 0x80, >= 0x80 and <= 0x8D or 0xAF, ..] => 3, // U+2000 to U+200D: spaces of every width, and none
        _ => 0,
    };

    private static int BlankAtEnd(ReadOnlySpan<byte> text) => text switch
    {
        [.., <= 0x20] => 1,
        [.., 0xC2, 0xA0] => 2,
        [.., 0xEF, 0xBB, 0xBF] => 3,
        [.., 0xE2, 0x80, >= 0x80 and <= 0x8D or 0xAF] => 3,
        _ => 0,
    };
}
