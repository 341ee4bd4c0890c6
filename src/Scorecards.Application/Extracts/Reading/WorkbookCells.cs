using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>Opens workbooks, goes through their sheets and rows, and writes their numbers out.</summary>
internal static partial class WorkbookCells
{
    private const double MostExact = 1e20;
    private const double FirstInexact = 1e15;

    static WorkbookCells() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Opens a workbook before its first sheet's first row.</summary>
    public static IExcelDataReader Open(Stream file) =>
        Guarded(() => ExcelReaderFactory.CreateOpenXmlReader(file, new() { LeaveOpen = true }));

    /// <summary>Reads the next row of a sheet.</summary>
    public static bool ReadRow(IExcelDataReader reader) => Guarded(reader.Read);

    /// <summary>Goes on to the next sheet.</summary>
    public static bool NextSheet(IExcelDataReader reader) => Guarded(reader.NextResult);

    /// <summary>What is said of a workbook that cannot be read on. What the fault itself says is not told, as it may quote a cell.</summary>
    public static UnreadableExtractException Damaged() => new(ExtractIssue.OfFile("not-xlsx", "The workbook is damaged: open it in Excel, repair it and save it again as .xlsx."));

    // The reader of hostile files may fail in any way on one that is damaged; each such failure is the file's, told to its owner.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031
        catch (Exception e) when (e is not (OutOfMemoryException or IOException or UnreadableExtractException))
#pragma warning restore CA1031
        {
            throw Damaged();
        }
    }

    // "..." and \x print what they hold: a percent sign in them scales nothing.
    [GeneratedRegex("\"[^\"]*\"|\\\\.", RegexOptions.None, 1000)]
    private static partial Regex Literals();

    /// <summary>A number as it is shown: 0.286 formatted as a percentage is "28.6%".</summary>
    public static string Number(double value, string? format) =>
        Math.Abs(value) < MostExact && format is not null && Literals().Replace(format, string.Empty).Contains('%', StringComparison.Ordinal)
            ? Exact((decimal)value * 100m) + "%"
            : Number(value);

    /// <summary>A number as it is stored. Excel keeps fifteen significant digits; so does the conversion from double to decimal.</summary>
    public static string Number(double value) => Math.Abs(value) < MostExact ? Exact((decimal)value) : value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>
    /// A number as it is stored, with the zeros in front that a format of zeros shows: 1 formatted as 00000 is 00001. Beyond fifteen digits
    /// it is written as spreadsheets shorten it, 1.23E+15, as its last digits are lost.
    /// </summary>
    public static string Stored(double value, string? format)
    {
        if (Math.Abs(value) >= FirstInexact)
        {
            return value.ToString("0.##############E+00", CultureInfo.InvariantCulture);
        }

        var text = Number(value);
        return format is { Length: > 1 } && text.Length < format.Length && !format.AsSpan().ContainsAnyExcept('0') && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? text.PadLeft(format.Length, '0') : text;
    }

    private static string Exact(decimal value) => value.ToString("0.####################", CultureInfo.InvariantCulture);
}
