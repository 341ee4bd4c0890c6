using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Scorecards.Hosting.Spreadsheets;

/// <summary>Writes what a file's properties show: its title, who made it and when.</summary>
internal static class CoreProperties
{
    private const string Creator = "Scorecards";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Elements = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Write(CoreFilePropertiesPart part, Workbook workbook)
    {
        var properties = new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", Elements),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Elements + "title", SpreadsheetText.Legal(workbook.Title)),
            new XElement(Elements + "creator", Creator),
            workbook.Created is { } created ? new XElement(Terms + "created", new XAttribute(Instance + "type", "dcterms:W3CDTF"), TextOf(created)) : null);
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        properties.Save(stream);
    }

    private static string TextOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
