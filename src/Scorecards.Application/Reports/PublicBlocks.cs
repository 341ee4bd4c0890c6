using Scorecards.Application.Catalogues;
using Scorecards.Application.Scorecards;
using Scorecards.Domain.Alerts;
using Scorecards.Domain.Measures;
using Scorecards.Domain.Scoring;
using Scorecards.Domain.Suppression;

namespace Scorecards.Application.Reports;

/// <summary>
/// Writes blocks as the public sees them. Counts of cases and of audits are counts like any other; shares of a number that nobody
/// knows are not shown, but for none at all. Money and colours are, and of words the sentences that hold no count.
/// </summary>
internal sealed class PublicBlocks(ScorecardDefinition definition, SmallCounts small, string area, string period)
{
    private readonly List<SuppressedFigure> suppressed = [];

    /// <summary>What was left out so far.</summary>
    public IReadOnlyList<SuppressedFigure> LeftOut => suppressed;

    /// <summary>A block as the public sees it.</summary>
    public BlockDocument Of(BlockDocument block) => Codes.BlockKind.Find(block.Kind) switch
    {
        BlockKind.Budget or BlockKind.Projects => WithoutCounts(block),
        _ when definition.Blocks.FirstOrDefault(known => string.Equals(known.Id, block.Id, StringComparison.Ordinal)) is { Unit: MeasureUnit.Count } =>
            With(block, PublicCounts.Of([.. block.Lines.Select(line => line.Cells.Select(cell => cell.Value).ToList())], small)),
        _ => With(block, [.. block.Lines.Select(line => line.Cells.Select(ReasonForShare).ToList())]),
    };

    private static SuppressionReason? ReasonForShare(BlockCellDocument cell) => cell.Value switch
    {
        null => null,
        0 => SuppressionReason.None,
        _ => SuppressionReason.Unchecked,
    };

    private BlockDocument With(BlockDocument block, IReadOnlyList<IReadOnlyList<SuppressionReason?>> reasons) => block with
    {
        Lines = [.. block.Lines.Zip(reasons, (line, why) => line with { Cells = [.. line.Cells.Zip(why, (cell, reason) => reason is null or SuppressionReason.None ? cell : WithoutCount(block, line, cell, reason.Value))] })],
    };

    private BlockCellDocument WithoutCount(BlockDocument block, BlockLineDocument line, BlockCellDocument cell, SuppressionReason reason)
    {
        suppressed.Add(SuppressedFigure.Of(area, block.Id, $"{line.Id} {cell.Column}", period, reason));
        return cell with { Value = null, Display = FigureDisplay.OfCode(DataCode.Confidential), Rag = null, Judgement = null };
    }

    private BlockDocument WithoutCounts(BlockDocument block) => block with { Lines = [.. block.Lines.Select(line => line with { Cells = [.. line.Cells.Select(cell => TextOf(block, line, cell))] })] };

    private BlockCellDocument TextOf(BlockDocument block, BlockLineDocument line, BlockCellDocument cell)
    {
        if (cell is not { Column: "note" or "status", Display: { Length: > 0 } words })
        {
            return cell;
        }

        var told = CommentaryPrivacy.Of(words, beside: null, int.MaxValue)?.Text ?? string.Empty;
        if (!string.Equals(told, words, StringComparison.Ordinal))
        {
            suppressed.Add(SuppressedFigure.Of(area, block.Id, $"{line.Id} {cell.Column}", period, SuppressionReason.Derived));
        }

        return cell with { Display = told };
    }
}
