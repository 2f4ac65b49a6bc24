using System;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Condorcet;

/// <summary>How many ballots put each option above each other one. Immutable; safe for use by many threads.</summary>
/// <remarks>Made by <see cref="Of"/> from a profile, or by <see cref="PairwiseCount"/> from ballots that nobody keeps. Memory: 8·m² bytes for m options.</remarks>
public sealed class Pairwise
{
    /// <summary>The greatest number of options: the matrix takes 2 GB then.</summary>
    public const int MaxOptions = 16_384;

    // Many are compared at once.
    private const int PairsInAStep = 8;

    private readonly long[] wins;

    internal Pairwise(int options, Unranked unranked, long[] wins)
    {
        OptionCount = options;
        Unranked = unranked;
        this.wins = wins;
    }

    /// <summary>How many options there are.</summary>
    public int OptionCount { get; }

    /// <summary>What it meant to leave an option out.</summary>
    public Unranked Unranked { get; }

    /// <summary>Compares all pairs of options on all ballots.</summary>
    /// <param name="profile">The ballots; of the form <see cref="BallotForm.Ranking"/>.</param>
    /// <param name="unranked">What it means to leave an option out.</param>
    /// <param name="maxThreads">How many threads may be used where that pays, at least 1; 0 (the default) for as many as there are processors. It does not change the result.</param>
    /// <returns>The counts. Time: O(rows·m²), some rows at a time on net10.0.</returns>
    /// <exception cref="ArgumentException">The ballots are of another form, there are more than <see cref="MaxOptions"/> options, or the number of threads is negative.</exception>
    public static Pairwise Of(Profile profile, Unranked unranked, int maxThreads = 0)
    {
        if (Guard.Against.Null(profile).Form != BallotForm.Ranking)
        {
            throw new ArgumentException($"Pairs are compared on rankings, not on ballots of the form {profile.Form}.", nameof(profile));
        }

        Guard.Against.Negative(maxThreads);
        Guard.Against.OutOfRange(profile.OptionCount, nameof(profile), 1, MaxOptions);
        profile.Spend((long)profile.RowCount * profile.OptionCount * profile.OptionCount / PairsInAStep);
        return new Pairwise(profile.OptionCount, unranked, PairwiseRows.Count(profile, unranked, maxThreads));
    }

    /// <summary>How many ballots put an option above another.</summary>
    /// <param name="option">The option.</param>
    /// <param name="other">The other.</param>
    /// <returns>The ballots, the weight of each counted; 0 for an option and itself.</returns>
    public long Wins(int option, int other) => wins[(option * OptionCount) + other];

    /// <summary>By how many ballots an option is ahead of another.</summary>
    /// <param name="option">The option.</param>
    /// <param name="other">The other.</param>
    /// <returns>The difference; negative when it is behind.</returns>
    public long Margin(int option, int other) => wins[(option * OptionCount) + other] - wins[(other * OptionCount) + option];

    /// <summary>Whether more ballots put an option above another than the other way round.</summary>
    /// <param name="option">The option.</param>
    /// <param name="other">The other.</param>
    /// <returns>Whether it does; false for an option and itself.</returns>
    public bool Beats(int option, int other) => Margin(option, other) > 0;

    /// <summary>The option that beats each other one standing; -1 when there is none. O(m).</summary>
    internal int CondorcetWinner(bool[] standing)
    {
        // Whoever loses or ties a duel is out, so that one candidate is left after a pass.
        var best = -1;
        for (var option = 0; option < standing.Length; option++)
        {
            best = standing[option] && (best < 0 || !Beats(best, option)) ? option : best;
        }

        for (var option = 0; best >= 0 && option < standing.Length; option++)
        {
            best = standing[option] && option != best && !Beats(best, option) ? -1 : best;
        }

        return best;
    }
}
