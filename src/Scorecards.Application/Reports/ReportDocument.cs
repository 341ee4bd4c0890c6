using System.Text.Json.Serialization;
using Scorecards.Application.Scorecards;

namespace Scorecards.Application.Reports;

/// <summary>A report as it is answered and published: a named part of a scorecard, for each of its areas.</summary>
/// <param name="Report">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Scorecard">The scorecard's id.</param>
/// <param name="ScorecardTitle">The scorecard's title.</param>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Period">The period, yyyy-MM.</param>
/// <param name="Frequency">How often it is published.</param>
/// <param name="Audience">Who it is for.</param>
/// <param name="Circulation">Who is sent it on publishing: names and roles.</param>
/// <param name="Illustrative">True when its figures are generated examples.</param>
/// <param name="Summary">The counts of its measures in all its areas.</param>
/// <param name="Areas">The scorecard of each of its areas, with its measures alone.</param>
public sealed record ReportDocument(
    string Report,
    string Title,
    string Scorecard,
    string ScorecardTitle,
    string Organisation,
    string Period,
    string Frequency,
    string Audience,
    IReadOnlyList<string> Circulation,
    bool Illustrative,
    SummaryDocument Summary,
    IReadOnlyList<ScorecardDocument> Areas)
{
    /// <summary>Of a report for the public as it stands now: what it leaves out, for those with a right to the figures. No pack has it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SuppressedFigure>? Suppressed { get; init; }
}
