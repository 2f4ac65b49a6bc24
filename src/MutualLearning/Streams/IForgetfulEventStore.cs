using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Streams;

/// <summary>An event store that can forget: it gives other content to events that stand already.</summary>
public interface IForgetfulEventStore : IEventStore
{
    /// <summary>Replaces the content of events and appends the marker, or does neither.</summary>
    /// <param name="rewrite">What to replace, and the marker to append.</param>
    /// <param name="cancellationToken">Ends the work early; then all of it was done or nothing.</param>
    /// <returns>
    /// <see cref="AppendResult.Appended"/> when it was done; <see cref="AppendResult.VersionConflict"/> when the stream has
    /// another version, or an event to be replaced has another type; <see cref="AppendResult.CommandAlreadyApplied"/> as for appends.
    /// </returns>
    /// <remarks>
    /// Versions, commands, names and feed positions of the replaced events stay. Afterwards nothing that this port or the feed
    /// gives holds the old content.
    /// </remarks>
    Task<AppendResult> RewriteAsync(Rewrite rewrite, CancellationToken cancellationToken);
}
