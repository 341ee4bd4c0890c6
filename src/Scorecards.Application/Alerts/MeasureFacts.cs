using Scorecards.Domain.Scoring;

namespace Scorecards.Application.Alerts;

/// <summary>
/// What a message may say of a measure and area: aggregates alone, no count of 1 to 5, and nothing that gives one away.
/// </summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Safeguarding">Whether it watches over a child's safety.</param>
/// <param name="Section">Its section's id.</param>
/// <param name="Area">The area's id.</param>
/// <param name="Place">The area's name; null for the whole.</param>
/// <param name="DirectorId">Who answers for it, by id.</param>
/// <param name="Responsible">Who answers for it: name and role.</param>
/// <param name="Period">The month of the figure, yyyy-MM: the last one with a figure.</param>
/// <param name="Rag">The figure's colour.</param>
/// <param name="Display">The figure.</param>
/// <param name="Parts">"17 of 28", or null where it would show a count of 1 to 5.</param>
/// <param name="Target">The target.</param>
/// <param name="Minimum">The minimum standard.</param>
/// <param name="Shortfall">How far the figure lies beyond the minimum standard, in words; null where it does not.</param>
/// <param name="Change">What changed since the figure before, in words and figures; null where there is none, or a count of 1 to 5 would show.</param>
/// <param name="RedSince">The first month of the run of red, months without a figure passed over, yyyy-MM; null where it is not red.</param>
/// <param name="RedMonths">How many months that is, up to and with the figure's.</param>
/// <param name="Trend">The months up to now, oldest first.</param>
/// <param name="Commentary">The latest commentary, as far as it holds no count of 1 to 5; null where none was written.</param>
public sealed record MeasureFacts(
    string Measure,
    string Number,
    string Title,
    bool Safeguarding,
    string Section,
    string Area,
    string? Place,
    string? DirectorId,
    string Responsible,
    string Period,
    RagStatus Rag,
    string Display,
    string? Parts,
    string Target,
    string Minimum,
    string? Shortfall,
    string? Change,
    string? RedSince,
    int RedMonths,
    IReadOnlyList<TrendPoint> Trend,
    MessageCommentary? Commentary)
{
    /// <summary>Whether the figure is itself a count.</summary>
    public bool IsCount { get; init; }

    /// <summary>Who decided its colour in place of the computed one, and why; null where nobody did.</summary>
    public string? Decided { get; init; }
}

/// <summary>One month of a trend.</summary>
/// <param name="Period">The month, yyyy-MM.</param>
/// <param name="Display">The figure.</param>
/// <param name="Rag">Its colour.</param>
public sealed record TrendPoint(string Period, string Display, RagStatus Rag);

/// <summary>Somebody's words, as far as a message may repeat them.</summary>
/// <param name="Period">The month they were written about, yyyy-MM.</param>
/// <param name="Text">The words.</param>
/// <param name="IsWhole">False where something was left out: for length, or because it held a count of 1 to 5.</param>
public sealed record MessageCommentary(string Period, string Text, bool IsWhole);
