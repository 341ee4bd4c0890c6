using System.Globalization;
using Scorecards.Domain.Periods;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Scorecards.Application.Catalogues;

/// <summary>
/// One mapping of a catalogue file while it is read: every read names a key, every problem is kept with its place, and
/// <see cref="Done"/> reports the keys nobody asked for.
/// </summary>
internal sealed class YamlScope(string file, string path, YamlNode place, YamlMappingNode? node, List<CatalogueProblem> problems)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>Reports something wrong at a key, or at the scope itself where the key is missing.</summary>
    public void Report(string key, string what, string writeInstead) => ReportAt(Find(key) ?? place, PathOf(key), what, writeInstead);

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

    /// <summary>An id: lower-case letters, digits and hyphens.</summary>
    public string Id(string key)
    {
        var id = Text(key, required: true);
        if (id is not null && (id.Length > 64 || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            Report(key, $"'{id}' is not an id", "write at most 64 lower-case letters, digits and hyphens");
        }

        return id ?? string.Empty;
    }

    /// <summary>true or false; false when missing.</summary>
    public bool Flag(string key) => Text(key) switch
    {
        null or "false" => false,
        "true" => true,
        var other => Wrong(key, other, "true or false", "write true or false", false),
    };

    /// <summary>A number such as 76.5.</summary>
    public decimal? Number(string key, bool required = false) => Text(key, required) switch
    {
        null => null,
        var text when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) => value,
        var other => Wrong<decimal?>(key, other, "a number", "write digits with a decimal point, for example 76.5", null),
    };

    /// <summary>A whole number within bounds.</summary>
    public int WholeNumber(string key, int least, int most, int? otherwise = null) => Text(key, required: otherwise is null) switch
    {
        null => otherwise ?? least,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most => value,
        var other => Wrong(key, other, "a whole number in range", string.Create(CultureInfo.InvariantCulture, $"write a whole number from {least} to {most}"), least),
    };

    /// <summary>A date such as 2014-04-01.</summary>
    public DateOnly Date(string key) => DateOrNull(key, required: true) ?? default;

    /// <summary>A date, or null.</summary>
    public DateOnly? DateOrNull(string key, bool required = false) => Text(key, required) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) => value,
        var other => Wrong<DateOnly?>(key, other, "a date", "write it as yyyy-MM-dd, for example 2014-04-01", null),
    };

    /// <summary>A month such as 2014-04.</summary>
    public ReportingPeriod Month(string key) => Text(key, required: true) switch
    {
        null => default,
        var text when ReportingPeriod.TryParse(text, out var value) => value,
        var other => Wrong(key, other, "a month", "write it as yyyy-MM, for example 2014-04", default(ReportingPeriod)),
    };

    /// <summary>One of a table's codes.</summary>
    public T Choice<T>(string key, CodeTable<T> codes, T? otherwise = null)
        where T : struct, Enum => Text(key, required: otherwise is null) switch
        {
            null => otherwise ?? default,
            var text when codes.Find(text) is { } value => value,
            var other => Wrong(key, other, codes.Noun, NearestName.Advice(other, codes.All), default(T)),
        };

    /// <summary>A group of keys; null when missing and not required.</summary>
    public YamlScope? Group(string key, bool required = false) => Lookup(key, required) switch
    {
        null => null,
        var found => Open(found, PathOf(key)),
    };

    /// <summary>A list of groups; empty when missing.</summary>
    public IReadOnlyList<YamlScope> Groups(string key, bool required = false)
    {
        switch (Lookup(key, required))
        {
            case YamlSequenceNode { Children.Count: > 0 } list:
                return [.. list.Select((item, index) => Open(item, string.Create(CultureInfo.InvariantCulture, $"{PathOf(key)}[{index}]")))];
            case null:
                return [];
            default:
                Report(key, "a list with at least one item belongs here", "write items that each start with a hyphen");
                return [];
        }
    }

    /// <summary>Every key with its number, for example a population by year.</summary>
    public IReadOnlyDictionary<int, int> NumbersByYear(string key) =>
        ByNumber(key, 1900, 2200, "a year", "write a year, for example 2014", (scope, name) => scope.WholeNumber(name, 1, 100_000_000));

    /// <summary>Every key with its amount, for example a target by month.</summary>
    public IReadOnlyDictionary<int, decimal> AmountsByNumber(string key, int least, int most, string noun) =>
        ByNumber(key, least, most, noun, string.Create(CultureInfo.InvariantCulture, $"write a number from {least} to {most}"), (scope, name) => scope.Number(name, required: true) ?? 0m);

    /// <summary>Every key of a group with its own group, for example a target by area.</summary>
    public IReadOnlyList<(string Name, YamlScope Scope)> GroupsByName(string key)
    {
        var scope = Group(key);
        return scope is null ? [] : [.. scope.Keys.Select(name => (name, scope.Group(name, required: true)!))];
    }

    /// <summary>Every key of a group with its text.</summary>
    public IReadOnlyDictionary<string, string> TextsByName(string key)
    {
        var scope = Group(key);
        return (scope?.Keys ?? []).ToDictionary(name => name, name => scope!.Text(name, required: true) ?? string.Empty, StringComparer.Ordinal);
    }

    /// <summary>A list of texts; empty when missing.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        switch (Lookup(key, required: false))
        {
            case YamlSequenceNode { Children.Count: > 0 } list when list.All(item => item is YamlScalarNode scalar && !IsNothing(scalar)):
                return [.. list.Cast<YamlScalarNode>().Select(item => item.Value!.Trim())];
            case null:
                return [];
            default:
                Report(key, "a list of texts belongs here", "write items that each start with a hyphen, or [one, another]");
                return [];
        }
    }

    /// <summary>A list of names that must all be known.</summary>
    public IReadOnlyList<string> Names(string key, string noun, IReadOnlyCollection<string> known)
    {
        var names = Texts(key);
        foreach (var name in names.Where(name => !known.Contains(name, StringComparer.Ordinal)))
        {
            Report(key, $"'{name}' is not {noun}", NearestName.Advice(name, known));
        }

        return names;
    }

    /// <summary>A name that must be known, or null.</summary>
    public string? Name(string key, string noun, IReadOnlyCollection<string> known, bool required = false)
    {
        var name = Text(key, required);
        if (name is not null && !known.Contains(name, StringComparer.Ordinal))
        {
            Report(key, $"'{name}' is not {noun}", NearestName.Advice(name, known));
        }

        return name;
    }

    /// <summary>Whether a key is there.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Reports the keys that nothing read, with the nearest that would have been.</summary>
    public void Done()
    {
        foreach (var key in Keys.Where(key => !known.Contains(key)))
        {
            Report(key, $"'{key}' is not a key here", NearestName.Advice(key, known));
        }
    }

    // Blank, or YAML's own words for nothing.
    private static bool IsNothing(YamlScalarNode scalar) =>
        string.IsNullOrWhiteSpace(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is ("~" or "null" or "Null" or "NULL"));

    private IEnumerable<string> Keys => node?.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? string.Empty) ?? [];

    private Dictionary<int, T> ByNumber<T>(string key, int least, int most, string noun, string writeInstead, Func<YamlScope, string, T> read)
    {
        var scope = Group(key);
        var values = new Dictionary<int, T>();
        foreach (var name in scope?.Keys ?? [])
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            {
                scope!.Report(name, $"'{name}' is not {noun}", writeInstead);
            }

            values[number] = read(scope!, name);
        }

        return values;
    }

    private T Wrong<T>(string key, string text, string noun, string writeInstead, T otherwise)
    {
        Report(key, $"'{text}' is not {noun}", writeInstead);
        return otherwise;
    }

    private YamlScope Open(YamlNode found, string at)
    {
        if (found is not YamlMappingNode)
        {
            ReportAt(found, at, "a group of keys belongs here", "write keys with a colon, indented");
        }

        return new(file, at, found, found as YamlMappingNode, problems);
    }

    private YamlNode? Lookup(string key, bool required)
    {
        known.Add(key);
        var found = Find(key) is { } pair ? node!.Children[pair] : null;
        if (found is null && required && node is not null)
        {
            ReportAt(place, PathOf(key), "it is missing", $"add '{key}:'");
        }

        return found;
    }

    private YamlNode? Find(string key) => node?.Children.Keys.FirstOrDefault(
        candidate => candidate is YamlScalarNode scalar && string.Equals(scalar.Value, key, StringComparison.Ordinal));

    private string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private void ReportAt(YamlNode at, string key, string what, string writeInstead) => ReportAt(at.Start, key, what, writeInstead);

    private void ReportAt(Mark at, string key, string what, string writeInstead) =>
        problems.Add(new(file, at.Line, at.Column, key, what, writeInstead));
}
