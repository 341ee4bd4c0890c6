using Scorecards.Domain.Measures;

namespace Scorecards.Application.Catalogues;

/// <summary>Reads what a scorecard is compared with.</summary>
internal static class ComparatorReader
{
    public static List<ComparatorDefinition> Read(YamlScope root)
    {
        var ids = new UniqueNames("comparator id");
        return [.. root.Groups("comparators").Select(scope => ReadComparator(scope, ids))];
    }

    private static ComparatorDefinition ReadComparator(YamlScope scope, UniqueNames ids)
    {
        var comparator = new ComparatorDefinition(
            ids.Claim(scope, "id", scope.Id("id")),
            scope.Text("title", required: true) ?? string.Empty,
            scope.Choice("kind", Codes.ComparatorKind),
            scope.Text("authority"),
            ReadSets(scope));
        if (Codes.RelativeBasis.Find(comparator.Id) is not null)
        {
            scope.Report("id", $"'{comparator.Id}' already means something where a target follows another figure", "give the comparator another id");
        }

        scope.Done();
        return comparator;
    }

    private static List<NeighbourSet> ReadSets(YamlScope comparator)
    {
        var sets = new List<NeighbourSet>();
        foreach (var scope in comparator.Groups("sets"))
        {
            var set = new NeighbourSet(scope.Date("from"), scope.Texts("members"));
            if (sets.Count > 0 && sets[^1].From >= set.From)
            {
                scope.Report("from", "sets stand oldest first, each from a later date", "move it or change its date");
            }

            if (set.Members.Count == 0 && !scope.Has("members"))
            {
                scope.Report("members", "a set of neighbours names none", "add 'members:' with their names in the national extract");
            }

            scope.Done();
            sets.Add(set);
        }

        return sets;
    }
}
