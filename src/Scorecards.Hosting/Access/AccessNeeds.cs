using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Scorecards.Application;
using Scorecards.Application.Alerts;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Application.Reports;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;
using Scorecards.Hosting.Exports;
using Scorecards.Hosting.Http;

namespace Scorecards.Hosting.Access;

/// <summary>
/// Finds the places in which a request's caller needs the operation's role: all of them. What is asked for and is not there counts as
/// the least place that is, so that a refusal says nothing of what there is.
/// </summary>
public sealed class AccessNeeds(ICatalogueSource catalogues, AlertQueries alerts, ExtractQueries extracts, ReportQueries reports)
{
    /// <summary>The places; none where the role is needed anywhere.</summary>
    public async Task<IReadOnlyList<AccessScope>> OfAsync(AccessReach reach, HttpContext context, CancellationToken cancellationToken)
    {
        var catalogue = await RequestCatalogue.OfAsync(context, catalogues, cancellationToken);
        var scorecard = EndpointTools.Route(context, "scorecard");
        return reach switch
        {
            AccessReach.Filtered => [],
            AccessReach.Area => [AccessScope.Of(catalogue, scorecard, EndpointTools.Query(context, "area"))],
            AccessReach.Report => OfReport(catalogue, scorecard, EndpointTools.Route(context, "report")),
            AccessReach.PublishedReport => OfPack(catalogue, scorecard, await FindPackAsync(context, cancellationToken)) ?? OfReport(catalogue, scorecard, EndpointTools.Route(context, "report")),
            AccessReach.Alert => [await OfAlertAsync(catalogue, EndpointTools.Route(context, "id"), cancellationToken)],
            AccessReach.Extract => [AccessScope.Of(catalogue, (await extracts.FindAsync(EndpointTools.Route(context, "id"), cancellationToken))?.Scorecard, area: null)],
            AccessReach.Upload when EndpointTools.Query(context, "name") is not { } => [], // nothing is checked without a name
            AccessReach.Upload => [AccessScope.Of(catalogue, EndpointTools.Query(context, "name")!.Split('/')[0], area: null)],
            _ => [AccessScope.Everything],
        };
    }

    /// <summary>
    /// Whether a published report is for everybody: the catalogue says so now, and it was published for the public then. What was
    /// published for those with a right to the figures stays theirs, whatever the catalogue says later.
    /// </summary>
    public async Task<bool> IsForAllAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var definition = (await RequestCatalogue.OfAsync(context, catalogues, cancellationToken)).Find(EndpointTools.Route(context, "scorecard"));
        return FindReport(definition, EndpointTools.Route(context, "report")) is { Audience: ReportAudience.Public, Anonymous: true }
            && await FindPackAsync(context, cancellationToken) is { } pack
            && string.Equals(pack.Audience, Codes.Audience[ReportAudience.Public], StringComparison.Ordinal);
    }

    private async Task<AccessScope> OfAlertAsync(Catalogue catalogue, string id, CancellationToken cancellationToken)
    {
        var scorecard = AlertEndpoints.ScorecardOf(id);
        return AccessScope.Of(catalogue, scorecard, (await alerts.FindAsync(scorecard, id, cancellationToken))?.Area);
    }

    private static List<AccessScope> OfReport(Catalogue catalogue, string scorecard, string report) =>
        catalogue.Find(scorecard) is { } definition && FindReport(definition, report) is { Areas.Count: > 0 } found
            ? OfAreas(catalogue, scorecard, found.Areas)
            : [AccessScope.Of(catalogue, scorecard, area: null)];

    // The areas it was published with, which the catalogue's report may no longer have.
    private static List<AccessScope>? OfPack(Catalogue catalogue, string scorecard, ReportDocument? pack) => pack switch
    {
        null => null,
        _ when catalogue.Find(scorecard) is not { } definition || pack.Areas.Any(area => WholeFigures.AreIn(definition, area)) => [AccessScope.Of(catalogue, scorecard, area: null)],
        _ => OfAreas(catalogue, scorecard, [.. pack.Areas.Select(area => area.Area)]),
    };

    // The workbook of an area holds the rows of the areas that it was before.
    private static List<AccessScope> OfAreas(Catalogue catalogue, string scorecard, IReadOnlyList<string> ids)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(ids);
        while (open.TryDequeue(out var id))
        {
            if (found.Add(id) && catalogue.Find(scorecard)?.Areas.FirstOrDefault(area => string.Equals(area.Id, id, StringComparison.Ordinal)) is { } area)
            {
                area.MergedFrom.ToList().ForEach(open.Enqueue);
            }
        }

        return [.. found.Select(id => AccessScope.Of(catalogue, scorecard, id))];
    }

    private async Task<ReportDocument?> FindPackAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!int.TryParse(EndpointTools.Query(context, "revision"), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) || !ReportingPeriod.TryParse(EndpointTools.Route(context, "period"), out var month))
        {
            return null;
        }

        var opened = await reports.OpenAsync(EndpointTools.Route(context, "scorecard"), month, EndpointTools.Route(context, "report"), revision, ReportRenderer.NameOf(ResponseFormat.Json), cancellationToken);
        if (opened is null)
        {
            return null;
        }

        await using var content = opened.Content;
        return await JsonSerializer.DeserializeAsync<ReportDocument>(content, WireJson.Options, cancellationToken);
    }

    private static ReportDefinition? FindReport(ScorecardDefinition? definition, string report) =>
        definition?.Reports.FirstOrDefault(candidate => string.Equals(candidate.Id, report, StringComparison.Ordinal));
}
