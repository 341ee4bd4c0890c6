namespace Scorecards.Hosting.Http;

/// <summary>What triggers agree on: names, and the expressions in which the Functions host looks settings up.</summary>
public static class Triggers
{
    /// <summary>The setting that holds the storage connection.</summary>
    public const string Connection = "Storage";

    /// <summary>Runs when a blob is written to the extracts container.</summary>
    public const string IngestExtract = nameof(IngestExtract);

    /// <summary>The blobs it runs for.</summary>
    public const string ExtractPath = "%Containers:Extracts%/{name}";

    /// <summary>Runs when the platform gave up on a blob.</summary>
    public const string FailExtract = nameof(FailExtract);

    /// <summary>Where the platform puts such blobs. https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-blob-trigger#poison-blobs</summary>
    public const string PoisonQueue = "webjobs-blobtrigger-poison";

    /// <summary>How often the platform tries a blob before it gives up.</summary>
    public const int MostTries = 5;

    /// <summary>Computes scorecards by the clock.</summary>
    public const string ComputeScorecards = nameof(ComputeScorecards);

    /// <summary>When.</summary>
    public const string ComputeScorecardsSchedule = "%Schedules:ComputeScorecards%";

    /// <summary>Delivers alerts by the clock.</summary>
    public const string DeliverAlerts = nameof(DeliverAlerts);

    /// <summary>When.</summary>
    public const string DeliverAlertsSchedule = "%Schedules:DeliverAlerts%";

    /// <summary>Looks at deadlines, and at alerts nobody has acknowledged, by the clock.</summary>
    public const string CheckDeadlines = nameof(CheckDeadlines);

    /// <summary>When.</summary>
    public const string CheckDeadlinesSchedule = "%Schedules:CheckDeadlines%";
}
