using System.Diagnostics;
using System.Diagnostics.Metrics;
using Scorecards.Application.Alerts;
using Scorecards.Application.Extracts;
using Scorecards.Domain.Alerts;

namespace Scorecards.Application.Telemetry;

/// <summary>What the use cases tell of themselves, for whoever listens. Names and tags are those of <see cref="TelemetryNames"/>.</summary>
public sealed class WorkTelemetry : IDisposable
{
    private readonly ActivitySource source = new(TelemetryNames.Source);
    private readonly Meter meter = new(TelemetryNames.Source);
    private readonly Counter<long> extracts;
    private readonly Counter<long> rows;
    private readonly Counter<long> figures;
    private readonly Histogram<double> computeDuration;
    private readonly Gauge<long> alerts;
    private readonly Gauge<long> late;
    private readonly Counter<long> deliveries;
    private readonly Histogram<double> deliveryDelay;
    private readonly Gauge<long> undelivered;
    private readonly Counter<long> runs;

    /// <summary>Makes the instruments.</summary>
    public WorkTelemetry()
    {
        extracts = meter.CreateCounter<long>(TelemetryNames.Extracts, "{extract}", "Uploads that were looked at.");
        rows = meter.CreateCounter<long>(TelemetryNames.Rows, "{row}", "Rows read.");
        figures = meter.CreateCounter<long>(TelemetryNames.Figures, "{figure}", "Figures stored.");
        computeDuration = meter.CreateHistogram<double>(TelemetryNames.ComputeDuration, "s", "Working one scorecard out, in every area and period that changed.");
        alerts = meter.CreateGauge<long>(TelemetryNames.Alerts, "{alert}", "Alerts by state.");
        late = meter.CreateGauge<long>(TelemetryNames.Late, "{extract}", "Datasets whose last extract has not arrived by its deadline.");
        deliveries = meter.CreateCounter<long>(TelemetryNames.Deliveries, "{message}", "Sends, by what became of them.");
        deliveryDelay = meter.CreateHistogram<double>(TelemetryNames.DeliveryDelay, "s", "From the decision to tell until a channel took the message.");
        runs = meter.CreateCounter<long>(TelemetryNames.Runs, "{run}", "Timers' runs that ended well.");
        undelivered = meter.CreateGauge<long>(TelemetryNames.Undelivered, "{message}", "Messages that were given up.");
    }

    /// <summary>Does some work under an activity; one that fails says of which kind the failure was, and nothing of what it held.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="kind">Whether it is the work of another's message, or makes one.</param>
    /// <param name="parent">What it follows from, or default for what goes on around it; that is linked otherwise.</param>
    /// <param name="work">The work.</param>
    public async Task<T> RunAsync<T>(string name, ActivityKind kind, ActivityContext parent, Func<Activity?, Task<T>> work)
    {
        var around = Activity.Current;
        using var activity = parent == default
            ? source.StartActivity(name, kind)
            : source.StartActivity(name, kind, parent, links: around is null ? null : [new(around.Context)]);
        try
        {
            return await work(activity);
        }
        catch (Exception e)
        {
            activity?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        source.Dispose();
        meter.Dispose();
    }

    internal void Entered(ExtractEntry entry, Activity? activity)
    {
        var subject = new TagList { { TelemetryNames.Scorecard, entry.Scorecard }, { TelemetryNames.Dataset, entry.Dataset } };
        rows.Add(entry.Rows, subject);
        figures.Add(entry.Figures, subject);
        subject.Add(TelemetryNames.Outcome, WordOf(entry.Status));
        extracts.Add(1, subject);
        activity?.SetTag("extract", entry.Id)
            .SetTag(TelemetryNames.Scorecard, entry.Scorecard)
            .SetTag("period", entry.Period)
            .SetTag(TelemetryNames.Dataset, entry.Dataset)
            .SetTag(TelemetryNames.Outcome, WordOf(entry.Status));
    }

    internal void Ran(string job) => runs.Add(1, new KeyValuePair<string, object?>(TelemetryNames.Job, job));

    internal void Computed(string scorecard, TimeSpan took) => computeDuration.Record(took.TotalSeconds, new KeyValuePair<string, object?>(TelemetryNames.Scorecard, scorecard));

    internal void Stands(string scorecard, AlertBook book)
    {
        foreach (var state in Enum.GetValues<AlertState>())
        {
            alerts.Record(book.Entries.Count(entry => entry.Alert?.State == state), new TagList { { TelemetryNames.Scorecard, scorecard }, { TelemetryNames.State, WordOf(state) } });
        }

        late.Record(book.Deadlines.Count(deadline => deadline.State == AlertState.Late), new KeyValuePair<string, object?>(TelemetryNames.Scorecard, scorecard));
    }

    internal void Sent(Delivery delivery, DateTimeOffset raisedAt, Activity? activity)
    {
        deliveries.Add(1, new TagList { { TelemetryNames.Channel, WordOf(delivery.Channel) }, { TelemetryNames.Outcome, WordOf(delivery.Status) } });
        if (delivery.Status == DeliveryStatus.Sent)
        {
            deliveryDelay.Record((delivery.At - raisedAt).TotalSeconds, new KeyValuePair<string, object?>(TelemetryNames.Channel, WordOf(delivery.Channel)));
        }

        activity?.SetTag(TelemetryNames.Channel, WordOf(delivery.Channel))
            .SetTag(TelemetryNames.Outcome, WordOf(delivery.Status))
            .SetTag("attempt", delivery.Attempts);
    }

    internal void GivenUp(int count) => undelivered.Record(count);

    // "AcceptedWithWarnings" as "accepted-with-warnings", as everywhere on the wire.
    private static string WordOf<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
