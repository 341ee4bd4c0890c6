namespace Scorecards.Architecture.Tests.Infra;

/// <summary>One declaration of a Bicep file, without its decorators: "var", "settings", "var settings = { ... }".</summary>
/// <param name="Kind">The word it begins with.</param>
/// <param name="Name">Its name; what stands after the word where it has none.</param>
/// <param name="Text">All of it.</param>
internal sealed record BicepDeclaration(string Kind, string Name, string Text)
{
    /// <summary>What stands after the first equals sign.</summary>
    public string Value => Text.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? Text[(at + 1)..].Trim() : throw new FormatException($"'{Kind} {Name}' has no value.");
}

/// <summary>
/// Reads as much of Bicep as the tests compare: declarations, and the entries of object literals. It knows strings, comments and
/// brackets, follows nothing, and throws at what it does not understand.
/// </summary>
internal static class BicepReader
{
    private static readonly string[] Kinds = ["targetScope", "import", "param", "var", "type", "resource", "module", "output"];

    /// <summary>Every declaration of a file, in order.</summary>
    public static IReadOnlyList<BicepDeclaration> Declarations(string text)
    {
        var declarations = new List<BicepDeclaration>();
        foreach (var part in Split(WithoutComments(text), "\n"))
        {
            if (part.StartsWith('@'))
            {
                continue; // a decorator
            }

            var words = part.Split([' ', '\n'], 3);
            if (!Kinds.Contains(words[0], StringComparer.Ordinal) || words.Length < 2)
            {
                throw new FormatException($"This is no declaration: {part}");
            }

            declarations.Add(new(words[0], words[1], part));
        }

        return declarations;
    }

    /// <summary>The entries of an object literal, by key.</summary>
    public static IReadOnlyDictionary<string, string> Entries(string expression)
    {
        if (!expression.StartsWith('{') || !expression.EndsWith('}'))
        {
            throw new FormatException($"This is no object: {expression}");
        }

        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in Split(expression[1..^1], "\n,"))
        {
            var at = entry.IndexOf(':', StringComparison.Ordinal);
            var key = at < 0 ? string.Empty : entry[..at].Trim('\'');
            if (key.Length == 0 || !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') || !entries.TryAdd(key, entry[(at + 1)..].Trim()))
            {
                throw new FormatException($"This is no entry, or its key is there twice: {entry}");
            }
        }

        return entries;
    }

    /// <summary>The elements of an array literal.</summary>
    public static IReadOnlyList<string> Elements(string expression) => expression.StartsWith('[') && expression.EndsWith(']')
        ? Split(expression[1..^1], "\n,")
        : throw new FormatException($"This is no array: {expression}");

    /// <summary>A string literal without anything to be filled in, or null.</summary>
    public static string? Literal(string expression) =>
        expression.Length >= 2 && expression[0] == '\'' && expression.IndexOf('\'', 1) == expression.Length - 1 && !expression.Contains("${", StringComparison.Ordinal) && !expression.Contains('\\', StringComparison.Ordinal)
            ? expression[1..^1]
            : null;

    // Parts between separators that stand outside strings and brackets; blank ones are left out.
    private static List<string> Split(string text, string separators)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '\'')
            {
                i = AfterString(text, i);
                continue;
            }

            depth += text[i] switch { '{' or '[' or '(' => 1, '}' or ']' or ')' => -1, _ => 0 };
            if (depth < 0)
            {
                throw new FormatException($"A bracket closes what was not opened: {text[start..i]}");
            }

            if (depth == 0 && separators.Contains(text[i], StringComparison.Ordinal))
            {
                Add(i);
            }

            i++;
        }

        Add(text.Length);
        return depth == 0 ? parts : throw new FormatException("A bracket is not closed.");

        void Add(int end)
        {
            if (text[start..end].Trim() is { Length: > 0 } part)
            {
                parts.Add(part);
            }

            start = Math.Min(end + 1, text.Length);
        }
    }

    private static string WithoutComments(string text)
    {
        var kept = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '\'')
            {
                var end = AfterString(text, i);
                kept.Append(text, i, end - i);
                i = end;
            }
            else if (string.CompareOrdinal(text, i, "//", 0, 2) == 0)
            {
                i = text.IndexOf('\n', i) is var end and >= 0 ? end : text.Length;
            }
            else if (string.CompareOrdinal(text, i, "/*", 0, 2) == 0)
            {
                i = text.IndexOf("*/", i, StringComparison.Ordinal) is var end and >= 0 ? end + 2 : throw new FormatException("A comment is not closed.");
            }
            else
            {
                kept.Append(text[i++]);
            }
        }

        return kept.ToString();
    }

    // 'text', 'it\'s', 'a ${b} c' with strings inside, or '''lines'''.
    private static int AfterString(string text, int at)
    {
        if (string.CompareOrdinal(text, at, "'''", 0, 3) == 0)
        {
            return text.IndexOf("'''", at + 3, StringComparison.Ordinal) is var end and >= 0 ? end + 3 : throw new FormatException("A string is not closed.");
        }

        for (var i = at + 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\'':
                    return i + 1;
                case '\\':
                    i++;
                    break;
                case '\n':
                    throw new FormatException($"A string is not closed: {text[at..i]}");
                case '$' when i + 1 < text.Length && text[i + 1] == '{':
                    i = AfterFilling(text, i + 2) - 1;
                    break;
                default:
                    break;
            }
        }

        throw new FormatException("A string is not closed.");
    }

    private static int AfterFilling(string text, int at)
    {
        for (var (i, depth) = (at, 1); i < text.Length;)
        {
            if (text[i] == '\'')
            {
                i = AfterString(text, i);
                continue;
            }

            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            i++;
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException("A filling is not closed.");
    }
}
