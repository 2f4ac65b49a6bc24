using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Roles;

/// <summary>The port behind which the keys of anonymous phases and secret ballots live, until they are destroyed.</summary>
/// <remarks>
/// An implementation is safe for use by many threads, and keeps keys apart from the events. Every process that works on the same
/// events must have the same keys, and a key must last as long as the events under it: one that is lost is never replaced, and
/// whatever needs it is refused.
/// </remarks>
public interface IPseudonymKeys
{
    /// <summary>The key of a scope; made on first use. It is asked for only where nothing is kept under a key of that scope yet.</summary>
    /// <param name="stream">The session or the decision.</param>
    /// <param name="scope">The phase visit or the ballot within it, such as <c>ballot</c>.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    /// <returns>The key, 32 random bytes, or null when it was destroyed: a destroyed key is never made again.</returns>
    Task<byte[]?> GetOrCreateAsync(StreamId stream, string scope, CancellationToken cancellationToken);

    /// <summary>The key of a scope, if there is one. Never makes one.</summary>
    /// <param name="stream">The session or the decision.</param>
    /// <param name="scope">The phase visit or the ballot within it.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    /// <returns>The key, 32 bytes, or null when it was never made, was destroyed or is lost.</returns>
    Task<byte[]?> FindAsync(StreamId stream, string scope, CancellationToken cancellationToken);

    /// <summary>Lists the scopes whose keys live, of all tenants, a page at a time.</summary>
    /// <param name="after">The last scope of the page before; <c>default</c> for the first page.</param>
    /// <param name="limit">How many scopes the page has at most; at least 1.</param>
    /// <param name="cancellationToken">Ends the listing early.</param>
    /// <returns>
    /// The scopes in an order that the store chooses and keeps, so that the next page goes on where this one ended, whatever was
    /// destroyed meanwhile. Fewer than <paramref name="limit"/> only at the end.
    /// </returns>
    Task<IReadOnlyList<KeyScope>> ListAsync(KeyScope after, int limit, CancellationToken cancellationToken);

    /// <summary>Destroys the key of a scope, beyond recovery. Destroying it twice, or before its first use, is the same.</summary>
    /// <param name="stream">The session or the decision.</param>
    /// <param name="scope">The phase visit or the ballot within it.</param>
    /// <param name="cancellationToken">Ends the wait early.</param>
    /// <returns>When it is done.</returns>
    Task DestroyAsync(StreamId stream, string scope, CancellationToken cancellationToken);
}
