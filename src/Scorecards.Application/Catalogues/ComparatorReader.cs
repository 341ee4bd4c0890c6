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
        scope.Done();
        if (Codes.RelativeBasis.Find(comparator.Id) is not null)
        {
            scope.Report("id", $"'{comparator.Id}' already means something where a target follows another figure", "give the comparator another id");
        }

        CheckKind(scope, comparator.Kind);
        return comparator;
    }

    // What its kind has no use for would be passed over in silence.
    private static void CheckKind(YamlScope scope, ComparatorKind kind)
    {
        if (!scope.IsSound("kind"))
        {
            return;
        }

        if (scope.Has("authority") && kind is not (ComparatorKind.England or ComparatorKind.Region))
        {
            scope.Report("authority", "only england and region are one authority's row", "delete it");
        }

        if (scope.Has("sets") && kind is not (ComparatorKind.Neighbours or ComparatorKind.BestNeighbour))
        {
            scope.Report("sets", "only neighbours and best-neighbour have neighbours", "delete them");
        }
    }

    private static List<NeighbourSet> ReadSets(YamlScope comparator)
    {
        var sets = new List<NeighbourSet>();
        var dates = new DateOrder();
        foreach (var scope in comparator.Groups("sets"))
        {
            var from = scope.Date("from", required: true);
            var set = new NeighbourSet(from ?? default, scope.Texts("members"));
            scope.Done();
            if (!dates.Follows(from))
            {
                scope.Report("from", "sets stand oldest first, each from a later date", "move it or change its date");
            }

            if (set.Members.Count == 0 && scope.IsSound("members"))
            {
                scope.Report("members", "a set of neighbours names none", "add 'members:' with their names in the national extract");
            }

            sets.Add(set);
        }

        return sets;
    }
}
