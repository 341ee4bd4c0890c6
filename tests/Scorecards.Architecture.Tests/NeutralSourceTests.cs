using System.Text.RegularExpressions;
using Scorecards.Application.Catalogues;
using Scorecards.Testing;

namespace Scorecards.Architecture.Tests;

/// <summary>The product knows no council: what is one organisation's stands in the catalogue's files, and nowhere else but in tests.</summary>
public sealed class NeutralSourceTests
{
    private static readonly string[] Places = ["Kent", "Doncaster", "Birmingham", "Harrow"];
    private static readonly string[] Endings = [".cs", ".razor", ".css", ".csproj", ".props", ".targets", ".json", ".yaml"];
    private static readonly string[] Installed = ["bin", "obj", "node_modules"];

    private static readonly IReadOnlyList<string> Names = NamesOf(Directory.EnumerateFiles(Repository.Catalogue, "*.yaml"));

    [Fact]
    public void No_source_outside_the_catalogue_names_an_organisation()
    {
        var files = Sources().ToList();

        files.Count.ShouldBeGreaterThan(100);
        files.SelectMany(path => NamedIn(File.ReadAllText(path)).Select(name => $"{Path.GetRelativePath(Repository.Root, path)}: {name}")).ShouldBeEmpty();
    }

    [Fact]
    public void The_names_are_those_of_every_catalogue_file_and_the_places()
    {
        Names.ShouldBe(
        [
            "Birmingham", "Birmingham City Council", "birmingham-cs", "Children's Trust", "childrens-trust-kpis", "Doncaster", "Doncaster Children's Services Trust",
            "doncaster-cst", "Harrow", "Harrow Council", "harrow-cs", "Kent", "Kent County Council", "kent-scs",
        ]);
    }

    [Theory]
    [InlineData("/// <param name=\"Id\">For example \"kent-scs\".</param>", "Kent, kent-scs")]
    [InlineData("var kentTotal = 1;", "Kent")]
    [InlineData("class BirminghamRates;", "Birmingham")]
    [InlineData("const string HARROW = \"\";", "Harrow")]
    [InlineData("<p>Doncaster Children's Services Trust</p>", "Doncaster, Doncaster Children's Services Trust")]
    [InlineData("enum TokenType { Harrowing, Broken_Text }", "")]
    public void A_planted_name_is_found_and_a_word_that_only_holds_one_is_not(string source, string found)
    {
        string.Join(", ", NamedIn(source)).ShouldBe(found);
    }

    private static IEnumerable<string> Sources() => ((string[])["src", "infra"])
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
        .Where(path => !path.StartsWith(Repository.Catalogue + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        .Where(path => !Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar).Intersect(Installed, StringComparer.Ordinal).Any())
        .Where(path => IsIn("infra", path) || Endings.Contains(Path.GetExtension(path), StringComparer.Ordinal))
        .Append(Path.Combine(Repository.Root, "local.settings.sample.json"));

    private static bool IsIn(string folder, string path) => path.StartsWith(Path.Combine(Repository.Root, folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static IReadOnlyList<string> NamesOf(IEnumerable<string> catalogue) =>
    [
        .. catalogue.Select(path => CatalogueReader.Read(Path.GetFileName(path), File.ReadAllText(path)).Definition!)
            .SelectMany(definition => (string[])[definition.Id, definition.Organisation])
            .Concat(Places)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<string> NamedIn(string source) => Names.Where(name => PatternOf(name).IsMatch(source));

    // A word of its own in any case, or the beginning of a word in an identifier: kentTotal, BirminghamRates; but not tokenType, harrowing.
    private static Regex PatternOf(string name)
    {
        var written = Regex.Escape(name);
        var lower = Regex.Escape(name.ToLowerInvariant());
        var upper = Regex.Escape(name.ToUpperInvariant());
        return new($"(?:{written}|(?<![A-Za-z]){lower}|(?<![A-Za-z]){upper}(?![A-Z]))(?![a-z])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    }
}
