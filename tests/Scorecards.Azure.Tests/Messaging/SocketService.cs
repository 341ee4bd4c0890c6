using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Scorecards.Azure.Tests.Messaging;

/// <summary>A service on a real socket of this machine, for what a stub cannot do: it reads each request whole and then answers, stalls or breaks off.</summary>
internal sealed partial class SocketService : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<Task> connections = [];
    private readonly ConcurrentQueue<string> requests = new();
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<Socket, string, CancellationToken, Task> answer;
    private readonly Task accepting;

    private SocketService(Func<Socket, string, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>"127.0.0.1:40001".</summary>
    public string Host => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>The first line of every request.</summary>
    public IReadOnlyList<string> Requests => [.. requests.Select(request => request.Split("\r\n")[0])];

    /// <summary>Ends when a request is read whole.</summary>
    public Task Arrived => arrived.Task;

    /// <summary>Answers a text, as it stands on the wire, and then nothing more; the connection stays open.</summary>
    public static SocketService Answering(string text) => new((socket, _, stop) => SayAsync(socket, text, stop));

    /// <summary>Answers what it makes of the request; the connection stays open.</summary>
    public static SocketService Answering(Func<string, string> text) => new((socket, request, stop) => SayAsync(socket, text(request), stop));

    /// <summary>Reads the request and says nothing.</summary>
    public static SocketService Stalling() => new((_, _, stop) => Task.Delay(Timeout.InfiniteTimeSpan, stop));

    /// <summary>Reads the request and resets the connection.</summary>
    public static SocketService Resetting() => new((socket, _, _) =>
    {
        socket.LingerState = new(enable: true, seconds: 0);
        socket.Close();
        return Task.CompletedTask;
    });

    /// <summary>Reads the request and closes the connection.</summary>
    public static SocketService Closing() => new((socket, _, _) =>
    {
        socket.Shutdown(SocketShutdown.Both);
        socket.Close();
        return Task.CompletedTask;
    });

    /// <summary>An address at which nothing listens.</summary>
    public static string NobodysHost()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        return string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        await Task.WhenAll(connections);
        stop.Dispose();
    }

    private static async Task SayAsync(Socket socket, string text, CancellationToken stop) => await socket.SendAsync(Encoding.UTF8.GetBytes(text), stop);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await listener.AcceptSocketAsync(stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // it is over: stopped, disposed of, or no longer listening
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                while (await ReadAsync(socket) is { } request)
                {
                    requests.Enqueue(request);
                    arrived.TrySetResult();
                    await answer(socket, request, stop.Token);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // it is over, or the caller has gone
            }
        }
    }

    // Head and body; null where the caller goes before it has said all.
    private async Task<string?> ReadAsync(Socket socket)
    {
        var bytes = new List<byte>();
        var buffer = new byte[8192];
        while (true)
        {
            var count = await socket.ReceiveAsync(buffer, stop.Token);
            if (count == 0)
            {
                return null;
            }

            bytes.AddRange(buffer.AsSpan(0, count));
            var text = Encoding.Latin1.GetString([.. bytes]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0 && IsWhole(text, end + 4))
            {
                return Encoding.UTF8.GetString([.. bytes]);
            }
        }
    }

    private static bool IsWhole(string text, int body) => Length().Match(text[..body]) is { Success: true } match
        ? text.Length - body >= int.Parse(match.Groups["length"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        : !text[..body].Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase) || text.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);

    [GeneratedRegex("^Content-Length: (?<length>\\d+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Multiline, 1000)]
    private static partial Regex Length();
}
