namespace MutualLearning.Streams;

/// <summary>A store of events or of pseudonym keys that keeps nothing beyond the life of the process.</summary>
/// <remarks>
/// Keys that go with the process are refused beside events that stay: a restart would lose them while ballots are open. A store of a
/// host that is in memory too, as in its tests, says so by this. A store that wraps another one passes it on.
/// </remarks>
public interface IVolatileStore
{
    /// <summary>Whether everything is gone when the process ends.</summary>
    bool IsVolatile { get; }
}
