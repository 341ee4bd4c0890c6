namespace Scorecards.Hosting.Settings;

/// <summary>
/// The parts of a storage connection string that the table client needs.
/// https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
/// </summary>
/// <param name="Account">The account's name.</param>
/// <param name="Key">Its key.</param>
/// <param name="TableEndpoint">The table service's address.</param>
internal sealed record ConnectionString(string Account, string Key, Uri TableEndpoint)
{
    // Azurite's own account, published for development: it protects nothing.
    private const string DevelopmentAccount = "devstoreaccount1";
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static ConnectionString? Read(string text)
    {
        if (IsDevelopmentStorage(text))
        {
            return new(DevelopmentAccount, DevelopmentKey, new($"http://127.0.0.1:10002/{DevelopmentAccount}"));
        }

        var parts = PartsOf(text);
        if (!parts.TryGetValue("AccountName", out var account) || !parts.TryGetValue("AccountKey", out var key)
            || !Convert.TryFromBase64String(key, new byte[key.Length], out _))
        {
            return null;
        }

        var stated = parts.GetValueOrDefault("TableEndpoint")
            ?? $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return Uri.TryCreate(stated, UriKind.Absolute, out var endpoint) ? new(account, key, endpoint) : null;
    }

    /// <summary>Whether it reaches an emulator on this machine and nothing else: each service's address is stated, and is this machine's.</summary>
    public static bool IsEmulators(string text)
    {
        var parts = PartsOf(text);
        return IsDevelopmentStorage(text)
            || ((string[])["BlobEndpoint", "QueueEndpoint", "TableEndpoint"]).All(service => Uri.TryCreate(parts.GetValueOrDefault(service), UriKind.Absolute, out var address) && address.IsLoopback);
    }

    private static bool IsDevelopmentStorage(string text) => text.Trim().TrimEnd(';').Equals("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> PartsOf(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(part => part.Split('=', 2))
        .Where(part => part.Length == 2)
        .GroupBy(part => part[0], StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First()[1], StringComparer.OrdinalIgnoreCase);
}
