using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Rounds in which ballots share a vote, and of the two least shares those with the fewest approvals leave.</summary>
internal static class LeastPopularProofs
{
    public static void Check(Proof proof)
    {
        for (int[] left = [.. proof.All]; ; left = [.. left.Except(Round(left))])
        {
            if (left.Length <= proof.Seats)
            {
                proof.RequireSets([left], [], breaks: true);
                return;
            }

            var (shares, leaving) = (Shares(left), Round(left));
            proof.Expect("round", left, [.. left.Select(o => shares[o])]);
            var ends = left.Length - leaving.Length < proof.Seats;
            proof.Expect(ends ? "level" : "eliminated", leaving);
            if (ends)
            {
                LevelProofs.RequireLevel(proof, [.. left.Except(leaving)], leaving);
                return;
            }
        }

        Rational[] Shares(int[] left) => [.. proof.All.Select(o => proof.Sum(
            row => left.Contains(o) && proof.Approves(row, o) ? new Rational(1, left.Count(other => proof.Approves(row, other))) : 0))];

        // Of those whose share is at most the second least, the ones with the fewest approvals.
        int[] Round(int[] left)
        {
            var shares = Shares(left);
            var second = left.Select(o => shares[o]).OrderBy(static share => share).ElementAt(1);
            return RunoffProofs.Most(left.Where(o => shares[o] <= second), proof.Support, -1);
        }
    }
}
