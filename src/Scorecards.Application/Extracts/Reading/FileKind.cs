using System.Buffers;
using System.Text;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>Looks at a file's first bytes, because a name can lie.</summary>
internal static class FileKind
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>The issue that keeps a file from being read in the format its name promises, or null.</summary>
    public static ExtractIssue? Check(Stream file, ExtractFormat format)
    {
        file.Position = 0;
        Span<byte> head = stackalloc byte[4096];
        var start = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        return start switch
        {
            [] => ExtractIssue.OfFile("empty-file", "The file is empty: export it again, with a header row and the month's rows."),
            [0x50, 0x4B, 0x03, 0x04, ..] when format == ExtractFormat.Csv =>
                ExtractIssue.OfFile("not-csv", "The file is a workbook or zip file although its name ends in .csv: rename it to .xlsx, or save it as CSV."),
            [0x50, 0x4B, 0x03, 0x04, ..] => null,
            [0xD0, 0xCF, 0x11, 0xE0, ..] =>
                ExtractIssue.OfFile("old-or-locked-workbook", "The file is an old .xls workbook or is locked with a password: save it as .xlsx without a password."),
            _ when format == ExtractFormat.Xlsx =>
                ExtractIssue.OfFile("not-xlsx", "The file is not an Excel workbook although its name ends in .xlsx: save it again as .xlsx, or rename it to .csv if it is text."),
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => null, // UTF-16 text has zero bytes
            [0x25, 0x50, 0x44, 0x46, ..] => ExtractIssue.OfFile("not-csv", "The file is a PDF: export the figures as CSV or .xlsx."),
            _ when start.Contains((byte)0) => ExtractIssue.OfFile("not-csv", "The file is not text: export the figures as CSV or .xlsx."),
            _ => null,
        };
    }

    /// <summary>What its byte order mark says; else UTF-8 where the whole file is valid UTF-8, else Windows-1252, which older Excel writes ("£" is one byte).</summary>
    public static Encoding EncodingOf(Stream file)
    {
        file.Position = 0;
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var search = new EncodingSearch();
            while (!search.IsOver && file.Read(buffer) is > 0 and var read)
            {
                search.Take(buffer.AsSpan(0, read));
            }

            return search.Found;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            file.Position = 0;
        }
    }
}
