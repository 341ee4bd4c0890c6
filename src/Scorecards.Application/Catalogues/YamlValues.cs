using System.Globalization;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Catalogues;

/// <summary>What a text of a catalogue says: ids, numbers, dates, codes and names.</summary>
internal static class YamlValues
{
    /// <summary>An id: lower-case letters, digits and hyphens.</summary>
    public static string Id(this YamlScope scope, string key)
    {
        var id = scope.Text(key, required: true);
        if (id is not null && (id.Length > 64 || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            scope.Report(key, $"'{id}' is not an id", "write at most 64 lower-case letters, digits and hyphens");
        }

        return id ?? string.Empty;
    }

    /// <summary>true or false; what is given, or else false, when missing.</summary>
    public static bool Flag(this YamlScope scope, string key, bool otherwise = false) => scope.FlagOrNull(key) ?? otherwise;

    /// <summary>true or false; null when missing.</summary>
    public static bool? FlagOrNull(this YamlScope scope, string key) => scope.Text(key) switch
    {
        null => null,
        "false" => false,
        "true" => true,
        var other => scope.Wrong<bool?>(key, other, "true or false", "write true or false", null),
    };

    /// <summary>A number such as 76.5.</summary>
    public static decimal? Number(this YamlScope scope, string key, bool required = false) => scope.Text(key, required) switch
    {
        null => null,
        var text when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) => value,
        var other => scope.Wrong<decimal?>(key, other, "a number", "write digits with a decimal point, for example 76.5", null),
    };

    /// <summary>A whole number within bounds.</summary>
    /// <param name="scope">The group.</param>
    /// <param name="key">The key.</param>
    /// <param name="least">The least.</param>
    /// <param name="most">The most.</param>
    /// <param name="otherwise">The number when missing; null where it must be there.</param>
    /// <param name="orElse">A word that the caller reads in place of a number.</param>
    public static int WholeNumber(this YamlScope scope, string key, int least, int most, int? otherwise = null, string? orElse = null) => scope.Text(key, required: otherwise is null) switch
    {
        null => otherwise ?? least,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most => value,
        var other => scope.Wrong(
            key,
            other,
            "a whole number in range",
            string.Create(CultureInfo.InvariantCulture, $"write a whole number from {least} to {most}{(orElse is null ? string.Empty : ", or " + orElse)}"),
            least),
    };

    /// <summary>A date such as 2014-04-01, or null.</summary>
    public static DateOnly? Date(this YamlScope scope, string key, bool required = false) => scope.Text(key, required) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) => value,
        var other => scope.Wrong<DateOnly?>(key, other, "a date", "write it as yyyy-MM-dd, for example 2014-04-01", null),
    };

    /// <summary>A month such as 2014-04.</summary>
    public static ReportingPeriod Month(this YamlScope scope, string key) => scope.Text(key, required: true) switch
    {
        null => default,
        var text when ReportingPeriod.TryParse(text, out var value) => value,
        var other => scope.Wrong(key, other, "a month", "write it as yyyy-MM, for example 2014-04", default(ReportingPeriod)),
    };

    /// <summary>One of a table's codes.</summary>
    public static T Choice<T>(this YamlScope scope, string key, CodeTable<T> codes, T? otherwise = null)
        where T : struct, Enum => scope.Text(key, required: otherwise is null) switch
        {
            null => otherwise ?? default,
            var text when codes.Find(text) is { } value => value,
            var other => scope.Wrong(key, other, codes.Noun, NearestName.Advice(other, codes.All), default(T)),
        };

    /// <summary>One of a table's codes; null when missing.</summary>
    public static T? ChoiceOrNull<T>(this YamlScope scope, string key, CodeTable<T> codes)
        where T : struct, Enum => scope.Text(key) is null ? null : scope.Choice(key, codes);

    /// <summary>A list of a table's codes, each once; a list that must be there.</summary>
    public static IReadOnlyList<T> Choices<T>(this YamlScope scope, string key, CodeTable<T> codes)
        where T : struct, Enum => [.. scope.NamesOnce(key, codes.Noun, codes.All).Select(codes.Find).OfType<T>()];

    /// <summary>A list of names that must all be known, each once; a list that must be there.</summary>
    public static IReadOnlyList<string> NamesOnce(this YamlScope scope, string key, string noun, IReadOnlyCollection<string> known)
    {
        var names = scope.Names(key, noun, known, required: true);
        foreach (var twice in names.CountBy(name => name, StringComparer.Ordinal).Where(name => name.Value > 1))
        {
            scope.Report(key, $"'{twice.Key}' stands twice", "keep one of them");
        }

        return names;
    }

    /// <summary>A name that must be known, or null; where one of the known ones could not be read, none is refused.</summary>
    public static string? Name(this YamlScope scope, string key, string noun, IReadOnlyCollection<string> known, bool required = false)
    {
        var name = scope.Text(key, required);
        if (name is not null && !known.Knows(name))
        {
            scope.Report(key, $"'{name}' is not {noun}", NearestName.Advice(name, known));
        }

        return name;
    }

    /// <summary>Whether a name is known, or may be: a blank among the known names is one that could not be read.</summary>
    public static bool Knows(this IReadOnlyCollection<string> known, string name) =>
        known.Contains(name, StringComparer.Ordinal) || known.Contains(string.Empty, StringComparer.Ordinal);

    /// <summary>The ids that the items of a list have: with a blank where the list itself could not be read.</summary>
    public static List<string> IdsOf<T>(this YamlScope scope, string key, IReadOnlyList<T> items, Func<T, string> id) =>
        items.Count > 0 || scope.IsSound(key) ? [.. items.Select(id)] : [string.Empty];

    /// <summary>Every key with its number, for example a population by year.</summary>
    public static IReadOnlyDictionary<int, int> NumbersByYear(this YamlScope scope, string key) =>
        scope.ByNumber(key, 1900, 2200, "a year", "write a year, for example 2014", (group, name) => group.WholeNumber(name, 1, 100_000_000));

    /// <summary>Every key with its amount, for example a target by month.</summary>
    public static IReadOnlyDictionary<int, decimal> AmountsByNumber(this YamlScope scope, string key, int least, int most, string noun) => scope.ByNumber(
        key, least, most, noun, string.Create(CultureInfo.InvariantCulture, $"write a number from {least} to {most}"), (group, name) => group.Number(name, required: true) ?? 0m);

    private static Dictionary<int, T> ByNumber<T>(
        this YamlScope scope, string key, int least, int most, string noun, string writeInstead, Func<YamlScope, string, T> read)
    {
        var group = scope.Group(key);
        var values = new Dictionary<int, T>();
        foreach (var name in group?.Keys ?? [])
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
            {
                group!.Report(name, $"'{name}' is not {noun}", writeInstead);
            }

            values[number] = read(group!, name);
        }

        return values;
    }

    private static T Wrong<T>(this YamlScope scope, string key, string text, string noun, string writeInstead, T otherwise)
    {
        scope.Report(key, $"'{text}' is not {noun}", writeInstead);
        return otherwise;
    }
}
