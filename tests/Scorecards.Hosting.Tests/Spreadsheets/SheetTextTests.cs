using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Spreadsheet;
using Scorecards.Hosting.Spreadsheets;

namespace Scorecards.Hosting.Tests.Spreadsheets;

public sealed class SheetTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 1622")]
    [InlineData("-12.5%")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1", "\n=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("=HYPERLINK(\"https://example.org\",\"here\")")]
    [InlineData("=cmd|' /C calc'!A0")]
    public void Text_that_would_be_run_if_it_were_typed_stays_text(string text, string? kept = null)
    {
        using var written = Written.Of(SheetCell.Text(text));
        (written["A2"].DataType!.Value, written["A2"].InnerText, written.FormatOf("A2").QuotePrefix?.Value).ShouldBe((CellValues.InlineString, kept ?? text, true));
    }

    [Fact]
    public void So_do_a_header_and_a_line_above_it()
    {
        using var written = Written.Of(Written.BookOf(["=header"], [], "=heading"));
        new[] { "A1", "A2" }.Select(place => written.FormatOf(place).QuotePrefix?.Value).ShouldBe([true, true]);
        written.FontOf("A2").Bold.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("-")]
    [InlineData("28.6%")]
    [InlineData("a=1")]
    [InlineData("'=1")]
    public void Other_text_is_not_marked(string text)
    {
        using var written = Written.Of(SheetCell.Text(text));
        (written["A2"].InnerText, written.FormatOf("A2").QuotePrefix?.Value).ShouldBe((text, null));
    }

    [Fact]
    public void There_is_no_formula_anywhere()
    {
        var bytes = WorkbookWriter.Write(new("=t", null, [new("=s", [new("=h")], [[SheetCell.Text("=1+1")], [SheetCell.Rag("=1")]], ["=heading"])]));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            XDocument.Load(part).Descendants().Where(element => element.Name.LocalName == "f").ShouldBeEmpty(entry.FullName);
        }
    }

    [Theory]
    [InlineData("a\0b\u0001c\u001Fd\uFFFEe\uFFFFf", "abcdef")]
    [InlineData("half \uD83D pair \uDE00", "half  pair ")]
    [InlineData("whole 😀 pair", "whole 😀 pair")]
    [InlineData("one\r\ntwo\rthree\nfour\u2028five", "one\ntwo\nthree\nfour\nfive")]
    [InlineData(" space before and after ", " space before and after ")]
    [InlineData("<b>&amp;</b> \"£\"", "<b>&amp;</b> \"£\"")]
    public void What_a_workbook_cannot_hold_is_left_out(string text, string kept)
    {
        using var written = Written.Of(SheetCell.Text(text));
        written["A2"].InnerText.ShouldBe(kept);
    }

    [Theory]
    [InlineData(32_767, 32_767)]
    [InlineData(32_768, 32_767)]
    [InlineData(100_000, 32_767)]
    public void Text_beyond_what_a_cell_holds_is_cut(int length, int kept)
    {
        var text = SpreadsheetText.Legal(new string('x', length));
        (text.Length, text[^1]).ShouldBe((kept, length == kept ? 'x' : '…'));
    }

    [Fact]
    public void A_cut_does_not_split_a_pair()
    {
        var text = SpreadsheetText.Legal(new string('x', 32_765) + "😀😀");
        (text.Length, text[^2..]).ShouldBe((32_766, "x…"));
    }
}
