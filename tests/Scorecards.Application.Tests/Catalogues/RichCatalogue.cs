namespace Scorecards.Application.Tests.Catalogues;

/// <summary>A small catalogue of every kind of thing a scorecard may have, without a mistake, for tests to make one in.</summary>
internal static class RichCatalogue
{
    public const string File = "rich.yaml";

    public const string Text = """
        scorecard:
          id: rich
          title: Rich scorecard
          organisation: Rich Council
          director: director
          travel: { against: slope, periods: 6, deadBand: 0.5 }
          columns:
            - show: quarters
              count: 4
            - show: latest
            - show: areas
              level: district
        people:
          - id: director
            role: Director
            name: Ann Director
            email: director@council.example
          - id: member
            role: Member
            name: Cat Member
        areas:
          - id: whole
            title: The Whole
          - id: coast
            title: Coast
            parent: whole
            level: district
          - id: south
            title: South
            parent: whole
            level: district
            from: 2015-04-01
            until: 2020-03-31
            mergedFrom: [coast]
        comparators:
          - id: england
            title: England
            kind: england
            authority: England
          - id: neighbours
            title: Neighbours
            kind: neighbours
            sets:
              - from: 2014-04-01
                members: [Otherton]
              - from: 2016-04-01
                members: [Elsewhere]
        sections:
          - id: visiting
            title: Visiting
            measures:
              - id: visits
                number: "1"
                title: Visits in time
                polarity: high
                dataPeriod: ytd
                unit: percent
                monthly: true
                onlyFor: [whole, coast]
                previousMonths: average
                travel: { against: last-year }
                baseline:
                  - year: 2013
                    rank: B
                  - year: 2014
                    nationalAverage: 82
                comparators:
                  - of: england
                    year: 2014
                    value: 82
                standards:
                  - from: 2014-04-01
                    target: 85
                    amber: { below: 5, of: percent }
                    areas:
                      coast: { target: 80 }
                    labels: { green: Met }
                  - from: 2015-04-01
                    relative: { to: neighbours, plus: 1 }
                    minimum: 70
                standardSets:
                  - id: national
                    title: National target
                    standards:
                      - from: 2014-04-01
                        target: 95
                        minimum: 90
                overrides:
                  - period: 2015-02
                    area: coast
                    rag: amber
                    by: director
                    reason: Recorded late.
              - id: conversion
                number: "2"
                title: Conferences that lead to a plan
                polarity: target
                dataPeriod: month
                unit: percent
                standards:
                  - from: 2014-04-01
                    target: 88
                    green: { below: 4, above: 4 }
                    amber: { below: 8, above: 8 }
              - id: held
                number: "3"
                title: Conferences held
                polarity: none
                dataPeriod: month
                unit: count
                frequency: quarterly
                standards:
                  - from: 2014-04-01
                    expected: { lower: 10, upper: 20 }
              - id: cancelled
                number: "3a"
                title: Conferences cancelled
                polarity: none
                dataPeriod: month
                unit: count
                supports: held
              - id: planned
                number: "4"
                title: Conferences planned
                polarity: low
                dataPeriod: month
                unit: count
                formula: { plus: [held, cancelled] }
                standards:
                  - from: 2014-04-01
                    target: 40
                    profile: { 4: 10, 10: 30 }
                    minimum: 50
              - id: share
                number: "5"
                title: Share of conferences held
                polarity: high
                dataPeriod: month
                unit: percent
                formula: { numerator: held, denominator: planned }
        blocks:
          - id: money
            kind: budget
            title: Money
            lines:
              - id: spend
                title: Spend
                better: low
          - id: audits
            kind: distribution
            title: Audits
            unit: percent
            categories:
              - id: good
                title: Good
        reports:
          - id: board
            title: Board report
            circulation: [director]
            sections: [visiting]
            measures: [visits]
            areas: [whole]
            blocks: [money]
        """;
}
