namespace Scorecards.Domain.Suppression;

/// <summary>A place in what is published.</summary>
/// <param name="Facts">What it tells whoever sees it.</param>
/// <param name="When">The stretch of time it is of.</param>
internal sealed record Place(IReadOnlyList<Equation> Facts, Interval When);

/// <summary>
/// Publishes places one after another, and none by which a small count could be worked out from those before it. What comes first is
/// kept: totals before their parts, large before small, so that it is the next smallest that is not shown.
/// </summary>
internal sealed class Publication
{
    private readonly Disclosures disclosures;
    private readonly HashSet<(string Count, Interval When)> lost;
    private Knowledge knowledge;

    /// <summary>Begins with what was published before; what that gives away is lost, and hides nothing else.</summary>
    public Publication(CountSystem system, IEnumerable<Equation> published, SmallCounts small)
    {
        disclosures = new(system, small);
        knowledge = Knowledge.Nothing.With(system.Ties).With(published);
        lost = [.. disclosures.Of(knowledge)];
    }

    /// <summary>
    /// Publishes places in their order, and gives why each is not shown. Together where that gives nothing away, else each half. One that contradicts
    /// what is known already is not shown, as nobody can say what it tells.
    /// </summary>
    public IEnumerable<SuppressionReason> Publish(IReadOnlyList<Place> places)
    {
        if (places.Count == 0)
        {
            return [];
        }

        var more = knowledge.With(places.SelectMany(place => place.Facts));
        var given = disclosures.Of(more).Where(found => !lost.Contains(found)).ToList();
        if (given.Count == 0 && !more.IsContradicted)
        {
            knowledge = more;
            return places.Select(_ => SuppressionReason.None);
        }

        if (places is [var place])
        {
            return [given.Count == 0 ? SuppressionReason.Unchecked : given.Exists(found => found.When == place.When) ? SuppressionReason.Secondary : SuppressionReason.BetweenPeriods];
        }

        var half = places.Count / 2;
        return [.. Publish([.. places.Take(half)]), .. Publish([.. places.Skip(half)])];
    }
}
