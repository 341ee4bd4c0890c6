namespace Scorecards.Application.Telemetry;

/// <summary>
/// The names under which the system's traces and metrics are found: alert rules and dashboards are written against them. No tag
/// holds anything of a person: scorecards, datasets, channels' kinds, outcomes and states alone.
/// </summary>
public static class TelemetryNames
{
    /// <summary>The source of traces and the meter of metrics.</summary>
    public const string Source = "Scorecards";

    /// <summary>Counter of uploads that were looked at, by outcome, scorecard and dataset.</summary>
    public const string Extracts = "scorecards.extracts";

    /// <summary>Counter of rows read, by scorecard and dataset.</summary>
    public const string Rows = "scorecards.rows";

    /// <summary>Counter of figures stored, by scorecard and dataset.</summary>
    public const string Figures = "scorecards.figures";

    /// <summary>Histogram of the seconds one scorecard took to be worked out in every area and period that changed, by scorecard.</summary>
    public const string ComputeDuration = "scorecards.compute.duration";

    /// <summary>Gauge of alerts, by scorecard and state.</summary>
    public const string Alerts = "scorecards.alerts";

    /// <summary>Counter of sends, by channel and outcome.</summary>
    public const string Deliveries = "scorecards.deliveries";

    /// <summary>Histogram of the seconds from the decision to tell until a channel took the message, by channel.</summary>
    public const string DeliveryDelay = "scorecards.delivery.delay";

    /// <summary>Gauge of messages that were given up.</summary>
    public const string Undelivered = "scorecards.undelivered";

    /// <summary>Gauge of extracts that have not arrived by their deadline, by scorecard.</summary>
    public const string Late = "scorecards.extracts.late";

    /// <summary>Counter of timers' runs that ended well, by job: where none is told, nothing is done.</summary>
    public const string Runs = "scorecards.runs";

    /// <summary>Tag: the job, as it is named where it is run over HTTP.</summary>
    public const string Job = "job";

    /// <summary>The job that works scorecards out.</summary>
    public const string ComputeJob = "compute-scorecards";

    /// <summary>The job that delivers alerts.</summary>
    public const string DeliverJob = "deliver-alerts";

    /// <summary>The job that looks at deadlines.</summary>
    public const string DeadlinesJob = "check-deadlines";

    /// <summary>Tag: the scorecard's id.</summary>
    public const string Scorecard = "scorecard";

    /// <summary>Tag: the dataset.</summary>
    public const string Dataset = "dataset";

    /// <summary>Tag: what it came to; of an upload "failed" where the platform gave up on it.</summary>
    public const string Outcome = "outcome";

    /// <summary>Tag: the state of an alert.</summary>
    public const string State = "state";

    /// <summary>Tag: the kind of channel.</summary>
    public const string Channel = "channel";
}
