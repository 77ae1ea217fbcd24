namespace NewsSite.Photos.Storage;

/// <summary>A file of a bucket as it comes over the line; read from another place, it is asked for again from there.</summary>
internal sealed class BucketStream(Stream first, long length, TimeSpan patience, Func<long, CancellationToken, Task<Stream>> reopen) : Stream
{
    private Stream? source = first;
    private long sourceAt;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => position = Math.Clamp(value, 0, length);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length || buffer.Length == 0) return 0;
        if (source is null || sourceAt != position)
        {
            if (source is not null) await source.DisposeAsync();
            source = null;
            source = await reopen(position, cancellationToken);
            sourceAt = position;
        }

        // A store that stops in the middle of a file must not hold its reader for ever.
        using var timely = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timely.CancelAfter(patience);
        try
        {
            var read = await source.ReadAsync(buffer, timely.Token);
            if (read == 0) throw new EndOfStreamException("The store sent less of a file than it promised.");
            sourceAt = position += read;
            return read;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new IOException($"The store stopped in the middle of a file for {patience.TotalSeconds} seconds.");
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A file of a bucket is read asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) source?.Dispose();
        base.Dispose(disposing);
    }
}
