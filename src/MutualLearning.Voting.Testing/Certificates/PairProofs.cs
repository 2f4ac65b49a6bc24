using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Voting.Testing;

/// <summary>Certificates that follow from the pairs alone.</summary>
internal static class PairProofs
{
    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } =
    [
        ("condorcet", BallotForm.Ranking, Condorcet),
        ("smith", BallotForm.Ranking, static proof => Tiers(proof, left => TopSetProofs.Tier(proof, left, least: 0))),
        ("schwartz", BallotForm.Ranking, static proof => Tiers(proof, left => TopSetProofs.Tier(proof, left, least: 1))),
        ("nanson", BallotForm.Ranking, static proof => BordaRoundProofs.Check(proof, dropsOne: false)),
        ("baldwin", BallotForm.Ranking, static proof => BordaRoundProofs.Check(proof, dropsOne: true)),
        ("kemeny", BallotForm.Ranking, OrderProofs.Kemeny),
        ("ranked-pairs", BallotForm.Ranking, ArcProofs.RankedPairs),
    ];

    /// <summary>Requires winners tier by tier, each proven among those whom no tier before has.</summary>
    public static void Tiers(Proof proof, Func<int[], int[]> tier)
    {
        var tiers = new List<int[]>();
        for (int[] left = [.. proof.All]; left.Length > 0 && proof.Options - left.Length < proof.Context.Seats; left = [.. left.Except(tiers[tiers.Count - 1])])
        {
            tiers.Add(tier(left));
        }

        proof.RequireWinners(tiers, proof.Context.Seats);
    }

    private static void Condorcet(Proof proof)
    {
        var winner = proof.Winners.Count == 0 ? -1 : proof.Profile.IndexOf(proof.Winners[0][0]);
        foreach (var option in proof.All.Where(o => o != winner))
        {
            var (options, figures) = proof.Next("pair");
            proof.Require(options.Length == 2 && figures.Count == 2, "A pair has two options, and two figures.");
            var (a, b) = (options[0], options[1]);
            proof.Require(a != b && figures[0] == proof.Wins(a, b) && figures[1] == proof.Wins(b, a), "The ballots count a pair otherwise.");
            proof.Require(winner < 0 ? a == option && proof.Margin(a, b) <= 0 : a == winner && b == option && proof.Margin(a, b) > 0, "A pair shows nothing.");
        }

        proof.RequireWinners(winner < 0 ? [] : [[winner]], 1);
    }
}
