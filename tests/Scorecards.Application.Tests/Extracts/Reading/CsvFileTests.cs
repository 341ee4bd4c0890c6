using System.Text;
using Scorecards.Application.Extracts;

namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>CSV files as programs and people really write them.</summary>
public sealed class CsvFileTests
{
    private const string Plain = Given.Header + "12,,17,28,,\n";

    public static TheoryData<string, string> Forms => new()
    {
        { "line feeds", Plain },
        { "carriage returns and line feeds", Plain.Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "no line end at the end", Plain.TrimEnd('\n') },
        { "semicolons", Plain.Replace(',', ';') },
        { "tabs", Plain.Replace(',', '\t') },
        { "every cell quoted", "\"measure\",\"area\",\"numerator\",\"denominator\",\"value\",\"commentary\"\n\"12\",\"\",\"17\",\"28\",\"\",\"\"\n" },
        { "spaces around", " measure , area , numerator , denominator , value , commentary \n 12 ,  , 17 ,\u00A028\u00A0, , \n" },
        { "rows shorter than the header", Given.Header + "12,,17,28\n" },
        { "empty columns behind", "measure,area,numerator,denominator,value,commentary,,\n12,,17,28,,,,\n" },
        { "blank lines before, between and after", "\n\n" + Given.Header + "\n,,,,,\n12,,17,28,,\n\n\n" },
        { "commas in a semicolon separated header cell", "measure;\"area\";numerator;denominator\n12;;17;28\n" },
    };

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Given.Header + "50,,£1500,,,Café £5\n") },
        { "UTF-8 with a byte order mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Given.Header + "50,,£1500,,,Café £5\n")] },
        { "Windows-1252", Encoding.Latin1.GetBytes(Given.Header + "50,,£1500,,,Café £5\n") },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Given.Header + "50,,£1500,,,Café £5\n")] },
        { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Given.Header + "50,,£1500,,,Café £5\n")] },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_figures_are_read_in_every_form(string form, string text)
    {
        form.ShouldNotBeEmpty();
        Given.Csv(text).ShouldReport(Given.Visits);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Pounds_and_accents_are_read_in_every_encoding(string encoding, byte[] file)
    {
        encoding.ShouldNotBeEmpty();
        Given.Read(file, ExtractFormat.Csv).ShouldReport(new Observation("budget", "kent", 1500m, null, null, "Café £5"));
    }

    [Fact]
    public void Windows_1252_has_a_euro_and_curly_quotes_where_Latin_1_has_none()
    {
        byte[] file = [.. Encoding.ASCII.GetBytes(Given.Header + "12,,17,28,,"), 0x93, 0x80, 0x94, (byte)'\n'];
        Given.Read(file, ExtractFormat.Csv).ShouldReport(Given.Visits with { Text = "“€”" });
    }

    [Fact]
    public void Quoted_cells_hold_separators_quotes_and_line_ends() =>
        Given.Csv(Given.Header + "12,,17,28,,\"Late, \"\"again\"\",\nin two places\"\n")
            .ShouldReport(Given.Visits with { Text = "Late, \"again\",\nin two places" });

    [Fact]
    public void A_row_is_numbered_as_a_spreadsheet_shows_it_after_blank_rows_and_quoted_line_ends() =>
        Given.Csv("\n" + Given.Header + "12,,17,28,,\"two\nlines\"\n\n5,,many,,,\n").ShouldHaveIssues(
            "error C5 numerator 'many' not-a-number: 'many' is not a number: write digits such as 1,566 or 28.6, or leave it blank, - or n/a if there is no figure.");

    [Fact]
    public void Blank_rows_are_not_counted() => Given.Csv(Given.Header + "\n12,,17,28,,\n,,,,,\n5,,3,,,\n").Rows.ShouldBe(2);

    [Theory]
    [InlineData("he said \"late\" twice")]
    [InlineData("\"late\" twice")]
    [InlineData("\"late")]
    public void A_misplaced_quotation_mark_is_an_issue_of_its_row(string commentary) =>
        Given.Csv(Given.Header + "5,,3,,,\n12,,17,28,," + commentary).ShouldHaveIssues(
            $"error -3 - '{commentary}' misplaced-quote: A quotation mark stands inside a cell that does not begin with one, or was never closed: double it and put the whole cell in quotation marks, close it, or remove it.");

    [Fact]
    public void What_was_wrong_before_a_misplaced_quotation_mark_is_said_too() =>
        Given.Csv(Given.Header + "5,,many,,,\n12,,17,28,,a \"b\" c\n").Issues.Select(issue => issue.Code).ShouldBe(["misplaced-quote", "not-a-number"]);

    [Fact]
    public void A_file_that_broke_off_reports_nothing() => Given.Csv(Given.Header + "5,,3,,,\n12,,17,28,,a \"b\" c\n").Observations.ShouldBeEmpty();
}
