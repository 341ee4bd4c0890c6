using Scorecards.Application.Catalogues;

namespace Scorecards.Application.Extracts.Rehearsal;

/// <summary>A rehearsal of an upload: the same checks, what it would change, and nothing is stored.</summary>
public sealed class ValidateExtract(ExtractCheck check, CompareUpload compare, ICatalogueSource catalogues)
{
    /// <summary>Checks contents as if they were uploaded under a name, and compares them with what is in use.</summary>
    /// <param name="blob">The name.</param>
    /// <param name="content">The contents.</param>
    /// <param name="moves">By how much a figure must move to be told: percentage points of a percentage, else percent of the figure.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<ExtractValidation> RunAsync(string blob, Stream content, decimal moves, CancellationToken cancellationToken)
    {
        SpooledFile? kept = null;
        try
        {
            var found = await check.RunAsync(
                blob,
                0,
                _ => Task.FromResult(content),
                async (_, file, token) => kept = await SpooledFile.TakeAsync(file, long.MaxValue, token),
                cancellationToken);
            var comparison = found.Subject is { } subject
                ? await compare.RunAsync((await Catalogue.LoadAsync(catalogues, cancellationToken)).Require(subject.Scorecard), subject, found, kept!, moves, cancellationToken)
                : null;
            return new(blob, found.Name.Scorecard, found.Name.Period?.ToString(), found.Name.Dataset, found.Subject is not null, found.Rows, found.Figures, found.Issues)
            {
                CoversFrom = found.CoversFrom?.ToString(),
                Comparison = comparison,
            };
        }
        finally
        {
            if (kept is not null)
            {
                await kept.DisposeAsync();
            }
        }
    }
}
