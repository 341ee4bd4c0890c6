using System.Text.Json;
using Scorecards.Application.Catalogues;
using Scorecards.Domain.Measures;
using Scorecards.Testing;

namespace Scorecards.Application.Tests.Catalogues;

public sealed class CatalogueReaderTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void A_catalogue_without_a_mistake_is_read_whole()
    {
        var april2014 = new DateOnly(2014, 4, 1);
        var (definition, problems) = CatalogueReader.Read(SampleCatalogue.File, SampleCatalogue.Text);
        problems.ShouldBeEmpty();
        Json(definition).ShouldBe(Json(new ScorecardDefinition(
            "test",
            "Test scorecard",
            "Test Council",
            4,
            [
                new("whole", "The Whole", null, new Dictionary<int, int> { [2014] = 326_000 }),
                new("east", "East", "whole", new Dictionary<int, int>()),
            ],
            [
                new("director", "Director", "Ann Director", "director@council.example", "Directors"),
                new("analyst", "Analyst", "Ben Analyst", "analyst@council.example", null),
                new("member", "Cabinet Member", "Cat Member", null, null),
            ],
            "analyst",
            new("Children", "Social Care", "Cat Member"),
            [
                new(
                    "private-fostering",
                    "Private Fostering",
                    [
                        new()
                        {
                            Id = "visits",
                            Number = "12",
                            Title = "Visits in time",
                            Polarity = Polarity.High,
                            DataPeriod = DataPeriod.YearToDate,
                            Unit = MeasureUnit.Percent,
                            Decimals = 1,
                            Safeguarding = true,
                            DirectorId = "director",
                            DataNotes = [new("Tolerance", "Higher values are better")],
                            Standards = [new(april2014, 85m, 76.5m), new(new(2015, 4, 1), 90m, 80m)],
                        },
                        new()
                        {
                            Id = "conversion",
                            Number = "24",
                            Title = "Conferences that lead to a plan",
                            Polarity = Polarity.Target,
                            DataPeriod = DataPeriod.Rolling12Months,
                            Unit = MeasureUnit.Percent,
                            Decimals = 0,
                            DirectorId = "director",
                            Standards = [new(april2014, 88m, GreenWithin: 4m, RedBeyond: 16m)],
                        },
                    ]),
                new(
                    "staffing",
                    "Staffing",
                    [
                        new()
                        {
                            Id = "posts",
                            Number = "43",
                            Title = "Posts not filled",
                            Polarity = Polarity.Low,
                            DataPeriod = DataPeriod.Snapshot,
                            Unit = MeasureUnit.Count,
                            Decimals = 0,
                            Status = MeasureStatus.New,
                            DirectorId = "director",
                            Standards = [new(april2014, 10m, 12m)],
                        },
                    ]),
            ])));
    }

    [Fact]
    public void A_measures_own_director_wins_over_the_scorecards() =>
        Read(SampleCatalogue.Text.Replace("unit: count", "unit: count\n        director: analyst", StringComparison.Ordinal)).Definition!
            .Measures.Select(measure => measure.DirectorId).ShouldBe(["director", "director", "analyst"]);

    [Fact]
    public void The_trend_is_six_months_unless_the_catalogue_says() =>
        Read(SampleCatalogue.Text.Replace("  trendPeriods: 4\n", string.Empty, StringComparison.Ordinal)).Definition!.TrendPeriods.ShouldBe(6);

    [Fact]
    public void Kents_shipped_catalogue_has_47_measures_in_seven_sections()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Catalogue, "kent-scs.yaml"));
        var (definition, problems) = CatalogueReader.Read("kent-scs.yaml", text);
        problems.ShouldBeEmpty();
        definition!.Measures.Select(measure => measure.Number).ShouldBe(Enumerable.Range(1, 47).Select(number => $"{number}"));
        definition.Sections.Count.ShouldBe(7);
    }

    [Fact]
    public void Twenty_different_mistakes_are_twenty_problems_in_file_order() => Read(TwentyMistakes).Problems.Select(problem => problem.ToString()).ShouldBe(
    [
        "test.yaml:2:3: scorecard.id: the id 'tset' and the file name 'test.yaml' differ; name the file tset.yaml or change the id",
        "test.yaml:3:3: scorecard.title: nothing is written; write a text",
        "test.yaml:5:3: scorecard.colour: 'colour' is not a key here; write one of id, title, organisation, trendPeriods, director, dataOwner, authority, illustrative, yearStarts, arrows, columns, footnotes, ...",
        "test.yaml:6:3: scorecard.trendPeriods: '61' is not a whole number in range; write a whole number from 1 to 60",
        "test.yaml:7:3: scorecard.director: 'directer' is not a person's id; write director",
        "test.yaml:8:3: scorecard.dataOwner: 'member' has neither an email, a upn nor a channel, so no alert could reach them; add 'email:', 'upn:' or 'channel:' to the person",
        "test.yaml:13:5: people[0].email: 'director at council.example' is not an email address; write one such as director@council.gov.uk",
        "test.yaml:15:5: people[1].role: a list or a group of keys stands where a text belongs; write a text",
        "test.yaml:21:7: areas[0].populations.in 2014: 'in 2014' is not a year; write a year, for example 2014",
        "test.yaml:22:5: areas[1].parent: only the first area is the whole; add 'parent: whole'",
        "test.yaml:25:5: sections[0].id: 'Private Fostering' is not an id; write at most 64 lower-case letters, digits and hyphens",
        "test.yaml:31:9: sections[0].measures[0].polarity: 'hgh' is not a polarity; write high",
        "test.yaml:34:9: sections[0].measures[0].safeguarding: 'yes' is not true or false; write true or false",
        "test.yaml:36:13: sections[0].measures[0].standards[0].from: '01/04/2014' is not a date; write it as yyyy-MM-dd, for example 2014-04-01",
        "test.yaml:37:13: sections[0].measures[0].standards[0].target: '85%' is not a number; write digits with a decimal point, for example 76.5",
        "test.yaml:39:9: sections[0].measures[1].number: the measure id or number '12' stands twice; give each its own",
        "test.yaml:44:9: sections[0].measures[1].notes: a list with at least one item belongs here; write items that each start with a hyphen",
        "test.yaml:48:13: sections[0].measures[1].standards[0].minimum: lower is better, and the minimum standard is below the target; write a minimum at or above the target",
        "test.yaml:49:13: sections[0].measures[1].standards[1].from: standards stand oldest first, each from a later date; move it or change its date",
        "test.yaml:51:13: sections[0].measures[1].standards[1].greenWithin: only polarity target is judged by distance; write minimum or amber instead",
    ]);

    [Fact]
    public void A_catalogue_with_a_problem_is_not_used() =>
        Read(SampleCatalogue.Text.Replace("polarity: high", "polarity: hgh", StringComparison.Ordinal)).Definition.ShouldBeNull();

    // Lists of records compare by reference; their JSON compares by value.
    private static string Json(ScorecardDefinition? definition) => JsonSerializer.Serialize(definition, Indented);

    private static (ScorecardDefinition? Definition, IReadOnlyList<CatalogueProblem> Problems) Read(string text) => CatalogueReader.Read(SampleCatalogue.File, text);

    private const string TwentyMistakes = """
        scorecard:
          id: tset
          title:
          organisation: Test Council
          colour: blue
          trendPeriods: 61
          director: directer
          dataOwner: member
        people:
          - id: director
            role: Director
            name: Ann Director
            email: director at council.example
          - id: member
            role: [Cabinet, Member]
            name: Cat Member
        areas:
          - id: whole
            title: The Whole
            populations:
              in 2014: 326000
          - id: east
            title: East
        sections:
          - id: Private Fostering
            title: Private Fostering
            measures:
              - id: visits
                number: "12"
                title: Visits in time
                polarity: hgh
                dataPeriod: ytd
                unit: percent
                safeguarding: yes
                standards:
                  - from: 01/04/2014
                    target: 85%
              - id: posts
                number: "12"
                title: Posts not filled
                polarity: low
                dataPeriod: snapshot
                unit: count
                notes: See below
                standards:
                  - from: 2014-04-01
                    target: 10
                    minimum: 8
                  - from: 2014-04-01
                    target: 10
                    greenWithin: 2
        """;
}
