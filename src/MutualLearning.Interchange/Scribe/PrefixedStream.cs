using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Interchange.Scribe;

/// <summary>A stream of which the beginning was read already.</summary>
internal sealed class PrefixedStream(byte[] start, int from, int until, Stream rest) : Stream
{
    private int at = from;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        at < until ? Take(buffer, offset, count) : rest.Read(buffer, offset, count);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        at < until ? Task.FromResult(Take(buffer, offset, count)) : rest.ReadAsync(buffer, offset, count, cancellationToken);

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Take(byte[] buffer, int offset, int count)
    {
        var length = Math.Min(count, until - at);
        Buffer.BlockCopy(start, at, buffer, offset, length);
        at += length;
        return length;
    }
}
