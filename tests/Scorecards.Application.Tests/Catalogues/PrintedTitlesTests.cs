using System.Text.RegularExpressions;
using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;
using Scorecards.Testing;
using YamlDotNet.RepresentationModel;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>The scorecards that were printed without figures carry every measure of the print, in its order and wording.</summary>
public sealed partial class PrintedTitlesTests
{
    private static readonly Dictionary<string, Lazy<Printed>> Scorecards = new(StringComparer.Ordinal)
    {
        ["harrow-cs"] = new(() => Load("harrow-cs")),
        ["childrens-trust-kpis"] = new(() => Load("childrens-trust-kpis")),
    };

    public static TheoryData<string, string, string, string, string?> All()
    {
        var all = new TheoryData<string, string, string, string, string?>();
        foreach (var (scorecard, sections) in new[] { ("harrow-cs", PrintedTitles.Harrow), ("childrens-trust-kpis", PrintedTitles.ChildrensTrust) })
        {
            foreach (var (section, titles) in sections)
            {
                foreach (var (number, title, code) in titles)
                {
                    all.Add(scorecard, section, number, title, code);
                }
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_measure_stands_as_printed(string scorecard, string section, string number, string title, string? code)
    {
        var (definition, codes) = Scorecards[scorecard].Value;
        var found = definition.Sections
            .SelectMany(candidate => candidate.Measures.Select(measure => (Section: candidate.Title, measure.Number, measure.Title)))
            .Single(measure => measure.Number == number);

        found.ShouldBe((section, number, title));
        codes.GetValueOrDefault(number).ShouldBe(code);
    }

    [Fact]
    public void Harrow_has_the_70_measures_of_four_themes_in_order()
    {
        PrintedTitles.Harrow.Select(theme => theme.Titles.Count).ShouldBe([18, 24, 14, 14]);
        NumbersOf("harrow-cs", WholeNumber()).ShouldBe(Enumerable.Range(1, 70).Select(number => $"{number}"));
    }

    [Fact]
    public void The_trust_has_44_contractual_and_64_other_indicators_in_order() => NumbersOf("childrens-trust-kpis", LetterAndNumber()).ShouldBe(
        [.. Enumerable.Range(1, 44).Select(number => $"K{number}"), .. Enumerable.Range(1, 64).Select(number => $"P{number}")]);

    // What is not printed has letters of its own: "43a" below 43, "RA1" of a team.
    private static IEnumerable<string> NumbersOf(string scorecard, Regex printed) =>
        Scorecards[scorecard].Value.Definition.Measures.Select(measure => measure.Number).Where(number => printed.IsMatch(number));

    private static Printed Load(string scorecard)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Catalogue, scorecard + ".yaml"));
        var (definition, problems) = CatalogueReader.Read(scorecard + ".yaml", text);
        problems.ShouldBeEmpty();
        return new(definition!, CodesIn(text));
    }

    private static Dictionary<string, string> CodesIn(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return ((YamlSequenceNode)yaml.Documents[0].RootNode["sections"])
            .SelectMany(section => (YamlSequenceNode)section["measures"])
            .Cast<YamlMappingNode>()
            .Where(measure => measure.Children.ContainsKey("statutoryCode"))
            .ToDictionary(measure => (string)measure["number"]!, measure => (string)measure["statutoryCode"]!, StringComparer.Ordinal);
    }

    private sealed record Printed(ScorecardDefinition Definition, IReadOnlyDictionary<string, string> Codes);

    [GeneratedRegex("^[0-9]+$", RegexOptions.None, 1000)]
    private static partial Regex WholeNumber();

    [GeneratedRegex("^[KP][0-9]+$", RegexOptions.None, 1000)]
    private static partial Regex LetterAndNumber();
}
