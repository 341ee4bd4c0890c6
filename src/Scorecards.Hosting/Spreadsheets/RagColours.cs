namespace Scorecards.Hosting.Spreadsheets;

/// <summary>The word and the colours of a rating; the colours are those of the pages, in Excel's notation.</summary>
/// <param name="Word">The word that is shown: colour alone tells some readers nothing.</param>
/// <param name="Fill">The ground, as RRGGBB.</param>
/// <param name="Ink">The letters, as RRGGBB.</param>
internal sealed record RagColours(string Word, string Fill, string Ink)
{
    public static IReadOnlyList<RagColours> All { get; } = [new("Red", "B10E1E", "FFFFFF"), new("Amber", "F9B233", "14213D"), new("Green", "14692F", "FFFFFF")];

    /// <summary>Those of a code such as "red", or null.</summary>
    public static RagColours? Of(string? code) => All.FirstOrDefault(colours => string.Equals(colours.Word, code, StringComparison.OrdinalIgnoreCase));
}
