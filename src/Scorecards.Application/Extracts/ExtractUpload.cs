using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Scorecards.Application.Extracts;

/// <summary>A blob in the extracts container as it was when it was looked at.</summary>
/// <param name="Blob">Its name.</param>
/// <param name="ETag">The version of its contents.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="UploadedAt">When it was written, UTC.</param>
public sealed record ExtractUpload(string Blob, string ETag, long Length, DateTimeOffset UploadedAt)
{
    private const int TimeLength = 16;

    /// <summary>Whether one upload was written later than another, by their ids; false for uploads of the same moment.</summary>
    public static bool IsLater(string id, string than) => string.CompareOrdinal(id, 0, than, 0, TimeLength) < 0;

    /// <summary>When an upload was written, by its id, UTC.</summary>
    public static DateTimeOffset TimeOf(string id) =>
        new(DateTimeOffset.MaxValue.Ticks - long.Parse(id.AsSpan(0, TimeLength), NumberStyles.HexNumber, CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>
    /// The upload's id: the time it has left until the end of time, so that ids sort newest first, and a hash of its name and
    /// version, so that a second run finds the first.
    /// </summary>
    public string Id
    {
        get
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Blob}\n{ETag}"));
            return string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.Ticks - UploadedAt.UtcTicks:x16}-{Convert.ToHexStringLower(hash.AsSpan(0, 6))}");
        }
    }
}

/// <summary>The extracts container.</summary>
public interface IExtractFiles
{
    /// <summary>Looks at a blob; null where there is none.</summary>
    Task<ExtractUpload?> FindAsync(string blob, CancellationToken cancellationToken);

    /// <summary>Every blob there is.</summary>
    IAsyncEnumerable<ExtractUpload> ListAsync(CancellationToken cancellationToken);

    /// <summary>Opens the contents of exactly that version.</summary>
    Task<Stream> OpenAsync(ExtractUpload upload, CancellationToken cancellationToken);
}

/// <summary>Raw files by the hash of their bytes, never overwritten.</summary>
public interface IRawArchive
{
    /// <summary>Keeps a file; nothing happens where it is kept already.</summary>
    Task KeepAsync(string sha256, Stream content, CancellationToken cancellationToken);

    /// <summary>Opens a file; null where it is kept no more.</summary>
    Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken);
}

/// <summary>Issue reports: the whole entry of an upload with every issue.</summary>
public interface IIssueReports
{
    /// <summary>Writes an entry's report over any earlier one: it is derived from the upload and always the same.</summary>
    Task WriteAsync(ExtractEntry entry, CancellationToken cancellationToken);

    /// <summary>Reads an entry's issues; null where there is no report.</summary>
    Task<IReadOnlyList<ExtractIssue>?> ReadIssuesAsync(string id, CancellationToken cancellationToken);
}

/// <summary>The ledger of uploads.</summary>
public interface IExtractLedger
{
    /// <summary>An upload's entry, or null.</summary>
    Task<ExtractEntry?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Enters an upload; nothing happens where it is entered already.</summary>
    Task AddAsync(ExtractEntry entry, CancellationToken cancellationToken);

    /// <summary>Marks an accepted upload as superseded; nothing happens where it is no longer, or not yet, in use.</summary>
    Task SupersedeAsync(string id, CancellationToken cancellationToken);

    /// <summary>Marks an accepted upload as withdrawn; nothing happens where it is no longer, or not yet, in use.</summary>
    Task WithdrawAsync(string id, ExtractWithdrawal withdrawal, CancellationToken cancellationToken);

    /// <summary>A page of entries, newest first.</summary>
    /// <param name="scorecard">Of one scorecard only, or null.</param>
    /// <param name="after">The last id of the page before, or null.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<ExtractPage> ListAsync(string? scorecard, string? after, int most, CancellationToken cancellationToken);
}
