using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Testing;

/// <summary>Certificates that tell the rounds of a count: each is counted again from the ballots, with those who are said to be left.</summary>
internal static class RoundProofs
{
    public static void Runoff(Proof proof, bool stopsAtCondorcetWinner)
    {
        proof.Require(proof.Context.Seats == 1, "It proves one seat only.");
        var rounds = new Rounds(proof);
        for (var left = proof.All.ToList(); ;)
        {
            var votes = rounds.Next(left, option => Votes(proof, left, option));
            var winner = left.Count == 1 ? left[0] : stopsAtCondorcetWinner ? PairProofs.CondorcetWinner(proof, left) : -1;
            winner = winner < 0 && left.Count == 2 ? rounds.Pick(left, best: true) : winner;
            if (winner >= 0)
            {
                proof.Require(proof.Next("elected", 0).Options.SequenceEqual([winner]), "Somebody else is elected.");
                proof.Require(left.Count != 2 || proof.Next("eliminated", 0).Options.SequenceEqual(left.Where(o => o != winner)), "The other one is eliminated.");
                proof.RequireWinners([[winner]]);
                return;
            }

            var gone = rounds.Eliminated(left);
            var others = left.Except(gone).ToList();
            var together = gone.Aggregate((Rational)0, (sum, o) => sum + votes[o]);
            var mayGoTogether = !stopsAtCondorcetWinner && gone.Length > 1 && others.TrueForAll(o => votes[o] > together);
            proof.Require(mayGoTogether || (gone.Length == 1 && gone[0] == rounds.Pick(left, best: false)), "Somebody else is eliminated.");
            left = others;
        }
    }

    public static void BordaRounds(Proof proof, bool dropsOne)
    {
        proof.Require(proof.Context.Seats == 1, "It proves one seat only.");
        var rounds = new Rounds(proof);
        for (var left = proof.All.ToList(); ;)
        {
            var sums = rounds.Next(left, option => left.Sum(other => proof.Margin(option, other)));
            if (left.TrueForAll(o => sums[o] == 0))
            {
                proof.RequireWinners([left]);
                return;
            }

            var least = proof.Is("drop", "below") ? 0 : 1;
            var lowest = left.Where(o => sums[o] == left.Min(other => sums[other])).ToList();
            var pick = dropsOne ? rounds.Pick(left, best: false) : -1;
            var must = dropsOne ? (pick >= 0 ? [pick] : lowest) : left.Where(o => sums[o] < least).ToList();
            proof.Require(rounds.Eliminated(left).SequenceEqual(must), "Others are eliminated.");
            left = left.Except(must).ToList();
        }
    }

    public static void Reweighted(Proof proof)
    {
        var profile = proof.Profile;
        var rows = Enumerable.Range(0, profile.RowCount).ToList();
        long Score(int row, int option) => Math.Max(0, profile.Mark(row, option) - 1);
        var declared = long.TryParse(proof.Parameter("max", "5"), NumberStyles.None, CultureInfo.InvariantCulture, out var max) ? max : 5;
        var most = Math.Max(declared, rows.Max(row => proof.All.Max(o => Score(row, o))));
        var rounds = new Rounds(proof);
        var elected = new List<int>();
        while (elected.Count < Math.Min(proof.Context.Seats, proof.Options))
        {
            var left = proof.All.Except(elected).ToList();
            rounds.Next(left, option => rows.Aggregate((Rational)0, (sum, row) =>
                sum + (Score(row, option) * profile.Weight(row) * new Rational(most, most + elected.Sum(o => Score(row, o))))));
            var winner = rounds.Pick(left, best: true);
            proof.Require(winner >= 0 && proof.Next("elected", 0).Options.SequenceEqual([winner]), "Somebody else is elected.");
            elected.Add(winner);
        }

        proof.RequireWinners(elected.Select(static o => new[] { o }));
    }

    private static Rational Votes(Proof proof, List<int> left, int option)
    {
        var profile = proof.Profile;
        Rational votes = 0;
        for (var row = 0; row < profile.RowCount; row++)
        {
            var best = left.Select(o => profile.Mark(row, o)).Where(static rank => rank > 0).DefaultIfEmpty(0).Min();
            if (best == 0 || profile.Mark(row, option) != best)
            {
                continue;
            }

            var equal = left.Count(o => profile.Mark(row, o) == best);
            var exhausts = proof.Is("equal", "exhaust") && proof.All.Where(o => profile.Mark(row, o) > 0 && profile.Mark(row, o) <= best).GroupBy(o => profile.Mark(row, o)).Any(static tier => tier.Count() > 1);
            votes += exhausts ? 0 : new Rational(profile.Weight(row), proof.Is("equal", "whole") ? 1 : equal);
        }

        return votes;
    }
}
