using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Scorecards.Testing.Workbooks;

namespace Scorecards.LocalHost.Tests.Alerts;

/// <summary>
/// A file of the wrong kind, a list of children among them: its data owner hears what is wrong and where, and nothing of what
/// stands in its cells leaves the store, in no message and in no line of the log.
/// </summary>
[Collection(AlertingCollection.Name)]
[Trait("Needs", "Azurite")]
public sealed class RejectedExtractTests(AzuriteFixture azurite) : IDisposable
{
    private readonly WrittenCatalogue catalogue = new WrittenCatalogue().With("wrong", measures: 2);

    /// <summary>Files with people in their headers and cells, at every place where an issue may quote them.</summary>
    public static TheoryData<string, string> Lists { get; } = new()
    {
        { "a list of children", "Amy Pond,2009-04-01,Rory O'Pond\nAmy Pond,2009-04-01,Rory O'Pond\n" },
        { "a header with a name", "measure,numerator,denominator,Amy Pond 2009-04-01\nm1,50,100,Rory O'Pond\n" },
        { "a header with an apostrophe", "measure,numerator,denominator,Rory O'Pond's sister Amy Pond 2009-04-01\nm1,50,100,x\n" },
        { "a long header", "measure,numerator,denominator,Amy Pond of 2009-04-01 and her brother Rory O'Pond who live with their aunt in the next town\nm1,50,100,x\n" },
        { "a name for a measure", "measure,numerator,denominator\nm1,50,100\nAmy Pond 2009-04-01,50,100\nRory O'Pond's,50,100\n" },
        { "a name for an area", "measure,area,numerator,denominator\nm1,Amy Pond 2009-04-01,50,100\nm2,Rory O'Pond's,50,100\n" },
        { "a name for a number", "measure,numerator,denominator\nm1,Amy Pond 2009-04-01,100\nm2,50,Rory O'Pond's\n" },
        { "a name for a month", "measure,numerator,denominator,period\nm1,50,100,Amy Pond 2009-04-01\nm2,50,100,Rory O'Pond's\n" },
        { "a name outside the columns", "measure,numerator,denominator\nm1,50,100,Amy Pond 2009-04-01\nm2,50,100,,Rory O'Pond's\n" },
        { "a name after an open quotation mark", "measure,numerator,denominator\nm1,\"Amy Pond 2009-04-01\nRory O'Pond's,50\n" },
        { "a comment on a row that is wrong", "measure,numerator,denominator,commentary,author\nm1,50,many,Amy Pond 2009-04-01,Rory O'Pond\n" },
    };

    public void Dispose() => catalogue.Dispose();

    [Fact]
    public async Task Its_data_owner_hears_of_it_with_the_first_issues_and_where_they_stand()
    {
        await using var host = await RunningHost.StartAsync(azurite, catalogue);
        var cells = string.Concat(Enumerable.Range(1, 7).Select(row => $"child {row},50,100\n"));

        var entry = await host.UploadAsync("wrong/2015-02/measures.csv", "measure,numerator,denominator\nm1,60,50\n" + cells);
        await host.RunAsync("deliver-alerts");

        var message = (await host.MessagesAsync()).ShouldHaveSingleItem();
        (message.To, message.Subject).ShouldBe(("analyst@council.example", "Extract refused, 8 errors: wrong/2015-02/measures.csv"));
        message.Text.ShouldContain("Row 2, column B: The numerator is above the denominator '…', which would be more than 100%");
        message.Text.ShouldContain("Row 6, column A: '…' is neither the id nor the number of a measure of wrong: write ");
        message.Text.ShouldContain("And 3 more: see the list of errors.");
        message.Text.ShouldContain($"extracts/{(string?)entry["id"]}");
        message.Text.ShouldNotContain("child");
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task What_stands_in_its_cells_is_in_no_message_and_in_no_line_of_the_log(string what, string text)
    {
        var (words, status) = await EverythingSaidAsync("wrong/2015-02/measures.csv", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));

        status.ShouldBe("rejected", what);
        LeaksIn(words).ShouldBeEmpty(what);
    }

    [Fact]
    public async Task Neither_is_what_stands_in_the_cells_of_a_workbook()
    {
        var workbook = new WorkbookBuilder().Sheet("Data").Row("measure", "numerator", "denominator", "Amy Pond").Row("Rory O'Pond", "50", "2009-04-01", "x").Build();

        var (words, status) = await EverythingSaidAsync("wrong/2015-02/measures.xlsx", new MemoryStream(workbook));

        status.ShouldBe("rejected");
        LeaksIn(words).ShouldBeEmpty();
    }

    private static List<string> LeaksIn(IEnumerable<string> words) =>
        [.. words.Where(text => ((string[])["Amy", "Rory", "Pond", "2009-04-01", " aunt"]).Any(personal => text.Contains(personal, StringComparison.Ordinal)))];

    // Messages in every form, and every line of the log from the upload on.
    private async Task<(List<string> Words, string? Status)> EverythingSaidAsync(string blob, Stream content)
    {
        await using var host = await RunningHost.StartAsync(azurite, catalogue, "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:Console:LogLevel:Default=None");
        using var log = new LogLines();
        host.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var entry = await host.UploadAsync(blob, content);
        await host.RunAsync("compute-scorecards");
        await host.RunAsync("check-deadlines");
        await host.RunAsync("deliver-alerts");
        var messages = await host.MessagesAsync();
        messages.Count.ShouldBe(1);
        log.All.ShouldNotBeEmpty();
        return ([.. messages.Select(message => message.Body.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })), .. log.All], (string?)entry["status"]);
    }
}
