using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>What a workbook says that its reader does not tell: its sheets, when its days are counted from, and the cells whose formula failed.</summary>
internal sealed class WorkbookNotes
{
    private const string StrictNamespaces = "http://purl.oclc.org/ooxml/";

    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly Uri Itself = new("zip://package/xl/workbook.xml");

    // A workbook names its sheets and their parts in a few thousand characters.
    private const long MostCharacters = 1_000_000;

    // From the day that workbooks count from else.
    private const int DaysTo1904 = 1462;

    private static readonly DateTime LastCorrected = DateTime.MaxValue.AddDays(-DaysTo1904);

    private readonly Dictionary<string, Dictionary<(int Row, int Column), string>> byPart = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> partOfSheet = new(StringComparer.Ordinal);
    private readonly List<(string Name, bool IsVisible)> sheets = [];
    private readonly HashSet<string> texts = new(StringComparer.Ordinal); // the same few errors, however many cells
    private bool isCountUnknown;

    /// <summary>The sheets in the workbook's order.</summary>
    public IReadOnlyList<(string Name, bool IsVisible)> Sheets => sheets;

    /// <summary>Whether days are counted from 1904, as Excel for the Mac did.</summary>
    public bool Counts1904 { get; private set; }

    /// <summary>A day as the workbook means it: its reader knows that days are counted from 1904 where that is written as 1, and not where it is written as true.</summary>
    public DateTime Corrected(DateTime day) => isCountUnknown && day < LastCorrected ? day.AddDays(DaysTo1904) : day;

    /// <summary>Keeps a cell whose formula failed: its part of the zip, its row and column from 1, and what stands there.</summary>
    public void AddFailed(string part, int row, int column, string text)
    {
        if (!byPart.TryGetValue(part, out var cells))
        {
            byPart.Add(part, cells = []);
        }

        var trimmed = text.Trim();
        if (!texts.TryGetValue(trimmed, out var known))
        {
            texts.Add(known = trimmed);
        }

        cells[(row, column)] = known;
    }

    /// <summary>What stands in a failed cell, or null.</summary>
    public string? FailedAt(string sheet, int row, int column) =>
        partOfSheet.TryGetValue(sheet, out var part) && byPart.TryGetValue(part, out var cells) ? cells.GetValueOrDefault((row, column)) : null;

    /// <summary>Whether a sheet has any failed cell.</summary>
    public bool HasFailed(string sheet) => partOfSheet.TryGetValue(sheet, out var part) && byPart.ContainsKey(part);

    /// <summary>Learns which part holds which sheet: workbook.xml names the sheets, its relationships name their parts.</summary>
    /// <exception cref="UnreadableExtractException">It is of a kind whose sheets the reader does not find.</exception>
    public void ReadWorkbook(ZipArchive zip)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in Load(zip, "xl/_rels/workbook.xml.rels")?.Root?.Elements() ?? [])
        {
            if (PartOf((string?)link.Attribute("Target") ?? string.Empty) is { } part)
            {
                parts.TryAdd((string?)link.Attribute("Id") ?? string.Empty, part);
            }
        }

        var workbook = Load(zip, "xl/workbook.xml");
        if (workbook?.Root?.Name.NamespaceName.StartsWith(StrictNamespaces, StringComparison.Ordinal) is true)
        {
            throw new UnreadableExtractException(ExtractIssue.OfFile("strict-workbook", "The workbook is a Strict Open XML Spreadsheet, which is not read: save it as Excel Workbook (*.xlsx), not Strict Open XML Spreadsheet."));
        }

        var counts = Named(workbook, "workbookPr").Select(properties => ((string?)properties.Attribute("date1904"))?.Trim()).ToList();
        Counts1904 = counts.Exists(count => count is "1" or "true");
        isCountUnknown = Counts1904 && !counts.Contains("1");
        foreach (var sheet in Named(workbook, "sheet"))
        {
            sheets.Add(((string?)sheet.Attribute("name") ?? string.Empty, ((string?)sheet.Attribute("state") ?? "visible") is "visible"));
            if (parts.TryGetValue((string?)sheet.Attribute(Relationships + "id") ?? string.Empty, out var part))
            {
                partOfSheet[(string?)sheet.Attribute("name") ?? string.Empty] = part;
            }
        }
    }

    private static IEnumerable<XElement> Named(XDocument? document, string name) =>
        document?.Descendants().Where(element => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal)) ?? [];

    // A target is relative to the workbook's folder: "worksheets/sheet1.xml", "/xl/sheet1.xml", "../sheets/sheet1.xml". Null where it is
    // no part of the workbook.
    private static string? PartOf(string target) =>
        Uri.TryCreate(Itself, target, out var part) && string.Equals(part.Scheme, Itself.Scheme, StringComparison.Ordinal) && string.Equals(part.Authority, Itself.Authority, StringComparison.Ordinal) && part.AbsolutePath.Length > 1
            ? Uri.UnescapeDataString(part.AbsolutePath[1..])
            : null;

    private static XDocument? Load(ZipArchive zip, string name)
    {
        using var part = zip.Entries.FirstOrDefault(entry => entry.FullName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Open();
        if (part is null)
        {
            return null;
        }

        using var xml = XmlReader.Create(part, new() { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = MostCharacters });
        return XDocument.Load(xml);
    }
}
