using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <content>Forgetting.</content>
public sealed partial class InMemoryEventStore
{
    /// <inheritdoc/>
    public Task<AppendResult> RewriteAsync(Rewrite rewrite, CancellationToken cancellationToken)
    {
        Guard.Against.Null(rewrite);
        cancellationToken.ThrowIfCancellationRequested();
        var stream = Stream(rewrite.Marker);
        lock (stream.Lock)
        {
            var result = stream.Check(rewrite.Marker);
            if (result != AppendResult.Appended)
            {
                return result == AppendResult.VersionConflict ? VersionConflict : AlreadyApplied;
            }

            if (!stream.Fits(rewrite))
            {
                return VersionConflict;
            }

            feed.Replace([.. rewrite.Bodies.Select(b => stream.Replace(b.Key, b.Value))]);
            Write(stream, InMemoryStream.Records(rewrite.Marker));
            return Appended;
        }
    }
}
