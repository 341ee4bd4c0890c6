using System.Text;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Catalogues.Shared;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Application.Records.Reading;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Tests.Records.Definitions;

/// <summary>Files as the national templates head and code them are read by the shared datasets.</summary>
public sealed class SharedDatasetTests
{
    private static readonly IReadOnlyDictionary<string, DatasetDefinition> Datasets = new DatasetBook([]).ById;

    public static TheoryData<string> Ids() => [.. SharedDefinitions.Shipped.Datasets.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_heading_belongs_to_two_columns(string id)
    {
        var headings = Datasets[id].Columns.SelectMany(column => column.Headers.Append(column.Id).Select(SheetRow.NormalHeader).Distinct(StringComparer.Ordinal));

        headings.CountBy(heading => heading, StringComparer.Ordinal).Where(heading => heading.Value > 1).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_code_is_read_as_its_name_under_each_of_its_spellings_with_or_without_a_letter(string id)
    {
        var dataset = Datasets[id];
        foreach (var column in dataset.Columns.Where(column => column.Type == ColumnType.Code))
        {
            foreach (var code in column.Codes)
            {
                foreach (var written in code.Spellings.Append(code.Name).SelectMany(spelling => new[] { spelling, $"b) {spelling}", spelling.ToUpperInvariant() }))
                {
                    Read(dataset, column, written).ShouldBe(code.Name, $"{column.Id}: {written}");
                }
            }
        }
    }

    [Theory]
    [InlineData("ssda903-episodes", "placement_type", "Z1", "Z1")]
    [InlineData("ssda903-episodes", "placement_type", "Z11", "Z11")]
    [InlineData("ssda903-episodes", "placement_type", "Z14", "Z14")]
    [InlineData("ssda903-header", "sex", "U", "Unknown")]
    [InlineData("ssda903-uasc", "sex", "U", "Unknown")]
    [InlineData("cin-open", "primary_need", "Abuse, neglect and exploitation", "N1")]
    [InlineData("annex-a-contacts", "gender", "c) Not stated/recorded (or unborn)", "Not stated/recorded")]
    [InlineData("annex-a-contacts", "ethnicity", "u) UNKNOWN", "UNKNOWN")]
    [InlineData("annex-a-children-in-care", "permanence_plan", "f) Long term fostering", "Long-term fostering")]
    [InlineData("annex-a-children-in-care", "permanence_plan", "e) Long term residential placement", "Long-term residential placement")]
    [InlineData("annex-a-children-in-care", "reason_ceased", "v) E17: Aged 18 (or over) and remained with current carers (inc under staying put arrangements)", "E17")]
    [InlineData("annex-a-care-leavers", "eligibility", "d) Eligible child", "Eligible child")]
    [InlineData("annex-a-care-leavers", "accommodation", "C: Community home / residential care", "C")]
    [InlineData("annex-a-care-leavers", "accommodation", "S: No fixed abode / homeless", "S")]
    [InlineData("annex-a-care-leavers", "activity", "F4: Young person engaged full time in an apprenticeship", "F4")]
    [InlineData("annex-a-care-leavers", "activity", "P5: Young person engaged part time in training or employment (not apprenticeship)", "P5")]
    [InlineData("annex-a-care-leavers", "activity", "F5: Full time in employment", "F5")]
    public void What_a_template_writes_is_read(string id, string column, string written, string code) =>
        Read(Datasets[id], Datasets[id].Columns[Datasets[id].IndexOf(column)], written).ShouldBe(code);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_file_under_each_of_the_headings_is_taken_in_without_a_remark(string id)
    {
        var dataset = Datasets[id];
        for (var choice = 0; choice < dataset.Columns.Max(column => column.Headers.Count); choice++)
        {
            var text = Line(dataset.Columns.Select(column => column.Headers[Math.Min(choice, column.Headers.Count - 1)])) + Line(dataset.Columns.Select(Sample));

            var reading = Reader(dataset).Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), ExtractFormat.Csv, _ => RecordColumns.All, _ => { });

            reading.Issues.ShouldBeEmpty();
            reading.Datasets.Single().Rows.ShouldBe(1);
        }
    }

    [Fact]
    public void No_sheet_holds_two_lists_of_one_return()
    {
        foreach (var lists in Datasets.Values.GroupBy(dataset => dataset.Id.Split('-')[0], StringComparer.Ordinal))
        {
            lists.SelectMany(dataset => dataset.Sheets.Append(dataset.Title).Append(dataset.Id).Select(sheet => string.Concat(sheet.Where(char.IsLetterOrDigit)).ToLowerInvariant()).Distinct(StringComparer.Ordinal))
                .CountBy(sheet => sheet, StringComparer.Ordinal).Where(sheet => sheet.Value > 1).ShouldBeEmpty();
        }
    }

    private static string? Read(DatasetDefinition dataset, DatasetColumn column, string written)
    {
        var text = Line(dataset.Columns.Select(each => each.Id)) + Line(dataset.Columns.Select(each => each == column ? written : Sample(each)));
        string? read = null;
        Reader(dataset).Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), ExtractFormat.Csv, _ => RecordColumns.All, table => read = table.Text(dataset.IndexOf(column.Id), 0));
        return read;
    }

    private static RecordReader Reader(DatasetDefinition dataset) => new([dataset], _ => true, ExtractLimits.Default);

    private static string Sample(DatasetColumn column) => column.Type switch
    {
        ColumnType.Code => column.Codes[0].Name,
        ColumnType.Date => "01/06/2025",
        ColumnType.Number => "1",
        ColumnType.Flag => "Yes",
        _ => "A1",
    };

    private static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(cell => $"\"{cell}\"")) + "\r\n";
}
