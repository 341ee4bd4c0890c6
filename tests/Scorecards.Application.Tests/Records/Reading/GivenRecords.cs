using System.Globalization;
using System.Text;
using Scorecards.Application.Extracts;
using Scorecards.Application.Records.Reading;
using Scorecards.Application.Tests.Extracts.Reading;
using Scorecards.Domain.Records;
using Scorecards.Testing.Workbooks;

namespace Scorecards.Application.Tests.Records.Reading;

/// <summary>A list with a column of each type, and short ways to read a file of it.</summary>
internal static class GivenRecords
{
    /// <summary>The header of most tests: columns A to G.</summary>
    public const string Header = "Child ID,Referral date,Gender,District,Cost,Re-referral?,Team\n";

    /// <summary>A sound row below it.</summary>
    public const string Row = "C1,01/04/2025,b) Female,East,12.50,Yes,North\n";

    public static readonly DatasetDefinition Referrals = new(
        "referrals",
        "Referrals received",
        [
            new("child_id", ColumnType.Text, ["Child ID", "Child unique ID"]) { Required = true, Personal = true },
            new("referral_date", ColumnType.Date, ["Referral date", "Date of referral"]) { Required = true },
            new("gender", ColumnType.Code, ["Gender", "Sex"]) { Codes = [new("Male", ["1", "a) Boy"]), new("Female", ["2", "b"]), new("Not known – unborn", ["0"])] },
            new("district", ColumnType.Text, ["District"]),
            new("cost", ColumnType.Number, ["Cost"]),
            new("re_referral", ColumnType.Flag, ["Re-referral?"]),
            new("team", ColumnType.Text, ["Team"]),
            new("birth_date", ColumnType.Date, ["Date of birth"]) { Personal = true },
        ])
    {
        Sheets = ["List 2"],
        Record = ["child_id", "referral_date"],
        Person = "child_id",
        Areas = ["district"],
    };

    public static readonly DatasetDefinition Plans = new("plans", "Child protection plans", [new("child_id", ColumnType.Text, ["Child ID"]) { Required = true, Personal = true }, new("start", ColumnType.Date, ["Start date"])])
    {
        Sheets = ["List 6"],
    };

    /// <summary>Reads a CSV file of referrals.</summary>
    public static ReadRecords Csv(string text, DatasetDefinition? dataset = null, RecordColumns? wanted = null, ExtractLimits? limits = null) =>
        Read(Encoding.UTF8.GetBytes(text), ExtractFormat.Csv, [dataset ?? Referrals], wanted, limits);

    /// <summary>Reads a workbook of referrals and plans.</summary>
    public static ReadRecords Xlsx(WorkbookBuilder workbook, IReadOnlyList<DatasetDefinition>? datasets = null, RecordColumns? wanted = null, ExtractLimits? limits = null) =>
        Read(workbook.Build(), ExtractFormat.Xlsx, datasets ?? [Referrals, Plans], wanted, limits);

    public static ReadRecords Read(byte[] file, ExtractFormat format, IReadOnlyList<DatasetDefinition> datasets, RecordColumns? wanted = null, ExtractLimits? limits = null)
    {
        using var stream = new MemoryStream(file);
        var rows = new List<string>();
        var reader = new RecordReader(datasets, text => text is "East" or "West", limits ?? ExtractLimits.Default);
        var reading = reader.Read(stream, format, _ => wanted ?? RecordColumns.All, table => rows.AddRange(Enumerable.Range(0, table.Count).Select(row => Describe(table, row))));
        return new(reading, rows, [.. reading.Issues.Select(Given.Describe)]);
    }

    /// <summary>A row in one line: "2: C1|2025-04-01|Female|East|12.5|yes|North|".</summary>
    public static string Describe(RecordTable table, int row) =>
        table.RowNumber(row).ToString(CultureInfo.InvariantCulture) + ": " + string.Join('|', table.Columns.Select(column => column switch
        {
            TextVector texts => texts.Values[row],
            DateVector { Days: var days } => days[row] == DateVector.Missing ? null : DateOnly.FromDayNumber(days[row]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            NumberVector numbers => numbers.Values[row]?.ToString(CultureInfo.InvariantCulture),
            FlagVector flags => flags.Values[row] switch { true => "yes", false => "no", null => null },
            _ => throw new InvalidOperationException("A vector of no known type."),
        }));
}

/// <summary>What reading a file gave.</summary>
internal sealed record ReadRecords(RecordReading Reading, IReadOnlyList<string> Rows, IReadOnlyList<string> Issues);
