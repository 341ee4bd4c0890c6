namespace Scorecards.Hosting.Settings;

/// <summary>
/// Which addresses a channel's workflow may have. What is sent there holds a council's figures, so a typing error in a host must not
/// send them elsewhere.
/// </summary>
internal static class WorkflowAddress
{
    /// <summary>What a workflow's host ends in: before, and since the end of November 2025.</summary>
    public static IReadOnlyList<string> Hosts { get; } = [".logic.azure.com", ".environment.api.powerplatform.com"];

    /// <summary>Whether it is a workflow's, or a stand-in's on this machine. Its scheme was checked before.</summary>
    public static bool IsAllowed(Uri url) => url.IsLoopback || (url is { Scheme: "https", Port: 443 } && Hosts.Any(host => url.IdnHost.EndsWith(host, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether it is an Office connector's: https://council.webhook.office.com/... or the older https://outlook.office.com/webhook/...</summary>
    public static bool IsRetired(Uri url)
    {
        var host = "." + url.IdnHost.TrimEnd('.');
        return host.EndsWith(".webhook.office.com", StringComparison.OrdinalIgnoreCase)
            || (host.EndsWith(".outlook.office.com", StringComparison.OrdinalIgnoreCase) && url.AbsolutePath.StartsWith("/webhook", StringComparison.OrdinalIgnoreCase));
    }
}
