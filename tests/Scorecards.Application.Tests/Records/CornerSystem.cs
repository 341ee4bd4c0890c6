using Scorecards.Application.Extracts;
using Scorecards.Application.Scorecards;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Records;

/// <summary>A scorecard with one measure that a test writes, over visits of areas that were merged, and a list of staff.</summary>
internal static class CornerSystem
{
    private const string Head =
        """
        scorecard: { id: corner, title: Corner, organisation: Example Council, director: director, dataOwner: director }
        people:
          - { id: director, role: Director, name: A. Director, email: d@council.example }
        areas:
          - { id: county, title: County }
          - { id: north, title: North, parent: county }
          - { id: coast, title: Coast, parent: county, until: 2014-11-30 }
          - { id: downs, title: Downs, parent: county, until: 2014-11-30 }
          - { id: south, title: South, parent: county, from: 2014-12-01, mergedFrom: [coast, downs] }
        datasets:
          - id: visits
            title: Visits
            record: [visit_id]
            person: child_id
            date: due_on
            areas: [area]
            columns:
              - { id: visit_id, type: text }
              - { id: child_id, type: text, required: true }
              - { id: due_on, type: date, required: true }
              - { id: held_on, type: date }
              - { id: area, type: text }
              - { id: grade, type: code, codes: [Good = G, Poor = P] }
          - id: staff
            title: Staff
            columns:
              - { id: worker, type: text, required: true }
              - { id: hours, type: number }
        sections:
          - id: all
            title: All
            measures:

        """;

    private const string Header = "visit_id,child_id,due_on,held_on,area,grade\n";

    public static InMemorySystem Make(string dataset, string count, string dataPeriod, string unit, string more = "", string after = "")
    {
        var measure = $"      - id: counted\n        number: 1\n        title: Counted\n        polarity: none\n        dataPeriod: {dataPeriod}\n        unit: {unit}\n{(more.Length > 0 ? $"        {more}\n" : string.Empty)}        count: {count}\n{after}\n";
        var system = new InMemorySystem(catalogue: new Dictionary<string, string>(StringComparer.Ordinal) { ["corner.yaml"] = Head + measure });
        var problems = Application.Catalogues.CatalogueReader.Read("corner.yaml", Head + measure).Problems;
        problems.ShouldBeEmpty($"{dataset}: {string.Join('\n', problems)}");
        return system;
    }

    public static async Task VisitsAsync(InMemorySystem system, string period, string rows, string note = "")
    {
        var entry = await system.IngestAsync($"corner/{period}/visits{note}.csv", Header + rows);
        entry.Status.ShouldBeOneOf(ExtractStatus.Accepted, ExtractStatus.AcceptedWithWarnings);
    }

    public static async Task<MeasureDocument> LineAsync(InMemorySystem system, string period, string? area = null) =>
        (await system.Queries.FindAsync("corner", period, area, null, CancellationToken.None)).Document!.Measures.Single(line => line.Id == "counted");

    public static async Task<decimal?> ValueAsync(InMemorySystem system, string period, string? area = null) =>
        (await system.Queries.FindAsync("corner", period, area, null, CancellationToken.None)).Document?.Measures.Single(line => line.Id == "counted").Value;
}
