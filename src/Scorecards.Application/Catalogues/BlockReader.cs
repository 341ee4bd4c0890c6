using Scorecards.Application.Extracts;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads what stands beside a scorecard's measures.</summary>
internal static class BlockReader
{
    public static List<Block> Read(YamlScope root)
    {
        var ids = new UniqueNames("block id");
        return [.. root.Groups("blocks").Select(scope => ReadBlock(scope, ids))];
    }

    private static Block ReadBlock(YamlScope scope, UniqueNames ids)
    {
        var id = ids.Claim(scope, "id", scope.Id("id"));
        var kind = scope.Choice("kind", Codes.BlockKind);
        BlockKind? known = scope.IsSound("kind") && scope.Has("kind") ? kind : null; // what follows from a wrong one would only repeat that
        var block = new Block(
            id,
            kind,
            scope.Text("title", required: true) ?? string.Empty,
            scope.Choice<MeasureUnit>("unit", Codes.Unit, MeasureUnit.Count),
            ReadCategories(scope, known),
            ReadLines(scope, known));
        scope.Done();
        if (Datasets.Find(block.Id) is not null)
        {
            scope.Report("id", $"'{block.Id}' is the name of a dataset that every scorecard has", "give the block another id");
        }

        if (block.Unit is not (MeasureUnit.Count or MeasureUnit.Percent))
        {
            scope.Report("unit", "a block counts or gives percentages", "write count or percent");
        }

        return block;
    }

    private static bool HasCategories(BlockKind? kind) => kind is BlockKind.Distribution or BlockKind.Assurance;

    private static List<BlockCategory> ReadCategories(YamlScope block, BlockKind? kind)
    {
        var ids = new UniqueNames("category");
        var categories = block.Groups("categories", required: HasCategories(kind)).Select(scope =>
        {
            var id = ids.Claim(scope, "id", scope.Id("id"));
            var title = scope.Text("title", required: true) ?? string.Empty;
            var category = new BlockCategory(id, scope.Text("short") ?? title, title);
            scope.Done();
            if (id is "line")
            {
                scope.Report("id", "'line' is the column that names a row", "give the category another id");
            }

            return category;
        }).ToList();
        if (kind is BlockKind.Budget or BlockKind.Projects && block.Has("categories"))
        {
            block.Report("categories", "only a distribution and an assurance block have categories", "delete them");
        }

        return categories;
    }

    private static List<BlockLine> ReadLines(YamlScope block, BlockKind? kind)
    {
        var ids = new UniqueNames("line id");
        var lines = block.Groups("lines", required: kind is BlockKind.Budget or BlockKind.Projects).Select(scope => ReadLine(scope, ids)).ToList();
        return lines.Count > 0 || !HasCategories(kind)
            ? lines
            : [new(block.Text("id", required: true) ?? string.Empty, block.Text("title", required: true) ?? string.Empty, Contract: false, MeasureUnit.Count, Polarity.None)];
    }

    private static BlockLine ReadLine(YamlScope scope, UniqueNames ids)
    {
        var line = new BlockLine(
            ids.Claim(scope, "id", scope.Id("id")),
            scope.Text("title", required: true) ?? string.Empty,
            scope.Flag("contract"),
            scope.Choice<MeasureUnit>("unit", Codes.Unit, MeasureUnit.Currency),
            scope.Choice<Polarity>("better", Codes.Polarity, Polarity.Low));
        scope.Done();
        if (line.Unit is not (MeasureUnit.Currency or MeasureUnit.Percent))
        {
            scope.Report("unit", "a line of a block is money or a percentage", "write currency or percent");
        }

        if (line.Better == Polarity.Target)
        {
            scope.Report("better", "a forecast has no target beside its budget", "write low, high or none");
        }

        return line;
    }
}
