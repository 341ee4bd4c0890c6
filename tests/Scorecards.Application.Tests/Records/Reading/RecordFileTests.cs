using System.Text;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Application.Records;
using Scorecards.Application.Records.Reading;

namespace Scorecards.Application.Tests.Records.Reading;

/// <summary>Whole files: their encodings, their size, and the same values whether a file is checked or counted.</summary>
public sealed class RecordFileTests
{
    private const string Accents = "Child ID,Referral date,Team\nC1,01/04/2025,Café £5\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Accents) },
        { "UTF-8 with a byte order mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Accents)] },
        { "Windows-1252", Encoding.Latin1.GetBytes(Accents) },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Accents)] },
        { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Accents)] },
        { "old Macs", Encoding.Latin1.GetBytes(Accents.Replace('\n', '\r')) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_is_read(string encoding, byte[] file)
    {
        encoding.ShouldNotBeEmpty();
        var read = GivenRecords.Read(file, ExtractFormat.Csv, [GivenRecords.Referrals]);
        read.Issues.ShouldBeEmpty();
        read.Rows.ShouldBe(["2: C1|2025-04-01|||||Café £5|"]);
    }

    [Fact]
    public void One_byte_of_another_encoding_far_down_makes_the_file_Windows_1252()
    {
        byte[] file = [.. Encoding.ASCII.GetBytes("Child ID,Referral date,Team\n" + string.Concat(Enumerable.Range(1, 20_000).Select(child => $"C{child},01/04/2025,North\n"))), .. Encoding.Latin1.GetBytes("X,01/04/2025,Café\n")];
        GivenRecords.Read(file, ExtractFormat.Csv, [GivenRecords.Referrals]).Rows[^1].ShouldBe("20002: X|2025-04-01|||||Café|");
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task What_a_file_is_written_in_is_known_once_it_is_copied(string encoding, byte[] file)
    {
        encoding.ShouldNotBeEmpty();
        using var content = new MemoryStream(file);
        using var same = new MemoryStream(file);
        await using var source = await RecordSource.TakeAsync(content, CancellationToken.None);
        source.Encoding.ShouldBe(FileKind.EncodingOf(same));
    }

    [Fact]
    public void Characters_of_several_bytes_are_read_wherever_a_buffer_ends()
    {
        foreach (var padding in Enumerable.Range(0, 8))
        {
            var file = Encoding.UTF8.GetBytes("Child ID,Referral date,Team\n" + new string('C', padding) + "1,01/04/2025," + string.Concat(Enumerable.Repeat("漢é😀", 900)) + "\n"
                + string.Concat(Enumerable.Range(1, 9_000).Select(child => $"C{child},02/04/2025,漢é😀\n")));
            var read = GivenRecords.Read(file, ExtractFormat.Csv, [GivenRecords.Referrals]);
            read.Rows.Count.ShouldBe(9_001);
            read.Rows.Skip(1).Select(row => row.Split('|')[6]).Distinct(StringComparer.Ordinal).ShouldBe(["漢é😀"]);
        }
    }

    [Fact]
    public void Counting_gives_the_values_of_the_check_row_for_row()
    {
        var turn = 0u;
        var dataset = GivenRecords.Referrals with { Tolerate = [.. RecordIssueCodes.Tolerable] };
        string[][] cells =
        [
            ["C1", "C2", "C3", "\"C,4\"", "", " C1 "],
            ["01/04/2025", "2025-04-02", "45748", "3 Apr 2025", "13/13/2025", "", "9999-12-31"],
            ["b) Female", "1", "Elf", "", "Not known - unborn"],
            ["East", "West", "Nowhere", ""],
            ["1", "2.50", "\"1,566\"", "12%", ""],
            ["Yes", "no", "perhaps", "#N/A"],
            ["North", "\"South\n\"\"West\"\"\"", ""],
        ];
        var file = new StringBuilder("A title\n\n" + GivenRecords.Header);
        for (var row = 0; row < 10_000; row++)
        {
            file.AppendJoin(',', cells.Select((choices, column) => column == 0 && row > 20 ? $"{row / 2}{choices[Any(2)]}" : choices[Any(choices.Length)])).Append(row % 50 == 0 ? "\n\n" : "\n");
        }

        var check = GivenRecords.Csv(file.ToString(), dataset);
        check.Reading.HasErrors.ShouldBeFalse();
        check.Reading.Datasets.Single().Tolerated.Count.ShouldBe(8);
        check.Rows.Count.ShouldBe(10_000 - check.Reading.Datasets.Single().Tolerated["duplicate-record"]);
        int Any(int choices) => (int)(((turn = (turn * 1_664_525) + 1_013_904_223) >> 16) % (uint)choices);

        foreach (var wanted in (string[][])[["gender"], ["referral_date", "team"], ["district", "cost", "re_referral"], ["child_id", "gender", "team", "cost"]])
        {
            var count = GivenRecords.Csv(file.ToString(), dataset, RecordColumns.Only(wanted));
            count.Issues.ShouldBeEmpty();
            Of(count).ShouldBe(Of(check));

            List<string> Of(ReadRecords read) => [.. read.Rows.Select(row => row.Split(':')[0] + string.Join('|', wanted.Select(id => row.Split(": ")[1].Split('|')[dataset.IndexOf(id)])))];
        }
    }

    [Fact]
    public void A_column_that_nobody_asked_for_is_missing() =>
        GivenRecords.Csv(GivenRecords.Header + GivenRecords.Row, wanted: RecordColumns.Only(["gender"])).Rows.ShouldBe(["2: ||Female|||||"]);

    [Fact]
    public void Values_that_repeat_are_one_instance()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("Child ID,Referral date,Gender,Team\n" + string.Concat(Enumerable.Range(1, 9_000).Select(child => $"C{child},01/04/2025,b) Female,North\n"))));
        var instances = new HashSet<object>(ReferenceEqualityComparer.Instance);
        new RecordReader([GivenRecords.Referrals], _ => true, ExtractLimits.Default).Read(stream, ExtractFormat.Csv, _ => RecordColumns.All, table =>
        {
            table.Count.ShouldBeLessThanOrEqualTo(DatasetRows.RowsOfTable);
            instances.UnionWith(Enumerable.Range(0, table.Count).SelectMany(row => new[] { table.Text(2, row)!, table.Text(6, row)! }));
        });
        instances.ShouldBe(["Female", "North"], ignoreOrder: true);
        instances.ShouldContain(GivenRecords.Referrals.Columns[2].Codes[1].Name);
    }

    [Fact]
    public void A_limit_of_records_is_named_as_its_own_setting() => GivenRecords.Csv(GivenRecords.Header + GivenRecords.Row + "C2,01/04/2025,,,,,\n", limits: ExtractLimits.Default with { RecordRows = 2, Rows = 1 }).Issues.ShouldBe(
        ["error -3 - - too-many-rows: There are more than 2 rows, the limit 'Limits:RecordRows': send only the rows of the month."]);

    [Theory]
    [InlineData("PK\u0003\u0004", "not-csv")]
    [InlineData("", "empty-file")]
    [InlineData("%PDF-1.7", "not-csv")]
    public void A_file_of_another_kind_is_refused(string text, string code) => GivenRecords.Csv(text).Reading.Issues.Select(issue => issue.Code).ShouldBe([code]);

    [Fact]
    public void Keys_are_told_apart_by_the_million()
    {
        var seen = new SeenRecords();
        for (var row = 1; row <= 300_000; row++)
        {
            seen.Add(Key(row), row).ShouldBeNull();
        }

        seen.Add(Key(77_777), 300_001).ShouldBe(77_777);

        static UInt128 Key(int row)
        {
            var key = new KeyHash();
            key.AddText($"{row / 100}");
            key.Add((uint)(row % 100));
            return key.Value;
        }
    }
}
