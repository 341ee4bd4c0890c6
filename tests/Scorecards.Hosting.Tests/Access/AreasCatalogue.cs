namespace Scorecards.Hosting.Tests.Access;

/// <summary>
/// Two scorecards. Alpha's whole has two areas, east and west, and east has one below it, east-one; it has a block, a rank, and reports of
/// all kinds. Beta has its whole alone.
/// </summary>
internal static class AreasCatalogue
{
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["alpha.yaml"] = """
            scorecard: { id: alpha, title: Alpha Scorecard, organisation: Alpha Council, authority: Alpha, director: d1, dataOwner: analyst }
            people:
              - { id: d1, role: Director, name: Dana Director, email: d1@council.example }
              - { id: analyst, role: Performance Analyst, name: Alex Analyst, email: analyst@council.example }
            areas:
              - { id: alpha, title: Alpha }
              - { id: east, title: East, parent: alpha }
              - { id: east-one, title: East One, parent: east }
              - { id: west, title: West, parent: alpha }
            comparators:
              - { id: rank, title: Rank, kind: rank }
            sections:
              - id: all
                title: All
                measures:
                  - id: visits
                    number: "1"
                    title: Visits in time
                    polarity: high
                    dataPeriod: snapshot
                    unit: percent
                    decimals: 1
                    baseline: [{ year: 2014, rank: B, value: 71.71 }]
                    standards: [{ from: 2014-04-01, target: 90, minimum: 80 }]
            blocks:
              - { id: money, kind: budget, title: Money, lines: [{ id: spend, title: Spend, better: low }] }
            reports:
              - { id: east-report, title: East report, areas: [east] }
              - { id: both-report, title: Both report, areas: [east, west] }
              - { id: whole-report, title: Whole report }
              - { id: open-report, title: Open report, areas: [east], audience: public, anonymous: true }
            """,
        ["beta.yaml"] = """
            scorecard: { id: beta, title: Beta Scorecard, organisation: Beta Council, director: d1 }
            people:
              - { id: d1, role: Director, name: Dana Director, email: d1@council.example }
            areas:
              - { id: beta, title: Beta }
            sections:
              - id: all
                title: All
                measures:
                  - { id: visits, number: "1", title: Visits in time, polarity: high, dataPeriod: snapshot, unit: percent, decimals: 1, standards: [{ from: 2014-04-01, target: 90, minimum: 80 }] }
            """,
    };

    // Each figure is one that no other place has, so that a text that holds it tells of that place. All are red.
    public const string Measures = """
        measure,area,numerator,denominator
        1,,611,1000
        1,east,622,1000
        1,east-one,633,1000
        1,west,644,1000

        """;

    public const string National = """
        measure,authority,value,year
        1,Alpha,71.71,2014
        1,Gamma,82.82,2014

        """;

    public const string Money = "line,budget,forecast,variance,note\nspend,9191919,9292929,101010,\n";

    public const string Beta = "measure,numerator,denominator\n1,655,1000\n";
}
