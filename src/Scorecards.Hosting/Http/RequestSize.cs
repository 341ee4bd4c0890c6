using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Scorecards.Application.Extracts;

namespace Scorecards.Hosting.Http;

/// <summary>What and how much an operation takes with a request.</summary>
public sealed class RequestSize(ExtractLimits limits)
{
    private const long MostOfText = 64 * 1024;

    /// <summary>The most bytes that an operation takes.</summary>
    public long MostOf(HttpOperation operation) => operation.Body == BodyKind.File ? Math.Max(limits.FileBytes, limits.RecordFileBytes) : MostOfText;

    /// <summary>
    /// Whether a request is of the operation's type. One without a type is taken for it; one that any page's form could send is not
    /// taken for JSON.
    /// </summary>
    public static bool IsTaken(HttpOperation operation, HttpRequest request)
    {
        if (operation.Body == BodyKind.File || string.IsNullOrEmpty(request.ContentType))
        {
            return true;
        }

        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var read) ? read : null;
        return operation.Body == BodyKind.Form
            ? type is not null && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            : type is not null && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Sees to it that no more is read; false where the request says itself that it is larger.</summary>
    public bool TryBound(HttpOperation operation, HttpContext context)
    {
        var most = MostOf(operation);
        if (context.Request.ContentLength > most)
        {
            return false;
        }

        context.Request.Body = new BoundedStream(context.Request.Body, most);
        return true;
    }

    private sealed class BoundedStream(Stream inner, long most) : Stream
    {
        private long left = most;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException("A request's body is read once, from its beginning.");

        public override long Position
        {
            get => throw new NotSupportedException("A request's body is read once, from its beginning.");
            set => throw new NotSupportedException("A request's body is read once, from its beginning.");
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Count(await inner.ReadAsync(buffer, cancellationToken));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("A request's body is read once, from its beginning.");

        public override void SetLength(long value) => throw new NotSupportedException("A request's body is read once, from its beginning.");

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A request's body is read once, from its beginning.");

        public override void Flush()
        {
            // nothing is written
        }

        private int Count(int read) => (left -= read) >= 0 ? read : throw new BadHttpRequestException("The request is too large.", StatusCodes.Status413PayloadTooLarge);
    }
}
