namespace Scorecards.Testing.Workbooks;

/// <summary>A cell as Excel stores it: what is written, of which kind, and how it is shown.</summary>
/// <param name="Kind">What is written.</param>
/// <param name="Content">The text, or the number as Excel writes it.</param>
/// <param name="Format">The number format, for example "0.0%"; null for General.</param>
/// <param name="Formula">The formula it came from, or null.</param>
public sealed record WorkbookCell(WorkbookCellKind Kind, string Content, string? Format = null, string? Formula = null)
{
    // Excel counts days from here; right for every day after February 1900.
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>A text.</summary>
    public static implicit operator WorkbookCell(string text) => new(WorkbookCellKind.Text, text);

    /// <summary>A number without a format.</summary>
    public static implicit operator WorkbookCell(double value) => Number(value);

    /// <summary>A number with a format, for example 0.286 as "0.0%".</summary>
    public static WorkbookCell Number(double value, string? format = null) =>
        new(WorkbookCellKind.Number, value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), format);

    /// <summary>A day, formatted as one.</summary>
    public static WorkbookCell Date(int year, int month, int day, string format = "dd/mm/yyyy") =>
        Number(new DateOnly(year, month, day).DayNumber - DayZero.DayNumber, format);

    /// <summary>A formula that failed, for example "#DIV/0!".</summary>
    public static WorkbookCell Failed(string error, string formula = "C2/D2") => new(WorkbookCellKind.Error, error, null, formula);

    /// <summary>A formula with the number it gave.</summary>
    public static WorkbookCell Computed(string formula, double value, string? format = null) => Number(value, format) with { Formula = formula };
}

/// <summary>What is written in a cell.</summary>
public enum WorkbookCellKind
{
    /// <summary>A text of the shared table, as Excel writes texts.</summary>
    Text = 0,

    /// <summary>A text in the cell itself, as other programs write texts.</summary>
    InlineText,

    /// <summary>A number, a date or a time.</summary>
    Number,

    /// <summary>The error of a failed formula.</summary>
    Error,

    /// <summary>TRUE or FALSE.</summary>
    Truth,
}
