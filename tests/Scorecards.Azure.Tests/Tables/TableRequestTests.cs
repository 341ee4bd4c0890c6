using Azure;
using Azure.Core.Pipeline;
using Scorecards.Azure.Tables;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Tables;

/// <summary>What goes over the wire, and what is made of the answer.</summary>
public sealed class TableRequestTests
{
    // "a key for tests only, not a secret"
    private const string Key = "YSBrZXkgZm9yIHRlc3RzIG9ubHksIG5vdCBhIHNlY3JldA==";

    private static readonly Uri Account = new("https://council.table.core.windows.net/");
    private static readonly DateTimeOffset Now = new(2015, 3, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_table_is_made()
    {
        using var service = new StubHandler(StubHandler.Answer(204));

        await TableOf(service).CreateIfNotExistsAsync(CancellationToken.None);

        // The signature: printf 'Sun, 01 Mar 2015 06:00:00 GMT\n/council/Tables' | openssl dgst -sha256 -mac HMAC -macopt hexkey:{the key} -binary | base64
        service.Request.Text.ShouldBe(
            """
            POST https://council.table.core.windows.net/Tables
            Accept: application/json; odata=fullmetadata
            Authorization: SharedKeyLite council:U5CY7BJ1htwYPOhMH417+x/VzbNZ5/LNW0RAotjmrv8=
            Content-Type: application/json
            DataServiceVersion: 3.0
            Prefer: return-no-content
            x-ms-date: Sun, 01 Mar 2015 06:00:00 GMT
            x-ms-version: 2019-02-02

            {"TableName":"Scorecards"}
            """);
    }

    [Fact]
    public async Task A_row_is_read_by_its_keys()
    {
        using var service = new StubHandler(StubHandler.Answer(200, """{"odata.etag":"W/\"7\"","PartitionKey":"kent|kent","RowKey":"head|2015-02","Revision":3}"""));

        var row = await TableOf(service).GetEntityIfExistsAsync("kent|kent", "head|2015-02", CancellationToken.None);

        service.Request.Text.ShouldBe(
            """
            GET https://council.table.core.windows.net/Scorecards(PartitionKey='kent%7Ckent',RowKey='head%7C2015-02')
            Accept: application/json; odata=fullmetadata
            Authorization: SharedKeyLite council:xAjrkNbm08jSCpS4u0d4xo4Y8Hyyrnjb7vUnjsvGL3k=
            DataServiceVersion: 3.0
            x-ms-date: Sun, 01 Mar 2015 06:00:00 GMT
            x-ms-version: 2019-02-02
            """);
        (row!.ToJson(), row.ETag.ToString("H")).ShouldBe(("""{"PartitionKey":"kent|kent","RowKey":"head|2015-02","Revision":3}""", "W/\"7\""));
    }

    [Fact]
    public async Task A_quotation_mark_in_a_key_is_doubled_and_escaped()
    {
        using var service = new StubHandler(StubHandler.Answer(404));

        await TableOf(service).GetEntityIfExistsAsync("o'neill", "50% – a/b", CancellationToken.None);

        service.Request.Line.ShouldBe("GET https://council.table.core.windows.net/Scorecards(PartitionKey='o%27%27neill',RowKey='50%25%20%E2%80%93%20a%2Fb')");
    }

    [Fact]
    public async Task A_query_goes_on_from_where_each_page_ended_an_empty_page_too()
    {
        using var service = new StubHandler(
            StubHandler.Answer(200, """{"value":[{"PartitionKey":"p","RowKey":"a"}]}""", "x-ms-continuation-NextPartitionKey: 1!4!cA--", "x-ms-continuation-NextRowKey: 1!8!a&b="),
            StubHandler.Answer(200, """{"value":[]}""", "x-ms-continuation-NextPartitionKey: 1!4!cQ--"),
            StubHandler.Answer(200, """{"value":[{"PartitionKey":"q","RowKey":"b"}]}"""));

        var keys = new List<string>();
        await foreach (var row in TableOf(service).QueryAsync("PartitionKey ge 'p'", 2, ["PartitionKey", "RowKey"]))
        {
            keys.Add(row.PartitionKey + row.RowKey);
        }

        const string Asked = "GET https://council.table.core.windows.net/Scorecards()?$filter=PartitionKey%20ge%20%27p%27&$top=2&$select=PartitionKey%2CRowKey";
        service.Requests.Select(request => request.Line).ShouldBe(
            [Asked, Asked + "&NextPartitionKey=1%214%21cA--&NextRowKey=1%218%21a%26b%3D", Asked + "&NextPartitionKey=1%214%21cQ--"]);
        keys.ShouldBe(["pa", "qb"]);
    }

    [Fact]
    public async Task A_query_asks_for_no_page_that_its_reader_does_not_want()
    {
        using var service = new StubHandler(StubHandler.Answer(200, """{"value":[{"PartitionKey":"p","RowKey":"a"}]}""", "x-ms-continuation-NextPartitionKey: p"));

        await foreach (var row in TableOf(service).QueryAsync("PartitionKey eq 'p'"))
        {
            row.RowKey.ShouldBe("a");
            break;
        }

        service.Request.Line.ShouldBe("GET https://council.table.core.windows.net/Scorecards()?$filter=PartitionKey%20eq%20%27p%27");
    }

    [Fact]
    public async Task A_row_is_added()
    {
        using var service = new StubHandler(StubHandler.Answer(204, string.Empty, "ETag: W/\"1\""));

        var version = await TableOf(service).AddEntityAsync(new("p", "r") { ["Number"] = 7 }, CancellationToken.None);

        Unsigned(service.Request).ShouldBe(
            """
            POST https://council.table.core.windows.net/Scorecards
            Accept: application/json; odata=fullmetadata
            Content-Type: application/json
            DataServiceVersion: 3.0
            Prefer: return-no-content
            x-ms-version: 2019-02-02

            {"PartitionKey":"p","RowKey":"r","Number":7}
            """);
        version.ShouldBe(new ETag("W/\"1\""));
    }

    [Fact]
    public async Task A_row_is_replaced_as_it_was_read()
    {
        using var service = new StubHandler(StubHandler.Answer(204, string.Empty, "ETag: W/\"2\""));

        var version = await TableOf(service).UpdateEntityAsync(new("p", "r") { ["Number"] = 8 }, new("W/\"1\""), CancellationToken.None);

        Unsigned(service.Request).ShouldBe(
            """
            PUT https://council.table.core.windows.net/Scorecards(PartitionKey='p',RowKey='r')
            Accept: application/json; odata=fullmetadata
            Content-Type: application/json
            DataServiceVersion: 3.0
            If-Match: W/"1"
            x-ms-version: 2019-02-02

            {"PartitionKey":"p","RowKey":"r","Number":8}
            """);
        version.ShouldBe(new ETag("W/\"2\""));
    }

    [Fact]
    public async Task A_row_is_deleted_whatever_its_version()
    {
        using var service = new StubHandler(StubHandler.Answer(204));

        await TableOf(service).DeleteEntityAsync("p", "r", ETag.All, CancellationToken.None);

        Unsigned(service.Request).ShouldBe(
            """
            DELETE https://council.table.core.windows.net/Scorecards(PartitionKey='p',RowKey='r')
            Accept: application/json; odata=fullmetadata
            DataServiceVersion: 3.0
            If-Match: *
            x-ms-version: 2019-02-02
            """);
    }

    [Fact]
    public async Task A_failure_tells_the_status()
    {
        using var service = new StubHandler(StubHandler.Answer(
            409, """{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"The specified entity already exists."}}}"""));

        var failure = await Should.ThrowAsync<RequestFailedException>(() => TableOf(service).AddEntityAsync(new("p", "r"), CancellationToken.None));

        failure.Status.ShouldBe(409);
    }

    [Fact]
    public async Task An_identity_sends_its_token_for_storage()
    {
        using var service = new StubHandler(StubHandler.Answer(204));
        var credential = new FixedCredential("token-of-the-app");

        await new TableServiceClient(Account, credential, OptionsOf(service)).GetTableClient("Scorecards").CreateIfNotExistsAsync(CancellationToken.None);

        service.Request.Text.ShouldBe(
            """
            POST https://council.table.core.windows.net/Tables
            Accept: application/json; odata=fullmetadata
            Authorization: Bearer token-of-the-app
            Content-Type: application/json
            DataServiceVersion: 3.0
            Prefer: return-no-content
            x-ms-version: 2019-02-02

            {"TableName":"Scorecards"}
            """);
        credential.Scopes.ShouldBe(["https://storage.azure.com/.default"]);
    }

    private static TableClient TableOf(StubHandler service) => new TableServiceClient(Account, "council", Key, OptionsOf(service)).GetTableClient("Scorecards");

    private static TableClientOptions OptionsOf(StubHandler service) =>
        new() { Clock = new FixedClock(Now), Transport = new HttpClientTransport(service), Retry = { MaxRetries = 0 } };

    private static string Unsigned(SentRequest request) => (request with
    {
        Headers = [.. request.Headers.Where(header => !header.StartsWith("Authorization: ", StringComparison.Ordinal) && !header.StartsWith("x-ms-date: ", StringComparison.Ordinal))],
    }).Text;
}
