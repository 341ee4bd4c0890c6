using System.Globalization;
using Microsoft.Extensions.Configuration;
using Scorecards.Application.Catalogues;

namespace Scorecards.Hosting.Settings;

/// <summary>Reads settings by key and keeps every problem, so that all are told at once.</summary>
public sealed class SettingsReader(IConfiguration configuration)
{
    // What the platform leaves in a setting whose reference it could not resolve: the reference itself, which is long enough to pass
    // for a key. https://learn.microsoft.com/azure/app-service/app-service-key-vault-references#troubleshoot-key-vault-references
    private const string Reference = "@Microsoft.KeyVault(";

    private readonly List<SettingProblem> problems = [];
    private readonly HashSet<string> unresolved = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> read = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Everything wrong so far.</summary>
    public IReadOnlyList<SettingProblem> Problems => problems;

    /// <summary>Every key that was asked for.</summary>
    public IReadOnlyCollection<string> Keys => read;

    /// <summary>Reports a problem.</summary>
    public void Report(string key, string what, string writeInstead) => problems.Add(new(key, what, writeInstead));

    /// <summary>Reports that a setting is missing, unless it is known already why its value cannot be used.</summary>
    public void ReportMissing(string key, string writeInstead)
    {
        if (!unresolved.Contains(key))
        {
            Report(key, "it is missing", writeInstead);
        }
    }

    /// <summary>A text, or null. A Key Vault reference that was not resolved is a problem, and no text.</summary>
    public string? Optional(string key)
    {
        read.Add(key);
        if (configuration[key]?.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        if (!text.StartsWith(Reference, StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        if (unresolved.Add(key))
        {
            Report(key, "it is a Key Vault reference that was not resolved", "check that the vault holds an enabled secret of that name, and that the app's identity has the role Key Vault Secrets User there");
        }

        return null;
    }

    /// <summary>A text that must be there.</summary>
    public string Required(string key, string writeInstead)
    {
        if (Optional(key) is { } text)
        {
            return text;
        }

        ReportMissing(key, writeInstead);
        return string.Empty;
    }

    /// <summary>A text that must match a rule.</summary>
    public string Matching(string key, Func<string, bool> rule, string what, string writeInstead)
    {
        var text = Required(key, writeInstead);
        if (text.Length > 0 && !rule(text))
        {
            Report(key, $"'{text}' is not {what}", writeInstead);
        }

        return text;
    }

    /// <summary>A whole number within bounds, or the default where the key is missing.</summary>
    public long WholeNumber(string key, long least, long most, long otherwise)
    {
        if (Optional(key) is not { } text)
        {
            return otherwise;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
        {
            return value;
        }

        Report(key, $"'{text}' is not a whole number in range", string.Create(CultureInfo.InvariantCulture, $"write a whole number from {least} to {most}, or leave it out for {otherwise}"));
        return otherwise;
    }

    /// <summary>true or false, or the default where the key is missing.</summary>
    public bool Flag(string key, bool otherwise)
    {
        if (Optional(key) is not { } text)
        {
            return otherwise;
        }

        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        Report(key, $"'{text}' is not true or false", "write true or false");
        return otherwise;
    }

    /// <summary>One of an enumeration's names, or the default where the key is missing.</summary>
    public T Choice<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Optional(key) is not { } text)
        {
            return otherwise;
        }

        if (Enum.GetNames<T>().FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            return Enum.Parse<T>(known);
        }

        Report(key, $"'{text}' is not known", NearestName.Advice(text, Enum.GetNames<T>()));
        return otherwise;
    }

    /// <summary>A web address that must be there: https, or http to this machine. Never printed: it may hold a secret.</summary>
    public Uri? WebAddress(string key, string writeInstead, string? otherwise = null)
    {
        var text = otherwise is null ? Required(key, writeInstead) : Optional(key) ?? otherwise;
        if (text.Length == 0)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && IsTrusted(uri))
        {
            return uri;
        }

        Report(key, "it is not an https address", writeInstead);
        return null;
    }

    /// <summary>Reports two purposes of a section that have one name: what is kept for one would be taken for the other.</summary>
    public void RequireDistinct(string section, IEnumerable<string> purposes)
    {
        foreach (var group in purposes
            .Select(purpose => (Key: $"{section}:{purpose}", Name: Optional($"{section}:{purpose}")))
            .Where(pair => pair.Name is not null)
            .GroupBy(pair => pair.Name, pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1))
        {
            Report(group.Last(), $"'{group.Key}' is also {group.First()}", "give each its own name");
        }
    }

    private static bool IsTrusted(Uri uri) =>
        string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        || (string.Equals(uri.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal) && uri.IsLoopback);

    /// <summary>The names below a section, each of which counts as asked for.</summary>
    public IReadOnlyList<string> NamesBelow(string section)
    {
        sections.Add(section);
        return [.. configuration.GetSection(section).GetChildren().Select(child => child.Key)];
    }

    /// <summary>Reports keys of a section that nothing asked for: most are typing errors, whose setting would be lost in silence.</summary>
    public void ReportUnknown(string section)
    {
        // Of "Teams:Channels:Directors" the part directly below the section is what could have been mistyped.
        var known = read.Where(key => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase))
            .Select(key => string.Join(':', key.Split(':').Take(2)))
            .Concat(sections.Where(key => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        foreach (var key in NamesBelow(section).Select(name => $"{section}:{name}").Where(key => !read.Any(asked =>
            asked.Equals(key, StringComparison.OrdinalIgnoreCase) || asked.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase))))
        {
            Report(key, "there is no such setting", NearestName.Advice(key, known));
        }
    }

    /// <exception cref="InvalidSettingsException">Anything was wrong.</exception>
    public void ThrowIfWrong()
    {
        if (problems.Count > 0)
        {
            throw new InvalidSettingsException(problems);
        }
    }
}
