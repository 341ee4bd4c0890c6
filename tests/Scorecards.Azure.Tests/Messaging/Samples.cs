using Scorecards.Application.Alerts;
using Scorecards.Azure.Messaging;
using Scorecards.Domain.Measures;

namespace Scorecards.Azure.Tests.Messaging;

/// <summary>What the channels are given to send.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2015, 3, 6, 9, 30, 0, TimeSpan.Zero);

    public static readonly Person Director = new("director", "Director", "Ann O'Neill – East", "ann@council.example", "Directors");

    public static readonly AlertMessage Message = new(
        "kent-scs~kent~2015-02~r0001~director~0",
        "Red: visits \"on time\": £5 <60%",
        new("A measure is red.\n\n17 of 28", "<p>A measure &amp; its trend – £</p>", """{"type":"AdaptiveCard","body":[{"text":"£ – visits"}]}"""),
        new("In brief.", "<p>In brief</p>", """{"type":"AdaptiveCard","body":[{"text":"brief"}]}"""));

    /// <summary>The time-out; clocks of tests stand still, so that no test waits for it.</summary>
    public static readonly MessageSettings Limits = new(TimeSpan.FromSeconds(20));

    /// <summary>What every channel makes of an answer: status, body, a header, and the result.</summary>
    public static TheoryData<int, string, string, SendResult> Answers { get; } = new()
    {
        { 200, "", "", SendResult.Taken(null) },
        { 202, "ignored", "", SendResult.Taken(null) },
        { 202, "", "X-Message-Id: id-7", SendResult.Taken("id-7") },
        { 202, "", "X-Message-Id: " + new string('7', 200), SendResult.Taken(new string('7', 200)) },
        { 202, "", "X-Message-Id: " + new string('7', 201), SendResult.Taken(null) },
        { 302, "", "", SendResult.Refused("302 Found") },
        { 400, "no attachments", "", SendResult.Refused("400 Bad Request") },
        { 401, """{"errors":[{"message":"denied"}]}""", "", SendResult.Refused("401 Unauthorized") },
        { 404, "", "", SendResult.Refused("404 Not Found") },
        { 413, new string('x', 201), "", SendResult.Refused("413 Request Entity Too Large") },
        { 429, "slow down", "Retry-After: 7", SendResult.Refused("429 Too Many Requests", TimeSpan.FromSeconds(7)) },
        { 429, "", "Retry-After: Fri, 06 Mar 2015 09:32:00 GMT", SendResult.Refused("429 Too Many Requests", TimeSpan.FromMinutes(2)) },
        { 429, "", "Retry-After: Fri, 06 Mar 2015 09:29:59 GMT", SendResult.Refused("429 Too Many Requests") },
        { 429, "", "Retry-After: soon", SendResult.Refused("429 Too Many Requests") },
        { 503, "", "Retry-After: 0", SendResult.Refused("503 Service Unavailable", TimeSpan.Zero) },
        { 500, "", "", SendResult.Refused("500 Internal Server Error") },
        { 599, "", "", SendResult.Refused("599") },
    };

    /// <summary>What every channel makes of no answer.</summary>
    public static TheoryData<HttpRequestError, SendResult> Faults { get; } = new()
    {
        { HttpRequestError.ConnectionError, SendResult.Refused("could not be reached: no connection") },
        { HttpRequestError.NameResolutionError, SendResult.Refused("could not be reached: its name is not known") },
        { HttpRequestError.SecureConnectionError, SendResult.Refused("could not be reached: no secure connection") },
        { HttpRequestError.ProxyTunnelError, SendResult.Refused("could not be reached: the proxy did not connect") },
        { HttpRequestError.ResponseEnded, SendResult.Unanswered("the connection broke before an answer came") },
        { HttpRequestError.InvalidResponse, SendResult.Unanswered("the connection broke before an answer came") },
        { HttpRequestError.HttpProtocolError, SendResult.Unanswered("the connection broke before an answer came") },
        { HttpRequestError.Unknown, SendResult.Unanswered("the connection broke before an answer came") },
    };
}
