using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Certificates of the single transferable vote of Scotland: every stage, whose papers are followed one by one.</summary>
internal static class TransferProofs
{
    // A vote has five decimals.
    private const long Vote = 100_000;

    public static IEnumerable<(string Name, BallotForm Form, Action<Proof> Check)> Rules { get; } =
    [
        ("scottish-stv", BallotForm.Ranking, Scottish),
        ("meek-stv", BallotForm.Ranking, MeekProofs.Check),
    ];

    private static void Scottish(Proof proof)
    {
        var orders = proof.Rows.Select(proof.Order).ToList();
        var walk = new Walk(proof);
        var start = walk.Start(static _ => Vote);
        var papers = proof.Sum(row => orders[row].Count > 0 ? 1 : 0);
        var quota = Vote * (Floor(papers / (proof.Context.Seats + 1)) + 1);
        walk.Follow(new Stage(start) { Held = [.. orders.Select(static order => order.Count > 0 ? order[0] : -1)] }, at => Next((Stage)at), static at => at.Won);
        proof.RequireSets(walk.Ends, walk.Order, breaks: false);

        IEnumerable<Step> Next(Stage at)
        {
            if (at.Won.Length >= proof.Seats)
            {
                yield break;
            }

            var votes = proof.All.Select(o => at.Moved.Contains(o) ? quota : proof.Sum(row => at.Held[row] == o ? at.Purses[row] : 0)).ToArray();
            int[] shown = [.. proof.All.Where(o => at.Left.Contains(o) || at.Won.Contains(o))];
            proof.Require(shown.Aggregate((Rational)0, (sum, o) => sum + votes[o]) <= papers * Vote, "There are more votes than papers.");
            proof.Expect("round", shown, [.. shown.Select(o => votes[o] / Vote)]);
            int[] elected = [.. at.Left.Where(o => votes[o] >= quota).OrderByDescending(o => votes[o])];
            int[] surpluses = [.. at.Surpluses, .. elected.Where(o => votes[o] > quota)];
            elected = at.Won.Length + elected.Length < proof.Seats && at.Won.Length + at.Left.Length <= proof.Seats ? [.. at.Left.OrderByDescending(o => votes[o])] : elected;
            proof.Expect("elected", elected);
            at = ((Stage)elected.Aggregate((Step)at, static (step, o) => step.Elect(o))) with { Surpluses = surpluses };
            if (at.Won.Length >= proof.Seats)
            {
                yield return at;
                yield break;
            }

            var isSurplus = surpluses.Length > 0;
            var tied = RunoffProofs.Most(isSurplus ? surpluses : at.Left, o => votes[o], isSurplus ? 1 : -1);
            var all = !isSurplus && votes[tied[0]] == 0 && at.Left.Length - tied.Length >= proof.Seats - at.Won.Length;
            foreach (var way in all ? [tied] : walk.Ways(at, Earlier(at, tied, isSurplus), best: isSurplus, at.ByEarlier).Select(static o => new[] { o }))
            {
                proof.Expect(isSurplus ? "surplus" : "eliminated", way);
                yield return Move(at, way, isSurplus, votes);
            }
        }

        // The papers of one whose surplus goes on have as much less as is kept, the rest ignored; those of one who is excluded keep their value.
        Stage Move(Stage at, int[] from, bool isSurplus, Rational[] votes)
        {
            int[] left = [.. at.Left.Except(from)];
            var moves = proof.Rows.Select(row => from.Contains(at.Held[row])).ToArray();
            return at with
            {
                Left = left,
                Purses = [.. at.Purses.Select((value, row) => moves[row] && isSurplus ? Floor((votes[from[0]] - quota) * value / votes[from[0]]) : value)],
                Earlier = at.Earlier.Add([.. votes.Select(static v => (Rational?)v)]),
                Held = [.. at.Held.Select((held, row) => moves[row] ? orders[row].Where(left.Contains).DefaultIfEmpty(-1).First() : held)],
                Surpluses = [.. at.Surpluses.Except(from)],
                Moved = isSurplus ? [.. at.Moved, .. from] : at.Moved,
            };
        }
    }

    // Of equal ones, by the last earlier stage at which they differed.
    private static IEnumerable<int> Earlier(Step at, int[] tied, bool best)
    {
        var top = tied.Aggregate((a, b) => at.ByEarlier(b, a) * (best ? 1 : -1) > 0 ? b : a);
        return tied.Where(o => at.ByEarlier(o, top) == 0);
    }

    private static Rational Floor(Rational number) => new(BigInteger.Divide(number.Numerator, number.Denominator));
}
