using Scorecards.Application.Catalogues.Shared;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Scorecards.Application.Catalogues;

/// <summary>
/// One mapping of a catalogue file while it is read: every read names a key, every problem is kept with its place, and
/// <see cref="Done"/> reports the keys nobody asked for.
/// </summary>
internal sealed class YamlScope(string file, string path, YamlNode place, YamlMappingNode? node, List<CatalogueProblem> problems, YamlNode? includedAt = null)
{
    private const string Missing = "it is missing";

    private readonly List<string> required = [];
    private readonly List<string> optional = [];
    private readonly HashSet<string> mistyped = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<YamlScope>> opened = new(StringComparer.Ordinal);

    /// <summary>Every key as it is written.</summary>
    public IEnumerable<string> Keys => node?.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? string.Empty) ?? [];

    /// <summary>Whether a key is there.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>
    /// Whether nothing was reported of some keys, of what is within them, or of a key that stands for one of them by mistake:
    /// what would follow from a mistake is not reported beside it.
    /// </summary>
    public bool IsSound(params IEnumerable<string> keys) => node is not null
        && keys.All(key => !mistyped.Contains(key) && !problems.Exists(problem => IsWithin(problem.Key, PathOf(key))));

    /// <summary>Reports something wrong at a key, or at the scope itself where the key is missing.</summary>
    public void Report(string key, string what, string writeInstead) => ReportAt(Find(key) ?? place, PathOf(key), what, writeInstead);

    /// <summary>
    /// The same group with what it leaves open taken from the shared definition that it includes by id; itself where it includes
    /// none. What is wrong with something included is told where it is included.
    /// </summary>
    /// <param name="noun">What is included: "a shared measure's id".</param>
    /// <param name="shared">The shared definitions, by id.</param>
    /// <param name="deep">Keys whose groups are brought together too.</param>
    public YamlScope Including(string noun, IReadOnlyDictionary<string, YamlMappingNode> shared, params ReadOnlySpan<string> deep)
    {
        const string include = "include";
        return this.Name(include, noun, [.. shared.Keys]) is { } id && shared.TryGetValue(id, out var definition)
            ? new(file, path, place, YamlMerge.Groups(node!, definition, deep), problems, node!.Children[Find(include)!])
            : this;
    }

    /// <summary>Reports something wrong within a text, at a line and a column of it from 1.</summary>
    public void ReportWithin(string key, int line, int column, string what, string writeInstead)
    {
        var isQuoted = node?.Children[Find(key)!] is YamlScalarNode { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted };
        var isOneLine = node?.Children[Find(key)!] is YamlScalarNode { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) } text && text.Start.Line == text.End.Line;
        var start = node!.Children[Find(key)!];
        if (isOneLine && !SharedDefinitions.Shipped.Own(start))
        {
            problems.Add(new(file, start.Start.Line, start.Start.Column + column - 1 + (isQuoted ? 1 : 0), PathOf(key), what, writeInstead));
        }
        else
        {
            Report(key, FormattableString.Invariant($"line {line}, column {column} of the expression: {what}"), writeInstead);
        }
    }

    /// <summary>Text, or null; missing required text is a problem.</summary>
    public string? Text(string key, bool required = false)
    {
        switch (Lookup(key, required))
        {
            case YamlScalarNode scalar when !IsNothing(scalar):
                return scalar.Value!.Trim();
            case YamlScalarNode when required:
                Report(key, "nothing is written", "write a text");
                return null;
            case YamlScalarNode or null:
                return null;
            default:
                Report(key, "a list or a group of keys stands where a text belongs", "write a text");
                return null;
        }
    }

    /// <summary>A list of texts; empty when missing.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key, required: false).Select(item => item.Value!.Trim())];

    /// <summary>A list of names that must all be known; where one of the known ones could not be read, none is refused.</summary>
    public IReadOnlyList<string> Names(string key, string noun, IReadOnlyCollection<string> known, bool required = false)
    {
        foreach (var (item, index) in Items(key, required).Select((item, index) => (item, index)).Where(found => !known.Knows(found.item.Value!.Trim())))
        {
            var name = item.Value!.Trim();
            ReportAt(item, FormattableString.Invariant($"{PathOf(key)}[{index}]"), $"'{name}' is not {noun}", NearestName.Advice(name, known));
        }

        return Texts(key);
    }

    /// <summary>A group of keys; null when missing and not required.</summary>
    public YamlScope? Group(string key, bool required = false)
    {
        if (Lookup(key, required) is not { } found)
        {
            return null;
        }

        if (!opened.TryGetValue(key, out var groups))
        {
            opened.Add(key, groups = [Open(found, PathOf(key))]);
        }

        return groups[0];
    }

    /// <summary>A list of groups; empty when missing.</summary>
    public IReadOnlyList<YamlScope> Groups(string key, bool required = false)
    {
        if (Lookup(key, required) is not { } found)
        {
            return [];
        }

        if (!opened.TryGetValue(key, out var groups))
        {
            opened.Add(key, groups = OpenAll(key, found));
        }

        return groups;
    }

    /// <summary>Every key of a group with its own group, for example a target by area.</summary>
    public IReadOnlyList<(string Name, YamlScope Scope)> GroupsByName(string key)
    {
        var scope = Group(key);
        return scope is null ? [] : [.. scope.Keys.Select(name => (name, scope.Group(name, required: true)!))];
    }

    /// <summary>Says which keys there may be before any is read, so that a mistyped one is known by then.</summary>
    public void Expect(params IEnumerable<string> keys)
    {
        optional.AddRange(keys);
        Done();
    }

    /// <summary>
    /// Reports the keys that nothing read, with the nearest that would have been; a required key that was written so is not
    /// missing besides.
    /// </summary>
    public void Done()
    {
        var known = required.Union(optional, StringComparer.Ordinal).ToList();
        foreach (var key in Keys.Except(known, StringComparer.Ordinal))
        {
            if (NearestName.Of(key, known) is { } meant && !Has(meant))
            {
                mistyped.Add(meant);
                problems.RemoveAll(problem => string.Equals(problem.Key, PathOf(meant), StringComparison.Ordinal) && string.Equals(problem.What, Missing, StringComparison.Ordinal));
            }

            Report(key, $"'{key}' is not a key here", NearestName.Advice(key, known));
        }
    }

    // Blank, or YAML's own words for nothing.
    private static bool IsNothing(YamlScalarNode scalar) =>
        string.IsNullOrWhiteSpace(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is ("~" or "null" or "Null" or "NULL"));

    private static bool IsWithin(string key, string path) =>
        key.StartsWith(path, StringComparison.Ordinal) && (key.Length == path.Length || key[path.Length] is '.' or '[');

    private List<YamlScalarNode> Items(string key, bool required)
    {
        switch (Lookup(key, required))
        {
            case YamlSequenceNode { Children.Count: > 0 } list when list.All(item => item is YamlScalarNode scalar && !IsNothing(scalar)):
                return [.. list.Cast<YamlScalarNode>()];
            case null:
                return [];
            default:
                ReportOnce(key, "a list of texts belongs here", "write items that each start with a hyphen, or [one, another]");
                return [];
        }
    }

    private List<YamlScope> OpenAll(string key, YamlNode found)
    {
        if (found is YamlSequenceNode { Children.Count: > 0 } list)
        {
            return [.. list.Select((item, index) => Open(item, FormattableString.Invariant($"{PathOf(key)}[{index}]")))];
        }

        Report(key, "a list with at least one item belongs here", "write items that each start with a hyphen");
        return [];
    }

    private YamlScope Open(YamlNode found, string at)
    {
        if (found is not YamlMappingNode)
        {
            ReportAt(found, at, "a group of keys belongs here", "write keys with a colon, indented");
        }

        return new(file, at, found, found as YamlMappingNode, problems, includedAt);
    }

    private YamlNode? Lookup(string key, bool isRequired)
    {
        (isRequired ? required : optional).Add(key);
        var found = Find(key) is { } pair ? node!.Children[pair] : null;
        if (found is null && isRequired && node is not null && !mistyped.Contains(key))
        {
            ReportOnce(key, Missing, $"add '{key}:'");
        }

        return found;
    }

    private YamlNode? Find(string key) => node?.Children.Keys.FirstOrDefault(
        candidate => candidate is YamlScalarNode scalar && string.Equals(scalar.Value, key, StringComparison.Ordinal));

    private string PathOf(string key) => path.Length == 0 || key.Length == 0 ? path + key : $"{path}.{key}";

    private void ReportOnce(string key, string what, string writeInstead)
    {
        if (IsSound(key))
        {
            Report(key, what, writeInstead);
        }
    }

    private void ReportAt(YamlNode at, string key, string what, string writeInstead)
    {
        var told = includedAt is not null && SharedDefinitions.Shipped.Own(at) ? includedAt : at;
        problems.Add(new(file, told.Start.Line, told.Start.Column, key, what, writeInstead));
    }
}
