using System.Globalization;
using Scorecards.Domain.Periods;

namespace Scorecards.Hosting.Spreadsheets;

/// <summary>What stands in a cell and how it is shown.</summary>
public sealed record SheetCell
{
    private const int MostDecimals = 6;

    private SheetCell()
    {
    }

    /// <summary>A cell with nothing in it.</summary>
    public static SheetCell Empty { get; } = new();

    /// <summary>The words of a text, else "".</summary>
    internal string Words { get; private init; } = string.Empty;

    /// <summary>The number as Excel keeps it, else null.</summary>
    internal decimal? Amount { get; private init; }

    /// <summary>How the number is shown; null for a text.</summary>
    internal string? Format { get; private init; }

    /// <summary>The colours of a rating, else null.</summary>
    internal RagColours? Colours { get; private init; }

    /// <summary>About how many characters are shown in its longest line.</summary>
    internal int Length => Amount is { } amount
        ? amount.ToString("N0", CultureInfo.InvariantCulture).Length + Format!.Length - "#,##0".Length
        : Words.Split('\n').Max(line => line.Length);

    /// <summary>A text, which is never run as a formula.</summary>
    public static SheetCell Text(string? text) => new() { Words = SpreadsheetText.Legal(text) };

    /// <summary>A number with thousands separators.</summary>
    /// <param name="value">The number, or null for none.</param>
    /// <param name="decimals">How many decimals are shown; null for those it has, six at the most.</param>
    public static SheetCell Number(decimal? value, int? decimals = null) =>
        Shown(value, value, "#,##0" + Decimals(decimals ?? Math.Min(MostDecimals, ScaleOf(value ?? 0m))));

    /// <summary>A percentage: 28.6 is shown as 28.6%, and kept as 0.286.</summary>
    public static SheetCell Percent(decimal? value, int decimals = 1) => Shown(value, value / 100m, "0" + Decimals(decimals) + "%");

    /// <summary>A sum of money in pounds.</summary>
    public static SheetCell Currency(decimal? value, int decimals = 0) => Shown(value, value, "\"£\"#,##0" + Decimals(decimals));

    /// <summary>A time by the clock of England, as text that sorts.</summary>
    public static SheetCell Time(DateTimeOffset? time) =>
        time is { } at ? Text(CouncilClock.TimeAt(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)) : Empty;

    /// <summary>A rating by its code, "red", as its word in its colours; another word is a text.</summary>
    public static SheetCell Rag(string? code) => RagColours.Of(code) is { } colours ? new() { Words = colours.Word, Colours = colours } : Text(code);

    /// <summary>The cell of a value as tables hold them: a number, a time or a text.</summary>
    public static SheetCell Of(object? value) => value switch
    {
        null => Empty,
        decimal number => Number(number),
        int number => Number(number),
        long number => Number(number),
        DateTimeOffset time => Time(time),
        IFormattable other => Text(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => Text(value.ToString()),
    };

    private static SheetCell Shown(decimal? value, decimal? kept, string format) => value is null ? Empty : new() { Amount = kept, Format = format };

    private static string Decimals(int count) => count == 0 ? string.Empty : "." + new string('0', count);

    private static int ScaleOf(decimal value) => (value / 1.0000000000000000000000000000m).Scale;
}
