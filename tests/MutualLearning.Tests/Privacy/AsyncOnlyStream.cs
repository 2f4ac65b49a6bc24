using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Tests.Privacy;

/// <summary>The body of a response as a web server gives it: it can be written and flushed asynchronously only.</summary>
internal sealed class AsyncOnlyStream : Stream
{
    private readonly MemoryStream written = new();

    public ReadOnlyMemory<byte> Written => written.ToArray();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => throw Refused();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw Refused();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        written.WriteAsync(buffer, offset, count, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        written.WriteAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        written.Dispose();
        base.Dispose(disposing);
    }

    private static InvalidOperationException Refused() => new("Synchronous operations are disallowed.");
}
