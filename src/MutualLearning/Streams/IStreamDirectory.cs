using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams;

/// <summary>A store that can say which streams it holds.</summary>
public interface IStreamDirectory
{
    /// <summary>Lists the streams of one tenant and one kind, a page at a time.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="kind">The kind of stream, such as <c>session</c>.</param>
    /// <param name="after">The id after which the page begins: the last id of the page before, or null for the first page.</param>
    /// <param name="limit">How many streams the page has at most; at least 1.</param>
    /// <param name="cancellationToken">Ends the listing early.</param>
    /// <returns>
    /// The streams with at least one event, in an order that the store chooses and keeps. Fewer than <paramref name="limit"/>
    /// only at the end.
    /// </returns>
    Task<IReadOnlyList<StreamId>> ListStreamsAsync(
        TenantId tenant, string kind, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>Lists the kinds of stream that a tenant has, so that nobody who forgets people passes over one.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="cancellationToken">Ends the listing early.</param>
    /// <returns>Each kind of which there is a stream with an event, once, in any order.</returns>
    Task<IReadOnlyList<string>> ListKindsAsync(TenantId tenant, CancellationToken cancellationToken);
}
