using System.Text;
using Scorecards.Application.Extracts;
using Scorecards.Application.Scorecards;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Records;

/// <summary>A scorecard of visits and plans, small enough to be followed row by row.</summary>
internal static class VisitSystem
{
    public const string Header = "visit_id,child_id,due_on,held_on,team\n";

    public const string January = "v1,A,2015-01-05,2015-01-05,north\nv2,B,2015-01-09,2015-01-12,north\nv3,C,2015-01-20,,south\n";
    public const string February = "v4,C,2015-02-03,2015-02-01,south\nv5,A,2015-02-10,2015-02-20,north\n";

    public const string Catalogue =
        """
        scorecard: { id: visits, title: Visits, organisation: Exampleshire Council, director: director, dataOwner: director }
        people:
          - { id: director, role: Director, name: A. Director, email: director@exampleshire.example }
        areas:
          - { id: county, title: County }
          - { id: north, title: North, parent: county }
          - { id: south, title: South, parent: county }
        datasets:
          - id: visits
            title: Visits
            sheets: [List 1]
            record: [visit_id]
            person: child_id
            date: due_on
            areas: [team]
            tolerate: [TOLERATED]
            columns:
              - { id: visit_id, type: text, required: true }
              - { id: child_id, type: text, required: true }
              - { id: due_on, type: date, required: true }
              - { id: held_on, type: date }
              - { id: team, type: text }
          - id: plans
            title: Plans
            sheets: [List 2]
            record: [child_id, started_on]
            person: child_id
            date: started_on
            columns:
              - { id: child_id, type: text, required: true }
              - { id: started_on, type: date, required: true }
              - { id: ended_on, type: date }
        sections:
          - id: all
            title: All
            measures:
              - id: in-time
                number: 1
                title: Visits in time
                polarity: high
                dataPeriod: ytd
                unit: percent
                monthly: true
                standards: [{ from: 2010-04-01, target: 90, minimum: 80 }]
                count:
                  dataset: visits
                  by: due_on
                  where: due_on is not missing
                  numerator: count(held_on <= due_on)
                  denominator: count()
              - id: median-late
                number: 2
                title: Median days late
                polarity: low
                dataPeriod: r3m
                unit: days
                count: { dataset: visits, by: due_on, where: held_on > due_on, value: "median(days(due_on, held_on))" }
              - id: plans
                number: 3
                title: Plans
                polarity: none
                dataPeriod: snapshot
                unit: count
                count: { dataset: plans, open: { from: started_on, until: ended_on }, numerator: count() }
              - id: missed-before
                number: 4
                title: Visits due to children missed in the three months before
                polarity: low
                dataPeriod: month
                unit: count
                count:
                  dataset: visits
                  by: due_on
                  numerator: count(exists(held_on is missing and due_on < this.due_on and due_on >= plus_months(this.due_on, -3)))
                  history: 3
        """;

    public static InMemorySystem Make(string tolerate = "unknown-code", CrashPlan? plan = null) => new(
        plan, new Dictionary<string, string>(StringComparer.Ordinal) { ["visits.yaml"] = Catalogue.Replace("TOLERATED", tolerate, StringComparison.Ordinal) });

    /// <summary>A measure's line of a scorecard that was computed.</summary>
    public static async Task<MeasureDocument> LineAsync(this InMemorySystem system, string measure, string period, string? area = null) =>
        (await system.Queries.FindAsync("visits", period, area, revision: null, CancellationToken.None)).Document!.Measures.Single(line => string.Equals(line.Id, measure, StringComparison.Ordinal));

    public static Task<ExtractEntry> VisitsAsync(this InMemorySystem system, string period, string rows, string suffix = "") => system.IngestAsync($"visits/{period}/visits{suffix}.csv", Header + rows);

    public static Stream Body(string rows) => new MemoryStream(Encoding.UTF8.GetBytes(Header + rows));
}
