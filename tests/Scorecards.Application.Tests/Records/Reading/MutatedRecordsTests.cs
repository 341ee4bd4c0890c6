using System.Globalization;
using System.Text;
using Scorecards.Application.Extracts;
using Scorecards.Application.Tests.Extracts.Reading;
using Scorecards.Testing.Workbooks;

namespace Scorecards.Application.Tests.Records.Reading;

/// <summary>Valid files of records with a few bytes changed, cut out or doubled, from one seed.</summary>
public sealed class MutatedRecordsTests
{
    private const int Seed = 20250401;

    private static readonly byte[] Text = Encoding.UTF8.GetBytes("Kent\n\n" + GivenRecords.Header + GivenRecords.Row + "C2,2025-04-02,Male,West,\"1,566\",No,\"A \"\"team\"\"\nof two\"\r\n");

    private static readonly byte[] Workbook = new WorkbookBuilder().Dates1904()
        .Sheet("Notes").Row("Nothing")
        .Sheet("referrals").Row("Child ID", "Referral date", "Gender", "Cost").Row("C1", WorkbookCell.Date(2025, 4, 1), "b) Female", 12.5).RowAt(6, "C2", "01/04/2025", WorkbookCell.Failed("#N/A"), WorkbookCell.Computed("1+1", 2))
        .Build();

    [Theory]
    [InlineData(ExtractFormat.Csv, 3_000)]
    [InlineData(ExtractFormat.Xlsx, 500)]
    public void No_change_to_a_valid_file_makes_reading_fail_or_find_neither_rows_nor_issues(ExtractFormat format, int files)
    {
        var valid = format == ExtractFormat.Csv ? Text : Workbook;
        for (var number = 0; number < files; number++)
        {
            ShouldBeTold(MutatedFileTests.Mutate(valid, new Random(Seed + number)), format, string.Create(CultureInfo.InvariantCulture, $"{format}, seed {Seed + number}"));
        }
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/worksheets/sheet2.xml")]
    public void No_change_inside_a_workbook_does(string part)
    {
        for (var number = 0; number < 150; number++)
        {
            var file = WorkbookParts.Change(Workbook, part, xml => Encoding.Latin1.GetString(MutatedFileTests.Mutate(Encoding.Latin1.GetBytes(xml), new Random(Seed + number))));
            ShouldBeTold(file, ExtractFormat.Xlsx, string.Create(CultureInfo.InvariantCulture, $"{part}, seed {Seed + number}"));
        }
    }

    private static void ShouldBeTold(byte[] file, ExtractFormat format, string name)
    {
        var read = Should.NotThrow(() => GivenRecords.Read(file, format, format == ExtractFormat.Csv ? [GivenRecords.Referrals] : [GivenRecords.Referrals, GivenRecords.Plans]), name);
        (read.Issues.Count + read.Rows.Count).ShouldBeGreaterThan(0, name);
    }
}
