using System.Text.Json;
using Azure;
using Azure.Core;

namespace Scorecards.Azure.Tables;

/// <summary>
/// Reads the service's error code: {"odata.error":{"code":"TableNotFound","message":{"lang":"en-US","value":"..."}}}.
/// https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes
/// </summary>
internal sealed class TableFailure : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        (error, data) = (null, null);
        try
        {
            using var json = JsonDocument.Parse(response.Content);
            if (json.RootElement.TryGetProperty("odata.error", out var found) && found.TryGetProperty("code", out var code))
            {
                error = new(code.GetString(), found.TryGetProperty("message", out var message) && message.TryGetProperty("value", out var value) ? value.GetString() : null);
            }
        }
        catch (JsonException)
        {
            // Something on the way answered, and not the service.
        }

        return error is not null;
    }
}
