namespace Scorecards.LocalHost.Tests;

/// <summary>A stream of the same bytes over and over, which needs no memory of its length.</summary>
internal sealed class RepeatedText(byte[] text, int times) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true; // so that a client knows the length

    public override bool CanWrite => false;

    public override long Length => (long)text.Length * times;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, Length - Position);
        for (var i = 0; i < read; i++)
        {
            buffer[offset + i] = text[(int)((Position + i) % text.Length)];
        }

        Position += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
        // nothing is written
    }

    public override void SetLength(long value) => throw new NotSupportedException("It is only read.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is only read.");
}
