namespace Scorecards.Azure.Storage;

/// <summary>The blob containers, by purpose; each is a setting under "Containers".</summary>
/// <param name="Extracts">Uploads.</param>
/// <param name="Archive">Raw files by hash.</param>
/// <param name="Reports">Issue reports and report packs.</param>
/// <param name="Catalogue">One YAML per scorecard.</param>
public sealed record ContainerNames(string Extracts, string Archive, string Reports, string Catalogue);

/// <summary>The tables, by purpose; each is a setting under "Tables".</summary>
/// <param name="Extracts">The ledger of uploads.</param>
/// <param name="Observations">Observations and revisions.</param>
/// <param name="Scorecards">Scorecards with every revision.</param>
/// <param name="Alerts">Alerts and the outbox.</param>
/// <param name="Deliveries">The delivery log.</param>
/// <param name="Commentary">Commentary with its history.</param>
public sealed record TableNames(string Extracts, string Observations, string Scorecards, string Alerts, string Deliveries, string Commentary)
{
    /// <summary>Every one.</summary>
    public IReadOnlyList<string> All => [Extracts, Observations, Scorecards, Alerts, Deliveries, Commentary];
}
