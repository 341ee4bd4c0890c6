using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using YamlDotNet.RepresentationModel;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>Every convention of councils' scorecards gives what an analyst works out by hand.</summary>
public sealed class ConventionsTests
{
    private static readonly string[] Conventions =
    [
        "minimum standard", "within a percentage of target", "within a number of points", "unequal tolerance", "three states around a target",
        "distance from target", "amber only when improved", "expected range", "complete", "for information", "not rated until", "override",
        "rule changed from a date",
        "target per month", "target per quarter", "target per area", "strict target", "relative target: baseline", "relative target: last year",
        "relative target: year end", "relative target: neighbours", "two target sets",
        "travel since previous", "travel since last year", "travel since year end", "slope", "no clear trend", "neutral arrow", "travel on exact figures",
        "code c", "code x", "code u", "code z", "code k", "code low", "suppressed total", "annual total of suppressed months",
        "rate per 1,000", "rate per 10,000", "rate per 100,000", "academic year", "calendar year", "part-year beside full year", "months before",
        "sum of measures", "difference of measures", "ratio of measures", "areas that merge", "areas that split", "rounded half up",
        "region", "England", "neighbours' mean", "best neighbour", "top-quartile threshold", "rank with ties", "quartile letter", "stated comparator",
    ];

    private static readonly string[] RuleKeys =
    [
        "standards", "from", "target", "minimum", "amber", "below", "above", "of", "green", "greenWithin", "redBeyond", "labels", "amberWhen", "expected", "lower",
        "upper", "strict", "profile", "quarters", "areas", "relative", "to", "plus", "notRatedUntil", "complete", "illustrative", "standardSets", "overrides", "period",
        "rag", "by", "reason", "travel", "against", "periods", "deadBand", "baseline", "year", "rank", "value", "comparators", "kind", "sets", "members",
        "formula", "minus", "numerator", "denominator", "monthly", "rollUp", "supports", "yearStarts", "previousMonths", "populations", "until", "mergedFrom",
    ];

    public static TheoryData<int, string> Lines()
    {
        var lines = new TheoryData<int, string>();
        foreach (var line in ConventionsExample.Expectations)
        {
            lines.Add(line.Line, $"{line.Convention}: {line.Measure} {line.Area} {line.Period} {line.Field}");
        }

        return lines;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_scorecard_says_what_is_worked_out_by_hand(int line, string what)
    {
        var expected = ConventionsExample.Expectations.Single(candidate => candidate.Line == line);
        var document = await ConventionsExample.ScorecardAsync(expected.Period, expected.Area);
        var measure = document.Measures.Single(candidate => candidate.Id == expected.Measure);

        DocumentField.Of(document, measure, expected.Field).ShouldBe(expected.Expected, $"line {line}, {what}: {expected.Working}");
    }

    [Fact]
    public async Task Every_sample_is_taken_in_without_a_remark()
    {
        var system = await ConventionsExample.SystemAsync();

        system.Reports.Written.Values.SelectMany(entry => entry.Issues).ShouldBeEmpty();
        system.Ledger.Entries.Values.Where(entry => entry.Status != ExtractStatus.Accepted).ShouldBeEmpty();
    }

    [Fact]
    public void Every_convention_has_an_expectation_and_every_expectation_is_of_a_convention() =>
        ConventionsExample.Expectations.Select(line => line.Convention).Distinct(StringComparer.Ordinal).ShouldBe(Conventions, ignoreOrder: true);

    [Fact]
    public void Every_expectation_says_how_it_was_worked_out_and_stands_once()
    {
        ConventionsExample.Expectations.ShouldAllBe(line => line.Working.Length > 0);
        ConventionsExample.Expectations.Select(line => (line.Period, line.Area, line.Measure, line.Field)).ShouldBeUnique();
    }

    [Fact]
    public void The_example_is_sound_and_every_measure_of_it_says_which_convention_it_shows()
    {
        var (definition, problems) = CatalogueReader.Read("conventions.yaml", ConventionsExample.Yaml);

        problems.ShouldBeEmpty();
        definition!.Measures.Where(measure => measure.Guidance is null).ShouldBeEmpty();
        definition.Measures.Where(measure => measure.Supports is null).Select(measure => measure.Id)
            .Except(ConventionsExample.Expectations.Select(line => line.Measure), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void The_example_uses_every_key_of_a_rule()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(ConventionsExample.Yaml));

        RuleKeys.Except(KeysOf(yaml.Documents[0].RootNode), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void The_example_uses_every_kind_of_comparator_travel_and_year()
    {
        var definition = CatalogueReader.Read("conventions.yaml", ConventionsExample.Yaml).Definition!;

        definition.Comparators.Select(comparator => Codes.ComparatorKind[comparator.Kind]).ShouldBe(Codes.ComparatorKind.All, ignoreOrder: true);
        definition.Measures.Select(measure => Codes.TravelBasis[measure.Travel.Against]).Distinct(StringComparer.Ordinal).ShouldBe(Codes.TravelBasis.All, ignoreOrder: true);
        definition.Measures.Select(measure => measure.Year.FirstMonth).Distinct().ShouldBe([4, 9, 1], ignoreOrder: true);
    }

    private static IEnumerable<string> KeysOf(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(pair => KeysOf(pair.Value).Prepend(((YamlScalarNode)pair.Key).Value!)),
        YamlSequenceNode list => list.SelectMany(KeysOf),
        _ => [],
    };
}
