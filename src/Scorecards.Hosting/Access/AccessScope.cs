using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;

namespace Scorecards.Hosting.Access;

/// <summary>A place that somebody may have a right to.</summary>
/// <param name="Scorecard">The scorecard; null for everything there is.</param>
/// <param name="Areas">The area and those it lies in, up to the whole: a grant for any of them reaches it. Empty where a grant for an area never does.</param>
public sealed record AccessScope(string? Scorecard, IReadOnlyList<string> Areas)
{
    /// <summary>Everything: no grant for one scorecard reaches it.</summary>
    public static AccessScope Everything { get; } = new(null, []);

    /// <summary>The area it is of; null for none.</summary>
    public string? Area => Areas.Count == 0 ? null : Areas[0];

    /// <summary>
    /// An area of a scorecard, or the whole of it. An area that the catalogue does not have counts as the whole, and a scorecard that it
    /// does not have as everything: nobody learns what there is not by a right to less.
    /// </summary>
    /// <param name="catalogue">What there is.</param>
    /// <param name="scorecard">The scorecard's id, or null for everything.</param>
    /// <param name="area">The area's id; null or blank for the whole.</param>
    public static AccessScope Of(Catalogue catalogue, string? scorecard, string? area)
    {
        if (scorecard is null || !catalogue.Ids.Contains(scorecard, StringComparer.Ordinal))
        {
            return Everything;
        }

        // Of a file that cannot be used nobody knows which area lies in which.
        return catalogue.Find(scorecard) is { } definition
            ? Of(definition, definition.Areas.FirstOrDefault(known => string.Equals(known.Id, area, StringComparison.Ordinal)) ?? definition.Whole)
            : new(scorecard, []);
    }

    /// <summary>An area of a scorecard.</summary>
    public static AccessScope Of(ScorecardDefinition definition, Area area)
    {
        var path = new List<string> { area.Id };
        for (var parent = area.ParentId; parent is not null; parent = definition.AreaWith(parent).ParentId)
        {
            path.Add(parent);
        }

        return new(definition.Id, path);
    }
}
