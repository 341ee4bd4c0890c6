using Azure.Core.Pipeline;
using Scorecards.Application.Extracts;
using Scorecards.Azure.Storage;
using Scorecards.Azure.Tables;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Storage;

public sealed class TableExtractLedgerRaceTests
{
    [Fact]
    public async Task An_entry_that_changes_while_it_is_superseded_is_looked_at_again()
    {
        var read = StubHandler.Answer(200, await RowOfAsync(Sample.Entry(1)), "ETag: W/\"1\"");
        var readAgain = StubHandler.Answer(200, await RowOfAsync(Sample.Entry(1)), "ETag: W/\"2\"");
        using var service = new StubHandler(read, StubHandler.Answer(412), readAgain, StubHandler.Answer(204));

        await LedgerOf(service).SupersedeAsync(Sample.Entry(1).Id, CancellationToken.None);

        service.Requests.Select(request => request.Header("If-Match")).ShouldBe([null, "W/\"1\"", null, "W/\"2\""]);
    }

    [Fact]
    public async Task An_entry_that_another_run_superseded_meanwhile_is_left_alone()
    {
        var read = StubHandler.Answer(200, await RowOfAsync(Sample.Entry(1)), "ETag: W/\"1\"");
        var readAgain = StubHandler.Answer(200, await RowOfAsync(Sample.Entry(1, status: ExtractStatus.Superseded)), "ETag: W/\"2\"");
        using var service = new StubHandler(read, StubHandler.Answer(412), readAgain);

        await LedgerOf(service).SupersedeAsync(Sample.Entry(1).Id, CancellationToken.None);

        service.Requests.Select(request => request.Header("If-Match")).ShouldBe([null, "W/\"1\"", null]);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(413)]
    public async Task An_entry_that_cannot_be_written_is_a_failure(int status)
    {
        using var service = new StubHandler(StubHandler.Answer(status));

        (await Should.ThrowAsync<global::Azure.RequestFailedException>(() => LedgerOf(service).AddAsync(Sample.Entry(1), CancellationToken.None))).Status.ShouldBe(status);
    }

    // The row as the ledger itself writes it.
    private static async Task<string> RowOfAsync(ExtractEntry entry)
    {
        using var service = new StubHandler(StubHandler.Answer(204));
        await LedgerOf(service).AddAsync(entry, CancellationToken.None);
        return service.Request.Body;
    }

    private static TableExtractLedger LedgerOf(StubHandler service) => new(new TableServiceClient(
        new("https://council.table.core.windows.net"),
        new FixedCredential("token"),
        new() { Transport = new HttpClientTransport(service), Retry = { MaxRetries = 0 } }).GetTableClient("Extracts"));
}
