using System.Text;
using Scorecards.Application.Extracts;
using Scorecards.Application.Extracts.Reading;

namespace Scorecards.Application.Records;

/// <summary>A raw file of records on local disk, while it is read.</summary>
internal sealed class RecordSource : IAsyncDisposable
{
    private const int CopiedAtOnce = 512 * 1024;

    private readonly FileStream file = SpooledFile.Open();
    private readonly EncodingSearch encoding = new();

    private RecordSource()
    {
    }

    /// <summary>How it is written: a workbook is a zip file, whatever its name was.</summary>
    public ExtractFormat Format
    {
        get
        {
            var start = Rewound;
            return start.ReadByte() == 'P' && start.ReadByte() == 'K' ? ExtractFormat.Xlsx : ExtractFormat.Csv;
        }
    }

    /// <summary>What it is written in, where it is text.</summary>
    public Encoding Encoding => encoding.Found;

    /// <summary>Its contents from the start.</summary>
    public Stream Rewound
    {
        get
        {
            file.Position = 0;
            return file;
        }
    }

    /// <summary>Takes a raw file onto local disk: it was within the limits when it was uploaded, and its hash is known.</summary>
    public static async Task<RecordSource> TakeAsync(Stream content, CancellationToken cancellationToken)
    {
        var source = new RecordSource();
        try
        {
            await using var copy = new Copy(source.file, source.encoding);
            await content.CopyToAsync(copy, CopiedAtOnce, cancellationToken);
            return source;
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    // Looks at the bytes while they are at hand, so that they need not all be read for it once more.
    private sealed class Copy(FileStream file, EncodingSearch encoding) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException("It is written once, from its beginning.");

        public override long Position
        {
            get => throw new NotSupportedException("It is written once, from its beginning.");
            set => throw new NotSupportedException("It is written once, from its beginning.");
        }

        public override void Flush() => file.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => file.FlushAsync(cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is written once, from its beginning.");

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("It is written once, from its beginning.");

        public override void SetLength(long value) => throw new NotSupportedException("It is written once, from its beginning.");

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            encoding.Take(buffer);
            file.Write(buffer);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            encoding.Take(buffer.Span);
            return file.WriteAsync(buffer, cancellationToken);
        }
    }
}
