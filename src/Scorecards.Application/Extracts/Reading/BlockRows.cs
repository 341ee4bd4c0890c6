using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Extracts.Reading;

/// <summary>Finds a block's line by what an extract calls it.</summary>
internal static class BlockLines
{
    /// <summary>The line of a row; a block of one line need not name it. Null where there is none, which is an issue.</summary>
    public static BlockLine? Find(Block block, TableRow row, string field)
    {
        var text = row.Text(field);
        if (text.Length == 0 && block.Lines.Count == 1)
        {
            return block.Lines[0];
        }

        var line = block.Lines.FirstOrDefault(candidate => string.Equals(candidate.Id, text, StringComparison.OrdinalIgnoreCase) || string.Equals(candidate.Title, text, StringComparison.OrdinalIgnoreCase));
        if (line is null)
        {
            row.Error(field, "unknown-line", $"'{ExtractIssue.Shorten(text)}' is not a line of {block.Id}: {NearestName.Advice(text, [.. block.Lines.Select(known => known.Id)])}.");
        }

        return line;
    }
}

/// <summary>A budget's lines: line, budget, forecast, variance, note.</summary>
internal sealed class BudgetRows(Block block) : ITableRows
{
    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("line", ["measure", "title"], IsRequired: true),
        new("budget", [], IsRequired: true),
        new("forecast", ["projection", "outturn"], IsRequired: true),
        new("variance", ["forecast variance"], IsRequired: false),
        new("note", ["notes", "commentary"], IsRequired: false),
    ];

    public IEnumerable<Observation> Read(TableRow row)
    {
        if (BlockLines.Find(block, row, "line") is not { } line)
        {
            yield break;
        }

        var (budget, forecast, variance) = (row.Amount("budget"), row.Amount("forecast"), row.Amount("variance"));
        foreach (var (field, amount) in new[] { ("budget", budget), ("forecast", forecast), ("variance", variance) })
        {
            if (amount is not null && amount.IsPercent != (line.Unit == MeasureUnit.Percent))
            {
                row.Error(field, "wrong-unit", line.Unit == MeasureUnit.Percent ? "The line is a percentage: write it with a percent sign." : "The line is a sum of money, and this is a percentage: write pounds.");
            }
            else if (amount is not null)
            {
                yield return new(line.Id, field, null, null, amount.Value, null);
            }
        }

        if (budget is not null && forecast is not null && variance is not null
            && Math.Abs(forecast.Value - budget.Value - variance.Value) > budget.HalfUnit + forecast.HalfUnit + variance.HalfUnit)
        {
            row.Warn("variance", "variance-disagrees", $"The variance says {row.Text("variance")}, but {row.Text("forecast")} less {row.Text("budget")} is {Domain.Scoring.MoneyDisplay.Of(forecast.Value - budget.Value, isSigned: true)}, further apart than rounding allows; what is written is shown: check which of the three is right.");
        }

        if (row.TextOrNull("note") is { } note)
        {
            yield return new(line.Id, "note", null, null, null, note);
        }
    }
}

/// <summary>Counts or shares by category: line, then a column for each category.</summary>
internal sealed class CategoryRows(Block block) : ITableRows
{
    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        .. block.Categories.Select(category => new TableColumn(category.Id, [category.Short, category.Title], IsRequired: true)),
        new("line", ["title"], IsRequired: block.Lines.Count > 1),
    ];

    public IEnumerable<Observation> Read(TableRow row)
    {
        if (BlockLines.Find(block, row, "line") is not { } line)
        {
            yield break;
        }

        var found = new List<NumberText>();
        foreach (var category in block.Categories)
        {
            if (row.Amount(category.Id) is not { } amount)
            {
                continue;
            }

            if (amount.Value < 0 || amount.IsPounds || (amount.IsPercent && block.Unit != MeasureUnit.Percent))
            {
                row.Error(category.Id, "wrong-unit", block.Unit == MeasureUnit.Percent ? "A share is a percentage from 0 to 100: correct it." : "A whole number from 0 belongs here: correct it.");
            }

            found.Add(amount);
            yield return new(line.Id, category.Id, null, null, amount.Value, null);
        }

        if (block.Unit == MeasureUnit.Percent && found.Count == block.Categories.Count && Math.Abs(found.Sum(amount => amount.Value) - 100m) > found.Sum(amount => amount.HalfUnit))
        {
            row.Warn("line", "shares-disagree", FormattableString.Invariant($"The shares of {line.Title} add up to {found.Sum(amount => amount.Value)}%, further from 100% than rounding allows: check them."));
        }
    }
}

/// <summary>Projects: project, progress, variance, status.</summary>
internal sealed class ProjectRows(Block block) : ITableRows
{
    private static readonly Dictionary<string, string> Colours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["R"] = "red", ["A"] = "amber", ["G"] = "green", ["red"] = "red", ["amber"] = "amber", ["green"] = "green",
    };

    public IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("project", ["line", "title"], IsRequired: true),
        new("progress", ["progress (rag)", "progress rag", "rag"], IsRequired: true),
        new("variance", ["forecast variance"], IsRequired: false),
        new("status", ["story", "commentary"], IsRequired: false),
    ];

    public IEnumerable<Observation> Read(TableRow row)
    {
        if (BlockLines.Find(block, row, "project") is not { } line)
        {
            yield break;
        }

        foreach (var field in (string[])["progress", "variance"])
        {
            var text = row.Text(field);
            if (NumberText.IsNoData(text))
            {
                continue;
            }

            if (!Colours.TryGetValue(text, out var colour))
            {
                row.Error(field, "not-a-colour", $"'{ExtractIssue.Shorten(text)}' is not a colour: write R, A or G, or leave it blank.");
                continue;
            }

            yield return new(line.Id, field, null, null, null, colour);
        }

        if (row.TextOrNull("status") is { } status)
        {
            yield return new(line.Id, "status", null, null, null, status);
        }
    }
}
