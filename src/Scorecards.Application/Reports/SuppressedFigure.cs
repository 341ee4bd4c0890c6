using Scorecards.Application.Catalogues;
using Scorecards.Domain.Suppression;

namespace Scorecards.Application.Reports;

/// <summary>Something that a report for the public does not show, and why; for those with a right to the figures alone.</summary>
/// <param name="Area">The area.</param>
/// <param name="Subject">The measure, or the block.</param>
/// <param name="Place">Where it would stand: "latest", "previous", "outturn", "trend", "travel", "target", "commentary", a column's id, a part's or a block's cell.</param>
/// <param name="Period">The period it is of, yyyy-MM.</param>
/// <param name="Reason">Why, as a code.</param>
public sealed record SuppressedFigure(string Area, string Subject, string Place, string Period, string Reason)
{
    internal static SuppressedFigure Of(string area, string subject, string place, string period, SuppressionReason reason) => new(area, subject, place, period, Codes.Suppression[reason]);
}
