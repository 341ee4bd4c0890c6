using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records.Reading;

/// <summary>Which sheet of a workbook holds which dataset. "List 3", "List_3" and "list3" are one name.</summary>
internal sealed class SheetChoice
{
    private const int MostOfSheetName = 31; // Excel cuts a name there

    private readonly Dictionary<string, DatasetDefinition> bySheet = new(StringComparer.Ordinal);

    /// <param name="sheets">The workbook's sheets.</param>
    /// <param name="datasets">The datasets it may hold.</param>
    /// <param name="issues">Where what is wrong goes.</param>
    public SheetChoice(IReadOnlyList<(string Name, bool IsVisible)> sheets, IReadOnlyList<DatasetDefinition> datasets, IssueList issues)
    {
        var visible = sheets.Where(sheet => sheet.IsVisible).Select(sheet => sheet.Name).ToList();
        var found = visible.ToLookup(Find);
        foreach (var (sheet, dataset) in sheets.Where(sheet => !sheet.IsVisible).Select(sheet => (sheet.Name, Dataset: Find(sheet.Name))).Where(sheet => sheet.Dataset is not null && !found.Contains(sheet.Dataset)))
        {
            issues.Add(new(
                IssueSeverity.Warning, sheet, null, null, null, null, "hidden-sheet",
                $"The sheet is hidden and passed over: unhide it if it is the list of {dataset!.Title}, or delete it."));
        }

        if (datasets is [var only] && visible is [var sole])
        {
            bySheet.Add(sole, only); // a file of one list, saved as a workbook, calls its sheet anything
            return;
        }

        foreach (var sheet in found[null])
        {
            issues.Add(new(
                IssueSeverity.Warning, sheet, null, null, null, null, "unknown-sheet",
                $"The sheet is none of the lists that are read here, and is passed over: if it is one, name it {NearestName.OneOf([.. datasets.Select(dataset => dataset.Title)])}."));
        }

        foreach (var group in found.Where(group => group.Key is not null))
        {
            bySheet.Add(group.First(), group.Key!);
            foreach (var again in group.Skip(1))
            {
                issues.Add(new(IssueSeverity.Error, again, null, null, null, null, "duplicate-sheet", $"More than one sheet holds {group.Key!.Title}: keep one of them, or rename or hide the other."));
            }
        }

        if (bySheet.Count == 0)
        {
            issues.Add(ExtractIssue.OfFile("no-sheet", $"The workbook has no visible sheet that holds a list: name it {NearestName.OneOf([.. datasets.Select(dataset => dataset.Title)])}."));
        }

        DatasetDefinition? Find(string sheet) => datasets.FirstOrDefault(dataset => NamesOf(dataset).Contains(Loose(sheet), StringComparer.Ordinal));
    }

    /// <summary>The sheets that are yet to be read.</summary>
    public IEnumerable<string> Left => bySheet.Keys;

    /// <summary>The dataset on a sheet, once; null where there is none, or none that is read. A damaged workbook may have a sheet without a name.</summary>
    public DatasetDefinition? Take(string? sheet) => sheet is not null && bySheet.Remove(sheet, out var dataset) ? dataset : null;

    private static IEnumerable<string> NamesOf(DatasetDefinition dataset) => dataset.Sheets
        .Append(dataset.Id)
        .Append(dataset.Title)
        .SelectMany(name => new[] { Loose(name), Loose(name.Length > MostOfSheetName ? name[..MostOfSheetName] : name) });

    private static string Loose(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
