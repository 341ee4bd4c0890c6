namespace Scorecards.Application.Extracts;

/// <summary>How large an extract may be. Each is a setting under "Limits", and its error names it.</summary>
/// <param name="FileBytes">Bytes of the file.</param>
/// <param name="Rows">Rows, the header among them.</param>
/// <param name="Columns">Columns.</param>
/// <param name="CellCharacters">Characters in a cell.</param>
/// <param name="UnzippedBytes">Bytes of everything inside a workbook once unzipped.</param>
public sealed record ExtractLimits(long FileBytes, int Rows, int Columns, int CellCharacters, long UnzippedBytes)
{
    /// <summary>Safe for the extracts councils make: a few hundred rows, a few dozen columns.</summary>
    public static ExtractLimits Default { get; } = new(50L * 1024 * 1024, 100_000, 200, 4_000, 100L * 1024 * 1024);
}
