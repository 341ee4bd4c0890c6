using Scorecards.Application.Catalogues;
using Scorecards.Application.Scorecards;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Scorecards;

/// <summary>What readers are told of targets, and of colours that somebody decided, in the whole and in its parts.</summary>
public sealed class ShownDecisionTests
{
    private const string Yaml = """
        scorecard: { id: shown, title: Shown, organisation: Shown Council, director: d, columns: [{ show: latest }, { show: areas }] }
        people: [{ id: d, role: Director, name: Ann Director, email: d@council.example }]
        areas:
          - { id: shown, title: Shown }
          - { id: east, title: East, parent: shown }
          - { id: old, title: Old, parent: shown, until: 2014-12-31 }
        sections:
          - id: all
            title: All
            measures:
              - id: seen
                number: "1"
                title: Seen
                polarity: high
                dataPeriod: month
                unit: percent
                standards: [{ from: 2014-04-01, target: 90, minimum: 80 }]
                overrides: [{ period: 2015-02, area: east, rag: green, by: d, reason: Two sessions were agreed. }]
              - { id: banded, number: "2", title: Banded, polarity: high, dataPeriod: month, unit: percent, standards: [{ from: 2014-04-01, target: 90, amber: { below: 2, above: 1, of: points } }] }
              - { id: strict, number: "3", title: Strict, polarity: low, dataPeriod: month, unit: count, standards: [{ from: 2014-04-01, target: 85, minimum: 95, strict: true }] }
              - { id: banded-low, number: "4", title: Banded low, polarity: low, dataPeriod: month, unit: percent, standards: [{ from: 2014-04-01, target: 10, amber: { below: 1, above: 2, of: points } }] }
        """;

    [Fact]
    public async Task A_colour_that_somebody_decided_says_so_in_the_area_and_beside_the_whole()
    {
        var system = await ComputeAsync();

        var whole = (await DocumentAsync(system, "shown")).Measures.First();
        (whole.Rag, whole.State, whole.Override).ShouldBe(("amber", "amber", null));
        var part = whole.Parts.Single(part => part.Area == "east");
        (part.Rag, part.State, part.Override!.Words()).ShouldBe(("green", "green", "Set by Ann Director, Director in place of red: Two sessions were agreed."));

        var east = (await DocumentAsync(system, "east")).Measures.First();
        (east.Rag, east.State, east.Override!.Computed).ShouldBe(("green", "green", "red"));
    }

    [Fact]
    public async Task A_target_says_where_green_begins_when_that_is_elsewhere() =>
        (await DocumentAsync(await ComputeAsync(), "shown")).Measures.Select(measure => measure.TargetDisplay)
            .ShouldBe(["90%", "90% (green from 91%)", "fewer than 85", "10% (green up to 9%)"]);

    [Fact]
    public async Task An_area_that_has_ended_is_answered_with_when()
    {
        var answer = await (await ComputeAsync()).Queries.FindAsync("shown", "2015-02", "old", revision: null, CancellationToken.None);
        answer.Problem.ShouldBe("Old ended on 31 December 2014: ask for an earlier month, or for another area.");
    }

    private static async Task<InMemorySystem> ComputeAsync()
    {
        var system = new InMemorySystem(catalogue: new Dictionary<string, string>(StringComparer.Ordinal) { ["shown.yaml"] = Yaml });
        Catalogue.Of([new("shown.yaml", Yaml)]).Problems.ShouldBeEmpty();
        await system.IngestAsync("shown/2015-02/measures.csv", "measure,area,value\n1,,85%\n1,east,70%\n2,,90%\n3,,80\n4,,9%\n");
        await system.RunAsync();
        return system;
    }

    private static async Task<ScorecardDocument> DocumentAsync(InMemorySystem system, string area) =>
        (await system.Queries.FindAsync("shown", "2015-02", area, revision: null, CancellationToken.None)).Document!;
}
