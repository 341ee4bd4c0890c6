using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Scorecards.Hosting.Pages;
using Scorecards.Hosting.Spreadsheets;

namespace Scorecards.Hosting.Tests.Spreadsheets;

public sealed class SheetCellTests
{
    [Theory]
    [InlineData("28.6", 1, "0.286", "0.0%")]
    [InlineData("60.714285714285714", 1, "0.60714285714285714", "0.0%")]
    [InlineData("33.333333333333333333333333333", 2, "0.33333333333333333", "0.00%")]
    [InlineData("100", 0, "1", "0%")]
    [InlineData("0.00", 1, "0", "0.0%")]
    public void A_percentage_is_kept_as_its_hundredth_and_shown_with_its_sign(string value, int decimals, string kept, string format) =>
        ShouldBe(SheetCell.Percent(Decimal(value), decimals), kept, format);

    [Theory]
    [InlineData("1566", null, "1566", "#,##0")]
    [InlineData("1566.10", null, "1566.1", "#,##0.0")]
    [InlineData("0.123456789", null, "0.123456789", "#,##0.000000")]
    [InlineData("465", 2, "465", "#,##0.00")]
    [InlineData("-79228162514264337593543950335", 0, "-7.9228162514264338E+28", "#,##0")]
    [InlineData("0.0000000000000000000000000001", 0, "1E-28", "#,##0")]
    public void A_number_is_kept_to_seventeen_digits_and_shown_with_its_thousands(string value, int? decimals, string kept, string format) =>
        ShouldBe(SheetCell.Number(Decimal(value), decimals), kept, format);

    [Fact]
    public void Money_is_shown_in_pounds() => ShouldBe(SheetCell.Currency(-42_300_000m), "-42300000", "\"£\"#,##0");

    [Fact]
    public void A_time_is_text_by_the_clock_of_England_that_sorts()
    {
        using var written = Written.Of(SheetCell.Time(new(2015, 7, 1, 9, 30, 0, TimeSpan.Zero)));
        (written["A2"].InnerText, written["A2"].DataType!.Value).ShouldBe(("2015-07-01 10:30", CellValues.InlineString));
    }

    [Theory]
    [InlineData("red", "Red", "FFB10E1E", "FFFFFFFF")]
    [InlineData("AMBER", "Amber", "FFF9B233", "FF14213D")]
    [InlineData("green", "Green", "FF14692F", "FFFFFFFF")]
    public void A_rating_is_its_word_in_its_colours(string code, string word, string fill, string ink)
    {
        using var written = Written.Of(SheetCell.Rag(code));
        (written["A2"].InnerText, written.FillOf("A2"), written.FontOf("A2").Color!.Rgb!.Value).ShouldBe((word, fill, ink));
    }

    [Fact]
    public void Another_word_for_a_rating_is_a_text_and_none_is_an_empty_cell() =>
        (SheetCell.Rag("No data"), SheetCell.Rag(null)).ShouldBe((SheetCell.Text("No data"), SheetCell.Empty));

    [Fact]
    public void The_colours_of_a_rating_are_those_of_the_pages_and_can_be_read_by_people_who_see_little()
    {
        foreach (var colours in RagColours.All)
        {
            PageCss().ShouldContain($".rag.{colours.Word.ToLowerInvariant()} {{ background: #{colours.Fill.ToLowerInvariant()};", Case.Sensitive);
            Contrast(colours.Fill, colours.Ink).ShouldBeGreaterThanOrEqualTo(4.5); // https://www.w3.org/TR/WCAG22/#contrast-minimum
        }
    }

    [Fact]
    public void A_cell_without_anything_is_not_written()
    {
        using var written = Written.Of(SheetCell.Empty, SheetCell.Number(null), SheetCell.Percent(null), SheetCell.Currency(null), SheetCell.Text(""), SheetCell.Text(null), SheetCell.Time(null), SheetCell.Text("x"));
        written.First.Descendants<Row>().Last().Elements<Cell>().Select(cell => cell.CellReference!.Value).ShouldBe(["H2"]);
    }

    [Fact]
    public void A_value_of_a_table_becomes_the_cell_of_its_kind() =>
        new object?[] { null, 1.5m, 7, 8L, "=x", true }.Select(SheetCell.Of).ShouldBe(
            [SheetCell.Empty, SheetCell.Number(1.5m), SheetCell.Number(7), SheetCell.Number(8), SheetCell.Text("=x"), SheetCell.Text("True")]);

    private static void ShouldBe(SheetCell cell, string kept, string format)
    {
        using var written = Written.Of(cell);
        (written["A2"].CellValue!.Text, written["A2"].DataType, written.NumberFormatOf("A2")).ShouldBe((kept, null, format));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string PageCss()
    {
        var assembly = typeof(PageRenderer).Assembly;
        using var text = new StreamReader(assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(name => name.EndsWith("page.css", StringComparison.Ordinal)))!);
        return text.ReadToEnd();
    }

    private static double Contrast(string one, string other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour) => (0.2126 * Linear(colour[..2])) + (0.7152 * Linear(colour[2..4])) + (0.0722 * Linear(colour[4..]));

    private static double Linear(string part)
    {
        var value = int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
