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
        var kind = scope.Choice("kind", Codes.BlockKind);
        var hasCategories = kind is BlockKind.Distribution or BlockKind.Assurance;
        var block = new Block(
            ids.Claim(scope, "id", scope.Id("id")),
            kind,
            scope.Text("title", required: true) ?? string.Empty,
            scope.Choice<MeasureUnit>("unit", Codes.Unit, MeasureUnit.Count),
            ReadCategories(scope, hasCategories),
            ReadLines(scope, required: !hasCategories));
        if (Datasets.Find(block.Id) is not null)
        {
            scope.Report("id", $"'{block.Id}' is the name of a dataset that every scorecard has", "give the block another id");
        }

        if (block.Unit is not (MeasureUnit.Count or MeasureUnit.Percent))
        {
            scope.Report("unit", "a block counts or gives percentages", "write count or percent");
        }

        scope.Done();
        return block;
    }

    private static List<BlockCategory> ReadCategories(YamlScope block, bool required)
    {
        if (!required && block.Has("categories"))
        {
            block.Report("categories", "only a distribution and an assurance block have categories", "delete them");
        }

        var ids = new UniqueNames("category");
        return [.. block.Groups("categories", required).Select(scope =>
        {
            var id = ids.Claim(scope, "id", scope.Id("id"));
            var title = scope.Text("title", required: true) ?? string.Empty;
            var category = new BlockCategory(id, scope.Text("short") ?? title, title);
            scope.Done();
            return category;
        })];
    }

    private static List<BlockLine> ReadLines(YamlScope block, bool required)
    {
        var ids = new UniqueNames("line id");
        var lines = block.Groups("lines", required).Select(scope =>
        {
            var line = new BlockLine(
                ids.Claim(scope, "id", scope.Id("id")),
                scope.Text("title", required: true) ?? string.Empty,
                scope.Flag("contract"),
                scope.Choice<MeasureUnit>("unit", Codes.Unit, MeasureUnit.Currency),
                scope.Choice<Polarity>("better", Codes.Polarity, Polarity.Low));
            if (line.Unit is not (MeasureUnit.Currency or MeasureUnit.Percent))
            {
                scope.Report("unit", "a line of a block is money or a percentage", "write currency or percent");
            }

            scope.Done();
            return line;
        }).ToList();
        return lines.Count > 0 || required ? lines : [new(block.Text("id") ?? string.Empty, block.Text("title") ?? string.Empty, Contract: false, MeasureUnit.Count, Polarity.None)];
    }
}
