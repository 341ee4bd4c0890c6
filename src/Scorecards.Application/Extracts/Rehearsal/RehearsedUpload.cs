using Scorecards.Application.Work;
using Scorecards.Domain.Periods;

namespace Scorecards.Application.Extracts.Rehearsal;

/// <summary>The observations as they would be with one more upload, which is stored nowhere.</summary>
internal sealed class RehearsedObservations(IObservationStore store, ExtractRevision rehearsed, IReadOnlyList<Observation> rows) : IObservationStore
{
    public Task<IReadOnlyList<ExtractRevision>> RevisionsAsync(string scorecard, ReportingPeriod? period, CancellationToken cancellationToken) => store.RevisionsAsync(scorecard, period, cancellationToken);

    public Task<IReadOnlyList<Observation>> ReadAsync(ExtractRevision revision, CancellationToken cancellationToken) =>
        revision == rehearsed ? Task.FromResult(rows) : store.ReadAsync(revision, cancellationToken);

    public Task WriteAsync(ExtractSubject subject, string extractId, IReadOnlyList<Observation> observations, IProgress<WorkProgress> progress, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A rehearsal stores nothing.");

    public Task<bool> TryCommitAsync(ExtractRevision revision, CancellationToken cancellationToken) => throw new InvalidOperationException("A rehearsal stores nothing.");
}

/// <summary>The raw files as they would be with one more.</summary>
internal sealed class RehearsedArchive(IRawArchive archive, SpooledFile file) : IRawArchive
{
    public Task KeepAsync(string sha256, Stream content, CancellationToken cancellationToken) => throw new InvalidOperationException("A rehearsal stores nothing.");

    public async Task<Stream?> OpenAsync(string sha256, CancellationToken cancellationToken)
    {
        if (!string.Equals(sha256, file.Sha256, StringComparison.Ordinal))
        {
            return await archive.OpenAsync(sha256, cancellationToken);
        }

        return new KeptOpen(file.Rewound);
    }

    // Its readers close what they opened, and the next one reads it again.
    private sealed class KeptOpen(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => inner.Read(buffer);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => inner.ReadAsync(buffer, cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new InvalidOperationException("A rehearsal changes nothing.");

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("A rehearsal changes nothing.");
    }
}
