using System;
using MutualLearning.Practices;
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
    ValueList<string> Acted,
    bool Decided)
{
    /// <summary>The place of the step by which the phase before led here, from 0; null when it repeats, stands next or was chosen, and for the first visit.</summary>
    public int? Step { get; init; }

    /// <summary>Whether what was decided passed; null while nothing is decided, and where options were chosen.</summary>
    public bool? Passed { get; init; }

    /// <summary>The decisions joined to the visit, each once, the one that it reads last.</summary>
    public ValueList<DecisionId> Decisions { get; init; } = ValueList<DecisionId>.Empty;

    /// <summary>The joined decision whose verdict is not known yet; <c>default</c> for none.</summary>
    public DecisionId Awaits { get; init; }

    /// <summary>The groups that people work in, with those who have left since; empty when all work together.</summary>
    public ValueList<ValueList<PersonId>> Groups { get; init; } = ValueList<ValueList<PersonId>>.Empty;

    /// <summary>Who extended, interrupted or ended the visit early, and why.</summary>
    public ValueList<Intervention> Interventions { get; init; } = ValueList<Intervention>.Empty;

    /// <summary>The check value of the key under which people are hidden in an anonymous visit; null before the first contribution, and in a stream of version 0.2.</summary>
    public string? KeyCheck { get; init; }

    /// <summary>How many of those who contributed could not be named at the end, because the key was lost; 0 where all were, or nobody was to be.</summary>
    public int Unnamed { get; init; }

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

    /// <summary>The group that a person works in, with those who have left since.</summary>
    /// <param name="person">Who.</param>
    /// <returns>The group; empty for whoever is in none.</returns>
    public ValueList<PersonId> GroupOf(PersonId person) => TableOf(person) is >= 0 and var table ? Groups[table] : ValueList<PersonId>.Empty;

    // The place of the group among the groups; -1 for none.
    internal int TableOf(PersonId person)
    {
        for (var i = 0; i < Groups.Count; i++)
        {
            if (Groups[i].AsSpan().IndexOf(person) >= 0)
            {
                return i;
            }
        }

        return -1;
    }
}
