using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>A count that takes one option after the other. A state that <see cref="CommitteeWalk"/> moves on, and copies where ways part.</summary>
internal abstract class SequentialCount
{
    private Rational?[]? figures;

    /// <summary>Whether the options that are taken leave the count, so that the committee is what remains.</summary>
    public virtual bool Eliminates => false;

    /// <summary>Whether less is better, as for a load.</summary>
    public virtual bool LessIsBetter => Eliminates;

    /// <summary>Whether the count is given up, since it would take too long.</summary>
    public virtual bool IsTooLong => false;

    /// <summary>The committee so far: what was taken in order, or what remains.</summary>
    public abstract IReadOnlyList<int> Committee { get; }

    /// <summary>Whether nothing more is to be taken.</summary>
    protected abstract bool IsEnded { get; }

    /// <summary>What each option has in this round; null for those that are not in question.</summary>
    public Rational?[] Figures() => figures ??= Compute();

    /// <summary>The options that tie for being taken next; empty at the end.</summary>
    public virtual int[] Next() => IsEnded ? [] : Best();

    /// <summary>Takes one of <see cref="Next"/>.</summary>
    public void Take(int option)
    {
        Choose(option);
        figures = null;
    }

    public abstract SequentialCount Copy();

    /// <summary>What the rest of the count depends on, so that ways that meet are followed once.</summary>
    public abstract string Key();

    protected abstract Rational?[] Compute();

    protected abstract void Choose(int option);

    protected int[] Best()
    {
        var all = Figures();
        var sign = LessIsBetter ? -1 : 1;
        return Extremes.Of(all.Length, o => all[o] is not null, (a, b) => sign * all[a]!.Value.CompareTo(all[b]!.Value));
    }

    /// <summary>Forgets the figures, when they change though nothing was taken.</summary>
    protected void Recount() => figures = null;
}
