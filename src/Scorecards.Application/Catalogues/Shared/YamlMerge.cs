using YamlDotNet.RepresentationModel;

namespace Scorecards.Application.Catalogues.Shared;

/// <summary>Brings a group of keys together with the shared one it includes: what it says itself stands.</summary>
internal static class YamlMerge
{
    /// <summary>The keys of both.</summary>
    /// <param name="own">What the file says.</param>
    /// <param name="shared">What it includes.</param>
    /// <param name="deep">Keys whose groups, or lists of groups with an id, are brought together too.</param>
    public static YamlMappingNode Groups(YamlMappingNode own, YamlMappingNode shared, params ReadOnlySpan<string> deep)
    {
        var merged = new YamlMappingNode();
        foreach (var (key, value) in own.Children)
        {
            merged.Add(key, deep.Contains(NameOf(key)) && shared.Children.TryGetValue(key, out var below) ? Both(value, below) : value);
        }

        foreach (var (key, value) in shared.Children.Where(pair => !own.Children.ContainsKey(pair.Key)))
        {
            merged.Add(key, value);
        }

        return merged;
    }

    private static YamlNode Both(YamlNode own, YamlNode shared) => (own, shared) switch
    {
        (YamlMappingNode group, YamlMappingNode below) => Groups(group, below),
        (YamlSequenceNode list, YamlSequenceNode below) => Lists(list, below),
        _ => own,
    };

    private static YamlSequenceNode Lists(YamlSequenceNode own, YamlSequenceNode shared)
    {
        var left = own.Children.ToList();
        var merged = new YamlSequenceNode();
        foreach (var item in shared.Children)
        {
            var at = left.FindIndex(candidate => IdOf(candidate) is { } id && string.Equals(id, IdOf(item), StringComparison.Ordinal));
            merged.Add(at < 0 ? item : Groups((YamlMappingNode)left[at], (YamlMappingNode)item));
            if (at >= 0)
            {
                left.RemoveAt(at);
            }
        }

        foreach (var item in left)
        {
            merged.Add(item);
        }

        return merged;
    }

    private static string NameOf(YamlNode key) => (key as YamlScalarNode)?.Value ?? string.Empty;

    private static string? IdOf(YamlNode item) => item is YamlMappingNode group && group.Children.TryGetValue("id", out var id) ? NameOf(id) : null;
}
