using Scorecards.Application.Scorecards;
using Scorecards.LocalHost.Tests.Seeds;

namespace Scorecards.LocalHost.Tests;

/// <summary>Doncaster's scorecard through the whole system, cell by cell against the printed one.</summary>
[Collection(AllScorecardsCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class PrintedDoncasterTests(AllScorecardsFixture fixture)
{
    private const string Path = "api/scorecards/doncaster-cst/2015-12";

    private static readonly Disagreement[] BudgetDisagreements =
    [
        new("Cost of CIC Placements", "forecast", "+£21.4M", "£21.4M", "A forecast is a sum, not a difference: the plus sign of the column beside it stands before it in the print."),
    ];

    private static readonly string[] Quarters = ["quarters-2014-12", "quarters-2015-03", "quarters-2015-06", "quarters-2015-09"];

    private readonly RunningHost host = fixture.Host;

    [Fact]
    public async Task Every_figure_of_the_measures_is_the_printed_one()
    {
        var card = await host.CardAsync(Path);

        PrintedDoncaster.Services.Concat(PrintedDoncaster.Workforce).SelectMany(row => Compare(row, card.Measures.Single(measure => measure.Number == row.Number))).ToList().ShouldAgreeBut([]);
        card.Measures.Count().ShouldBe(PrintedDoncaster.Services.Count + PrintedDoncaster.Workforce.Count);
    }

    [Fact]
    public async Task Titles_and_contract_marks_are_the_printed_ones_and_lost_titles_are_marked()
    {
        var card = await host.CardAsync(Path);

        foreach (var row in PrintedDoncaster.Services.Concat(PrintedDoncaster.Workforce))
        {
            var measure = card.Measures.Single(measure => measure.Number == row.Number);
            measure.TitleInferred.ShouldBe(row.Title is null, row.Number);
            if (row.Title is not null)
            {
                (measure.Title + (measure is { Number: "29", Status: "under-development" } ? " - UNDER DEVELOPMENT" : string.Empty)).ShouldBe(row.Title);
                measure.Contract.ShouldBe(row.Contract!.Value, row.Number);
            }
        }
    }

    [Fact]
    public async Task No_arrow_is_decided_without_the_months_that_are_not_printed()
    {
        var card = await host.CardAsync(Path);

        card.Measures.Select(measure => (measure.Travel!.Against, measure.Travel.Direction, measure.Travel.Judgement, measure.Travel.Words)).Distinct()
            .ShouldBe([("slope", null, null, "Too few of the 6 months have figures")]);
    }

    [Fact]
    public async Task Nothing_is_rated_because_no_rule_is_printed()
    {
        var card = await host.CardAsync(Path);

        (card.Summary.Measures, card.Summary.Rated, card.Summary.NotRated).ShouldBe((31, 0, 31));
        card.Measures.ShouldAllBe(measure => measure.Rag == null && measure.Minimum == null);
    }

    [Fact]
    public async Task Every_sum_of_the_budget_is_the_printed_one()
    {
        var budget = await BlockAsync("budget");

        budget.Lines.Select(line => (line.Title, line.Contract)).ShouldBe(PrintedDoncaster.Budget.Select(line => (line.Title, line.Contract)));
        PrintedDoncaster.Budget.SelectMany(line => (ComparedCell[])
        [
            new(line.Title, "budget", OrDash(line.Budget), DisplayOf(budget, line.Title, "budget")),
            new(line.Title, "forecast", OrDash(line.Forecast), DisplayOf(budget, line.Title, "forecast")),
            new(line.Title, "variance", OrDash(line.Variance), DisplayOf(budget, line.Title, "variance")),
        ]).ToList().ShouldAgreeBut(BudgetDisagreements);
    }

    [Fact]
    public async Task The_shares_of_the_case_audits_are_the_printed_ones()
    {
        var audits = await BlockAsync("case-audits");

        ShortForms(audits).ShouldBe(PrintedDoncaster.CaseAudits);
    }

    [Fact]
    public async Task The_counts_of_the_internal_audit_are_the_printed_ones()
    {
        var audit = await BlockAsync("internal-audit");

        ShortForms(audit).ShouldBe(PrintedDoncaster.InternalAudit);
    }

    [Fact]
    public async Task The_colours_and_the_status_of_the_projects_are_the_printed_ones()
    {
        var projects = await BlockAsync("projects");

        projects.Lines.Select(line => new PrintedProject(line.Title, Letter(CellOf(line, "progress").Rag), Letter(CellOf(line, "variance").Rag), CellOf(line, "status").Display))
            .ShouldBe(PrintedDoncaster.Projects);
    }

    [Fact]
    public async Task The_footnotes_are_the_printed_ones()
    {
        var card = await host.CardAsync(Path);

        // The note on one figure stands beside it, not below the scorecard.
        ((string[])[.. card.Footnotes, $"*{card.Measures.Single(measure => measure.Number == "30").Commentary}"]).ShouldBe(PrintedDoncaster.Footnotes);
    }

    private static IEnumerable<ComparedCell> Compare(PrintedDoncasterRow row, MeasureDocument measure)
    {
        var baseline = measure.Baseline;
        yield return new(row.Number, "baseline rank", OrDash(row.BaselineRank), baseline?.Rank ?? baseline?.NationalAverageDisplay ?? "-");
        yield return new(row.Number, "baseline figure", OrDash(row.BaselineFigure), baseline?.Display ?? "-");
        foreach (var (printed, column) in ((string[])[row.Quarter3, row.Quarter4, row.Quarter1, row.Quarter2]).Zip(Quarters))
        {
            yield return new(row.Number, column, OrDash(printed), InWords(measure.Cells[column].Display, printed, measure.Status));
        }

        yield return new(row.Number, "latest", OrDash(WithoutMark(row.Latest)), measure.Display);
        yield return new(row.Number, "target", OrDash(row.Target), measure.TargetDisplay);
    }

    // "new measure" and "under development" are printed over the cells that have no figure for it.
    private static string InWords(string display, string printed, string status) => (printed, status, display) switch
    {
        ("new measure", "new", "-") or ("under development", "under-development", "-") => printed,
        _ => display,
    };

    // "17*", "- ⁴"
    private static string WithoutMark(string printed) => printed.TrimEnd('*', '⁴').TrimEnd();

    private static string OrDash(string printed) => printed.Length == 0 ? "-" : printed;

    private static string Letter(string? rag) => rag is { Length: > 0 } ? rag[..1].ToUpperInvariant() : string.Empty;

    private static BlockCellDocument CellOf(BlockLineDocument line, string column) => line.Cells.Single(cell => cell.Column == column);

    private static string DisplayOf(BlockDocument block, string line, string column) => CellOf(block.Lines.Single(found => found.Title == line), column).Display;

    private static IEnumerable<PrintedShare> ShortForms(BlockDocument block) =>
        block.Columns.Zip(block.Lines.Single().Cells).Select(pair => new PrintedShare(pair.First.Short, pair.Second.Display));

    private async Task<BlockDocument> BlockAsync(string id) => (await host.CardAsync(Path)).Blocks.Single(block => block.Id == id);
}
