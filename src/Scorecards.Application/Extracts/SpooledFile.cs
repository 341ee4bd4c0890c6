using System.Security.Cryptography;

namespace Scorecards.Application.Extracts;

/// <summary>
/// An upload on local disk while it is read, so that memory stays the same however large it is. The file goes with the object.
/// </summary>
internal sealed class SpooledFile : IAsyncDisposable
{
    private const int BufferBytes = 81_920;

    private readonly FileStream file;

    private SpooledFile(FileStream file, string sha256)
    {
        this.file = file;
        Sha256 = sha256;
    }

    /// <summary>The SHA-256 of its bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Its contents from the start.</summary>
    public Stream Rewound
    {
        get
        {
            file.Position = 0;
            return file;
        }
    }

    /// <summary>An empty file for a while, which goes when it is closed. It may be of people: nobody else may open it.</summary>
    public static FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferBytes,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
    }

    /// <summary>Copies a stream to disk; null where it turns out longer than allowed.</summary>
    public static async Task<SpooledFile?> TakeAsync(Stream content, long mostBytes, CancellationToken cancellationToken)
    {
        var spool = Open();
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[BufferBytes];
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await spool.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                if (spool.Length > mostBytes)
                {
                    await spool.DisposeAsync();
                    return null;
                }
            }

            return new(spool, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            await spool.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
