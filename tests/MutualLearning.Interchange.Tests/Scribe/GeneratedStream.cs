using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Interchange.Tests.Scribe;

/// <summary>A stream that makes its bytes when they are read: some start, and a block repeated up to a length.</summary>
internal sealed class GeneratedStream(byte[] start, byte[] block, long length) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = 0;
        while (given < count && Position < length)
        {
            var from = Position < start.Length ? start : block;
            var at = (int)(Position < start.Length ? Position : (Position - start.Length) % block.Length);
            var part = (int)Math.Min(Math.Min(count - given, from.Length - at), length - Position);
            Buffer.BlockCopy(from, at, buffer, offset + given, part);
            given += part;
            Position += part;
        }

        return given;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer, offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
