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
        if (text.Trim().TrimEnd(';').Equals("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase))
        {
            return new(DevelopmentAccount, DevelopmentKey, new($"http://127.0.0.1:10002/{DevelopmentAccount}"));
        }

        var parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .GroupBy(part => part[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First()[1], StringComparer.OrdinalIgnoreCase);
        if (!parts.TryGetValue("AccountName", out var account) || !parts.TryGetValue("AccountKey", out var key)
            || !Convert.TryFromBase64String(key, new byte[key.Length], out _))
        {
            return null;
        }

        var stated = parts.GetValueOrDefault("TableEndpoint")
            ?? $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.table.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return Uri.TryCreate(stated, UriKind.Absolute, out var endpoint) ? new(account, key, endpoint) : null;
    }
}
