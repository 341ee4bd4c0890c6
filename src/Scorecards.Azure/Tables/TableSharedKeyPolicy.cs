using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Scorecards.Azure.Tables;

/// <summary>
/// Signs Table storage requests with an account's shared key, in the lite form.
/// https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key#table-service-shared-key-lite-authorization
/// </summary>
internal sealed class TableSharedKeyPolicy(string account, string key, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    private readonly byte[] keyBytes = Convert.FromBase64String(key);

    public override void OnSendingRequest(HttpMessage message)
    {
        var date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var uri = message.Request.Uri.ToUri();
        var component = QueryValue(uri, "comp") is { } comp ? $"?comp={comp}" : string.Empty;
        var resource = $"/{account}{uri.AbsolutePath}{component}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(keyBytes, Encoding.UTF8.GetBytes($"{date}\n{resource}")));
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {account}:{signature}");
    }

    private static string? QueryValue(Uri uri, string name) => uri.Query.TrimStart('?').Split('&')
        .Select(pair => pair.Split('=', 2))
        .FirstOrDefault(pair => pair.Length == 2 && string.Equals(pair[0], name, StringComparison.Ordinal))?[1];
}
