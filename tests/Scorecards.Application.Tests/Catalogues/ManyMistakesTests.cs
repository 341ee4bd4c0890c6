using Scorecards.Application.Catalogues;
using YamlDotNet.RepresentationModel;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>Every mistake is one problem: none hides another, and none is told twice.</summary>
public sealed class ManyMistakesTests
{
    private static readonly (string File, string Text)[] Samples = [(RichCatalogue.File, RichCatalogue.Text), (AlertingCatalogue.File, AlertingCatalogue.Text)];

    // Where a problem must point stands "»".
    private static readonly (string Right, string Wrong, string Problem)[] Mistakes =
    [
        ("against: slope", "»against: slop", "scorecard.travel.against: 'slop' is not a travel; write slope"),
        ("show: quarters", "»show: quaters", "scorecard.columns[0].show: 'quaters' is not a column; write quarters"),
        ("show: latest", "show: latest\n      »level: district", "scorecard.columns[1].level: only an areas column has a level; delete it"),
        ("until: 2020-03-31", "»until: 2014-03-31", "areas[2].until: it ends before it begins; write a day after 'from'"),
        ("mergedFrom: [coast]", "mergedFrom: [»cost]", "areas[2].mergedFrom[0]: 'cost' is not an area above; write coast"),
        ("kind: england", "»kind: engalnd", "comparators[0].kind: 'engalnd' is not a kind of comparator; write england"),
        ("from: 2016-04-01", "»from: 2013-04-01", "comparators[1].sets[1].from: sets stand oldest first, each from a later date; move it or change its date"),
        ("monthly: true", "»montly: true", "sections[0].measures[0].montly: 'montly' is not a key here; write monthly"),
        ("onlyFor: [whole, coast]", "onlyFor: [whole, »coasts]", "sections[0].measures[0].onlyFor[1]: 'coasts' is not an area's id; write coast"),
        ("previousMonths: average", "»previousMonths: avarage", "sections[0].measures[0].previousMonths: 'avarage' is not a way to bring months together; write average"),
        ("rank: B", "»rank: second", "sections[0].measures[0].baseline[0].rank: 'second' is not a rank; write one of A, B, C, D"),
        ("of: england", "»of: englund", "sections[0].measures[0].comparators[0].of: 'englund' is not a comparator's id; write england"),
        ("of: percent }", "»of: per cent }", "sections[0].measures[0].standards[0].amber.of: 'per cent' is not a way to count; write percent"),
        ("green: Met", "»grean: Met", "sections[0].measures[0].standards[0].labels.grean: 'grean' is not a colour; write green"),
        ("to: neighbours", "»to: neighbour", "sections[0].measures[0].standards[1].relative.to: 'neighbour' is not something a target can follow; write neighbours"),
        ("minimum: 90", "»minimum: 99", "sections[0].measures[0].standardSets[0].standards[0].minimum: higher is better, and the minimum standard is above the target; write a minimum at or below the target"),
        ("rag: amber", "»rag: ambre", "sections[0].measures[0].overrides[0].rag: 'ambre' is not a colour; write amber"),
        ("amber: { below: 8, above: 8 }", "»amber: { below: 2, above: 8 }", "sections[0].measures[1].standards[0].amber: the amber band must hold the green one, counted the same way; write an amber band at least as wide as the green one"),
        ("lower: 10, upper: 20", "»lower: 30, upper: 20", "sections[0].measures[2].standards[0].expected.lower: the lower threshold is above the upper one; swap them"),
        ("supports: held", "»supports: hold", "sections[0].measures[3].supports: 'hold' is not a measure's id; write held"),
        ("plus: [held, cancelled]", "plus: [held, »canceled]", "sections[0].measures[4].formula.plus[1]: 'canceled' is not a measure's id; write cancelled"),
        ("profile: { 4: 10, 10: 30 }", "profile: { 4: 10, »13: 30 }", "sections[0].measures[4].standards[0].profile.13: '13' is not a calendar month; write a number from 1 to 12"),
        ("better: low", "»better: lo", "blocks[0].lines[0].better: 'lo' is not a polarity; write low"),
        ("kind: distribution", "»kind: distributon", "blocks[1].kind: 'distributon' is not a kind of block; write distribution"),
        ("circulation: [director]", "circulation: [»directer]", "reports[0].circulation[0]: 'directer' is not a person's id; write director"),
    ];

    [Fact]
    public void Twenty_five_different_mistakes_are_twenty_five_problems_in_file_order()
    {
        var text = RichCatalogue.Text;
        foreach (var (right, wrong, _) in Mistakes)
        {
            var at = text.IndexOf(right, StringComparison.Ordinal);
            at.ShouldBeGreaterThanOrEqualTo(0, $"the sample has no '{right}'");
            text = text[..at] + wrong + text[(at + right.Length)..];
        }

        var places = text.Split('\n').Select((line, index) => (Line: index + 1, Column: line.IndexOf('»', StringComparison.Ordinal) + 1)).Where(place => place.Column > 0).ToList();

        Read(RichCatalogue.File, text.Replace("»", string.Empty, StringComparison.Ordinal))
            .ShouldBe(Mistakes.Zip(places, (mistake, place) => FormattableString.Invariant($"{RichCatalogue.File}:{place.Line}:{place.Column}: {mistake.Problem}")));
    }

    [Fact]
    public void Any_key_that_is_mistyped_is_one_problem_that_names_the_key() => ShouldEachBeOneProblem((map, key) =>
    {
        var value = map.Children[key];
        map.Children.Remove(key);
        map.Children.Add(key + "x", value);
        return $"'{key}x' is not a key here; write {key}";
    });

    [Fact]
    public void Any_group_or_list_that_is_a_text_is_one_problem() => ShouldEachBeOneProblem((map, key) =>
    {
        if (map.Children[key] is YamlScalarNode)
        {
            return null;
        }

        map.Children[key] = "wrong";
        return "belongs here; write ";
    });

    [Fact]
    public void Any_text_that_is_a_list_is_one_problem() => ShouldEachBeOneProblem((map, key) =>
    {
        if (map.Children[key] is not YamlScalarNode)
        {
            return null;
        }

        map.Children[key] = new YamlSequenceNode("wrong", "wrong");
        return "a list or a group of keys stands where a text belongs; write a text";
    });

    [Fact]
    public void Any_number_date_month_flag_or_code_that_is_none_is_one_problem() => ShouldEachBeOneProblem((map, key) =>
    {
        if (key is "id" or "title" or "short" or "organisation" or "role" or "name" or "authority" or "number" or "reason" or "parent" or "level" or "channel" || map.Children[key] is not YamlScalarNode)
        {
            return null;
        }

        map.Children[key] = "wrong!";
        return "'wrong!' is not ";
    });

    // One mistake at a time: a change of one key of one group, which gives the only problem's words, or null for no change.
    private static void ShouldEachBeOneProblem(Func<YamlMappingNode, string, string?> change)
    {
        var failures = new List<string>();
        foreach (var (file, sample) in Samples)
        {
            var count = 0;
            for (var group = 0; group < GroupsOf(Parse(sample).Documents[0].RootNode, isNamed: false).Count(); group++)
            {
                foreach (var key in KeysOf(sample, group))
                {
                    var yaml = Parse(sample);
                    if (change(GroupsOf(yaml.Documents[0].RootNode, isNamed: false).ElementAt(group), key) is not { } problem)
                    {
                        continue;
                    }

                    count++;
                    using var text = new StringWriter();
                    yaml.Save(text, assignAnchors: false);
                    var found = Read(file, text.ToString());
                    if (found.Count != 1 || !found[0].Contains(problem, StringComparison.Ordinal))
                    {
                        failures.Add($"{key} of group {group} of {file}: {string.Join(" | ", found)}");
                    }
                }
            }

            count.ShouldBeGreaterThan(10);
        }

        failures.ShouldBeEmpty();
    }

    private static List<string> KeysOf(string sample, int group) =>
        [.. GroupsOf(Parse(sample).Documents[0].RootNode, isNamed: false).ElementAt(group).Children.Keys.Select(key => ((YamlScalarNode)key).Value!)];

    // Every group whose keys the format names, and not the writer: not targets by area or month, nor labels by colour.
    private static IEnumerable<YamlMappingNode> GroupsOf(YamlNode node, bool isNamed) => node switch
    {
        YamlMappingNode map => [.. isNamed ? (YamlMappingNode[])[] : [map], .. map.Children.SelectMany(pair => GroupsOf(pair.Value, IsNamed(map, ((YamlScalarNode)pair.Key).Value!)))],
        YamlSequenceNode list => list.SelectMany(item => GroupsOf(item, isNamed: false)),
        _ => [],
    };

    private static bool IsNamed(YamlMappingNode map, string key) => key is "profile" or "labels" || (key is "areas" && map.Children[key] is YamlMappingNode);

    private static YamlStream Parse(string sample)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(sample));
        return yaml;
    }

    private static List<string> Read(string file, string text) => [.. CatalogueReader.Read(file, text).Problems.Select(problem => problem.ToString())];
}
