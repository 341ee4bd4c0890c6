namespace Scorecards.Hosting.Messages;

/// <summary>A trend in one line.</summary>
internal static class TrendWords
{
    /// <summary>"Jan 15 62.5% red · Feb 15 60.7% red".</summary>
    public static string Of(IReadOnlyList<TrendMonth> trend) => string.Join(" · ", trend.Select(month => $"{month.Month} {month.Figure}"));
}
