namespace Scorecards.Application.Tests.Catalogues;

/// <summary>A small catalogue without a mistake, for tests to make one in.</summary>
internal static class SampleCatalogue
{
    public const string File = "test.yaml";

    public const string Text = """
        scorecard:
          id: test
          title: Test scorecard
          organisation: Test Council
          trendPeriods: 4
          director: director
          dataOwner: analyst
        portfolio:
          title: Children
          division: Social Care
          cabinetMember: member
        people:
          - id: director
            role: Director
            name: Ann Director
            email: director@council.example
            channel: Directors
          - id: analyst
            role: Analyst
            name: Ben Analyst
            email: analyst@council.example
          - id: member
            role: Cabinet Member
            name: Cat Member
        areas:
          - id: whole
            title: The Whole
            populations:
              2014: 326000
          - id: east
            title: East
            parent: whole
        sections:
          - id: private-fostering
            title: Private Fostering
            measures:
              - id: visits
                number: "12"
                title: Visits in time
                polarity: high
                dataPeriod: ytd
                unit: percent
                decimals: 1
                safeguarding: true
                notes:
                  - label: Tolerance
                    text: Higher values are better
                standards:
                  - from: 2014-04-01
                    target: 85
                    minimum: 76.5
                  - from: 2015-04-01
                    target: 90
                    minimum: 80
              - id: conversion
                number: "24"
                title: Conferences that lead to a plan
                polarity: target
                dataPeriod: r12m
                unit: percent
                standards:
                  - from: 2014-04-01
                    target: 88
                    greenWithin: 4
                    redBeyond: 16
          - id: staffing
            title: Staffing
            measures:
              - id: posts
                number: "43"
                title: Posts not filled
                polarity: low
                dataPeriod: snapshot
                unit: count
                status: new
                standards:
                  - from: 2014-04-01
                    target: 10
                    minimum: 12
        """;
}
