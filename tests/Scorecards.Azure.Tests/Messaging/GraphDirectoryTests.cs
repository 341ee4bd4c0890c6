using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using Scorecards.Application.Alerts;
using Scorecards.Azure.Messaging;
using Scorecards.Testing;

namespace Scorecards.Azure.Tests.Messaging;

public sealed class GraphDirectoryTests : IDisposable
{
    private readonly SteppedClock clock = new(Samples.Now);
    private readonly FixedCredential credential = new("token-of-the-app");
    private readonly List<HttpClient> clients = [];

    public void Dispose() => clients.ForEach(client => client.Dispose());

    [Fact]
    public async Task A_persons_address_is_asked_for_by_their_user_name()
    {
        using var service = new StubHandler(Person("ann.o'neill@council.example"));

        (await DirectoryOf(service).FindAddressAsync("ann#ext#@council.example", CancellationToken.None)).ShouldBe("ann.o'neill@council.example");

        service.Request.Text.ShouldBe(
            """
            GET https://graph.microsoft.com/v1.0/users/ann%23ext%23%40council.example?$select=mail,userPrincipalName
            Authorization: Bearer token-of-the-app
            """);
        credential.Scopes.ShouldBe(["https://graph.microsoft.com/.default"]);
    }

    [Fact]
    public async Task A_stand_in_is_reached_below_its_own_path()
    {
        using var service = new StubHandler(Person("ann@council.example"));

        await DirectoryOf(service, endpoint: "http://127.0.0.1:7071/local/graph/").FindAddressAsync("ann@council.example", CancellationToken.None);

        service.Request.Line.ShouldBe("GET http://127.0.0.1:7071/local/graph/v1.0/users/ann%40council.example?$select=mail,userPrincipalName");
    }

    [Theory]
    [InlineData(404, """{"error":{"code":"Request_ResourceNotFound"}}""")]
    [InlineData(200, """{"mail":null,"userPrincipalName":"ann@council.example"}""")]
    [InlineData(200, """{"mail":" "}""")]
    [InlineData(200, """{"userPrincipalName":"ann@council.example"}""")]
    public async Task Nobody_and_no_mailbox_have_no_address(int status, string body)
    {
        using var service = new StubHandler(StubHandler.Answer(status, body));

        (await DirectoryOf(service).FindAddressAsync("ann@council.example", CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData(401, "", "The directory answered 401 Unauthorized")]
    [InlineData(403, """{"error":{"message":"ann@council.example"}}""", "The directory answered 403 Forbidden")]
    [InlineData(429, "", "The directory answered 429 Too Many Requests")]
    [InlineData(503, "", "The directory answered 503 Service Unavailable")]
    [InlineData(302, "", "The directory answered 302 Found")]
    [InlineData(204, "", "The directory answered 204 No Content")]
    [InlineData(200, "<html>a gateway's page</html>", "The directory's answer cannot be read")]
    [InlineData(200, "[]", "The directory's answer cannot be read")]
    public async Task Any_other_answer_is_told_by_its_status(int status, string body, string message)
    {
        using var service = new StubHandler(StubHandler.Answer(status, body));

        (await Should.ThrowAsync<DirectoryException>(() => DirectoryOf(service).FindAddressAsync("ann@council.example", CancellationToken.None))).Message.ShouldBe(message);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "The directory did not answer: could not be reached: its name is not known")]
    [InlineData(HttpRequestError.ResponseEnded, "The directory did not answer: the connection broke before an answer came")]
    public async Task No_answer_is_told_without_its_details(HttpRequestError error, string message)
    {
        using var service = new StubHandler(() => throw new HttpRequestException(error, "no route to graph.microsoft.com"));

        (await Should.ThrowAsync<DirectoryException>(() => DirectoryOf(service).FindAddressAsync("ann@council.example", CancellationToken.None))).Message.ShouldBe(message);
    }

    [Fact]
    public async Task Without_a_token_nobody_is_asked_for()
    {
        using var service = new StubHandler();
        var directory = DirectoryOf(service, new BrokenCredential(() => throw new CredentialUnavailableException("tenant 4711")));

        (await Should.ThrowAsync<DirectoryException>(() => directory.FindAddressAsync("ann@council.example", CancellationToken.None))).Message
            .ShouldBe("The directory was not asked: no token for Graph: check the app's identity and its roles");

        service.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_is_kept_for_an_hour()
    {
        using var service = new StubHandler(Person("ann@council.example"), StubHandler.Answer(404), Person("new@council.example"));
        var directory = DirectoryOf(service);

        (await directory.FindAddressAsync("ann@council.example", CancellationToken.None)).ShouldBe("ann@council.example");
        clock.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromTicks(1));
        (await directory.FindAddressAsync("ANN@council.example", CancellationToken.None)).ShouldBe("ann@council.example");
        clock.Advance(TimeSpan.FromTicks(1));
        (await directory.FindAddressAsync("ann@council.example", CancellationToken.None)).ShouldBeNull();
        (await directory.FindAddressAsync("ann@council.example", CancellationToken.None)).ShouldBeNull();
        (await directory.FindAddressAsync("bob@council.example", CancellationToken.None)).ShouldBe("new@council.example");

        service.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        using var service = new StubHandler(StubHandler.Answer(503), Person("ann@council.example"));
        var directory = DirectoryOf(service);
        await Should.ThrowAsync<DirectoryException>(() => directory.FindAddressAsync("ann@council.example", CancellationToken.None));

        (await directory.FindAddressAsync("ann@council.example", CancellationToken.None)).ShouldBe("ann@council.example");
    }

    [Fact]
    public async Task No_more_answers_are_kept_than_it_has_room_for()
    {
        var room = GraphDirectory.MostKept;
        using var service = new StubHandler([.. Enumerable.Repeat(Person("ann@council.example"), room + 2)]);
        var directory = DirectoryOf(service);
        for (var person = 0; person <= room; person++)
        {
            await directory.FindAddressAsync(Name(person), CancellationToken.None);
        }

        await directory.FindAddressAsync(Name(room), CancellationToken.None);
        service.Requests.Count.ShouldBe(room + 1);
        await directory.FindAddressAsync(Name(0), CancellationToken.None);
        service.Requests.Count.ShouldBe(room + 2);

        static string Name(int person) => string.Create(CultureInfo.InvariantCulture, $"p{person}@council.example");
    }

    [Fact]
    public async Task Whoever_asks_may_cancel()
    {
        using var service = new StubHandler();
        using var stop = new CancellationTokenSource();
        var asking = DirectoryOf(service, BrokenCredential.Stalling).FindAddressAsync("ann@council.example", stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => asking);
    }

    private static Func<HttpResponseMessage> Person(string mail) => StubHandler.Answer(200, JsonSerializer.Serialize(new { mail }));

    private GraphDirectory DirectoryOf(StubHandler service, TokenCredential? identity = null, string endpoint = "https://graph.microsoft.com/")
    {
        var http = new HttpClient(service, disposeHandler: false);
        clients.Add(http);
        return new(http, new(new(new(endpoint)), Samples.Limits, identity ?? credential, clock), Samples.Limits, clock);
    }
}
