using System.Buffers.Binary;
using System.IO.Compression;
using Scorecards.Application.Extracts;
using Scorecards.Testing.Workbooks;

namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>Every limit, on the file that just keeps it and on the one just beyond.</summary>
public sealed class ExtractLimitTests
{
    private const string Figures = "measure,numerator,denominator\n12,17,28\n";
    private static readonly ExtractLimits Limits = new(FileBytes: 10_000, Rows: 3, Columns: 4, CellCharacters: 20, UnzippedBytes: 100_000);

    [Theory]
    [InlineData(Figures + "5,3,\n")]
    [InlineData("measure,numerator,denominator,commentary\n12,17,28,\n")]
    [InlineData("measure,numerator,denominator,commentary\n12,17,28,\"12345678901234567890\"\n")]
    [InlineData("measure,numerator,denominator,commentary\n12,17,28,\"a\nb\nc\nd\ne\"\n")]
    public void A_csv_file_up_to_each_limit_is_read(string text) => Given.Csv(text, Limits).Issues.ShouldBeEmpty();

    [Theory]
    [InlineData(Figures + "5,3,\n1,1,2\n", "error -4 - - too-many-rows: There are more than 3 rows, the limit 'Limits:Rows': send only the rows of the month.")]
    [InlineData("measure,numerator,denominator,commentary,\n12,17,28,,\n", "error E1 - - too-many-columns: Row 1 has more than 4 columns, the limit 'Limits:Columns': send only the columns of the dataset.")]
    [InlineData(Figures + "5,3,,,\n", "error E3 - - too-many-columns: Row 3 has more than 4 columns, the limit 'Limits:Columns': send only the columns of the dataset.")]
    [InlineData(Figures + "5,123456789012345678901,\n", "error B3 - - cell-too-long: The cell has more than 20 characters, the limit 'Limits:CellCharacters': shorten it, or close the quotation mark that was left open.")]
    [InlineData(Figures + "5,\"3,\n1,1,2\n35,1,2\n46,1,2\n", "error B3 - - cell-too-long: The cell has more than 20 characters, the limit 'Limits:CellCharacters': shorten it, or close the quotation mark that was left open.")]
    public void A_csv_file_beyond_a_limit_is_refused_at_the_place(string text, string expected)
    {
        var reading = Given.Csv(text, Limits);
        reading.ShouldHaveIssues(expected);
        reading.Observations.ShouldBeEmpty();
    }

    [Fact]
    public void A_workbook_up_to_each_limit_is_read() => Given.Xlsx(
        new WorkbookBuilder().Sheet("measures").Row("measure", "numerator", "denominator", "commentary").Row(12, 17, 28, "12345678901234567890").Row(5, 3), Limits).Issues.ShouldBeEmpty();

    [Fact]
    public void A_workbook_with_more_rows_is_refused() => Given.Xlsx(new WorkbookBuilder().Sheet("measures").Row("measure", "value").Row(12, 60.7).RowAt(4, 5, 3), Limits).ShouldHaveIssues(
        "error -4 - - too-many-rows: There are more than 3 rows, the limit 'Limits:Rows': send only the rows of the month.");

    [Fact]
    public void A_workbook_with_more_columns_is_refused() =>
        Given.Xlsx(new WorkbookBuilder().Sheet("measures").Row("measure", "value").Row(12, 60.7, null, null, "x"), Limits).ShouldHaveIssues(
            "error -2 - - too-many-columns: Row 2 has more than 4 columns, the limit 'Limits:Columns': send only the columns of the dataset.");

    [Fact]
    public void A_workbook_with_a_longer_cell_is_refused_at_the_cell() =>
        Given.Xlsx(new WorkbookBuilder().Sheet("measures").Row("measure", "value").Row(12, "123456789012345678901"), Limits).ShouldHaveIssues(
            "error measures!B2 - - cell-too-long: The cell has more than 20 characters, the limit 'Limits:CellCharacters': shorten it, or close the quotation mark that was left open.");

    [Fact]
    public void A_workbook_that_unzips_to_more_is_refused() => Given.Read(Padded(1_000_000), ExtractFormat.Xlsx, Limits).ShouldHaveIssues(
        "error - - - unzips-too-large: The workbook unzips to more than 100,000 bytes, the limit 'Limits:UnzippedBytes': remove what does not belong to the extract (pictures, empty formatted rows) or save it as CSV.");

    [Fact]
    public void A_workbook_that_unzips_to_as_much_is_read() => Given.Read(Padded(90_000), ExtractFormat.Xlsx, Limits).ShouldReport(Given.Visits);

    [Fact]
    public void A_workbook_whose_directory_lies_about_a_size_is_refused_and_never_unzipped_beyond_it()
    {
        var reading = Given.Read(Lying(Padded(1_000_000), truth: 900_000, lie: 1_000), ExtractFormat.Xlsx, Limits);
        reading.Issues.Select(issue => (issue.Severity, issue.Code)).ShouldBe([(IssueSeverity.Error, "not-xlsx")]);
        reading.Observations.ShouldBeEmpty();
    }

    [Fact]
    public void A_stored_part_larger_than_it_says_is_refused_where_the_limit_is_reached() =>
        Given.Read(Lying(Stored(Padded(1_000_000)), truth: 900_000, lie: 1_000), ExtractFormat.Xlsx, Limits).Issues.Select(issue => issue.Code).ShouldBe(["unzips-too-large"]);

    private static byte[] Stored(byte[] zip)
    {
        using var file = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip)))
        using (var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                source.CopyTo(target);
            }
        }

        return file.ToArray();
    }

    [Fact]
    public void A_zip_of_thousands_of_parts_is_refused()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var number in Enumerable.Range(0, 2_001))
            {
                zip.CreateEntry($"xl/{number}.xml");
            }
        }

        Given.Read(file.ToArray(), ExtractFormat.Xlsx).Issues.Select(issue => issue.Code).ShouldBe(["unzips-too-large"]);
    }

    /// <summary>A sound workbook with so many blanks in its sheet.</summary>
    private static byte[] Padded(int blanks) => WorkbookParts.Change(
        new WorkbookBuilder().Sheet("measures").Row("measure", "numerator", "denominator").Row(12, 17, 28).Build(),
        "xl/worksheets/sheet1.xml",
        xml => xml.Insert(xml.LastIndexOf('<'), new string(' ', blanks)));

    /// <summary>The same zip with a false size, in its directory and before the part, for every part above a size.</summary>
    private static byte[] Lying(byte[] zip, uint truth, uint lie)
    {
        foreach (var (signature, sizeAt) in new[] { (0x04034B50u, 22), (0x02014B50u, 24) })
        {
            for (var at = 0; at + sizeAt + 4 <= zip.Length; at++)
            {
                if (BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(at)) == signature && BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(at + sizeAt)) is var size && size > truth)
                {
                    BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(at + sizeAt), lie);
                }
            }
        }

        return zip;
    }
}
