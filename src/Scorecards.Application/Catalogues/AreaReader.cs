using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads a catalogue's areas: a tree, the whole first.</summary>
internal static class AreaReader
{
    public static List<Area> Read(YamlScope root)
    {
        var areas = new List<Area>();
        var ids = new UniqueNames("area id");
        foreach (var scope in root.Groups("areas", required: true))
        {
            var known = areas.ConvertAll(area => area.Id);
            var area = new Area(
                ids.Claim(scope, "id", scope.Id("id")),
                scope.Text("title", required: true) ?? string.Empty,
                scope.Text("parent"),
                scope.NumbersByYear("populations"))
            {
                Level = scope.Text("level"),
                From = scope.Date("from"),
                Until = scope.Date("until"),
                MergedFrom = scope.Names("mergedFrom", "an area above", known),
            };
            scope.Done();
            CheckPlace(scope, area, known);
            CheckLife(scope, area);
            areas.Add(area);
        }

        return areas;
    }

    private static void CheckPlace(YamlScope scope, Area area, List<string> known)
    {
        switch (area.ParentId)
        {
            case null when known.Count > 0 && scope.IsSound("parent"):
                scope.Report("parent", "only the first area is the whole", $"add 'parent: {known[0]}'");
                break;
            case not null when known.Count == 0:
                scope.Report("parent", "the first area is the whole, so it is part of no other", "delete it, or move the area below its parent");
                break;
            case { } parent when !known.Knows(parent):
                scope.Report("parent", $"no area above has the id '{parent}'", NearestName.Advice(parent, known));
                break;
            default:
                break;
        }
    }

    private static void CheckLife(YamlScope scope, Area area)
    {
        if (area is { From: { } from, Until: { } until } && until < from)
        {
            scope.Report("until", "it ends before it begins", "write a day after 'from'");
        }

        if (area is { MergedFrom.Count: > 0, From: null } && scope.IsSound("from"))
        {
            scope.Report("mergedFrom", "it says what the area was before, but not before when", "add 'from:' with its first day");
        }
    }
}
