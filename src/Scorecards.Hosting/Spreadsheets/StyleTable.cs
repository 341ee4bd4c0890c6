using DocumentFormat.OpenXml;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace Scorecards.Hosting.Spreadsheets;

/// <summary>Numbers the looks of a workbook's cells in the order they are met, and writes them as its styles.</summary>
internal sealed class StyleTable
{
    private const uint FirstOwnFormat = 164; // lower numbers are built into Excel
    private const uint FirstOwnFill = 2; // none and grey are always there

    private readonly List<CellLook> looks = [CellLook.Plain];
    private readonly List<string> formats = [];
    private readonly List<string> fills = [];
    private readonly List<(bool Bold, string? Ink)> fonts = [(false, null)];

    /// <summary>The number of a look.</summary>
    public uint this[CellLook look] => NumberOf(looks, look);

    /// <summary>The styles of every look so far.</summary>
    public Xml.Stylesheet Write()
    {
        var cells = looks.ConvertAll(FormatOf);
        var sheet = new Xml.Stylesheet();
        if (formats.Count > 0)
        {
            sheet.Append(new Xml.NumberingFormats(formats.Index().Select(format => new Xml.NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)format.Index, FormatCode = format.Item })));
        }

        sheet.Append(
            new Xml.Fonts(fonts.Select(FontOf)),
            new Xml.Fills([FillOf(Xml.PatternValues.None), FillOf(Xml.PatternValues.Gray125), .. fills.Select(FillOf)]),
            new Xml.Borders(new Xml.Border(new Xml.LeftBorder(), new Xml.RightBorder(), new Xml.TopBorder(), new Xml.BottomBorder(), new Xml.DiagonalBorder())),
            new Xml.CellStyleFormats(new Xml.CellFormat()),
            new Xml.CellFormats(cells),
            new Xml.CellStyles(new Xml.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
        return sheet;
    }

    private Xml.CellFormat FormatOf(CellLook look)
    {
        var format = new Xml.CellFormat
        {
            FormatId = 0,
            BorderId = 0,
            NumberFormatId = look.Format is null ? 0 : FirstOwnFormat + NumberOf(formats, look.Format),
            FontId = NumberOf(fonts, (look.Bold, look.Ink)),
            FillId = look.Fill is null ? 0 : FirstOwnFill + NumberOf(fills, look.Fill),
            ApplyNumberFormat = look.Format is not null,
            ApplyFont = look.Bold,
            ApplyFill = look.Fill is not null,
            ApplyAlignment = true,
            Alignment = new() { Vertical = Xml.VerticalAlignmentValues.Top, WrapText = look.Wraps ? true : null },
        };
        if (look.IsQuoted)
        {
            format.QuotePrefix = true;
        }

        return format;
    }

    // The parts of a font have an order.
    private static Xml.Font FontOf((bool Bold, string? Ink) font) => new((IEnumerable<OpenXmlElement>)[
        .. font.Bold ? [new Xml.Bold()] : Array.Empty<OpenXmlElement>(),
        new Xml.FontSize { Val = 11 },
        .. font.Ink is null ? Array.Empty<OpenXmlElement>() : [new Xml.Color { Rgb = "FF" + font.Ink }],
        new Xml.FontName { Val = "Calibri" },
        new Xml.FontFamilyNumbering { Val = 2 },
    ]);

    private static Xml.Fill FillOf(Xml.PatternValues pattern) => new(new Xml.PatternFill { PatternType = pattern });

    private static Xml.Fill FillOf(string colour) => new(new Xml.PatternFill(new Xml.ForegroundColor { Rgb = "FF" + colour }) { PatternType = Xml.PatternValues.Solid });

    private static uint NumberOf<T>(List<T> known, T item)
    {
        var number = known.IndexOf(item);
        if (number < 0)
        {
            number = known.Count;
            known.Add(item);
        }

        return (uint)number;
    }
}
