namespace Scorecards.Application.Reports;

/// <summary>Names that packs and their files may have: each is one part of an address and of a path, and cannot leave it.</summary>
public static class PackName
{
    /// <summary>The name of a pack's own list, which no file of it may have.</summary>
    public const string List = "pack.json";

    /// <summary>Whether a scorecard, a report or a file may be named so: at most 100 ASCII letters, digits, hyphens, underscores and full stops, with a letter or digit at both ends.</summary>
    public static bool IsSound(string name) => name.Length is > 0 and <= 100
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        && char.IsAsciiLetterOrDigit(name[0])
        && char.IsAsciiLetterOrDigit(name[^1]);
}
