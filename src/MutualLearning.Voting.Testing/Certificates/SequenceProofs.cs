using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Certificates of committees that are chosen one option after the other: what each would have, and what ballots have after that.</summary>
internal static class SequenceProofs
{
    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } =
    [
        ("seqpav", BallotForm.Approval, static proof => Follow(proof, Thiele(proof, static held => new Rational(1, held + 1)))),
        ("seqslav", BallotForm.Approval, static proof => Follow(proof, Thiele(proof, static held => new Rational(1, (2 * held) + 1)))),
        ("seqcc", BallotForm.Approval, static proof => Follow(proof, Thiele(proof, static held => held == 0 ? 1 : 0))),
        ("revseqpav", BallotForm.Approval, static proof => Follow(proof, new Sequence(
            (at, option) => proof.Sum(row => proof.Approves(row, option) ? new Rational(1, proof.All.Count(o => at.Left.Contains(o) && proof.Approves(row, o))) : 0),
            static (_, _, _) => []) { Eliminates = true })),
        ("seqphragmen", BallotForm.Approval, static proof => Follow(proof, Phragmen(proof))),
        ("phragmen-enestroem", BallotForm.Approval, static proof => Follow(proof, new Sequence(
            (at, option) => proof.Sum(row => proof.Approves(row, option) ? at.Purses[row] : 0),
            (at, option, weight) => [.. proof.Rows.Select(row => !proof.Approves(row, option) ? at.Purses[row]
                : weight * proof.Seats > proof.Voters ? at.Purses[row] * (1 - (proof.Voters / (weight * proof.Seats))) : 0)]) { Purse = 1 })),
        ("consensus-rule", BallotForm.Approval, static proof => Follow(proof, new Sequence(
            (at, option) => proof.Sum(row => proof.Approves(row, option) && at.Purses[row] > 0 ? at.Purses[row] : 0),
            (at, option, _) => Consensus(proof, at, option)) { Purse = 1 })),
        ("maximin-support", BallotForm.Approval, static proof => Follow(proof, new Sequence(
            (at, option) => new Parts(proof, [.. at.Won, option], []).LeastSupport(), static (at, _, _) => at.Purses))),
        ("eph", BallotForm.Approval, LeastPopularProofs.Check),
        ("greedy-monroe", BallotForm.Approval, GreedyMonroeProofs.Check),
        ("dhondt", BallotForm.Ranking, static proof => ApportionmentProofs.Check(proof, step: 1)),
        ("sainte-lague", BallotForm.Ranking, static proof => ApportionmentProofs.Check(proof, step: 2)),
        ("hare-niemeyer", BallotForm.Ranking, ApportionmentProofs.CheckRemainders),
    ];

    /// <summary>What supporters pay who have the same money: the more they have together, the less is missing.</summary>
    public static Sequence Phragmen(Proof proof) => new(
        (at, option) => proof.Support(option) is var support && support == 0 ? null : (1 - proof.Sum(row => proof.Approves(row, option) ? at.Purses[row] : 0)) / support,
        (at, option, time) => [.. proof.Rows.Select(row => proof.Approves(row, option) ? -1 * time : at.Purses[row])]) { Least = true };

    public static void Follow(Proof proof, Sequence sequence)
    {
        var walk = new Walk(proof);
        walk.Follow(
            walk.Start(_ => sequence.Purse),
            at => (sequence.Eliminates ? at.Left.Length : at.Won.Length) == (sequence.Eliminates ? Math.Min(proof.Seats, proof.Options) : proof.Seats) ? [] : sequence.Next(proof, walk, at),
            at => sequence.Eliminates ? at.Left : at.Won);
        proof.RequireSets(walk.Ends, sequence.Eliminates ? [] : walk.Order, breaks: true);
    }

    private static Sequence Thiele(Proof proof, Func<int, Rational> worth) => new(
        (at, option) => proof.Sum(row => proof.Approves(row, option) ? worth(at.Won.Count(o => proof.Approves(row, o))) : 0),
        static (_, _, _) => []);

    private static Rational[] Consensus(Proof proof, Step at, int option)
    {
        var payers = proof.Sum(row => proof.Approves(row, option) && at.Purses[row] > 0 ? 1 : 0);
        return [.. proof.Rows.Select(row => at.Purses[row] + 1 - (proof.Approves(row, option) && at.Purses[row] > 0 ? proof.Voters / payers : 0))];
    }
}
