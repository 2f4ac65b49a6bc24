using System.Collections.Generic;

namespace MutualLearning.Counting;

/// <summary>A count that takes one option after the other. A state that <see cref="CommitteeWalk"/> moves on, and copies where ways part.</summary>
internal abstract class SequentialCount
{
    /// <summary>Whether the options that are taken leave the count, so that the committee is what remains.</summary>
    public virtual bool Eliminates => false;

    /// <summary>Whether less is better, as for a load.</summary>
    public virtual bool LessIsBetter => Eliminates;

    /// <summary>The committee so far: what was taken in order, or what remains.</summary>
    public abstract IReadOnlyList<int> Committee { get; }

    /// <summary>What each option has in this round; null for those that are not in question.</summary>
    public abstract Rational?[] Figures();

    /// <summary>The options that tie for being taken next; empty at the end.</summary>
    public abstract int[] Next();

    /// <summary>Takes one of <see cref="Next"/>.</summary>
    public abstract void Take(int option);

    public abstract SequentialCount Copy();

    /// <summary>What the rest of the count depends on, so that ways that meet are followed once.</summary>
    public abstract string Key();
}
