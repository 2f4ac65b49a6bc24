using System;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Where <see cref="Axioms"/> look for a counterexample. Immutable.</summary>
public sealed record AxiomOptions
{
    /// <summary>What is tried unless something else is given.</summary>
    public static AxiomOptions Default { get; } = new();

    /// <summary>How the rule is declared; its name does not matter. Null (the default) for no parameters.</summary>
    public RuleSpec? Spec { get; init; }

    /// <summary>What ballots say; rankings unless set. <see cref="BallotForm.None"/> stands for rankings.</summary>
    public BallotForm Form { get; init; } = BallotForm.Ranking;

    /// <summary>What it means to leave an option out.</summary>
    public Unranked Unranked { get; init; }

    /// <summary>Whether ballots may leave options out. They may unless set; later-no-harm needs it.</summary>
    public bool LeavesOut { get; init; } = true;

    /// <summary>Whether rankings may rank options equally. They may not unless set: most theorems speak of strict rankings.</summary>
    public bool EqualRanks { get; init; }

    /// <summary>The greatest score; 5 unless set, at least 1.</summary>
    public int MaxScore { get; init => field = AtLeast(value, 1); } = 5;

    /// <summary>The greatest number of options of random profiles, 2 to 8; 4 unless set.</summary>
    public int MaxOptions { get; init => field = value is >= 2 and <= 8 ? value : throw new ArgumentOutOfRangeException(nameof(value)); } = 4;

    /// <summary>How many seats there are where the axiom speaks of several; 0 (the default) for 2 or 3, by chance.</summary>
    public int Seats { get; init => field = AtLeast(value, 0); }

    /// <summary>At most how many profiles of three options are tried one by one, the smallest first; 400 unless set.</summary>
    public int Exhaustive { get; init => field = AtLeast(value, 0); } = 400;

    /// <summary>How many random profiles are tried after those; 1,000 unless set.</summary>
    public int Random { get; init => field = AtLeast(value, 0); } = 1_000;

    /// <summary>What the random profiles follow from.</summary>
    public ulong Seed { get; init; } = 20_260_101;

    private static int AtLeast(int value, int least) => value >= least ? value : throw new ArgumentOutOfRangeException(nameof(value));
}
