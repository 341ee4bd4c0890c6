using System.Globalization;
using Scorecards.Application.Scorecards;
using Scorecards.LocalHost.Tests.Seeds;

namespace Scorecards.LocalHost.Tests;

/// <summary>Birmingham's scorecard through the whole system, cell by cell against the printed one.</summary>
[Collection(AllScorecardsCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class PrintedBirminghamTests(AllScorecardsFixture fixture)
{
    private const string Path = "api/scorecards/birmingham-cs/2017-12";
    private const string Month = "Dec-17";

    private static readonly string[] Areas = ["EAST", "NWC", "SOUTH", "DCSC", "Other Citywide Teams"];

    private static readonly Disagreement[] Known =
    [
        new("2", "Prev. 6 months cumulative", "24%", "23%", "1,566 of 6,671 is 23.47%, which rounds to 23%."),
    ];

    private static readonly Disagreement[] KnownOfBlock6 =
    [
        new("At least one visit in a month", "Prev. 6 months average", "801", "no line", ShiftedLabels),
        new("At least one visit in a month", Month, "776", "no line", ShiftedLabels),
        new("Number of CPP visited", "Prev. 6 months average", "855", "801", ShiftedLabels),
        new("Number of CPP visited", Month, "891", "776", ShiftedLabels),
        new("Number of CPP to be visited", "Prev. 6 months average", "94%", "855", ShiftedLabels),
        new("Number of CPP to be visited", Month, "87%", "891", ShiftedLabels),
    ];

    private const string ShiftedLabels =
        "The figures stand one row too high: 801 of 855 is 93.7% and 776 of 891 is 87.1%, the printed percentages, so 855 and 891 are the plans to be visited.";

    private readonly RunningHost host = fixture.Host;

    [Fact]
    public async Task Every_cell_is_the_printed_one()
    {
        var card = await host.CardAsync(Path);

        PrintedBirmingham.Cells.Select(cell => new ComparedCell(cell.Number, cell.Column, cell.Text, AnswerOf(card, cell))).ToList().ShouldAgreeBut(Known);
    }

    [Fact]
    public async Task The_labels_of_block_6_are_shifted_in_the_print()
    {
        var card = await host.CardAsync(Path);

        PrintedBirmingham.Block6AsPrinted.Select(cell => new ComparedCell(
            cell.Label, cell.Column, cell.Text, card.Measures.Any(measure => measure.Number == cell.Number) ? AnswerOf(card, cell) : "no line")).ToList().ShouldAgreeBut(KnownOfBlock6);
    }

    [Fact]
    public async Task Titles_labels_of_supporting_lines_and_commentaries_are_the_printed_ones()
    {
        var card = await host.CardAsync(Path);

        var main = card.Measures.Where(measure => measure.Supports is null).ToList();
        main.Select(measure => new PrintedBirminghamTitle(measure.Number, measure.Title)).ShouldBe(PrintedBirmingham.Titles);
        main.Select(measure => new PrintedBirminghamCommentary(measure.Number, measure.Commentary!)).ShouldBe(PrintedBirmingham.Commentaries);
        card.Measures.Where(measure => measure.Supports is not null).Select(measure => (measure.Number, measure.Title)).ShouldBe(
            PrintedBirmingham.Cells.Where(cell => char.IsAsciiLetter(cell.Number[^1]) && cell.Column == Month).Select(cell => (cell.Number, cell.Label)),
            ignoreOrder: true);
    }

    [Fact]
    public async Task The_rates_are_over_the_printed_populations_and_their_sum()
    {
        var card = await host.CardAsync(Path);

        foreach (var number in (string[])["5a", "7a"])
        {
            var rate = card.Measures.Single(measure => measure.Number == number);
            card.Parts.Zip(rate.Parts).Where(pair => pair.Second.Denominator is not null).Select(pair => new PrintedBirminghamPopulation(pair.First.Title, Thousands(pair.Second.Denominator)))
                .ShouldBe(PrintedBirmingham.Populations);
            Thousands(rate.Denominator).ShouldBe("286,096");
        }
    }

    [Fact]
    public async Task Areas_add_up_to_the_city_where_they_are_counted()
    {
        var card = await host.CardAsync(Path);

        foreach (var measure in card.Measures.Where(measure => measure.Unit == "count" && measure.Parts.Any(part => part.Value is not null)))
        {
            measure.Parts.Sum(part => part.Value).ShouldBe(measure.Value, measure.Number);
        }
    }

    [Theory]
    [InlineData("east", "EAST")]
    [InlineData("nwc", "NWC")]
    [InlineData("south", "SOUTH")]
    [InlineData("dcsc", "DCSC")]
    [InlineData("other-citywide", "Other Citywide Teams")]
    public async Task An_area_of_its_own_has_its_printed_figures_and_no_other(string area, string heading)
    {
        var card = await host.CardAsync($"{Path}?area={area}");

        (card.Area, card.AreaTitle).ShouldBe((area, heading));
        var printed = PrintedBirmingham.Cells.Where(cell => cell.Column == heading).ToDictionary(cell => cell.Number, cell => cell.Text, StringComparer.Ordinal);
        card.Measures.ToDictionary(measure => measure.Number, measure => measure.Display, StringComparer.Ordinal).ShouldBe(
            card.Measures.ToDictionary(measure => measure.Number, measure => printed.GetValueOrDefault(measure.Number, "-"), StringComparer.Ordinal), ignoreOrder: true);
    }

    [Theory]
    [InlineData("2017-03", "Mar-17")]
    [InlineData("2016-03", "Mar-16")]
    public async Task An_earlier_snapshot_is_also_the_scorecard_of_its_month(string period, string heading)
    {
        var card = await host.CardAsync($"api/scorecards/birmingham-cs/{period}");

        card.Measures.Where(measure => measure.Value is not null).Select(measure => (measure.Number, measure.Display))
            .ShouldBe(PrintedBirmingham.Cells.Where(cell => cell.Column == heading).Select(cell => (cell.Number, cell.Text)));
    }

    [Fact]
    public async Task Colours_follow_the_illustrative_standards()
    {
        var card = await host.CardAsync(Path);

        card.Measures.Where(measure => measure.Supports is null).Select(measure => (measure.Number, measure.Rag)).ShouldBe(
        [
            ("1", "amber"), ("2", "green"), ("3", "green"), ("4", "green"), ("5", null), ("6", "amber"), ("7", "amber"), ("8", null),
            ("9", "green"), ("10", "amber"), ("11", "green"), ("12", "amber"), ("13", "amber"), ("14", "green"),
        ]);
        card.Measures.ShouldAllBe(measure => measure.Rag == null || measure.MinimumIllustrative);
    }

    private static string AnswerOf(ScorecardDocument card, PrintedBirminghamCell cell)
    {
        var measure = card.Measures.Single(found => found.Number == cell.Number);
        return cell.Column switch
        {
            Month => measure.Display,
            "Target" => measure.TargetDisplay,
            "Mar-17" or "Mar-16" => measure.Baseline!.Display,
            "National average" or "Statistical Neighbours average" => measure.Comparators.Single(comparator => comparator.Title == cell.Column).Display,
            "Prev. 6 months average" or "Prev. 6 months cumulative" => measure.Cells["previous-months-2017-12"].Display,
            _ when Areas.Contains(cell.Column, StringComparer.Ordinal) => PartOf(card, measure, cell.Column).Display,
            _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.Column, "There is no such printed column."),
        };
    }

    private static PartDocument PartOf(ScorecardDocument card, MeasureDocument measure, string title) =>
        measure.Parts.Single(part => part.Area == card.Parts.Single(area => area.Title == title).Id);

    private static string Thousands(decimal? number) => number!.Value.ToString("#,0", CultureInfo.InvariantCulture);
}
