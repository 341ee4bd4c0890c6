using Scorecards.Hosting.Tests.Access;
using Scorecards.Testing.InMemory;

namespace Scorecards.Hosting.Tests.Reports;

/// <summary>
/// A scorecard with small counts planted in every place that a report prints. Each count is one that nothing else prints, with
/// decimals where a whole number would be found anywhere, so that a text that holds it gives it away.
/// </summary>
internal static class PlantedReport
{
    public const string Period = "2015-02";

    /// <summary>Each with what it is.</summary>
    public static IReadOnlyDictionary<string, string> Secrets { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["3.0717"] = "a small count of an area",
        ["17.0283"] = "the next smallest, beside its total",
        ["7919"] = "the denominator of a small numerator",
        ["0.0378"] = "its percentage, exactly",
        ["8111"] = "the denominator of a small rest",
        ["99.963"] = "its percentage, exactly",
        ["30.5013"] = "a year to date that a later one tells a month by",
        ["3.4717"] = "a rate over a known population is its numerator in disguise",
        ["2.0719"] = "the outturn",
        ["3.1717"] = "a small count in a block",
        ["12.2929"] = "the next smallest in its row",
        ["61.6161"] = "a share of nobody knows how many",
        ["four visits"] = "a small count in words",
        ["41 of 44"] = "a difference in words",
        ["37%"] = "the percentage of a figure that is not shown, in words",
        ["two panels"] = "a small count in the words of a project",
        ["five heads"] = "a small count in the note of a budget",
    };

    /// <summary>What everybody may see.</summary>
    public static IReadOnlyList<string> Shown { get; } = ["40.1000", "20.0000", "33.6000", "60.7%", "Every child was seen.", "All is well with the plan."];

    /// <summary>The catalogue, its report for an audience.</summary>
    public static string Catalogue(string audience) => $$"""
        scorecard:
          id: gamma
          title: Gamma Scorecard
          organisation: Gamma Council
          director: d1
          trendPeriods: 3
          columns: [{ show: latest }, { show: rating }, { show: parts }, { show: target }, { show: previous }, { show: travel }, { show: outturn }, { show: outturn-travel }, { show: trend }, { show: commentary }, { show: areas }, { show: years, count: 2 }]
        people:
          - { id: d1, role: Director, name: Dana Director, email: d1@council.example }
        areas:
          - { id: gamma, title: Gamma, populations: { 2013: 100000 } }
          - { id: north, title: North, parent: gamma }
          - { id: south, title: South, parent: gamma }
          - { id: west, title: West, parent: gamma }
        sections:
          - id: all
            title: All
            measures:
              - { id: children, number: "1", title: Children, polarity: low, dataPeriod: snapshot, unit: count, decimals: 4, standards: [{ from: 2014-01-01, target: 30, minimum: 35 }] }
              - { id: few, number: "2", title: Few of many, polarity: low, dataPeriod: snapshot, unit: percent, decimals: 4, standards: [{ from: 2014-01-01, target: 10, minimum: 20 }] }
              - { id: most, number: "3", title: All but a few, polarity: high, dataPeriod: snapshot, unit: percent, decimals: 4, standards: [{ from: 2014-01-01, target: 10, minimum: 5 }] }
              - { id: to-date, number: "4", title: Year to date, polarity: none, dataPeriod: ytd, unit: count, decimals: 4 }
              - { id: rate, number: "5", title: Rate, polarity: low, dataPeriod: snapshot, unit: rate10k, decimals: 4 }
              - { id: outturn, number: "6", title: Outturn, polarity: low, dataPeriod: snapshot, unit: count, decimals: 4 }
              - { id: visits, number: "7", title: Visits, polarity: high, dataPeriod: snapshot, unit: percent, decimals: 1, standards: [{ from: 2014-01-01, target: 85, minimum: 76.5 }] }
        blocks:
          - { id: grades, kind: distribution, title: Grades, unit: count, categories: [{ id: good, title: Good }, { id: fair, title: Fair }, { id: poor, title: Poor }] }
          - { id: shares, kind: distribution, title: Shares, unit: percent, categories: [{ id: good, title: Good }, { id: poor, title: Poor }] }
          - { id: money, kind: budget, title: Money, lines: [{ id: spend, title: Spend, better: low }] }
          - { id: plan, kind: projects, title: Plan, lines: [{ id: panels, title: Panels }] }
        reports:
          - { id: open, title: Open report, audience: {{audience}}{{(audience == "public" ? ", anonymous: true" : "")}}, circulation: [d1] }

        """;

    /// <summary>A host with the figures in.</summary>
    public static Task<AccessHost> StartAsync(string audience)
    {
        var system = new InMemorySystem(catalogue: new Dictionary<string, string>(StringComparer.Ordinal) { ["gamma.yaml"] = Catalogue(audience) });
        system.Upload("gamma/2014-03/measures.csv", "measure,numerator,denominator,value\n6,,,2.0719\n");
        system.Upload("gamma/2015-01/measures.csv", "measure,numerator,denominator,value\n4,,,30.5013\n");
        system.Upload("gamma/2015-02/measures.csv", """
            measure,area,numerator,denominator,value,commentary
            1,,,,40.1,Every child was seen. There were four visits. It was 41 of 44 in all.
            1,north,,,20,
            1,south,,,17.0283,
            1,west,,,3.0717,
            2,,3,7919,,It fell to 37% in the month.
            3,,8108,8111,,
            4,,,,33.6,
            5,,3.4717,,,
            6,,,,9,
            7,,17,28,,

            """);
        system.Upload("gamma/2015-02/grades.csv", "good,fair,poor\n25,12.2929,3.1717\n");
        system.Upload("gamma/2015-02/shares.csv", "good,poor\n61.6161,38.3839\n");
        system.Upload("gamma/2015-02/money.csv", "line,budget,forecast,variance,note\nspend,9191919,9292929,101010,It pays for five heads.\n");
        system.Upload("gamma/2015-02/plan.csv", "project,progress,variance,status\npanels,green,amber,All is well with the plan. There were two panels.\n");
        return AccessHost.StartAsync(system);
    }
}
