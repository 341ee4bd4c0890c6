using System.Globalization;
using Scorecards.Application.Reports;
using Scorecards.Application.Scorecards;

namespace Scorecards.Application.Alerts;

/// <summary>A report that was published.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Revision">Which version of it, from 1.</param>
/// <param name="PublishedBy">Who published it.</param>
/// <param name="Headlines">How many measures are red, amber and green: counts of measures, and no figure of any.</param>
public sealed record NotificationReport(string Report, string Title, int Revision, string PublishedBy, IReadOnlyList<string> Headlines)
{
    /// <summary>What is told of a pack: its name, and the colours its scorecard counts.</summary>
    public static NotificationReport Of(ReportPack pack, SummaryDocument summary) => new(
        pack.Report,
        pack.Title,
        pack.Revision,
        pack.PublishedBy,
        [Headline("Red", summary.Red), Headline("Amber", summary.Amber), Headline("Green", summary.Green)]);

    private static string Headline(string colour, int measures) =>
        string.Create(CultureInfo.InvariantCulture, $"{colour}: {measures} {(measures == 1 ? "measure" : "measures")}");
}
