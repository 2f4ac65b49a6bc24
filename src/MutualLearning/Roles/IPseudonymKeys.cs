using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Roles;

/// <summary>The port behind which the keys of anonymous phases and secret ballots live, until they are destroyed.</summary>
/// <remarks>An implementation is safe for use by many threads, and keeps keys apart from the events.</remarks>
public interface IPseudonymKeys
{
    /// <summary>The key of a scope; made on first use.</summary>
    /// <param name="stream">The session or the decision.</param>
    /// <param name="scope">The phase visit or the ballot within it, such as <c>ballot</c>.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    /// <returns>The key, 32 random bytes, or null when it was destroyed: a destroyed key is never made again.</returns>
    Task<byte[]?> GetOrCreateAsync(StreamId stream, string scope, CancellationToken cancellationToken);

    /// <summary>Destroys the key of a scope, beyond recovery. Destroying it twice, or before its first use, is the same.</summary>
    /// <param name="stream">The session or the decision.</param>
    /// <param name="scope">The phase visit or the ballot within it.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    /// <returns>When it is done.</returns>
    Task DestroyAsync(StreamId stream, string scope, CancellationToken cancellationToken);
}
