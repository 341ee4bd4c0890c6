using Scorecards.Hosting.Http;

namespace Scorecards.Hosting.Tests.Http;

public sealed class CsvAnswerTests
{
    [Fact]
    public async Task A_table_is_a_file_that_a_spreadsheet_opens_as_it_is()
    {
        var executed = await Executed.OfAsync(TableAnswer.Of(
            "kent-scs-2015-02",
            [("Visits – on time", 0.10m, (int?)null), ("Said \"yes\", then no", -1234567.5m, 3)],
            ("title", row => row.Item1),
            ("value", row => row.Item2),
            ("count", row => row.Item3)).AsCsv());

        (executed.Status, executed.ContentType, executed.Text).ShouldBe(
            (200, "text/csv; charset=utf-8", "\uFEFFtitle,value,count\r\nVisits – on time,0.10,\r\n\"Said \"\"yes\"\", then no\",-1234567.5,3\r\n"));
        executed.Headers.ContentDisposition.ToString().ShouldBe("attachment; filename=kent-scs-2015-02.csv; filename*=UTF-8''kent-scs-2015-02.csv");
    }

    [Fact]
    public async Task A_table_without_rows_has_its_headings() => (await TextOfAsync<string>([])).ShouldBe("\uFEFFtext\r\n");

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44", "'+44")]
    [InlineData("-12.5%", "'-12.5%")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("\r=1+1", "\"'\r=1+1\"")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("-", "-")]
    [InlineData("a=1", "a=1")]
    [InlineData("28.6%", "28.6%")]
    [InlineData("", "")]
    public async Task Text_that_a_spreadsheet_would_run_is_marked_as_text(string text, string expected) =>
        (await TextOfAsync([text])).ShouldBe($"\uFEFFtext\r\n{expected}\r\n");

    [Fact]
    public async Task A_negative_number_stays_a_number() => (await TextOfAsync([-12.50m])).ShouldBe("\uFEFFtext\r\n-12.50\r\n");

    [Fact]
    public async Task A_time_is_written_with_its_offset() =>
        (await TextOfAsync([new DateTimeOffset(2015, 3, 5, 9, 0, 0, TimeSpan.Zero)])).ShouldBe("\uFEFFtext\r\n2015-03-05T09:00:00.0000000+00:00\r\n");

    private static async Task<string> TextOfAsync<T>(T[] rows) => (await Executed.OfAsync(TableAnswer.Of("x", rows, ("text", row => row)).AsCsv())).Text;
}
