using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>The cells of a workbook whose formula failed, by sheet name.</summary>
internal sealed class FailedFormulas
{
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // A workbook names its sheets and their parts in a few thousand characters.
    private const long MostCharacters = 1_000_000;

    private readonly Dictionary<string, Dictionary<(int Row, int Column), string>> byPart = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> partOfSheet = new(StringComparer.Ordinal);

    /// <summary>Keeps one: its part of the zip, its row and column from 1, and what stands there.</summary>
    public void Add(string part, int row, int column, string text)
    {
        if (!byPart.TryGetValue(part, out var cells))
        {
            byPart.Add(part, cells = []);
        }

        cells[(row, column)] = text.Trim();
    }

    /// <summary>What stands in a failed cell, or null.</summary>
    public string? At(string sheet, int row, int column) =>
        partOfSheet.TryGetValue(sheet, out var part) && byPart.TryGetValue(part, out var cells) ? cells.GetValueOrDefault((row, column)) : null;

    /// <summary>Learns which part holds which sheet: workbook.xml names the sheets, its relationships name their parts.</summary>
    public void NameSheets(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in Load(zip, "xl/_rels/workbook.xml.rels")?.Root?.Elements() ?? [])
        {
            targets.TryAdd((string?)link.Attribute("Id") ?? string.Empty, (string?)link.Attribute("Target") ?? string.Empty);
        }

        foreach (var sheet in Load(zip, "xl/workbook.xml")?.Descendants().Where(element => string.Equals(element.Name.LocalName, "sheet", StringComparison.Ordinal)) ?? [])
        {
            if (targets.TryGetValue((string?)sheet.Attribute(Relationships + "id") ?? string.Empty, out var target))
            {
                partOfSheet[(string?)sheet.Attribute("name") ?? string.Empty] = PartOf(target);
            }
        }
    }

    // A target is relative to the workbook's folder: "worksheets/sheet1.xml", "/xl/sheet1.xml", "../sheets/sheet1.xml".
    private static string PartOf(string target) =>
        Uri.TryCreate(new Uri("zip://package/xl/workbook.xml"), target, out var part) ? Uri.UnescapeDataString(part.AbsolutePath[1..]) : target;

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
