using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Scorecards.Testing;

namespace Scorecards.LocalHost.Tests;

/// <summary>The five shipped scorecards together: their samples, their pages, and who is told.</summary>
[Collection(AllScorecardsCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class ShippedCatalogueTests(AllScorecardsFixture fixture)
{
    private static readonly ExpectedWarning[] Warnings =
    [
        new(
            "birmingham-cs/2017-12/previous-months.csv", "worked-out", null, null,
            "Measure 2 (% Re-referrals (Monthly)) for Birmingham is worked out from other measures as 23%, and the file says 24%, which is not used: check them."),
        new(
            "doncaster-cst/2015-12/budget.csv", "variance-disagrees", 2, "D",
            "The variance says +£917K, but £43.1M less £42.3M is +£800K, further apart than rounding allows; what is written is shown: check which of the three is right."),
    ];

    private readonly RunningHost host = fixture.Host;

    [Fact]
    public async Task Every_sample_is_accepted_and_only_the_listed_warnings_are_given()
    {
        var entries = (await host.GetAsync("api/extracts?limit=200"))["extracts"]!.AsArray();

        var samples = Path.Combine(Repository.Catalogue, "samples");
        entries.Select(entry => (string?)entry!["blob"]).ShouldBe(
            Directory.EnumerateFiles(samples, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(samples, path).Replace(Path.DirectorySeparatorChar, '/')), ignoreOrder: true);
        entries.Where(entry => (string?)entry!["status"] is not ("accepted" or "accepted-with-warnings")).ShouldBeEmpty();
        entries.SelectMany(entry => entry!["issues"]!.AsArray().Select(issue => WarningOf(entry, issue!))).OrderBy(warning => warning.Blob, StringComparer.Ordinal).ShouldBe(Warnings);
    }

    [Theory]
    [InlineData("birmingham-cs", "2017-12", false)]
    [InlineData("childrens-trust-kpis", "2016-12", true)]
    [InlineData("doncaster-cst", "2015-12", false)]
    [InlineData("harrow-cs", "2006-04", true)]
    [InlineData("kent-scs", "2015-02", false)]
    public async Task The_page_of_every_scorecard_shows_each_measure_and_says_whether_its_figures_are_real(string scorecard, string latest, bool illustrative)
    {
        var card = await host.CardAsync($"api/scorecards/{scorecard}/latest");
        using var response = await host.Http.GetAsync($"scorecards/{scorecard}/{latest}");
        var html = await response.Content.ReadAsStringAsync();

        (card.Period, card.Illustrative, response.StatusCode).ShouldBe((latest, illustrative, HttpStatusCode.OK));
        html.ShouldContain($"<h1>{HtmlEncoder.Default.Encode(card.Title)}</h1>");
        card.Measures.Select(measure => measure.Number).Where(number => !html.Contains($"<td>{number}</td>", StringComparison.Ordinal)).ShouldBeEmpty();
        html.Contains("Illustrative figures", StringComparison.Ordinal).ShouldBe(illustrative);
    }

    [Fact]
    public async Task Nobody_is_told_of_illustrative_figures()
    {
        var alerts = (await host.GetAsync("api/alerts"))["alerts"]!.AsArray();

        alerts.Select(alert => ((string?)alert!["scorecard"], (string?)alert["area"], (string?)alert["number"])).ShouldBe(
            [("birmingham-cs", "dcsc", "12"), ("birmingham-cs", "other-citywide", "3"), ("kent-scs", "kent", "12")], ignoreOrder: true);
    }

    private static ExpectedWarning WarningOf(JsonNode entry, JsonNode issue) =>
        new((string)entry["blob"]!, (string)issue["code"]!, (int?)issue["row"], (string?)issue["column"], (string)issue["message"]!);
}

/// <summary>A warning that a shipped sample is known to have.</summary>
internal sealed record ExpectedWarning(string Blob, string Code, int? Row, string? Column, string Message);
