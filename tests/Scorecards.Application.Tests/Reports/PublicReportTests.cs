using Scorecards.Application.Reports;
using Scorecards.Application.Scorecards;
using Scorecards.Testing.InMemory;

namespace Scorecards.Application.Tests.Reports;

/// <summary>Reports for the public: what they show depends on all that the public was shown before.</summary>
public sealed class PublicReportTests
{
    private const string Gamma = """
        scorecard: { id: gamma, title: Gamma Scorecard, organisation: Gamma Council, director: d1, trendPeriods: 2 }
        people:
          - { id: d1, role: Director, name: Dana Director, email: d1@council.example }
        areas:
          - { id: gamma, title: Gamma }
          - { id: north, title: North, parent: gamma }
          - { id: south, title: South, parent: gamma }
        sections:
          - id: all
            title: All
            measures:
              - { id: to-date, number: "1", title: To date, polarity: low, dataPeriod: ytd, unit: count, standards: [{ from: 2014-04-01, target: 20, minimum: 31 }] }
        reports:
          - { id: whole, title: The whole, audience: public }
          - { id: north, title: North, audience: public, areas: [north] }
          - { id: internal, title: Internal, areas: [north] }
          - { id: all-areas, title: All areas, audience: public, areas: [gamma, north, south] }

        """;

    private readonly InMemorySystem system = new(catalogue: new Dictionary<string, string>(StringComparer.Ordinal) { ["gamma.yaml"] = Gamma });

    [Fact]
    public async Task Of_two_years_to_date_that_tell_a_month_the_later_is_shown()
    {
        await UploadAsync(("2015-01", "1,,30\n"), ("2015-02", "1,,33\n"));

        (await ShownAsync("2015-02", "whole")).ShouldBe("33 c: to-date previous 2015-01 between-periods; to-date trend 2015-01 between-periods; to-date travel 2015-01 derived");
    }

    [Fact]
    public async Task Where_the_earlier_was_published_it_is_the_later_that_is_not_shown()
    {
        await UploadAsync(("2015-01", "1,,30\n"), ("2015-02", "1,,33\n"));

        await PublishAsync("2015-01", "whole");

        (await ShownAsync("2015-02", "whole")).ShouldBe("c 30: to-date latest 2015-02 between-periods; to-date trend 2015-02 between-periods; to-date travel 2015-01 derived");
    }

    [Fact]
    public async Task What_was_published_of_a_month_that_was_restated_since_is_no_longer_what_it_was()
    {
        await UploadAsync(("2015-01", "1,,30\n"), ("2015-02", "1,,33\n"));
        await PublishAsync("2015-01", "whole");

        system.Upload("gamma/2015-01/measures--restated.csv", "measure,area,value\n1,,20\n");
        await system.RunAsync();

        (await ShownAsync("2015-02", "whole")).ShouldBe("33 20: ");
    }

    [Fact]
    public async Task A_part_is_not_shown_beside_a_total_of_before_it_was_restated()
    {
        await UploadAsync(("2015-02", "1,,40\n1,north,37\n1,south,3\n"));
        await PublishAsync("2015-02", "whole");

        system.Upload("gamma/2015-02/measures--restated.csv", "measure,area,value\n1,,41\n1,north,37\n1,south,4\n");
        await system.RunAsync();

        (await ShownAsync("2015-02", "north")).ShouldStartWith("c -: to-date latest 2015-02 between-periods", Case.Sensitive, "40 was published: 37 of it would leave 3");
    }

    [Fact]
    public async Task Neither_does_another_report_give_a_count_away_nor_what_only_those_with_a_right_to_it_were_shown()
    {
        await UploadAsync(("2015-02", "1,,40\n1,north,37\n1,south,3\n"));

        await PublishAsync("2015-02", "internal");
        (await ShownAsync("2015-02", "north")).ShouldBe("37 -: ");

        await PublishAsync("2015-02", "whole");
        (await ShownAsync("2015-02", "north")).ShouldBe("c -: to-date latest 2015-02 secondary; to-date trend 2015-02 secondary");
    }

    [Fact]
    public async Task The_same_report_published_again_is_the_same_pack()
    {
        await UploadAsync(("2015-01", "1,,30\n1,north,24\n1,south,6\n"), ("2015-02", "1,,43\n1,north,27\n1,south,16\n"));

        (await PublishAsync("2015-02", "all-areas")).IsNew.ShouldBeTrue();
        (await PublishAsync("2015-02", "all-areas")).IsNew.ShouldBeFalse();
    }

    [Fact]
    public async Task A_figure_that_differs_from_those_it_was_checked_with_is_not_shown()
    {
        await UploadAsync(("2015-02", "1,,33\n"));

        await system.IngestAsync("gamma/2015-02/measures--restated.csv", "measure,area,value\n1,,35\n"); // and not worked out yet

        (await ShownAsync("2015-02", "whole")).ShouldBe("c -: to-date latest 2015-02 unchecked; to-date trend 2015-02 unchecked");
    }

    [Fact]
    public async Task A_summary_counts_what_is_shown()
    {
        await UploadAsync(("2015-02", "1,,33\n1,north,30\n1,south,3\n"));

        var answer = await FindAsync("2015-02", "all-areas");

        answer.Document!.Areas.Select(area => (area.AreaTitle, area.Measures.Single().Display, area.Summary.Red, area.Summary.NotRated)).ShouldBe(
            [("Gamma", "33", 1, 0), ("North", "c", 0, 1), ("South", "c", 0, 1)]);
        (answer.Document.Summary.Red, answer.Document.Summary.NotRated).ShouldBe((1, 2));
    }

    [Theory]
    [InlineData("harrow-cs", "2006-04")]
    [InlineData("kent-scs", "2015-02")]
    public async Task A_shipped_scorecard_is_published_for_the_public(string scorecard, string period)
    {
        var file = $"{scorecard}.yaml";
        var text = InMemorySystem.Shipped(file).Values.Single();
        var report = "  - { id: for-everybody, title: For everybody, audience: public, anonymous: true }\n";
        var shipped = new InMemorySystem(catalogue: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [file] = text.Contains("\nreports:\n", StringComparison.Ordinal) ? text.Replace("\nreports:\n", $"\nreports:\n{report}", StringComparison.Ordinal) : $"{text}\nreports:\n{report}",
        });
        shipped.UploadSamples(scorecard);
        await shipped.RunAsync();

        await shipped.Publish.RunAsync(scorecard, period, "for-everybody", "Ann", CancellationToken.None);
        var again = await shipped.Publish.RunAsync(scorecard, period, "for-everybody", "Ann", CancellationToken.None);

        (again.Problem, again.IsNew, again.Pack?.Revision).ShouldBe((null, false, 1));
    }

    private async Task UploadAsync(params (string Period, string Rows)[] months)
    {
        foreach (var (period, rows) in months)
        {
            system.Upload($"gamma/{period}/measures.csv", $"measure,area,value\n{rows}");
        }

        await system.RunAsync();
    }

    private Task<PublishOutcome> PublishAsync(string period, string report) => system.Publish.RunAsync("gamma", period, report, "Ann", CancellationToken.None);

    private Task<ReportAnswer> FindAsync(string period, string report) =>
        new ReportQueries(system.Queries, system.Catalogue, system.Packs, new(system.Observations, system.Inputs, system.Packs)).FindAsync("gamma", period, report, CancellationToken.None);

    // The reported and the previous figure, then what is left out.
    private async Task<string> ShownAsync(string period, string report)
    {
        var answer = await FindAsync(period, report);
        MeasureDocument measure = answer.Document!.Areas[0].Measures.Single();
        return $"{measure.Display} {measure.Previous?.Display ?? "-"}: {string.Join("; ", answer.LeftOut.Select(left => $"{left.Subject} {left.Place} {left.Period} {left.Reason}"))}";
    }
}
