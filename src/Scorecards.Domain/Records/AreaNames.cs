using Scorecards.Domain.Measures;

namespace Scorecards.Domain.Records;

/// <summary>Finds the area that a file names, by id or title in any case, and every area it is part of.</summary>
public sealed class AreaNames
{
    private readonly Dictionary<string, int> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly int[][] chains;
    private readonly int[][] parts;

    /// <summary>Takes a scorecard's areas, the whole first.</summary>
    public AreaNames(IReadOnlyList<Area> areas)
    {
        Areas = areas;
        var byId = areas.Select((area, index) => (area.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        for (var index = 0; index < areas.Count; index++)
        {
            byName.TryAdd(areas[index].Title.Trim(), index);
        }

        foreach (var (id, index) in byId)
        {
            byName[id] = index; // an id is nobody else's, whatever another's title says
        }

        chains = [.. areas.Select(area => ChainOf(area, byId))];
        parts = [.. areas.Select((_, whole) => Enumerable.Range(0, areas.Count).Where(part => chains[part].Contains(whole)).ToArray())];
    }

    /// <summary>The areas, the whole first.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>The place of the area with a name; -1 where there is none.</summary>
    public int Find(string name) => byName.GetValueOrDefault(name, -1);

    /// <summary>An area and every area above it, up to the whole, and those it was merged into, by their places. What names no area, -1, is part of the whole alone.</summary>
    public ReadOnlySpan<int> Chain(int area) => area < 0 ? chains[0] : chains[area];

    /// <summary>An area and every area below it, by their places.</summary>
    public ReadOnlySpan<int> Parts(int area) => parts[area];

    private int[] ChainOf(Area area, Dictionary<string, int> byId)
    {
        var chain = new List<int>();
        for (Area? next = area; next is not null; next = next.ParentId is { } parent ? Areas[byId[parent]] : null)
        {
            chain.Add(byId[next.Id]);
        }

        // What it was merged into goes on with its records.
        var later = Areas.Where(candidate => candidate.MergedFrom.Contains(area.Id, StringComparer.Ordinal)).SelectMany(merged => ChainOf(merged, byId));
        return [.. chain.Concat(later).Distinct()];
    }
}
