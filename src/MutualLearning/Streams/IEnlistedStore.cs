namespace MutualLearning.Streams;

/// <summary>An <see cref="IEventStore"/> that can take part in a transaction of the host.</summary>
/// <remarks>
/// What such a store reads and appends may yet vanish, so a handler keeps none of it for later commands. A store that wraps
/// another one passes this on.
/// </remarks>
public interface IEnlistedStore
{
    /// <summary>Whether the store takes part in a transaction of the host now.</summary>
    bool IsEnlisted { get; }
}
