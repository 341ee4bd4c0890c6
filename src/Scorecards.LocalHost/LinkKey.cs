using System.Security.Cryptography;

namespace Scorecards.LocalHost;

/// <summary>The key that signs the links in messages: made at the first start and kept with the data, so that links outlive a restart.</summary>
internal static class LinkKey
{
    /// <summary>The key that is kept, or a new one.</summary>
    public static async Task<string> FindOrMakeAsync(string data, CancellationToken cancellationToken) => File.Exists(PathIn(data))
        ? await File.ReadAllTextAsync(PathIn(data), cancellationToken)
        : Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Keeps it.</summary>
    public static async Task KeepAsync(string data, string key, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(data);
        await File.WriteAllTextAsync(PathIn(data), key, cancellationToken);
    }

    private static string PathIn(string data) => Path.Combine(data, "link-key");
}
