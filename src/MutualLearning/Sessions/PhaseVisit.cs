using MutualLearning.Practices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>One run of a phase.</summary>
/// <param name="Number">The number of the visit in its session, from 1.</param>
/// <param name="Phase">Which phase.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it runs. At its end hidden contributions are revealed.</param>
/// <param name="Extended">The minutes added to the planned ones.</param>
/// <param name="Paused">The time of finished pauses.</param>
/// <param name="Acted">Who has contributed or passed: ids of persons, or pseudonyms in an anonymous phase; each once.</param>
/// <param name="Decided">Whether the decision that belongs to the phase has a verdict.</param>
public sealed record PhaseVisit(
    int Number,
    Phase Phase,
    Instant StartedAt,
    Instant? EndedAt,
    int Extended,
    Duration Paused,
    Log<string> Acted,
    bool Decided)
{
    /// <summary>Whether the visit has ended.</summary>
    public bool HasEnded => EndedAt is not null;

    /// <summary>Whether somebody has contributed or passed in this visit.</summary>
    /// <param name="key">The id of the person, or the pseudonym.</param>
    /// <returns>Whether they have.</returns>
    public bool HasActed(string key)
    {
        foreach (var acted in Acted)
        {
            if (string.Equals(acted, key, System.StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
