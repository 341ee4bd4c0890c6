namespace Scorecards.Hosting.Spreadsheets;

/// <summary>How a cell looks; cells that look alike share a style.</summary>
/// <param name="Format">The number format, or null for none.</param>
/// <param name="Fill">The ground as RRGGBB, or null for none.</param>
/// <param name="Ink">The letters as RRGGBB, or null for black.</param>
/// <param name="Bold">Whether the letters are bold.</param>
/// <param name="IsQuoted">Whether its text would be run if it were typed, and is marked as text as a leading apostrophe marks it.</param>
/// <param name="Wraps">Whether long text goes on in a further line.</param>
internal sealed record CellLook(string? Format = null, string? Fill = null, string? Ink = null, bool Bold = false, bool IsQuoted = false, bool Wraps = false)
{
    public static CellLook Plain { get; } = new();

    public static CellLook Heading { get; } = new(Bold: true);

    /// <summary>A header, in the colours of the pages.</summary>
    public static CellLook Header { get; } = new(Fill: "F3F5F9", Ink: "14213D", Bold: true, Wraps: true);

    public static CellLook Of(SheetCell cell) => cell switch
    {
        { Colours: { } colours } => new(Fill: colours.Fill, Ink: colours.Ink, Bold: true),
        { Amount: not null } => new(Format: cell.Format),
        _ => new(Wraps: true),
    };
}
