using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Scorecards.Azure.Tables;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Tables;

public sealed class TableRetryTests
{
    private static readonly Func<HttpResponseMessage> Row = StubHandler.Answer(200, """{"PartitionKey":"p","RowKey":"r"}""");

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Bad_luck_is_tried_again(int status)
    {
        using var service = new StubHandler(StubHandler.Answer(status), StubHandler.Answer(status), Row);

        var row = await TableOf(service).GetEntityIfExistsAsync("p", "r", CancellationToken.None);

        (row?.RowKey, service.Requests.Count).ShouldBe(("r", 3));
    }

    [Fact]
    public async Task Lasting_bad_luck_is_a_failure_with_its_status()
    {
        using var service = new StubHandler([.. Enumerable.Repeat(StubHandler.Answer(503), 4)]);

        var failure = await Should.ThrowAsync<RequestFailedException>(() => TableOf(service).GetEntityIfExistsAsync("p", "r", CancellationToken.None));

        (failure.Status, service.Requests.Count).ShouldBe((503, 4));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(409)]
    [InlineData(412)]
    public async Task A_refusal_is_not_tried_again(int status)
    {
        using var service = new StubHandler(StubHandler.Answer(status));

        var failure = await Should.ThrowAsync<RequestFailedException>(() => TableOf(service).AddEntityAsync(new("p", "r"), CancellationToken.None));

        (failure.Status, service.Requests.Count).ShouldBe((status, 1));
    }

    [Fact]
    public async Task The_body_is_sent_again_whole()
    {
        using var service = new StubHandler(StubHandler.Answer(503), StubHandler.Answer(204));

        await TableOf(service).AddEntityAsync(new("p", "r"), CancellationToken.None);

        service.Requests.Select(request => request.Body).ShouldBe(Enumerable.Repeat("""{"PartitionKey":"p","RowKey":"r"}""", 2));
    }

    [Fact]
    public async Task A_service_that_asks_for_a_pause_is_left_alone()
    {
        // An hour is asked for and nobody waits for it: without the pause, every try would be used up at once.
        using var patience = new CancellationTokenSource();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var service = new StubHandler([() => Busy(asked), .. Enumerable.Repeat(StubHandler.Answer(503), 3)]);

        var call = TableOf(service).GetEntityIfExistsAsync("p", "r", patience.Token);
        await asked.Task;
        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
        service.Requests.Count.ShouldBe(1);
    }

    private static HttpResponseMessage Busy(TaskCompletionSource asked)
    {
        asked.SetResult();
        return StubHandler.Answer(429, string.Empty, "Retry-After: 3600")();
    }

    private static TableClient TableOf(StubHandler service) => new TableServiceClient(
        new("https://council.table.core.windows.net"),
        new FixedCredential("token"),
        new() { Transport = new HttpClientTransport(service), Retry = { Mode = RetryMode.Fixed, Delay = TimeSpan.Zero } }).GetTableClient("Scorecards");
}
