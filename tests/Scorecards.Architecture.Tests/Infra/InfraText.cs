using Scorecards.Testing;

namespace Scorecards.Architecture.Tests.Infra;

/// <summary>The Bicep files by path, as they are or with a change.</summary>
internal sealed class InfraText(IReadOnlyDictionary<string, string> files)
{
    /// <summary>The files as they are.</summary>
    public static InfraText Real { get; } = new(Directory.EnumerateFiles(Path.Combine(Repository.Root, "infra"), "*.bicep", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetRelativePath(Path.Combine(Repository.Root, "infra"), path).Replace('\\', '/'), path => File.ReadAllText(path).ReplaceLineEndings("\n"), StringComparer.Ordinal));

    /// <summary>Every path.</summary>
    public IEnumerable<string> Files => files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The text of a file.</summary>
    public string this[string file] => files[file];

    /// <summary>The same with one text in place of another, which must be there.</summary>
    public InfraText With(string file, string old, string changed)
    {
        files[file].ShouldContain(old);
        return new(files.ToDictionary(pair => pair.Key, pair => pair.Key == file ? pair.Value.Replace(old, changed, StringComparison.Ordinal) : pair.Value, StringComparer.Ordinal));
    }

    /// <summary>Every declaration of every file.</summary>
    public IEnumerable<(string File, BicepDeclaration Declaration)> All() => Files.SelectMany(file => BicepReader.Declarations(this[file]).Select(declaration => (file, declaration)));

    /// <summary>A declaration of a file.</summary>
    public BicepDeclaration Find(string file, string kind, string name) => BicepReader.Declarations(this[file]).Single(declaration => declaration.Kind == kind && declaration.Name == name);

    /// <summary>The entries of an object that a file declares.</summary>
    public IReadOnlyDictionary<string, string> Object(string file, string variable) => BicepReader.Entries(Find(file, "var", variable).Value);

    /// <summary>The strings of an object that a file declares.</summary>
    public IReadOnlyDictionary<string, string> Strings(string file, string variable) => Object(file, variable)
        .ToDictionary(pair => pair.Key, pair => BicepReader.Literal(pair.Value) ?? throw new FormatException($"{pair.Key} is no literal: {pair.Value}"), StringComparer.Ordinal);
}
