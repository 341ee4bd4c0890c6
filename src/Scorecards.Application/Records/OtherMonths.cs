using System.Globalization;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Records;

/// <summary>
/// Rows of months that a file does not state: they are not counted, and who took it for a full history, or mistyped a year, should not
/// find that out later.
/// </summary>
internal sealed class OtherMonths
{
    private readonly DatasetDefinition list;
    private readonly ReportingPeriod first;
    private readonly ReportingPeriod last;
    private readonly Use use;
    private readonly int column;
    private readonly int start;
    private readonly int end;
    private int before;
    private int after;
    private int latest;

    /// <param name="list">The list.</param>
    /// <param name="first">The first month that the file states of it.</param>
    /// <param name="last">The last one, the file's own.</param>
    /// <param name="definition">The scorecard, whose measures say what its rows are for.</param>
    public OtherMonths(DatasetDefinition list, ReportingPeriod first, ReportingPeriod last, ScorecardDefinition definition)
    {
        (this.list, this.first, this.last, use) = (list, first, last, UseOf(list, definition));
        column = list.Date is { } date ? list.IndexOf(date) : -1;
        (start, end) = (DayOf(first), DayOf(last.AddMonths(1)));
    }

    // What its rows are for, as far as it says whether a row of another month belongs in a file.
    [Flags]
    private enum Use
    {
        /// <summary>Nothing that goes by a day.</summary>
        None = 0,

        /// <summary>A measure counts the rows by their day.</summary>
        ByItsDate = 1,

        /// <summary>A measure counts what is open, or what is listed: rows of any month belong in it.</summary>
        OpenOrListed = 2,

        /// <summary>A measure looks at a person's other rows, which may be of earlier months.</summary>
        LookedAt = 4,

        /// <summary>A measure counts the rows by another of their days, which may be of the file's months where this one is not.</summary>
        ByAnotherDate = 8,
    }

    /// <summary>Counts the rows of a table.</summary>
    public void Take(RecordTable table)
    {
        if (column < 0)
        {
            return;
        }

        foreach (var day in table.Days(column))
        {
            if (day != DateVector.Missing && day < start)
            {
                before++;
            }
            else if (day != DateVector.Missing && day >= end)
            {
                after++;
                latest = Math.Max(latest, day);
            }
        }
    }

    /// <summary>What there is to say.</summary>
    /// <param name="all">How many rows there are.</param>
    public IEnumerable<ExtractIssue> Warnings(int all)
    {
        if (!use.HasFlag(Use.OpenOrListed) && before > (use == Use.ByItsDate ? 0 : all / 2))
        {
            yield return Warning("earlier-months", string.Create(
                CultureInfo.InvariantCulture,
                $"{before:N0} of {all:N0} rows of {list.Id} are of months before {first.ToLongString()}, the first that this file states, and are not counted: if it holds every record since some month, add that month to its name, for example --since-{first.AddMonths(-11)}, in the folder of {last}."));
        }

        if (use.HasFlag(Use.ByItsDate) && after > 0)
        {
            yield return Warning("later-months", string.Create(
                CultureInfo.InvariantCulture,
                $"{after:N0} of {all:N0} rows of {list.Id} are of months after {last.ToLongString()}, the last that this file states, and are not counted{Latest()}: look for a year that was mistyped, or for dates that were exported with the month before the day."));
        }
    }

    private string Latest() => list.Columns[column].Personal ? string.Empty : $"; the latest is of {ReportingPeriod.Of(DateOnly.FromDayNumber(latest)).ToLongString()}";

    private static ExtractIssue Warning(string code, string message) => ExtractIssue.OfFile(code, message) with { Severity = IssueSeverity.Warning };

    private static int DayOf(ReportingPeriod month) => new DateOnly(month.Year, month.Month, 1).DayNumber;

    private static Use UseOf(DatasetDefinition list, ScorecardDefinition definition)
    {
        var found = Use.None;
        foreach (var rule in definition.Measures.Select(measure => measure.Counting).OfType<CountingRule>())
        {
            found |= rule.LooksAt.Contains(list.Id, StringComparer.Ordinal) ? Use.LookedAt : Use.None;
            found |= !string.Equals(rule.Dataset, list.Id, StringComparison.Ordinal) ? Use.None
                : rule.Time is not RowTime.By by ? Use.OpenOrListed
                : string.Equals(by.Column, list.Date, StringComparison.Ordinal) ? Use.ByItsDate
                : Use.ByAnotherDate;
        }

        return found;
    }
}
