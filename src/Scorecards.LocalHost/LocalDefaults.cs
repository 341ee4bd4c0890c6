namespace Scorecards.LocalHost;

/// <summary>What the local host sets where nobody else does: every setting that a deployment must give.</summary>
internal static class LocalDefaults
{
    public static IReadOnlyDictionary<string, string?> Values { get; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
    {
        ["Containers:Extracts"] = "extracts",
        ["Containers:Archive"] = "archive",
        ["Containers:Reports"] = "reports",
        ["Containers:Catalogue"] = "catalogue",
        ["Tables:Extracts"] = "Extracts",
        ["Tables:Observations"] = "Observations",
        ["Tables:Scorecards"] = "Scorecards",
        ["Tables:Alerts"] = "Alerts",
        ["Tables:Deliveries"] = "Deliveries",
        ["Tables:Commentary"] = "Commentary",
        ["Schedules:ComputeScorecards"] = "*/5 * * * * *",
        ["Schedules:DeliverAlerts"] = "*/5 * * * * *",
        ["Schedules:CheckDeadlines"] = "0 * * * * *",
        ["Limits:RequestsPerMinute"] = "100000",
        ["Limits:AnonymousRequestsPerMinute"] = "100000",
        ["AllowedHosts"] = "localhost;127.0.0.1;[::1]", // another site's name that leads here is not this machine's user
        ["Email:Provider"] = "SendGrid",
        ["Email:From"] = "scorecards@local.example",
        ["SendGrid:ApiKey"] = "local-stand-in",
        ["Logging:LogLevel:Default"] = "Warning",
        ["Logging:LogLevel:Microsoft"] = "Warning",
    };
}
