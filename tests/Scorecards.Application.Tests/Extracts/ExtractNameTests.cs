using Scorecards.Application.Extracts;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Tests.Extracts;

public sealed class ExtractNameTests
{
    private static readonly string[] Scorecards = ["kent-scs", "doncaster-csc"];
    private static readonly ReportingPeriod Now = new(2015, 3);

    [Theory]
    [InlineData("kent-scs/2015-02/measures.csv", ExtractFormat.Csv)]
    [InlineData("kent-scs/2015-02/measures.xlsx", ExtractFormat.Xlsx)]
    [InlineData("kent-scs/2015-02/measures.CSV", ExtractFormat.Csv)]
    [InlineData("kent-scs/2015-02/measures.Xlsx", ExtractFormat.Xlsx)]
    [InlineData("kent-scs/2015-02/measures--v2.csv", ExtractFormat.Csv)]
    [InlineData("kent-scs/2015-02/measures--.csv", ExtractFormat.Csv)]
    [InlineData("kent-scs/2015-02/measures--final--really final.xlsx", ExtractFormat.Xlsx)]
    [InlineData("kent-scs/2015-02/measures--2015.02.28.csv", ExtractFormat.Csv)]
    public void A_name_says_scorecard_period_dataset_and_format(string blob, ExtractFormat format)
    {
        var name = Read(blob);
        (name.Scorecard, name.Period, name.Dataset, name.Format).ShouldBe(("kent-scs", new ReportingPeriod(2015, 2), "measures", format));
        name.Issues.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("measures.csv", 1)]
    [InlineData("kent-scs/measures.csv", 2)]
    [InlineData("kent-scs/2015-02/old/measures.csv", 4)]
    [InlineData("kent-scs/2015-02\\measures.csv", 2)]
    [InlineData("", 1)]
    public void A_name_without_exactly_three_parts_says_nothing(string blob, int parts)
    {
        var name = Read(blob);
        (name.Scorecard, name.Period, name.Dataset, name.Format).ShouldBe((null, null, null, null));
        name.Issues.ShouldBe([ExtractIssue.OfFile(
            "unreadable-name",
            $"The name has {parts} parts between slashes instead of 3: name it {{scorecard}}/{{yyyy-MM}}/{{dataset}}.csv or .xlsx, for example my-scorecard/2015-02/measures.csv.",
            blob)]);
    }

    [Theory]
    [InlineData("kent-sc", "write kent-scs")]
    [InlineData("Kent-SCS", "write kent-scs")]
    [InlineData("birmingham", "write one of doncaster-csc, kent-scs")]
    public void An_unknown_scorecard_is_an_issue_and_the_rest_is_read(string scorecard, string advice)
    {
        var name = Read($"{scorecard}/2015-02/measures.csv");
        (name.Scorecard, name.Period, name.Dataset, name.Format).ShouldBe((null, new ReportingPeriod(2015, 2), "measures", ExtractFormat.Csv));
        name.Issues.ShouldBe([ExtractIssue.OfFile("unknown-scorecard", $"There is no scorecard '{scorecard}': {advice} as the first folder.", scorecard)]);
    }

    [Theory]
    [InlineData("2015-13")]
    [InlineData("2015-2")]
    [InlineData("Feb 2015")]
    [InlineData("")]
    public void A_folder_that_is_no_month_is_an_issue_and_the_rest_is_read(string folder)
    {
        var name = Read($"kent-scs/{folder}/measures.csv");
        (name.Scorecard, name.Period, name.Dataset, name.Format).ShouldBe(("kent-scs", null, "measures", ExtractFormat.Csv));
        name.Issues.ShouldBe([ExtractIssue.OfFile("unreadable-period", $"The second folder, '{folder}', is not a month: write yyyy-MM with a month from 01 to 12, for example 2015-02.", folder)]);
    }

    [Fact]
    public void The_current_month_may_be_reported() => Read("kent-scs/2015-03/measures.csv").Issues.ShouldBeEmpty();

    [Fact]
    public void A_later_month_cannot_be_true() => Read("kent-scs/2015-04/measures.csv").Issues.ShouldBe([ExtractIssue.OfFile(
        "future-period",
        "April 2015 has not begun: it is March 2015 now, so upload to the folder of the month that the figures report.",
        "2015-04")]);

    [Theory]
    [InlineData("measures.xls")]
    [InlineData("measures.pdf")]
    [InlineData("measures")]
    [InlineData("measures.csv.gz")]
    public void Any_other_format_is_an_issue(string file) => Read($"kent-scs/2015-02/{file}").Issues[0]
        .ShouldBe(ExtractIssue.OfFile("unreadable-format", $"'{file}' is neither .csv nor .xlsx: save it as one of the two.", file));

    [Theory]
    [InlineData("Measures.csv", "Measures", "measures")]
    [InlineData("measures-v2.csv", "measures-v2", "measures")]
    [InlineData("measures v2.csv", "measures v2", "measures")]
    [InlineData("half-year.csv", "half-year", "half-years")]
    [InlineData("budgets.csv", "budgets", "budget")]
    public void A_dataset_that_is_nearly_one_is_an_issue_that_says_how_to_name_the_file(string file, string dataset, string meant) => ShouldBeUnknown(
        file, dataset, $"name the file {meant}.csv or {meant}.xlsx; a note of your own may follow after two hyphens, as in {meant}--v2.csv");

    [Theory]
    [InlineData("figures--v2.csv", "figures")]
    [InlineData("--measures.csv", "")]
    [InlineData(".csv", "")]
    public void Any_other_dataset_is_an_issue_that_names_them_all(string file, string dataset) => ShouldBeUnknown(
        file,
        dataset,
        "name the file measures.csv or measures.xlsx, or after another dataset (quarters, half-years, years, previous-months, national, commentary, budget); a note of your own may follow after two hyphens, as in measures--v2.csv");

    [Fact]
    public void Everything_wrong_with_a_name_is_said_at_once() => Read("kent/2015-00/figures.doc").Issues.Select(issue => issue.Code)
        .ShouldBe(["unknown-scorecard", "unreadable-period", "unreadable-format", "unknown-dataset"]);

    [Fact]
    public void An_issue_quotes_sixty_characters_at_most()
    {
        var issue = Read($"kent-scs/2015-02/{new string('m', 100)}.csv").Issues.Single();
        issue.Text.ShouldBe(new string('m', 59) + "…");
    }

    private static void ShouldBeUnknown(string file, string dataset, string advice)
    {
        var name = Read($"kent-scs/2015-02/{file}");
        name.Dataset.ShouldBeNull();
        name.Issues.ShouldBe([ExtractIssue.OfFile("unknown-dataset", $"There is no dataset '{dataset}': {advice}.", file)]);
    }

    private static ExtractName Read(string blob) => ExtractName.Read(
        blob, Scorecards.ToDictionary(id => id, _ => (IReadOnlyCollection<string>)[.. Datasets.Common.Select(dataset => dataset.Name), "budget"], StringComparer.Ordinal), Now);
}
