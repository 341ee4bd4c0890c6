using System.Diagnostics;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Scorecards.Application.Alerts;
using Scorecards.Application.Telemetry;
using Scorecards.Azure.Tests.Storage;
using Scorecards.Testing.InMemory;

namespace Scorecards.Azure.Tests.Messaging;

/// <summary>
/// Sends that fail in every way there is, by a service that repeats all it knows, tell no secret: neither in the delivery log's
/// error, nor in a log line, nor in a trace.
/// </summary>
public sealed class SecretTests
{
    private const string Address = "planted.person@council.example";

    private static readonly string[] Secrets = [ComposedSystem.Signature, ComposedSystem.Key, ComposedSystem.Token, ComposedSystem.Sender, Address, "planted"];

    // A service that repeats the request in its status line, a header and its body.
    private static readonly string Repeated = string.Join(' ', Secrets);

    public static TheoryData<string, string, string> Failures
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var service in (string[])["Teams", "SendGrid", "Graph"])
            {
                data.Add(service, "429", "429 Too Many Requests");
                data.Add(service, "503", "503 Service Unavailable");
                data.Add(service, "413", "413 Request Entity Too Large");
                data.Add(service, "401", "401 Unauthorized");
                data.Add(service, "302", "302 Found");
                data.Add(service, "reset", "the connection broke before an answer came");
                data.Add(service, "stall", "no answer within 20 seconds");
                data.Add(service, "unreachable", "could not be reached: no connection");
            }

            data.Add("Graph", "no token", "no token for Graph: check the app's identity and its roles");
            data.Add("Directory", "401", "The directory answered 401 Unauthorized");
            data.Add("Directory", "reset", "The directory did not answer: the connection broke before an answer came");
            data.Add("Directory", "no token", "The directory was not asked: no token for Graph: check the app's identity and its roles");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failing_send_tells_no_secret(string service, string failure, string expected)
    {
        using var witness = new Witness();
        await using var remote = Failing(failure);
        var host = remote?.Host ?? SocketService.NobodysHost();
        var credential = failure == "no token" ? new BrokenCredential(() => throw new AuthenticationFailedException(Repeated)) : null;
        await using var system = ComposedSystem.Of(service, host, witness, credential);

        var delivering = DeliverAsync(system, service);
        if (failure == "stall")
        {
            await remote!.Arrived;
            system.Clock.Advance(Samples.Limits.Timeout);
        }

        var errors = await delivering;

        errors.ShouldBe([expected]);
        witness.Lines.Count(line => line.Contains(expected, StringComparison.Ordinal)).ShouldBe(1);
        SecretsIn([.. errors, .. witness.Lines, .. witness.Activities]).ShouldBeEmpty();
        Mentioning(host, [.. errors, .. witness.Lines]).ShouldBeEmpty();
        (remote?.Requests.Count ?? 0).ShouldBe(failure switch { "413" => 2, "unreachable" or "no token" => 0, _ => 1 });
    }

    [Theory]
    [InlineData("Teams")]
    [InlineData("SendGrid")]
    [InlineData("Graph")]
    public async Task No_trace_is_made_of_a_send(string service)
    {
        using var witness = new Witness();
        await using var remote = SocketService.Answering("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
        await using var system = ComposedSystem.Of(service, remote.Host, witness);
        using var run = new Activity("run").Start();

        (await system.ChannelOf(service).SendAsync(Samples.Director, Samples.Message, CancellationToken.None)).ShouldBe(SendResult.Taken(null));

        Mentioning($"http://{remote.Host}/", witness.Activities).ShouldBeEmpty();
        witness.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_trace_of_a_client_that_makes_one_would_be_seen()
    {
        using var witness = new Witness();
        await using var remote = SocketService.Answering("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
        using var http = new HttpClient();
        using var run = new Activity("run").Start();

        using var response = await http.GetAsync($"http://{remote.Host}/workflows/planted");

        Mentioning($"http://{remote.Host}/", witness.Activities).Count.ShouldBe(1);
        SecretsIn(witness.Activities).ShouldBe(["planted"]);
    }

    // The run's own log lines and the delivery log's error are what a failing send leaves behind.
    private static async Task<IReadOnlyList<string>> DeliverAsync(ComposedSystem system, string service)
    {
        var memory = new InMemorySystem();
        var asked = Samples.Director with { Id = "somebody", Email = service == "Directory" ? null : Address, Upn = service == "Directory" ? Address : null, Channel = service == "Teams" ? "Directors" : null };
        await memory.Alerts.AddAsync(Sample.Notification("n1") with { Recipient = asked }, CancellationToken.None);
        var channel = system.ChannelOf(service == "Directory" ? "SendGrid" : service);
        var sender = new MessageSender(system.Directory, _ => Task.FromResult(Samples.Message), system.Get<ILogger<MessageSender>>());
        var deliver = new DeliverAlerts(memory.Alerts, memory.Deliveries, [channel], sender, memory.Catalogue, memory.Guard, memory.Clock, system.Get<WorkTelemetry>(), system.Get<ILogger<DeliverAlerts>>());
        using var run = new Activity("run").Start();

        await deliver.RunAsync(new Progress<Application.Work.WorkProgress>(), again: false, CancellationToken.None);

        return [.. memory.Deliveries.Entries.Select(entry => entry.Error ?? string.Empty)];
    }

    private static SocketService? Failing(string failure) => failure switch
    {
        "unreachable" => null,
        "reset" => SocketService.Resetting(),
        "stall" or "no token" => SocketService.Stalling(),
        _ => SocketService.Answering(request =>
            $"HTTP/1.1 {failure} {Repeated}\r\nX-Message-Id: {Repeated}\r\nLocation: /planted?{ComposedSystem.Signature}\r\nContent-Length: {request.Length + Repeated.Length}\r\n\r\n{Repeated}{request}"),
    };

    private static List<string> SecretsIn(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => Secrets.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)))];

    private static List<string> Mentioning(string word, IEnumerable<string> texts) => [.. texts.Where(text => text.Contains(word, StringComparison.OrdinalIgnoreCase))];
}
