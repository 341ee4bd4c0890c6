using System.Globalization;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Domain.Scoring;

/// <summary>Which stretches of time a scorecard of a period shows beside it.</summary>
public static class ScorecardColumns
{
    /// <summary>The columns, in the catalogue's order.</summary>
    public static IReadOnlyList<StretchColumn> Of(ScorecardDefinition definition, ReportingPeriod period) =>
        [.. definition.Columns.SelectMany(column => column.Kind switch
        {
            ColumnKind.Quarters => Complete(column, definition.Year, period, Span.Quarter, 3),
            ColumnKind.HalfYears => Complete(column, definition.Year, period, Span.HalfYear, 6),
            ColumnKind.Years => Years(column, definition.Year, period),
            ColumnKind.PreviousMonths => [new(column.Kind, string.Create(CultureInfo.InvariantCulture, $"Prev. {column.Count} months"), new(Span.PreviousMonths, period, column.Count))],
            _ => [],
        })];

    // The complete ones before the running one, oldest first.
    private static IEnumerable<StretchColumn> Complete(ColumnDefinition column, ReportingYear year, ReportingPeriod period, Span span, int months)
    {
        var running = year.StartOf(period, months);
        return Enumerable.Range(0, column.Count)
            .Select(index => running.AddMonths(((index - column.Count) * months) + months - 1))
            .Select(end => new StretchColumn(column.Kind, $"{year.LabelOf(end)} {NameOf(span)} {NumberOf(year, end, months)}", new(span, end, months)));
    }

    private static IEnumerable<StretchColumn> Years(ColumnDefinition column, ReportingYear year, ReportingPeriod period) => Enumerable.Range(0, column.Count)
        .Select(index => year.LastOf(period).AddMonths(12 * (index - column.Count + 1)))
        .Select(end => end <= period
            ? new StretchColumn(column.Kind, year.LabelOf(end), new(Span.Year, end, 12))
            : new StretchColumn(column.Kind, $"{year.LabelOf(end)} to {period.ToShortString()}", new(Span.Year, period, period.MonthsSince(year.FirstOf(period)) + 1)));

    private static string NameOf(Span span) => span == Span.Quarter ? "Qtr" : "Half";

    private static string NumberOf(ReportingYear year, ReportingPeriod end, int months) =>
        ((end.MonthsSince(year.FirstOf(end)) / months) + 1).ToString(CultureInfo.InvariantCulture);
}
