using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Certificates of best committees: all committees are parted by whether an option is in, until what may still come is worse than the best.</summary>
internal static class SplitProofs
{
    /// <summary>The most committees that are looked at.</summary>
    public const int MaxSets = 1_000;

    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } =
    [
        ("av", BallotForm.Approval, static proof => LevelProofs.Separable(proof, proof.Support)),
        ("sav", BallotForm.Approval, static proof => LevelProofs.Separable(proof, option => proof.Sum(
            row => proof.Approves(row, option) ? new Rational(1, proof.All.Count(o => proof.Approves(row, o))) : 0))),
        ("pav", BallotForm.Approval, CommitteeBounds.Thiele(static (_, held) => new Rational(1, held + 1))),
        ("slav", BallotForm.Approval, CommitteeBounds.Thiele(static (_, held) => new Rational(1, (2 * held) + 1))),
        ("geom2", BallotForm.Approval, CommitteeBounds.Thiele(static (_, held) => new Rational(1, BigInteger.One << held))),
        ("cc", BallotForm.Approval, CommitteeBounds.Thiele(static (_, held) => held == 0 ? 1 : 0)),
        ("lexcc", BallotForm.Approval, CommitteeBounds.Thiele(static (proof, held) => new Rational(BigInteger.Pow(proof.Voters + 1, proof.Seats - 1 - held)))),
        ("adams", BallotForm.Approval, CommitteeBounds.Thiele(static (proof, held) => held > 0 ? new Rational(1, held)
            : (proof.Voters * (Rational)proof.Seats) + new Rational(1, CommitteeBounds.Multiple(Math.Max(1, proof.Seats - 1))))),
        ("minimaxav", BallotForm.Approval, static proof => Follow(proof, (members, open) => CommitteeBounds.Distances(proof, members, open, lexicographic: false))),
        ("lexminimaxav", BallotForm.Approval, static proof => Follow(proof, (members, open) => CommitteeBounds.Distances(proof, members, open, lexicographic: true))),
        ("minimaxphragmen", BallotForm.Approval, static proof => Follow(proof, (members, open) => CommitteeBounds.Parted(proof, members, open).Loads(lexicographic: false))),
        ("leximaxphragmen", BallotForm.Approval, static proof => Follow(proof, (members, open) => CommitteeBounds.Parted(proof, members, open).Loads(lexicographic: true))),
        ("monroe", BallotForm.Approval, static proof => Follow(proof, (members, open) => [CommitteeBounds.Parted(proof, members, open).Represented(proof.Voters)])),
        ("trivial", BallotForm.Approval, static proof => LevelProofs.RequireLevel(proof, [], proof.All, [])),
    ];

    /// <summary>Compares figures from the first on: more than 0 when the first is better. Where all that both have are equal, fewer are better.</summary>
    public static int Compare(Rational[] a, Rational[] b) =>
        a.Zip(b, static (one, other) => one.CompareTo(other)).FirstOrDefault(static by => by != 0) is var by && by != 0 ? by : b.Length.CompareTo(a.Length);

    /// <summary>Follows the parts; the worth of members, and of those who may join them, is what no such committee exceeds.</summary>
    public static void Follow(Proof proof, Func<List<int>, List<int>, Rational[]> worth)
    {
        var (options, figures) = proof.Next("score");
        proof.Require(options.Length == 0, "A score is of no option.");
        var (best, found) = (figures.AsSpan().ToArray(), new List<int[]>());
        Part([], [.. proof.All]);
        proof.Require(found.Count is > 0 and <= MaxSets, "No committee has the score, or too many have.");
        proof.RequireSets(found, [], breaks: true);

        void Part(List<int> members, List<int> open)
        {
            if (members.Count + open.Count < proof.Seats || Compare(worth(members, open), best) is var by && by < 0)
            {
                return;
            }

            if (members.Count == proof.Seats)
            {
                proof.Require(by == 0, "A committee is better.");
                found.Add([.. members]);
                return;
            }

            var split = proof.Next("split");
            proof.Require(split.Options.Length == 1 && split.Figures.Count == 0 && open.Contains(split.Options[0]), "A part is not split.");
            var others = open.Where(o => o != split.Options[0]).ToList();
            Part([.. members, split.Options[0]], others);
            Part(members, others);
        }
    }
}
