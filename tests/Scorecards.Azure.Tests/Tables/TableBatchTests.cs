using Azure;
using Azure.Core.Pipeline;
using Scorecards.Azure.Tables;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Tables;

/// <summary>The multipart body of a transaction. https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions</summary>
public sealed class TableBatchTests
{
    private const string Done =
        """
        --batchresponse_1
        Content-Type: multipart/mixed; boundary=changesetresponse_2

        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 204 No Content
        DataServiceVersion: 1.0;


        --changesetresponse_2--
        --batchresponse_1--

        """;

    private const string Refused =
        """
        --batchresponse_1
        Content-Type: multipart/mixed; boundary=changesetresponse_2

        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 412 Precondition Failed
        Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8

        {"odata.error":{"code":"UpdateConditionNotSatisfied","message":{"lang":"en-US","value":"1:The update condition specified in the request was not satisfied.\nRequestId:1"}}}
        --changesetresponse_2--
        --batchresponse_1--

        """;

    [Fact]
    public async Task A_transaction_is_one_request_with_a_part_for_each_write()
    {
        using var service = new StubHandler(StubHandler.Answer(202, Done.ReplaceLineEndings("\r\n")));

        await TableOf(service).SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, new("p", "added") { ["Number"] = 1 }),
                new(TableTransactionActionType.UpdateReplace, new("p", "replaced") { ["Text"] = "£" }, new("W/\"1\"")),
                new(TableTransactionActionType.UpsertReplace, new("p", "it's")),
                new(TableTransactionActionType.Delete, new("p", "deleted"), new("W/\"2\"")),
            ],
            CancellationToken.None);

        var mark = service.Request.Body["--batch_".Length..service.Request.Body.IndexOf('\r', StringComparison.Ordinal)];
        mark.Length.ShouldBe(32);
        (service.Request.Line, service.Request.Header("Content-Type")).ShouldBe(("POST https://council.table.core.windows.net/$batch", $"multipart/mixed; boundary=batch_{mark}"));
        service.Request.Body.ShouldBe(
            $$"""
            --batch_{{mark}}
            Content-Type: multipart/mixed; boundary=changeset_{{mark}}

            --changeset_{{mark}}
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            POST https://council.table.core.windows.net/Alerts HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            Content-Type: application/json
            DataServiceVersion: 3.0
            Prefer: return-no-content

            {"PartitionKey":"p","RowKey":"added","Number":1}
            --changeset_{{mark}}
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            PUT https://council.table.core.windows.net/Alerts(PartitionKey='p',RowKey='replaced') HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            Content-Type: application/json
            DataServiceVersion: 3.0
            If-Match: W/"1"

            {"PartitionKey":"p","RowKey":"replaced","Text":"\u00A3"}
            --changeset_{{mark}}
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            PUT https://council.table.core.windows.net/Alerts(PartitionKey='p',RowKey='it%27%27s') HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            Content-Type: application/json
            DataServiceVersion: 3.0

            {"PartitionKey":"p","RowKey":"it\u0027s"}
            --changeset_{{mark}}
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            DELETE https://council.table.core.windows.net/Alerts(PartitionKey='p',RowKey='deleted') HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            Content-Type: application/json
            DataServiceVersion: 3.0
            If-Match: W/"2"


            --changeset_{{mark}}--
            --batch_{{mark}}--

            """.ReplaceLineEndings("\r\n"));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task A_refused_write_is_a_failure_with_its_status_code_and_text(string newLine)
    {
        using var service = new StubHandler(StubHandler.Answer(202, Refused.ReplaceLineEndings(newLine)));

        var failure = await Should.ThrowAsync<RequestFailedException>(() => SubmitAsync(service));

        (failure.Status, failure.ErrorCode, failure.Message).ShouldBe(
            (412, "UpdateConditionNotSatisfied", "A write of the transaction failed, so none was done: 1:The update condition specified in the request was not satisfied.\nRequestId:1"));
    }

    [Fact]
    public async Task A_refused_write_without_a_reason_is_a_failure_too()
    {
        using var service = new StubHandler(StubHandler.Answer(202, "--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 500 Internal Server Error\r\n\r\n\r\n--b--\r\n"));

        var failure = await Should.ThrowAsync<RequestFailedException>(() => SubmitAsync(service));

        (failure.Status, failure.ErrorCode, failure.Message).ShouldBe((500, null, "A write of the transaction failed, so none was done: the service gave no reason"));
    }

    [Fact]
    public async Task A_transaction_refused_whole_is_a_failure()
    {
        using var service = new StubHandler(StubHandler.Answer(413));

        (await Should.ThrowAsync<RequestFailedException>(() => SubmitAsync(service))).Status.ShouldBe(413);
    }

    private static Task SubmitAsync(StubHandler service) =>
        TableOf(service).SubmitTransactionAsync([new(TableTransactionActionType.Add, new("p", "r"))], CancellationToken.None);

    private static TableClient TableOf(StubHandler service) => new TableServiceClient(
        new("https://council.table.core.windows.net"),
        new FixedCredential("token"),
        new() { Transport = new HttpClientTransport(service), Retry = { MaxRetries = 0 } }).GetTableClient("Alerts");
}
