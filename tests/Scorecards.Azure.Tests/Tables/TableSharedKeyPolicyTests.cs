using Azure.Core;
using Azure.Core.Pipeline;
using Scorecards.Azure.Tables;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Tables;

/// <summary>
/// The signatures were worked out with openssl from the rule, not with this code:
/// printf '{date}\n/{account}{path}{?comp}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:{key} -binary | base64
/// https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key#shared-key-lite-and-table-service-format-for-2009-09-19-and-later
/// </summary>
public sealed class TableSharedKeyPolicyTests
{
    // "a key for tests only, not a secret"
    private const string Key = "YSBrZXkgZm9yIHRlc3RzIG9ubHksIG5vdCBhIHNlY3JldA==";

    private readonly FixedClock clock = new(new(2015, 3, 1, 6, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("https://council.table.core.windows.net/Scorecards(PartitionKey='kent%7Ckent',RowKey='head%7C2015-02')", "council", "xAjrkNbm08jSCpS4u0d4xo4Y8Hyyrnjb7vUnjsvGL3k=")]
    [InlineData("https://council.table.core.windows.net/Alerts()?$filter=x&NextRowKey=1&comp2=no", "council", "CUZsX2sI4duYq9GvRDQnHl84YsMT/PVAcEsIDGmKaeg=")]
    [InlineData("https://council.table.core.windows.net/?timeout=30&comp=properties", "council", "efyjFzKjqBAE4FRytlOeOhK22nsZ2Qx+10hW13K1A2Q=")]
    [InlineData("http://127.0.0.1:10002/devstoreaccount1/Tables", "devstoreaccount1", "p5TnN6o9TpVkqWQyyKQbRplEV/mOCWsV2gXK4fIGeuM=")]
    public async Task A_request_is_signed_by_its_date_account_path_and_comp(string uri, string account, string signature)
    {
        using var service = new StubHandler(StubHandler.Answer(200));

        await SendAsync(service, account, uri);

        (service.Request.Header("x-ms-date"), service.Request.Header("Authorization")).ShouldBe(("Sun, 01 Mar 2015 06:00:00 GMT", $"SharedKeyLite {account}:{signature}"));
    }

    [Fact]
    public async Task The_date_is_in_Greenwich_whatever_the_clock_shows()
    {
        using var service = new StubHandler(StubHandler.Answer(200));
        clock.Now = new(2015, 7, 1, 0, 30, 0, TimeSpan.FromHours(1));

        await SendAsync(service, "council", "https://council.table.core.windows.net/Tables");

        service.Request.Header("x-ms-date").ShouldBe("Tue, 30 Jun 2015 23:30:00 GMT");
    }

    [Fact]
    public async Task Each_try_is_signed_with_the_time_it_is_made_at()
    {
        using var service = new StubHandler(
            () =>
            {
                clock.Now = clock.Now.AddMinutes(20);
                return StubHandler.Answer(503)();
            },
            StubHandler.Answer(204));
        var options = new TableClientOptions { Clock = clock, Transport = new HttpClientTransport(service), Retry = { Delay = TimeSpan.Zero, Mode = RetryMode.Fixed } };

        await new TableServiceClient(new("https://council.table.core.windows.net"), "council", Key, options).GetTableClient("Alerts").CreateIfNotExistsAsync(CancellationToken.None);

        service.Requests.Select(request => (request.Header("x-ms-date"), request.Header("Authorization"))).ShouldBe(
        [
            ("Sun, 01 Mar 2015 06:00:00 GMT", "SharedKeyLite council:U5CY7BJ1htwYPOhMH417+x/VzbNZ5/LNW0RAotjmrv8="),
            ("Sun, 01 Mar 2015 06:20:00 GMT", "SharedKeyLite council:Z5yUglFBo5vDUChbjmuukgXVd5zVM1MNJ6Ul0KxT6Mw="),
        ]);
    }

    [Fact]
    public void A_key_that_is_not_base_64_is_refused_at_once() =>
        Should.Throw<FormatException>(() => new TableSharedKeyPolicy("council", "not base 64!", clock));

    private async Task SendAsync(StubHandler service, string account, string uri)
    {
        var pipeline = new HttpPipeline(new HttpClientTransport(service), [new TableSharedKeyPolicy(account, Key, clock)]);
        using var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Get;
        message.Request.Uri.Reset(new(uri));
        await pipeline.SendAsync(message, CancellationToken.None);
    }
}
