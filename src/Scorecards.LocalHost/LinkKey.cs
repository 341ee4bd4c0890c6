using System.Security.Cryptography;

namespace Scorecards.LocalHost;

/// <summary>The key that signs the links in messages: made at the first start and kept with the data, so that links outlive a restart.</summary>
internal static class LinkKey
{
    public static async Task<string> OfAsync(string data, CancellationToken cancellationToken)
    {
        var path = Path.Combine(data, "link-key");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(data);
            await File.WriteAllTextAsync(path, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), cancellationToken);
        }

        return await File.ReadAllTextAsync(path, cancellationToken);
    }
}
