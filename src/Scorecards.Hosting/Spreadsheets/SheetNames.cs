using System.Globalization;

namespace Scorecards.Hosting.Spreadsheets;

/// <summary>Makes names that Excel takes for sheets: of 31 characters at the most, without some signs, and no two alike.</summary>
internal static class SheetNames
{
    private const int Most = 31;

    /// <summary>The names made legal, in their order.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> names)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" }; // Excel keeps this one for itself
        return [.. names.Select(name => Free(Legal(name), taken))];
    }

    private static string Legal(string name)
    {
        var legal = string.Concat(SpreadsheetText.Legal(name).Select(sign => sign is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\t' or '\n' ? ' ' : sign));
        return Cut(legal.Trim(' ', '\''), Most) is { Length: > 0 } some ? some : "Sheet";
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            free = Cut(name, Most - mark.Length) + mark;
        }

        return free;
    }

    private static string Cut(string name, int most)
    {
        var length = Math.Min(name.Length, most);
        return name[..(length > 0 && char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd(' ', '\'');
    }
}
