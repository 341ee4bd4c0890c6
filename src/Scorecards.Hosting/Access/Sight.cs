using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;

namespace Scorecards.Hosting.Access;

/// <summary>What a caller may see of what lists and documents hold.</summary>
/// <param name="caller">The caller.</param>
/// <param name="role">The role that seeing it needs.</param>
/// <param name="catalogue">What there is.</param>
public sealed class Sight(Caller caller, AccessRole role, Catalogue catalogue)
{
    /// <summary>What there is.</summary>
    public Catalogue Catalogue => catalogue;

    /// <summary>Whether they may see an area, or with null the whole; what is of no scorecard only those who may see everything.</summary>
    public bool Sees(string? scorecard, string? area) => caller.May(role, AccessScope.Of(catalogue, scorecard, area));

    /// <summary>Whether they may see an area.</summary>
    public bool Sees(ScorecardDefinition definition, Area area) => caller.May(role, AccessScope.Of(definition, area));

    /// <summary>What tells apart two views of one document: nothing for those who see the whole.</summary>
    public string VersionOf(string scorecard) => Sees(scorecard, area: null)
        ? string.Empty
        : "-part-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', caller.Grants.Select(grant => grant.ToString()).Order(StringComparer.Ordinal)))).AsSpan(0, 8));
}

/// <summary>Finds what callers may see.</summary>
public sealed class Sights(ICallerIdentity callers, ICatalogueSource catalogues)
{
    /// <summary>What the caller of a request may see with a role.</summary>
    public async Task<Sight> OfAsync(HttpContext context, AccessRole role, CancellationToken cancellationToken) =>
        new(callers.CallerOf(context.Request), role, await RequestCatalogue.OfAsync(context, catalogues, cancellationToken));
}
