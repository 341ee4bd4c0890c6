using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Scorecards.Application.Scorecards;

/// <summary>
/// The hash of what a scorecard says. Which uploads it came from, when, and as which revision is no part of that: a restatement
/// with the same figures and words is no revision.
/// </summary>
internal static class ContentHash
{
    /// <summary>A document's.</summary>
    public static string Of(ScorecardDocument document) => OfText(JsonSerializer.Serialize(
        document with { Revision = 0, ComputedAt = DateTimeOffset.UnixEpoch, Sources = [], Sections = [.. document.Sections.Select(WithoutTimes)] }, WireJson.Options));

    /// <summary>A text's.</summary>
    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static SectionDocument WithoutTimes(SectionDocument section) =>
        section with { Measures = [.. section.Measures.Select(measure => measure with { CommentaryAt = null })] };
}
