using System.Globalization;
using System.IO.Compression;

namespace Scorecards.Benchmarks.Records;

/// <summary>A list as a workbook, as Excel saves it: every text in the shared table, every day a serial number in a date's format.</summary>
internal static class AssessmentWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>Writes it, row by row.</summary>
    public static void Write(string path, AssessmentList list)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml",
            $"<Types xmlns=\"{Packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
            string.Concat(new[] { ("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles"), ("sharedStrings", "sharedStrings") }
                .Select(part => $"<Override PartName=\"/xl/{part.Item1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{part.Item2}+xml\"/>")) + "</Types>");
        Part(zip, "_rels/.rels", Related(("officeDocument", "xl/workbook.xml")));
        Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\"><sheets><sheet name=\"Assessments\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        Part(zip, "xl/_rels/workbook.xml.rels", Related(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")));
        Part(zip, "xl/styles.xml",
            $"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders>" +
            "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf xfId=\"0\"/><xf numFmtId=\"14\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var sheet = Open(zip, "xl/worksheets/sheet1.xml"))
        {
            sheet.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
            var number = 0;
            foreach (var row in list.Rows().Prepend(AssessmentList.Columns))
            {
                number++;
                sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">"));
                for (var column = 0; column < row.Length; column++)
                {
                    sheet.Write(Cell(row[column], string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{number}"), places));
                }

                sheet.Write("</row>");
            }

            sheet.Write("</sheetData></worksheet>");
        }

        using var texts = Open(zip, "xl/sharedStrings.xml");
        texts.Write($"<sst xmlns=\"{Main}\">");
        foreach (var text in places.Keys)
        {
            texts.Write($"<si><t>{text}</t></si>");
        }

        texts.Write("</sst>");
    }

    private static string Cell(string text, string at, Dictionary<string, int> places)
    {
        if (text.Length == 0)
        {
            return string.Empty;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"1\"><v>{day.DayNumber - DayZero}</v></c>");
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{number}</v></c>");
        }

        if (!places.TryGetValue(text, out var place))
        {
            places.Add(text, place = places.Count);
        }

        return string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" t=\"s\"><v>{place}</v></c>");
    }

    private static string Related(params (string Type, string Target)[] parts) => $"<Relationships xmlns=\"{Packages}/relationships\">" +
        string.Concat(parts.Select((part, index) => FormattableString.Invariant($"<Relationship Id=\"rId{index + 1}\" Type=\"{Relationships}/{part.Type}\" Target=\"{part.Target}\"/>"))) + "</Relationships>";

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var part = Open(zip, name);
        part.Write(text);
    }

    private static StreamWriter Open(ZipArchive zip, string name) => new(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
}
