using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Scorecards.Application.Records.Reading;

/// <summary>What became of a text that should be a day.</summary>
internal enum DateOutcome
{
    /// <summary>It is one.</summary>
    Day = 0,

    /// <summary>It is none.</summary>
    NotADate,

    /// <summary>It is one, of a year that no record is of.</summary>
    OutOfRange,
}

/// <summary>
/// A day as case systems and spreadsheets write it, the day before the month: 2025-04-01 · 1/4/2025 · 01.04.25 · 1 April 2025 ·
/// 01-Apr-25 · 45748; a time behind it says nothing. A year of two digits is 1950 to 2049.
/// </summary>
internal static class DateText
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const int SerialDigits = 5;

    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    // The first day of each month of the years, and the one after them.
    private static readonly int[] MonthStarts = [.. Enumerable.Range(0, ((LastYear - FirstYear + 1) * 12) + 1).Select(month => new DateOnly(FirstYear + (month / 12), (month % 12) + 1, 1).DayNumber)];

    private static readonly SearchValues<byte> TimeMarks = SearchValues.Create("0123456789:.+-ZAPMapm "u8);

    /// <summary>The day that a spreadsheet counts as 0: right for every day after February 1900.</summary>
    public static int DayZero { get; } = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>The same for a workbook that counts from 1904.</summary>
    public static int DayZero1904 { get; } = new DateOnly(1904, 1, 1).DayNumber;

    /// <summary>Reads a day.</summary>
    /// <param name="text">The text, trimmed.</param>
    /// <param name="dayZero">The day that serial numbers count from.</param>
    /// <param name="day">The day as <see cref="DateOnly.DayNumber"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static DateOutcome Read(ReadOnlySpan<byte> text, int dayZero, out int day)
    {
        if (IsPlain(text, out day))
        {
            return DateOutcome.Day;
        }

        day = 0;
        if (!Number(ref text, out var first, out var digits))
        {
            return DateOutcome.NotADate;
        }

        if (digits == SerialDigits)
        {
            return IsFraction(text) ? Within(dayZero + first, out day) : DateOutcome.NotADate; // 45748, 45748.5
        }

        if (digits == 4)
        {
            return Take(ref text, (byte)'-') && Number(ref text, out var month, out var monthDigits) && monthDigits <= 2
                && Take(ref text, (byte)'-') && Number(ref text, out var last, out var lastDigits) && lastDigits <= 2 && IsTime(text)
                ? Of(first, month, last, out day) // 2025-04-01
                : DateOutcome.NotADate;
        }

        if (digits > 2 || text.IsEmpty)
        {
            return DateOutcome.NotADate;
        }

        var separator = text[0];
        text = text[1..];
        var isName = separator is (byte)' ' or (byte)'-' && !text.IsEmpty && char.IsAsciiLetter((char)text[0]);
        return (isName ? MonthName(ref text, out var second) : separator is (byte)'/' or (byte)'-' or (byte)'.' && Number(ref text, out second, out var secondDigits) && secondDigits <= 2)
            && Take(ref text, separator) && Number(ref text, out var year, out var yearDigits) && yearDigits is 2 or 4 && IsTime(text)
            ? Of(yearDigits == 4 ? year : year < 50 ? 2000 + year : 1900 + year, second, first, out day)
            : DateOutcome.NotADate;
    }

    // 2025-04-01, as most systems write a day; false for everything else, and for what is no day of the years.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text.Length != 10)
        {
            return false;
        }

        // Every digit becomes its value, a dash 0; what is anything else has more than 9, or is not 0 in a dash's place.
        var head = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ 0x2D30302D30303030;
        var (tens, ones) = ((uint)(text[8] - '0'), (uint)(text[9] - '0'));
        if ((((head + 0x7676767676767676) | head) & 0x8080808080808080) != 0 || (head & 0xFF0000FF00000000) != 0 || tens > 9 || ones > 9)
        {
            return false;
        }

        var year = (int)(((head & 0xFF) * 1000) + ((head >> 8 & 0xFF) * 100) + ((head >> 16 & 0xFF) * 10) + (head >> 24 & 0xFF));
        var month = (int)(((head >> 40 & 0xFF) * 10) + (head >> 48 & 0xFF));
        var dayOfMonth = (int)((tens * 10) + ones);
        if (year is < FirstYear or > LastYear || month is < 1 or > 12)
        {
            return false;
        }

        var place = ((year - FirstYear) * 12) + month - 1;
        day = MonthStarts[place] + dayOfMonth - 1;
        return dayOfMonth > 0 && day < MonthStarts[place + 1];
    }

    private static DateOutcome Of(int year, int month, int dayOfMonth, out int day)
    {
        day = 0;
        if (month is < 1 or > 12 || dayOfMonth < 1 || year < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return DateOutcome.NotADate;
        }

        day = new DateOnly(year, month, dayOfMonth).DayNumber;
        return year is >= FirstYear and <= LastYear ? DateOutcome.Day : DateOutcome.OutOfRange;
    }

    private static DateOutcome Within(int number, out int day)
    {
        day = number;
        return DateOnly.FromDayNumber(number).Year is >= FirstYear and <= LastYear ? DateOutcome.Day : DateOutcome.OutOfRange;
    }

    private static bool Number(ref ReadOnlySpan<byte> text, out int number, out int digits)
    {
        (number, digits) = (0, 0);
        while (digits < text.Length && digits <= SerialDigits && (uint)(text[digits] - '0') <= 9)
        {
            number = (number * 10) + (text[digits++] - '0');
        }

        text = text[digits..];
        return digits > 0;
    }

    private static bool Take(ref ReadOnlySpan<byte> text, byte mark)
    {
        var taken = !text.IsEmpty && text[0] == mark;
        text = taken ? text[1..] : text;
        return taken;
    }

    // apr, april, sept.
    private static bool MonthName(ref ReadOnlySpan<byte> text, out int month)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiLetter((char)text[length]))
        {
            length++;
        }

        var name = text[..length];
        text = text[length..];
        month = 0;
        for (var index = 0; index < Months.Length && month == 0 && length >= 3; index++)
        {
            var full = Months[index];
            if ((length is 3 || length == full.Length || (length is 4 && index == 8)) && length <= full.Length && Ascii.EqualsIgnoreCase(name, full.AsSpan(0, length)))
            {
                month = index + 1;
            }
        }

        return month > 0;
    }

    // Nothing, or a time: T00:00:00.000Z, " 00:00", " 9:30 AM".
    private static bool IsTime(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (text[0] is (byte)'T' or (byte)' ' && text[1..].IndexOf((byte)':') is 1 or 2 && text[1] is >= (byte)'0' and <= (byte)'9' && !text[1..].ContainsAnyExcept(TimeMarks));

    private static bool IsFraction(ReadOnlySpan<byte> text) => text.IsEmpty || (text.Length > 1 && text[0] == '.' && !text[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'));
}
