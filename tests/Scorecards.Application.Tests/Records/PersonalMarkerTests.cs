using System.Text.Json;
using Scorecards.Application.Extracts;
using Scorecards.Testing.InMemory;
using Scorecards.Testing.Population;

namespace Scorecards.Application.Tests.Records;

/// <summary>
/// A marker stands in every column that says something about a person, in rows that are sound and in rows that are not; nothing that is
/// written, but for the raw file itself, has one.
/// </summary>
public sealed class PersonalMarkerTests
{
    private const string Marker = MarkedRecords.Marker;

    private const string Catalogue =
        """
        scorecard: { id: marked, title: Marked, organisation: Exampleshire Council, director: director, dataOwner: director }
        people:
          - { id: director, role: Director, name: A. Director, email: director@exampleshire.example }
        areas:
          - { id: county, title: County }
          - { id: north, title: North, parent: county }
        datasets:
          - id: children
            title: Children
            record: [child_id, seen_on]
            person: child_id
            date: seen_on
            areas: [area]
            tolerate: [unknown-code]
            columns:
        COLUMNS
        sections:
          - id: all
            title: All
            measures:
              - id: seen
                number: 1
                title: Children seen before
                polarity: high
                dataPeriod: month
                unit: percent
                standards: [{ from: 2010-04-01, target: 90, minimum: 80 }]
                count:
                  dataset: children
                  by: seen_on
                  numerator: count(exists(seen_on < this.seen_on))
                  denominator: count()
                  history: 0
        """;

    private const string Header = MarkedRecords.Header;

    [Theory]
    [InlineData("sound", $"{Marker}1,{Marker} Ann,2010-01-02,F,3.5,yes,2015-02-03,north\n{Marker}2,{Marker} Bob,,M,,,2015-02-04,\n")]
    [InlineData("tolerated", $"{Marker}1,{Marker} Ann,2010-01-02,{Marker}x,3.5,yes,2015-02-03,north\n")]
    [InlineData("refused", $"{Marker}1,{Marker} Ann,{Marker}-01-02,{Marker}x,{Marker}3,{Marker}y,2015-02-03,north\n{Marker}1,,,,,,2015-02-03,north\n")]
    [InlineData("misplaced", $"{Marker}1,2015-02-03,{Marker} Ann,3.5,F,yes,north,2015-02-03\n")]
    [InlineData("quoted", $"{Marker}1,\"{Marker} \"\" Ann\" x,2010-01-02,F,3.5,yes,2015-02-03,north\n")]
    public async Task Nothing_written_has_a_value_of_a_personal_column(string name, string rows)
    {
        var system = new InMemorySystem(catalogue: new Dictionary<string, string>(StringComparer.Ordinal) { ["marked.yaml"] = Catalogue.Replace("COLUMNS", MarkedRecords.Columns, StringComparison.Ordinal) });

        var entry = await system.IngestAsync($"marked/2015-02/children--{name}.csv", Header + rows);
        await system.RunAsync();
        var validated = await system.Validate.RunAsync("marked/2015-02/children.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Header + rows)), 5m, CancellationToken.None);

        entry.Status.ShouldBe(name switch
        {
            "sound" => ExtractStatus.Accepted,
            "tolerated" => ExtractStatus.AcceptedWithWarnings,
            _ => ExtractStatus.Rejected,
        });
        system.State().ShouldNotContain(Marker, Case.Insensitive);
        system.Tables().ShouldNotContain(Marker, Case.Insensitive);
        JsonSerializer.Serialize(entry, WireJson.Options).ShouldNotContain(Marker, Case.Insensitive);
        JsonSerializer.Serialize(validated, WireJson.Options).ShouldNotContain(Marker, Case.Insensitive);
        string.Concat(system.Records.Kept.Values).ShouldNotContain(Marker, Case.Insensitive);
        if (name is "sound")
        {
            // The marker is there to be found: the evidence of administrators has it.
            var evidence = await system.Evidence.FindAsync("marked", "2015-02", "seen", null, CancellationToken.None);
            JsonSerializer.Serialize(evidence.Document, WireJson.Options).ShouldContain(Marker);
        }
    }
}
