using System.Globalization;
using Scorecards.Application.Reports;
using Scorecards.Domain.Periods;

namespace Scorecards.Azure.Storage;

/// <summary>Every path of a report pack, packs/{scorecard}/{period}/{report}/r0001/{file}, and nothing else builds one.</summary>
internal static class PackPaths
{
    public static string Of(string scorecard) => $"packs/{scorecard}/";

    public static string Of(string scorecard, ReportingPeriod period) => $"{Of(scorecard)}{period}/";

    public static string Of(string scorecard, ReportingPeriod period, string report) => $"{Of(scorecard, period)}{report}/";

    public static string Of(string scorecard, ReportingPeriod period, string report, int revision, string file) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(scorecard, period, report)}r{revision:D4}/{file}");

    /// <summary>The revision whose list stands at a path; null where another blob does.</summary>
    public static int? RevisionOf(string path) =>
        path.Split('/') is ["packs", _, _, _, ['r', .. var number], PackName.List] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? revision
            : null;
}
