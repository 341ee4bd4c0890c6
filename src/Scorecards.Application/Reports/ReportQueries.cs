using Scorecards.Application.Catalogues;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Reports;

/// <summary>A report as it would be published now, or why there is none.</summary>
/// <param name="Document">The report.</param>
/// <param name="Definition">The scorecard it is of.</param>
/// <param name="Report">Its definition.</param>
/// <param name="Period">The period.</param>
/// <param name="Published">The latest pack of it, or null.</param>
/// <param name="Problem">Why there is none, and what to do.</param>
public sealed record ReportAnswer(
    ReportDocument? Document, ScorecardDefinition? Definition, ReportDefinition? Report, ReportingPeriod Period, ReportPack? Published, string? Problem)
{
    /// <summary>What the report leaves out because everybody may see it, and why: for those with a right to the figures, and never in it.</summary>
    public IReadOnlyList<SuppressedFigure> LeftOut { get; init; } = [];

    /// <summary>There is none.</summary>
    public static ReportAnswer Missing(string problem) => new(null, null, null, default, null, problem);
}

/// <summary>What readers ask of reports.</summary>
public sealed class ReportQueries(ScorecardQueries scorecards, ICatalogueSource catalogues, IReportPacks packs, PublicReports publicReports)
{
    /// <summary>A report of a period; one for the public without small counts, whoever asks.</summary>
    /// <param name="scorecard">The scorecard's id.</param>
    /// <param name="period">yyyy-MM or "latest".</param>
    /// <param name="report">The report's id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<ReportAnswer> FindAsync(string scorecard, string period, string report, CancellationToken cancellationToken)
    {
        var definition = (await Catalogue.LoadAsync(catalogues, cancellationToken)).Find(scorecard);
        if (definition?.Reports.FirstOrDefault(candidate => string.Equals(candidate.Id, report, StringComparison.Ordinal)) is not { } found)
        {
            return ReportAnswer.Missing(definition is null
                ? (await scorecards.FindAsync(scorecard, period, area: null, revision: null, cancellationToken)).Problem ?? $"There is no scorecard '{scorecard}'."
                : $"'{report}' is not a report of {scorecard}: {NearestName.Advice(report, [.. definition.Reports.Select(known => known.Id)])}.");
        }

        var areas = new List<ScorecardDocument>();
        foreach (var area in found.Areas.Count == 0 ? [definition.Whole.Id] : found.Areas)
        {
            // Every area of the same period as the first, which "latest" decides.
            var answer = await scorecards.FindAsync(scorecard, areas.Count == 0 ? period : areas[0].Period, area, revision: null, cancellationToken);
            if (answer.Document is not { } document)
            {
                return ReportAnswer.Missing(answer.Problem!);
            }

            areas.Add(document);
        }

        var month = ReportingPeriod.Parse(areas[0].Period);
        var whole = ReportDocuments.Of(definition, found, areas[0].Period, areas);
        var (shown, leftOut) = found.Audience == ReportAudience.Internal ? (whole, []) : await publicReports.OfAsync(definition, found, whole, cancellationToken);
        return new(shown, definition, found, month, await packs.FindLatestAsync(scorecard, month, report, cancellationToken), null) { LeftOut = leftOut };
    }

    /// <summary>A file of a published report, or null.</summary>
    public Task<OpenedFile?> OpenAsync(string scorecard, ReportingPeriod period, string report, int revision, string fileName, CancellationToken cancellationToken) =>
        packs.OpenAsync(scorecard, period, report, revision, fileName, cancellationToken);
}
