namespace Scorecards.Hosting.Spreadsheets;

/// <summary>An Excel workbook to be written. The same one is written as the same bytes.</summary>
/// <param name="Title">What the file's properties call it.</param>
/// <param name="Created">When what it shows was made; null where nobody asks.</param>
/// <param name="Sheets">Its sheets, at least one.</param>
public sealed record Workbook(string Title, DateTimeOffset? Created, IReadOnlyList<Sheet> Sheets);

/// <summary>A table on a sheet of its own. Its header stays in view, filters, and is printed on each page.</summary>
/// <param name="Name">The sheet's name; what Excel forbids in it is replaced.</param>
/// <param name="Columns">Its columns, at least one.</param>
/// <param name="Rows">Its rows, each with a cell for each column.</param>
/// <param name="Heading">Lines above the header, which stay in view too. A sheet that is to be uploaded as an extract has none: there the first row is the header.</param>
public sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<SheetCell>> Rows, IReadOnlyList<string>? Heading = null);

/// <summary>A column of a sheet.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="Width">How many digits it is wide; null for as many as its cells need, within reason. Longer text is wrapped.</param>
public sealed record SheetColumn(string Header, double? Width = null);
