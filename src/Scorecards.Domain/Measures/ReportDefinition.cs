using Scorecards.Domain.Suppression;

namespace Scorecards.Domain.Measures;

/// <summary>Who a report is for.</summary>
public enum ReportAudience
{
    /// <summary>Those with a right to the scorecard.</summary>
    Internal = 0,

    /// <summary>Everybody.</summary>
    Public,
}

/// <summary>A named part of a scorecard for named readers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Frequency">How often it is published.</param>
/// <param name="Audience">Who it is for.</param>
/// <param name="Circulation">Who is sent it on publishing, by person id.</param>
/// <param name="Sections">Its sections, by id; empty for all, or for those of its measures.</param>
/// <param name="Measures">Its measures, by id; empty for all of its sections.</param>
/// <param name="Areas">Its areas, by id; the whole where none is named.</param>
/// <param name="Blocks">Its blocks, by id; empty for all where it names neither sections nor measures, else for none.</param>
public sealed record ReportDefinition(
    string Id,
    string Title,
    Frequency Frequency,
    ReportAudience Audience,
    IReadOnlyList<string> Circulation,
    IReadOnlyList<string> Sections,
    IReadOnlyList<string> Measures,
    IReadOnlyList<string> Areas,
    IReadOnlyList<string> Blocks)
{
    /// <summary>Whether anybody may open it as it was published, without signing in; of reports for everybody alone.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Which counts are small; of reports for everybody alone.</summary>
    public SmallCounts Suppression { get; init; } = SmallCounts.Default;

    /// <summary>Whether a measure of a section is in it.</summary>
    public bool Holds(string section, string measure) => Sections.Count + Measures.Count == 0
        || Sections.Contains(section, StringComparer.Ordinal)
        || Measures.Contains(measure, StringComparer.Ordinal);

    /// <summary>Whether a block is in it.</summary>
    public bool HoldsBlock(string block) => Blocks.Count == 0
        ? Sections.Count + Measures.Count == 0
        : Blocks.Contains(block, StringComparer.Ordinal);
}
