using Scorecards.Application.Alerts;

namespace Scorecards.Azure.Tests.Messaging;

/// <summary>What each channel makes of what happens on a real connection, composed as in a head.</summary>
public sealed class ConnectionTests
{
    public static TheoryData<string> Services { get; } = ["Teams", "SendGrid", "Graph"];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_service_that_takes_a_message_and_then_says_nothing_has_taken_it(string service)
    {
        await using var remote = SocketService.Answering("HTTP/1.1 202 Accepted\r\nContent-Length: 1000\r\n\r\n");

        // On the real clock: whoever waited for the rest of the answer would come to the time-out's result.
        await using var system = ComposedSystem.Of(service, remote.Host, limits: new(TimeSpan.FromSeconds(10)), time: TimeProvider.System);

        (await system.ChannelOf(service).SendAsync(Samples.Director, Samples.Message, CancellationToken.None)).ShouldBe(SendResult.Taken(null));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_service_that_does_not_answer_in_time_may_have_taken_it(string service)
    {
        await using var remote = SocketService.Stalling();
        await using var system = ComposedSystem.Of(service, remote.Host);
        var sending = system.ChannelOf(service).SendAsync(Samples.Director, Samples.Message, CancellationToken.None);
        await remote.Arrived;

        system.Clock.Advance(Samples.Limits.Timeout);

        (await sending).ShouldBe(SendResult.Unanswered("no answer within 20 seconds"));
        remote.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_service_that_resets_the_connection_may_have_taken_it(string service)
    {
        await using var remote = SocketService.Resetting();

        (await SendAsync(service, remote.Host)).ShouldBe(SendResult.Unanswered("the connection broke before an answer came"));

        remote.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_service_that_closes_the_connection_may_have_taken_it(string service)
    {
        await using var remote = SocketService.Closing();

        (await SendAsync(service, remote.Host)).ShouldBe(SendResult.Unanswered("the connection broke before an answer came"));

        remote.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_service_that_speaks_another_protocol_may_have_taken_it(string service)
    {
        await using var remote = SocketService.Answering("220 mail.council.example ESMTP\r\n\r\n");

        (await SendAsync(service, remote.Host)).ShouldBe(SendResult.Unanswered("the connection broke before an answer came"));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_service_that_is_not_there_has_not_taken_it(string service) =>
        (await SendAsync(service, SocketService.NobodysHost())).ShouldBe(SendResult.Refused("could not be reached: no connection"));

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_service_with_which_no_connection_stands_in_time_has_not_taken_it(string service)
    {
        await using var remote = SocketService.Stalling();

        // It waits for the end of a request, and the client for its part of the handshake: for half the time-out, on the real clock.
        await using var system = ComposedSystem.Of(service, remote.Host, scheme: "https", limits: new(TimeSpan.FromMilliseconds(200)));

        (await system.ChannelOf(service).SendAsync(Samples.Director, Samples.Message, CancellationToken.None)).ShouldBe(SendResult.Refused("could not be reached: no connection in time"));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_redirect_is_refused_and_not_followed(string service)
    {
        await using var remote = SocketService.Answering("HTTP/1.1 307 Moved\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");

        (await SendAsync(service, remote.Host)).ShouldBe(SendResult.Refused("307 Temporary Redirect"));

        remote.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task Whoever_sends_may_cancel(string service)
    {
        await using var remote = SocketService.Stalling();
        await using var system = ComposedSystem.Of(service, remote.Host);
        using var stop = new CancellationTokenSource();
        var sending = system.ChannelOf(service).SendAsync(Samples.Director, Samples.Message, stop.Token);
        await remote.Arrived;

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task The_directory_is_there_where_SendGrid_sends_and_keeps_what_it_was_told()
    {
        await using var remote = SocketService.Answering("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n{\"mail\":\"ann@council.example\"}");
        await using var system = ComposedSystem.Of("SendGrid", remote.Host);

        (await system.Directory.FindAddressAsync("ann", CancellationToken.None)).ShouldBe("ann@council.example");
        (await system.Directory.FindAddressAsync("ann", CancellationToken.None)).ShouldBe("ann@council.example");

        remote.Requests.ShouldBe(["GET /v1.0/users/ann?$select=mail,userPrincipalName HTTP/1.1"]);
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n", "The directory answered 302 Found")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n{", "The directory did not answer: the connection broke before an answer came")]
    public async Task The_directory_says_what_kept_it_from_answering(string answer, string message)
    {
        await using var remote = SocketService.Answering(answer);
        await using var system = ComposedSystem.Of("SendGrid", remote.Host);

        (await Should.ThrowAsync<DirectoryException>(() => system.Directory.FindAddressAsync("ann", CancellationToken.None))).Message.ShouldBe(message);

        remote.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_directory_that_does_not_answer_in_time_has_not_answered()
    {
        await using var remote = SocketService.Stalling();
        await using var system = ComposedSystem.Of("SendGrid", remote.Host);
        var asking = system.Directory.FindAddressAsync("ann", CancellationToken.None);
        await remote.Arrived;

        system.Clock.Advance(Samples.Limits.Lookup);

        (await Should.ThrowAsync<DirectoryException>(() => asking)).Message.ShouldBe("The directory did not answer: no answer within 10 seconds");
    }

    private static async Task<SendResult> SendAsync(string service, string host)
    {
        await using var system = ComposedSystem.Of(service, host);
        return await system.ChannelOf(service).SendAsync(Samples.Director, Samples.Message, CancellationToken.None);
    }
}
