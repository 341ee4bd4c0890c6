using System.Text;
using Scorecards.Application.Catalogues;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;
using Scorecards.Domain.Measures;

namespace Scorecards.Application.Tests.Extracts.Reading;

/// <summary>A scorecard with parts, windows, formulas, comparators and a block of each kind, and a short way to read an extract of it.</summary>
internal static class SmallScorecard
{
    public static readonly ScorecardDefinition Definition = Load("""
        scorecard: { id: small, title: Small, organisation: Small Council, authority: Smallton }
        areas:
          - { id: small, title: Small }
          - { id: east, title: East, parent: small }
          - { id: west, title: West, parent: small }
        comparators:
          - { id: england, title: England, kind: england, authority: England }
          - id: neighbours
            title: Neighbours
            kind: neighbours
            sets: [{ from: 2010-04-01, members: [Middleton, Northwick] }]
        sections:
          - id: all
            title: All
            measures:
              - { id: open, number: "1", title: Open cases, polarity: low, dataPeriod: snapshot, unit: count }
              - { id: seen, number: "2", title: Children seen, polarity: high, dataPeriod: month, unit: percent }
              - { id: started, number: "3", title: Started, polarity: none, dataPeriod: ytd, unit: count, monthly: true }
              - { id: timely, number: "4", title: Timely, polarity: high, dataPeriod: r12m, unit: percent, monthly: true }
              - { id: staff, number: "5", title: Staff, polarity: none, dataPeriod: snapshot, unit: count, rollUp: true }
              - { id: agency, number: "6", title: Agency, polarity: low, dataPeriod: snapshot, unit: percent, rollUp: true }
              - { id: both, number: "7", title: Both, polarity: none, dataPeriod: snapshot, unit: count, formula: { plus: [open, staff] } }
        blocks:
          - { id: money, kind: budget, title: Money, lines: [{ id: pay, title: Pay }, { id: saved, title: Saved, unit: percent }] }
          - { id: audits, kind: distribution, title: Audits, unit: percent, categories: [{ id: poor, short: P, title: Poor }, { id: good, short: G, title: Good }], lines: [{ id: cases, title: Cases }] }
          - { id: projects, kind: projects, title: Projects, lines: [{ id: pause, title: Pause }] }
        """);

    /// <summary>The observations of an extract, or the issues as "severity column code".</summary>
    public static (IReadOnlyList<Observation> Observations, IReadOnlyList<ExtractIssue> Issues) Read(string dataset, string csv)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var kind = Datasets.Of(Definition).First(known => known.Name == dataset);
        var reading = ExtractReader.Read(file, ExtractFormat.Csv, kind, Definition, new(2024, 6), ExtractLimits.Default);
        return (reading.Observations, reading.Issues);
    }

    public static string[] Codes(string dataset, string csv) =>
        [.. Read(dataset, csv).Issues.Select(issue => $"{(issue.Severity == IssueSeverity.Error ? "error" : "warning")} {issue.Column}{issue.Row} {issue.Code}")];

    private static ScorecardDefinition Load(string yaml)
    {
        var (definition, problems) = CatalogueReader.Read("small.yaml", yaml);
        return definition ?? throw new InvalidOperationException(string.Join('\n', problems));
    }
}
