namespace Scorecards.Application.Extracts;

/// <summary>A rehearsal of an upload: the same checks, and nothing is stored.</summary>
public sealed class ValidateExtract(ExtractCheck check)
{
    /// <summary>Checks contents as if they were uploaded under a name.</summary>
    public async Task<ExtractValidation> RunAsync(string blob, Stream content, CancellationToken cancellationToken)
    {
        var found = await check.RunAsync(blob, 0, _ => Task.FromResult(content), (_, _, _) => Task.CompletedTask, cancellationToken);
        return new(blob, found.Name.Scorecard, found.Name.Period?.ToString(), found.Name.Dataset, found.Subject is not null, found.Rows, found.Observations.Count(observation => observation.HasFigure), found.Issues);
    }
}

/// <summary>What an upload would come to.</summary>
/// <param name="Blob">The name it was checked under.</param>
/// <param name="Scorecard">The scorecard, or null.</param>
/// <param name="Period">The period, or null.</param>
/// <param name="Dataset">The dataset, or null.</param>
/// <param name="Acceptable">Whether it would be accepted.</param>
/// <param name="Rows">Rows with something in them.</param>
/// <param name="Figures">Rows with a figure.</param>
/// <param name="Issues">Every issue.</param>
public sealed record ExtractValidation(string Blob, string? Scorecard, string? Period, string? Dataset, bool Acceptable, int Rows, int Figures, IReadOnlyList<ExtractIssue> Issues);
