using System.Globalization;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>A month as people and spreadsheets write it.</summary>
internal static class PeriodText
{
    private static readonly string[] Formats =
    [
        "yyyy-MM", // 2015-02
        "yyyy-MM-dd", // 2015-02-28
        "MMM yyyy", // Feb 2015
        "MMMM yyyy", // February 2015
        "MMM-yy", // Feb-15
        "MMM yy", // Feb 15
        "MM/yyyy", // 02/2015
        "d/M/yyyy", // 28/02/2015
    ];

    /// <summary>The month, or null.</summary>
    public static ReportingPeriod? Read(string text) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? ReportingPeriod.Of(date) : null;
}
