namespace Scorecards.LocalHost.Tests.Seeds;

/// <summary>A printed cell and what the system answers there.</summary>
/// <param name="Measure">The measure's number, or the line's title.</param>
/// <param name="Cell">Which cell of it.</param>
/// <param name="Printed">The printed text.</param>
/// <param name="Answered">What is answered.</param>
internal sealed record ComparedCell(string Measure, string Cell, string Printed, string Answered);

/// <summary>A printed cell that is known to be answered otherwise, and why.</summary>
internal sealed record Disagreement(string Measure, string Cell, string Printed, string Answered, string Reason);

/// <summary>Holds what is answered against what is printed.</summary>
internal static class Disagreements
{
    /// <summary>
    /// Every cell agrees but the listed ones, and these disagree just as listed: one that has come to agree, or that is
    /// answered otherwise still, must leave the list or change it.
    /// </summary>
    public static void ShouldAgreeBut(this IReadOnlyCollection<ComparedCell> cells, IReadOnlyCollection<Disagreement> listed)
    {
        cells.ShouldNotBeEmpty();
        listed.ShouldAllBe(known => known.Reason.Length > 0);
        cells.Where(cell => !string.Equals(cell.Printed, cell.Answered, StringComparison.Ordinal))
            .ShouldBe(listed.Select(known => new ComparedCell(known.Measure, known.Cell, known.Printed, known.Answered)));
    }
}
