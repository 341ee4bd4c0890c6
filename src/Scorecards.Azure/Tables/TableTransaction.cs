using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure;

namespace Scorecards.Azure.Tables;

/// <summary>What a write of a transaction does.</summary>
public enum TableTransactionActionType
{
    /// <summary>Adds a row that must not be there.</summary>
    Add = 0,

    /// <summary>Replaces a row as it was read.</summary>
    UpdateReplace,

    /// <summary>Adds a row or replaces it, whichever it takes.</summary>
    UpsertReplace,

    /// <summary>Deletes a row as it was read.</summary>
    Delete,
}

/// <summary>One write of a transaction.</summary>
/// <param name="ActionType">What it does.</param>
/// <param name="Entity">The row.</param>
/// <param name="ETag">The version it was read at, for a replacement or a deletion.</param>
public sealed record TableTransactionAction(TableTransactionActionType ActionType, TableEntity Entity, ETag ETag = default);

/// <summary>Writes a transaction as the multipart batch the service takes, and reads its answer.</summary>
internal static partial class TableTransaction
{
    /// <summary>The service's limit.</summary>
    public const int MostActions = 100;

    public static (string ContentType, string Body) Write(IReadOnlyList<TableTransactionAction> actions, TableRequests requests)
    {
        var parts = string.Concat(actions.Select(action => Part(action, requests)));

        // A boundary must not stand in what it separates; a hash of it cannot.
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)).AsSpan(0, 16));
        var body = new StringBuilder()
            .Append("--batch_").Append(mark).Append("\r\n")
            .Append("Content-Type: multipart/mixed; boundary=changeset_").Append(mark).Append("\r\n\r\n")
            .Append(parts.Replace(BoundaryMark, "--changeset_" + mark, StringComparison.Ordinal))
            .Append("--changeset_").Append(mark).Append("--\r\n")
            .Append("--batch_").Append(mark).Append("--\r\n");
        return ($"multipart/mixed; boundary=batch_{mark}", body.ToString());
    }

    /// <exception cref="RequestFailedException">A write failed.</exception>
    public static void ThrowIfFailed(string body)
    {
        foreach (Match match in StatusLine().Matches(body))
        {
            var status = int.Parse(match.Groups["status"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            if (status >= 400)
            {
                var (code, text) = ErrorOf(body[match.Index..]);
                throw new RequestFailedException(status, $"A write of the transaction failed, so none was done: {text}", code, null);
            }
        }
    }

    // U+0000 cannot stand in JSON text, so it marks the boundary until it is known.
    private const string BoundaryMark = "\0";

    private static string Part(TableTransactionAction action, TableRequests requests)
    {
        var entity = action.Entity;
        var (verb, uri, match) = action.ActionType switch
        {
            TableTransactionActionType.Add => ("POST", requests.TableUri, null),
            TableTransactionActionType.UpdateReplace => ("PUT", requests.EntityUri(entity.PartitionKey, entity.RowKey), action.ETag.ToString("H")),
            TableTransactionActionType.Delete => ("DELETE", requests.EntityUri(entity.PartitionKey, entity.RowKey), action.ETag.ToString("H")),
            _ => ("PUT", requests.EntityUri(entity.PartitionKey, entity.RowKey), (string?)null),
        };
        var part = new StringBuilder()
            .Append(BoundaryMark + "\r\n")
            .Append("Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n")
            .Append(CultureInfo.InvariantCulture, $"{verb} {uri} HTTP/1.1\r\n")
            .Append("Accept: application/json;odata=minimalmetadata\r\nContent-Type: application/json\r\nDataServiceVersion: 3.0\r\n");
        if (action.ActionType == TableTransactionActionType.Add)
        {
            part.Append("Prefer: return-no-content\r\n");
        }

        if (match is not null)
        {
            part.Append("If-Match: ").Append(match).Append("\r\n");
        }

        part.Append("\r\n");
        if (action.ActionType != TableTransactionActionType.Delete)
        {
            part.Append(entity.ToJson());
        }

        return part.Append("\r\n").ToString();
    }

    // {"odata.error":{"code":"EntityAlreadyExists","message":{"value":"0:The specified entity already exists."}}}
    private static (string? Code, string Text) ErrorOf(string part)
    {
        if (ErrorBody().Match(part) is not { Success: true } match)
        {
            return (null, "the service gave no reason");
        }

        using var json = JsonDocument.Parse(match.Value);
        var error = json.RootElement.GetProperty("odata.error");
        return (error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString() ?? string.Empty);
    }

    [GeneratedRegex(@"^HTTP/1\.\d (?<status>\d{3})", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StatusLine();

    [GeneratedRegex(@"\{""odata\.error"".*\}", RegexOptions.None, 1000)]
    private static partial Regex ErrorBody();
}
