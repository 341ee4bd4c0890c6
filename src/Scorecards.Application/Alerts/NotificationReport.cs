using System.Globalization;
using Scorecards.Application.Reports;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Alerts;

/// <summary>A report that was published.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Revision">Which version of it, from 1.</param>
/// <param name="PublishedBy">Who published it.</param>
/// <param name="Places">The areas it is of, in words.</param>
/// <param name="Headlines">How many measures are red, amber and green: counts of measures, and no figure of any.</param>
public sealed record NotificationReport(string Report, string Title, int Revision, string PublishedBy, string Places, IReadOnlyList<string> Headlines)
{
    /// <summary>What is told of a pack: its name, and the colours its scorecard counts.</summary>
    public static NotificationReport Of(ReportPack pack, string places, SummaryDocument summary) => new(
        pack.Report,
        pack.Title,
        pack.Revision,
        pack.PublishedBy,
        places,
        [Headline("Red", summary.Red), Headline("Amber", summary.Amber), Headline("Green", summary.Green)]);

    /// <summary>The notification that tells a reader of it.</summary>
    /// <param name="definition">The scorecard.</param>
    /// <param name="reader">Who must hear it.</param>
    /// <param name="pack">The published report.</param>
    public Notification To(ScorecardDefinition definition, Person reader, ReportPack pack) => new(
        string.Create(CultureInfo.InvariantCulture, $"{definition.Id}~report~{pack.Report}~{pack.Period}~r{pack.Revision:D4}~{reader.Id}"),
        NotificationKind.ReportPublished,
        definition.Id,
        definition.Title,
        definition.Organisation,
        pack.Period.ToString(),
        reader,
        pack.PublishedAt)
    {
        Report = this,
        Illustrative = definition.Illustrative,
    };

    private static string Headline(string colour, int measures) =>
        string.Create(CultureInfo.InvariantCulture, $"{colour}: {measures} {(measures == 1 ? "measure" : "measures")}");
}
