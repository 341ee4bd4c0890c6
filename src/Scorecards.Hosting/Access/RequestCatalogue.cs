using Microsoft.AspNetCore.Http;
using Scorecards.Application.Catalogues;

namespace Scorecards.Hosting.Access;

/// <summary>The catalogue as it was when a request came in: what its caller may do and what they may see are decided by one and the same.</summary>
internal static class RequestCatalogue
{
    /// <summary>Reads it once for a request.</summary>
    public static async Task<Catalogue> OfAsync(HttpContext context, ICatalogueSource catalogues, CancellationToken cancellationToken)
    {
        if (context.Items[typeof(RequestCatalogue)] is not Catalogue catalogue)
        {
            catalogue = await Catalogue.LoadAsync(catalogues, cancellationToken);
            context.Items[typeof(RequestCatalogue)] = catalogue;
        }

        return catalogue;
    }
}
