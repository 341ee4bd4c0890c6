using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Scorecards.Azure.Tests.Messaging;

/// <summary>Keeps every log line and everything that every activity of the process says.</summary>
internal sealed class Witness : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly ConcurrentQueue<string> activities = new();
    private readonly ActivityListener listener;

    public Witness()
    {
        listener = new()
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => activities.Enqueue(TextOf(activity)),
        };
        ActivitySource.AddActivityListener(listener);
    }

    public IReadOnlyList<string> Lines => [.. lines];

    public IReadOnlyList<string> Activities => [.. activities];

    public ILogger CreateLogger(string categoryName) => new LineWriter(categoryName, lines);

    public void Dispose() => listener.Dispose();

    private static string TextOf(Activity activity) => string.Join(
        '\n',
        [
            $"{activity.OperationName} {activity.DisplayName} {activity.StatusDescription}",
            .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
            .. activity.Events.SelectMany(happened => happened.Tags).Select(tag => $"{tag.Key}={tag.Value}"),
            .. activity.Baggage.Select(item => $"{item.Key}={item.Value}"),
        ]);

    private sealed class LineWriter(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{category} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{category} {eventId.Id} {formatter(state, exception)} {exception}");
    }
}
