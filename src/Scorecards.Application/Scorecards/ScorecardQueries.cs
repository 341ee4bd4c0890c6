using System.Globalization;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Scorecards;

/// <summary>What readers ask of scorecards.</summary>
public sealed class ScorecardQueries(IScorecardStore store, IObservationStore observations, ICatalogueSource catalogues)
{
    /// <summary>
    /// Every scorecard with its latest period, in the whole, or in the uppermost areas that somebody may see; those without figures yet
    /// have none.
    /// </summary>
    /// <param name="maySee">Whether an area may be seen; then those below it may too.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<IReadOnlyList<ScorecardListing>> ListAsync(Func<ScorecardDefinition, Area, bool> maySee, CancellationToken cancellationToken)
    {
        var listings = new List<ScorecardListing>();
        foreach (var (definition, area) in (await Catalogue.LoadAsync(catalogues, cancellationToken)).Entries.SelectMany(entry => UppermostOf(entry.Definition, maySee)))
        {
            var heads = await store.HeadsAsync(definition.Id, area.Id, cancellationToken);
            var latest = heads.Count == 0 ? null : heads[^1].Value;
            listings.Add(new(
                definition.Id,
                definition.Title,
                definition.Organisation,
                latest?.Period.ToString(),
                latest?.Revision,
                latest?.Summary,
                [.. heads.Select(head => head.Value.Period.ToString()).Reverse()],
                definition.Illustrative)
            {
                Area = area.Id,
                AreaTitle = area.Title,
                IsWhole = area == definition.Whole,
            });
        }

        return listings;
    }

    /// <summary>A scorecard, or why there is none.</summary>
    /// <param name="scorecard">Its id.</param>
    /// <param name="period">yyyy-MM or "latest".</param>
    /// <param name="area">An area's id; null or blank for the whole.</param>
    /// <param name="revision">A revision, or null for the latest.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<ScorecardAnswer> FindAsync(string scorecard, string period, string? area, int? revision, CancellationToken cancellationToken)
    {
        var catalogue = await Catalogue.LoadAsync(catalogues, cancellationToken);
        if (catalogue.Find(scorecard) is not { } definition)
        {
            return ScorecardAnswer.Missing(catalogue.Ids.Contains(scorecard, StringComparer.Ordinal)
                ? $"The catalogue file of {scorecard} cannot be read: /api/diagnostics says what is wrong with it."
                : $"There is no scorecard '{scorecard}': {NearestName.Advice(scorecard, catalogue.Ids)}.");
        }

        if (FindArea(definition, area) is not { } found)
        {
            return ScorecardAnswer.Missing($"'{area}' is not an area of {scorecard}: {NearestName.Advice(area!, [.. definition.Areas.Select(known => known.Id)])}.");
        }

        var isLatest = string.Equals(period, "latest", StringComparison.Ordinal);
        if (!ReportingPeriod.TryParse(period, out var asked) && !isLatest)
        {
            return ScorecardAnswer.Missing($"'{period}' is not a period: write yyyy-MM, for example 2015-02, or latest.");
        }

        if (isLatest)
        {
            var heads = await store.HeadsAsync(scorecard, found.Id, cancellationToken);
            if (heads.Count == 0)
            {
                return ScorecardAnswer.Missing($"{scorecard} has no figures yet: upload an extract to extracts/{scorecard}/yyyy-MM/measures.csv.");
            }

            asked = heads[^1].Value.Period;
        }

        if (await store.FindAsync(scorecard, found.Id, asked, revision, cancellationToken) is { } stored)
        {
            var latest = revision is null ? stored.Head : (await store.FindAsync(scorecard, found.Id, asked, revision: null, cancellationToken))?.Head;
            return new(stored.Head, stored.Document, latest?.Revision ?? int.MaxValue, null) { Withdrawn = latest is null ? await WithdrawnAsync(scorecard, asked, cancellationToken) : null };
        }

        if (!found.IsLive(asked) && found.MergedFrom.Count == 0)
        {
            return ScorecardAnswer.Missing(found.Until is { } until && until < asked.LastDay
                ? FormattableString.Invariant($"{found.Title} ended on {until:d MMMM yyyy}: ask for an earlier month, or for another area.")
                : FormattableString.Invariant($"{found.Title} began on {found.From:d MMMM yyyy}: ask for a later month, or for another area."));
        }

        return ScorecardAnswer.Missing(revision is null
            ? await WithdrawnAsync(scorecard, asked, cancellationToken) is { } withdrawn
                ? $"{withdrawn} Ask for latest, or for a revision: ?revision=1 is the first."
                : $"{scorecard} has no figures for {asked}: upload an extract to extracts/{scorecard}/{asked}/measures.csv, or ask for latest."
            : $"{scorecard} for {asked} has no revision {revision}.");
    }

    private static IEnumerable<(ScorecardDefinition Definition, Area Area)> UppermostOf(ScorecardDefinition definition, Func<ScorecardDefinition, Area, bool> maySee) => definition.Areas
        .Where(area => maySee(definition, area) && (area.ParentId is null || !maySee(definition, definition.AreaWith(area.ParentId))))
        .Select(area => (definition, area));

    // "March 2015 has no figures in use: measures was withdrawn on 9 April 2015 (It was February's.)."
    private async Task<string?> WithdrawnAsync(string scorecard, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var revisions = await observations.RevisionsAsync(scorecard, period: null, cancellationToken);
        if (!RevisionLog.Withdrawn(revisions).Contains(period))
        {
            return null;
        }

        var told = revisions.Where(revision => revision.Withdrawal is not null && revision.Months.Contains(period)).GroupBy(revision => revision.Subject.Dataset, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (Dataset: group.Key, By: group.MaxBy(revision => revision.Number)!.Withdrawal!));
        return !told.Any() ? $"{period.ToLongString()} has no figures in use: the records that stated it were restated by a file that does not go back so far." : $"{period.ToLongString()} has no figures in use: {string.Join("; ", told.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Dataset} was withdrawn on {CouncilClock.DateAt(item.By.At):d MMMM yyyy} ({item.By.Reason})")))}.";
    }

    private static Area? FindArea(ScorecardDefinition definition, string? area) => string.IsNullOrEmpty(area)
        ? definition.Whole
        : definition.Areas.FirstOrDefault(known => string.Equals(known.Id, area, StringComparison.Ordinal));
}

/// <summary>A scorecard in the list of all.</summary>
public sealed record ScorecardListing(
    string Scorecard, string Title, string Organisation, string? LatestPeriod, int? Revision, SummaryDocument? Summary, IReadOnlyList<string> Periods, bool Illustrative)
{
    /// <summary>The area it is of, by id.</summary>
    public required string Area { get; init; }

    /// <summary>The area's name.</summary>
    public required string AreaTitle { get; init; }

    /// <summary>Whether that is the whole.</summary>
    public required bool IsWhole { get; init; }
}

/// <summary>A scorecard, or why there is none.</summary>
/// <param name="Head">Its head.</param>
/// <param name="Document">The scorecard.</param>
/// <param name="LatestRevision">The latest revision there is; where the month was withdrawn none is, and every one is an earlier one.</param>
/// <param name="Problem">Why there is none, and what to do.</param>
public sealed record ScorecardAnswer(ScorecardHead? Head, ScorecardDocument? Document, int LatestRevision, string? Problem)
{
    /// <summary>Of an earlier revision: what became of its month, where all of that was withdrawn.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>There is none.</summary>
    public static ScorecardAnswer Missing(string problem) => new(null, null, 0, problem);
}
