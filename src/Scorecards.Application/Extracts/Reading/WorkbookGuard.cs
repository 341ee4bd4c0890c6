using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>
/// Reads a workbook once without keeping anything, to refuse one that unzips too large or whose sheets go beyond the limits
/// before the real reader allocates for it. Sizes declared in the zip's directory are believed only when they refuse.
/// </summary>
internal static class WorkbookGuard
{
    private const int MostParts = 2_000;

    /// <returns>What the reader does not tell, such as the cells with "#DIV/0!", which it would show as blank: no data in silence.</returns>
    /// <exception cref="UnreadableExtractException">The file is no workbook or exceeds a limit.</exception>
    public static WorkbookNotes Check(Stream file, ExtractLimits limits)
    {
        var notes = new WorkbookNotes();
        file.Position = 0;
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostParts || zip.Entries.Sum(entry => (decimal)entry.Length) > limits.UnzippedBytes)
            {
                throw new UnreadableExtractException(LimitIssues.UnzipsTooLarge(limits));
            }

            if (!zip.Entries.Any(entry => entry.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)))
            {
                throw new UnreadableExtractException(ExtractIssue.OfFile("not-xlsx", "The file is a zip file but not an Excel workbook: save the sheet as .xlsx or CSV."));
            }

            var budget = new Budget(limits);
            foreach (var entry in zip.Entries)
            {
                using var content = entry.Open();
                using var part = new CountedStream(content, budget);
                if (IsXml(entry))
                {
                    CheckIfSheet(part, limits, (row, column, text) => notes.AddFailed(entry.FullName, row, column, text));
                }

                part.CopyTo(Stream.Null);
            }

            notes.ReadWorkbook(zip);
            return notes;
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            throw WorkbookCells.Damaged();
        }
        finally
        {
            file.Position = 0;
        }
    }

    // A sheet may lie anywhere and have any name: what it is shows in its root element.
    private static bool IsXml(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        Span<byte> head = stackalloc byte[64];
        var start = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        return start.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
    }

    private static void CheckIfSheet(Stream sheet, ExtractLimits limits, Action<int, int, string> failedFormula)
    {
        using var xml = XmlReader.Create(sheet, new() { DtdProcessing = DtdProcessing.Prohibit, CloseInput = false, IgnoreWhitespace = true });
        xml.MoveToContent();
        if (!string.Equals(xml.LocalName, "worksheet", StringComparison.Ordinal))
        {
            return;
        }

        var row = 0;
        var column = 0;
        var failed = false;
        var (formula, value) = (false, false);
        while (xml.Read())
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "row"):
                    column = 0;
                    row = int.TryParse(xml.GetAttribute("r"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : row + 1;
                    if (row > limits.Rows)
                    {
                        throw new UnreadableExtractException(LimitIssues.TooManyRows(null, limits));
                    }

                    break;
                case (XmlNodeType.Element, "c"):
                    column = ColumnOf(xml.GetAttribute("r")) is > 0 and var stated ? stated : column + 1;
                    failed = string.Equals(xml.GetAttribute("t"), "e", StringComparison.Ordinal);
                    (formula, value) = (false, false);
                    if (column > limits.Columns)
                    {
                        throw new UnreadableExtractException(LimitIssues.TooManyColumns(row, null, limits));
                    }

                    break;
                case (XmlNodeType.Element, "f"):
                    formula = true;
                    break;
                case (XmlNodeType.Element, "v" or "is"):
                    value = true;
                    break;
                case (XmlNodeType.Text, _) when failed && value:
                    failedFormula(row, column, xml.Value);
                    break;
                case (XmlNodeType.EndElement, "c") when formula && !value:
                    failedFormula(row, column, "#FORMULA!"); // never worked out: the writer left its value to the next program
                    break;
                default:
                    break;
            }
        }
    }

    // "AB12" is column 28; a reference without letters is 0.
    private static int ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in (reference ?? string.Empty).TakeWhile(char.IsAsciiLetter).Take(6))
        {
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return column;
    }

    private sealed class Budget(ExtractLimits limits)
    {
        private long spent;

        public void Spend(int bytes)
        {
            spent += bytes;
            if (spent > limits.UnzippedBytes)
            {
                throw new UnreadableExtractException(LimitIssues.UnzipsTooLarge(limits));
            }
        }
    }

    private sealed class CountedStream(Stream inner, Budget budget) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException("A part's length is not known before it is read.");

        public override long Position
        {
            get => throw new NotSupportedException("A part is read once, forward.");
            set => throw new NotSupportedException("A part is read once, forward.");
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            budget.Spend(read);
            return read;
        }

        public override void Flush()
        {
            // nothing is written
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A part is read once, forward.");

        public override void SetLength(long value) => throw new NotSupportedException("A part is only read.");

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A part is only read.");

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
