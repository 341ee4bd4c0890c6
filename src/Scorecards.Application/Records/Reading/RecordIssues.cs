using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records.Reading;

/// <summary>
/// The issues of one dataset's rows: errors, and warnings of what the dataset tolerates, of which only the first few are listed and all
/// are counted.
/// </summary>
internal sealed class RecordIssues(DatasetDefinition dataset, string? sheet, IssueList issues)
{
    /// <summary>How many warnings of a code are listed one by one.</summary>
    public const int MostListed = 20;

    private readonly Dictionary<string, Tally> tallies = dataset.Tolerate.Distinct(StringComparer.Ordinal).Where(RecordIssueCodes.Tolerable.Contains).ToDictionary(code => code, _ => new Tally(), StringComparer.Ordinal);

    private readonly Dictionary<string, Tally> warned = new(StringComparer.Ordinal); // of rows that nothing was wrong with

    /// <summary>How many rows each tolerated code let through or left out.</summary>
    public IReadOnlyDictionary<string, int> Tolerated => tallies.Where(tally => tally.Value.Rows > 0).ToDictionary(tally => tally.Key, tally => tally.Value.Rows, StringComparer.Ordinal);

    /// <summary>Adds an issue of a cell.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="row">Its row.</param>
    /// <param name="place">Where its column stands in the file, from 0.</param>
    /// <param name="column">Its column.</param>
    /// <param name="text">What stands there, where it may be told.</param>
    /// <param name="message">What is wrong and what to do, from how the text is called.</param>
    /// <exception cref="UnreadableExtractException">There are too many to go on.</exception>
    public void Add(string code, int row, int place, DatasetColumn column, Func<string?> text, Func<string?, string> message)
    {
        if (tallies.TryGetValue(code, out var tally) && !tally.Count(row))
        {
            return;
        }

        var told = column.Personal ? null : ExtractIssue.Shorten(text());
        issues.Add(new(tally is null ? IssueSeverity.Error : IssueSeverity.Warning, sheet, row, SheetRow.Letters(place), column.Id, told, code, message(told)));
    }

    /// <summary>Adds a warning of a whole row that counts as it stands: what stands there is never told.</summary>
    public void Warn(string code, int row, string message)
    {
        if (!warned.TryGetValue(code, out var tally))
        {
            warned.Add(code, tally = new());
        }

        if (tally.Count(row))
        {
            issues.Add(new(IssueSeverity.Warning, sheet, row, null, null, null, code, message));
        }
    }

    /// <summary>Adds an issue of a whole row or of a place without a column of the dataset: what stands there is never told.</summary>
    public void Add(string code, int row, int place, string message) =>
        issues.Add(new(IssueSeverity.Error, sheet, row, SheetRow.Letters(place), null, null, code, message));

    /// <summary>Says how many more there were than are listed.</summary>
    public void Finish()
    {
        foreach (var (code, tally) in tallies.Concat(warned).Where(tally => tally.Value.Cells > MostListed))
        {
            issues.Add(new(IssueSeverity.Warning, sheet, null, null, null, null, code, FormattableString.Invariant(
                $"{tally.Cells - MostListed:N0} more of these are not listed: there are {tally.Cells:N0}, in {tally.Rows:N0} rows of {dataset.Title}.")));
        }
    }

    private sealed class Tally
    {
        private int lastRow;

        public int Cells { get; private set; }

        public int Rows { get; private set; }

        /// <summary>Counts one; false where it is not listed any more.</summary>
        public bool Count(int row)
        {
            Cells++;
            Rows += row == lastRow ? 0 : 1;
            lastRow = row;
            return Cells <= MostListed;
        }
    }
}
