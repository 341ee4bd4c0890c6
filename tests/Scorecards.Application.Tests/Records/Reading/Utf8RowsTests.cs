using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FsCheck;
using FsCheck.Fluent;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Application.Records.Reading;

namespace Scorecards.Application.Tests.Records.Reading;

/// <summary>Rows of CSV files, as CsvHelper reads them and as nobody writes them on purpose.</summary>
public sealed class Utf8RowsTests
{
    private static readonly string[] Pieces = ["", "a", "b c", "é", "£1,5", "\"\"", "\n", "\r\n", "\r", ",", ";", "two\nlines", "0123456789012345678901234567890123456789", " ", "漢字"];

    [Fact]
    public void Whatever_is_written_is_read_as_CsvHelper_reads_it_in_buffers_of_every_size() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(Arb.From(Files), Arb.From(Gen.Elements(8, 9, 16, 31, 33, 64, 1024)), (file, buffer) => Read(file, buffer).ShouldBe(ReadByCsvHelper(file), $"in a buffer of {buffer}: {file}")));

    [Theory]
    [InlineData("a,b")]
    [InlineData("a,b\n")]
    [InlineData("a,\"b\"")]
    [InlineData("a,\"b\"\r\n")]
    [InlineData("\uFEFFa,b\rc,d\r")]
    [InlineData("a,b\n\r\n\n,\n\"\",\"\"\nc,d")]
    [InlineData("\"a\"\"b\",\"\"\"\",\"\"\"x\"\"\"\n")]
    [InlineData("\"a\r\nb\",c\r\nd,e\r\n")]
    [InlineData("a,b,\n,,c\n,")]
    [InlineData("\n\n\n")]
    public void Files_that_end_and_break_anywhere_are_read_alike(string file)
    {
        foreach (var buffer in Enumerable.Range(8, 40))
        {
            Read(file, buffer).ShouldBe(ReadByCsvHelper(file), $"in a buffer of {buffer}");
        }
    }

    [Theory]
    [InlineData("=\"00001\",b\nc,=\"2\"")]
    [InlineData("a,=\"0\"\"1\"\r\n=\"x,y\",=\"\"\n")]
    public void What_keeps_a_number_a_text_is_no_part_of_it(string file)
    {
        foreach (var buffer in Enumerable.Range(8, 40))
        {
            Read(file, buffer).ShouldBe(ReadByCsvHelper(file.Replace("=\"", "\"", StringComparison.Ordinal)), $"in a buffer of {buffer}");
        }
    }

    [Theory]
    [InlineData("=\"a\"b\n", 1, "A")]
    [InlineData("a=\"b\"\n", 1, "A")]
    [InlineData("==\"b\"\n", 1, "A")]
    [InlineData("a,b\nc,d\"e\n", 2, "B")]
    [InlineData("a,b\n\nc,\"d\"e\n", 3, "B")]
    [InlineData("a,b\nc,\"d\nmore,rows\n", 2, "B")]
    [InlineData("a \"b\" c\n", 1, "A")]
    public void A_misplaced_quotation_mark_is_told_with_its_place_and_never_with_what_stands_there(string file, int row, string column)
    {
        foreach (var buffer in Enumerable.Range(8, 40))
        {
            var issue = Should.Throw<UnreadableExtractException>(() => Read(file, buffer)).Issue;
            (issue.Row, issue.Column, issue.Text, issue.Code).ShouldBe((row, column, null, "misplaced-quote"));
        }
    }

    [Fact]
    public void Limits_hold_on_rows_columns_and_cells_and_an_open_quotation_mark_fills_no_memory()
    {
        var limits = ExtractLimits.Default with { Rows = 3, Columns = 2, CellCharacters = 5 };
        Read("a,b\n12345,é2345\nc,d\n", 8, limits).Count.ShouldBe(3);
        Code("a\nb\nc\nd\n").ShouldBe((4, null, "too-many-rows"));
        Code("a\nb,c,d\n").ShouldBe((2, "C", "too-many-columns"));
        Code("a\nb,123456\n").ShouldBe((2, "B", "cell-too-long"));
        Code("a\nb,\"1\n" + new string('x', 1_000_000)).ShouldBe((2, "B", "cell-too-long"));

        (int?, string?, string) Code(string file)
        {
            var issue = Should.Throw<UnreadableExtractException>(() => Read(file, 8, limits)).Issue;
            return (issue.Row, issue.Column, issue.Code);
        }
    }

    private static Gen<string> Files =>
        from rows in Gen.ListOf(Gen.ListOf(from pieces in Gen.ListOf(Gen.Elements(Pieces)) from quoted in Gen.Elements(true, false) select Cell(string.Concat(pieces.Take(4)), quoted)))
        from ends in Gen.Elements("\n", "\r\n", "\r")
        from last in Gen.Elements("", ends)
        from mark in Gen.Elements("", "\uFEFF")
        select mark + string.Join(ends, rows.Select(cells => string.Join(',', cells))) + last;

    private static string Cell(string text, bool quoted) => quoted || text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static List<string> Read(string file, int bufferBytes, ExtractLimits? limits = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        using var rows = new Utf8Rows(stream, ',', limits ?? ExtractLimits.Default, bufferBytes);
        var read = new List<string>();
        while (rows.Read())
        {
            read.Add(Line(rows.Row.Number, Enumerable.Range(0, rows.Row.Count).Select(column => Encoding.UTF8.GetString(rows.Row[column]))));
        }

        return read;
    }

    private static List<string> ReadByCsvHelper(string file)
    {
        using var text = new StringReader(file.TrimStart('\uFEFF'));
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { IgnoreBlankLines = false });
        var read = new List<string>();
        while (parser.Read())
        {
            if (parser.Record!.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                read.Add(Line(parser.Row, parser.Record!));
            }
        }

        return read;
    }

    private static string Line(int number, IEnumerable<string> cells) => number.ToString(CultureInfo.InvariantCulture) + ": " + string.Join('|', cells);
}
