namespace Scorecards.Application.Tests.Catalogues;

/// <summary>A small catalogue that says everything there is to say of who hears what, without a mistake, for tests to make one in.</summary>
internal static class AlertingCatalogue
{
    public const string File = "alerting.yaml";

    public const string Text = """
        scorecard:
          id: alerting
          title: Alerting scorecard
          organisation: Alerting Council
          director: director
          dataOwner: analyst
        people:
          - id: director
            role: Director
            name: Ann Director
            upn: director@council.example
            channel: Directors
            reportsTo: corporate
          - id: corporate
            role: Corporate Director
            name: Cor Director
            email: corporate@council.example
            reportsTo: chief
          - id: chief
            role: Chief Executive
            name: Chi Executive
            upn: chief@council.example
          - id: analyst
            role: Analyst
            name: Ben Analyst
            channel: Analysts
          - id: member
            role: Member
            name: Cat Member
        areas:
          - id: whole
            title: The Whole
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
                standards:
                  - from: 2014-04-01
                    target: 85
                    minimum: 70
        blocks:
          - id: audits
            kind: distribution
            title: Audits
            categories:
              - id: good
                title: Good
        alerts:
          reminders: false
          noFigure: false
          escalateAfter: 7
          routes:
            - person: director
              section: visiting
              severity: red
              safeguarding: true
              channels: [teams]
            - severity: notice
              channels: [email, teams]
          digest:
            to: [chief, corporate]
            afterWorkingDays: 3
        deadlines:
          - dataset: measures
            workingDay: 8
            from: 2026-04
          - dataset: audits
            workingDay: 20
            from: 2026-10
            director: corporate
            directorAfter: 5
        """;
}
