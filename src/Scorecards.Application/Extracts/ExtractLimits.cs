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

    /// <summary>Bytes of a file of records.</summary>
    public long RecordFileBytes { get; init; } = 250L * 1024 * 1024;

    /// <summary>Rows of records in a file or on a sheet, the header among them.</summary>
    public int RecordRows { get; init; } = 2_000_000;

    /// <summary>Bytes of everything inside a workbook of records once unzipped: a full sheet of a dozen columns has 600 MB.</summary>
    public long RecordUnzippedBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Whether these are the limits of a file of records, whose settings have names of their own.</summary>
    public bool AreOfRecords { get; private init; }

    /// <summary>The limits of a file of records.</summary>
    public ExtractLimits OfRecords() => this with { FileBytes = RecordFileBytes, Rows = RecordRows, UnzippedBytes = RecordUnzippedBytes, AreOfRecords = true };
}
