using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>The certificate of Meek's count: in each round the part that each elected option keeps, with which the votes are divided again.</summary>
/// <remarks>
/// When every elected option has the quota with these parts, they are not less than at the fixed point: a part times the quota, divided by
/// the votes, is less again and leaves all of them the quota, and so on down to the fixed point. On the way no hopeful option loses a vote,
/// and all of them together gain at most what the elected have beyond the quota; the quota falls by no more than that, divided by the
/// shares that nobody elected has.
/// </remarks>
internal static class MeekProofs
{
    public static void Check(Proof proof)
    {
        var orders = proof.Rows.Select(proof.Order).ToList();
        var walk = new Walk(proof);
        var shares = proof.Context.Seats + 1;
        walk.Follow(walk.Start(), Next, static at => at.Won);
        proof.RequireSets(walk.Ends, walk.Order, breaks: false);

        IEnumerable<Step> Next(Step at)
        {
            if (at.Won.Length >= proof.Seats)
            {
                yield break;
            }

            var (options, keep) = proof.Next("keep");
            proof.Require(options.SequenceEqual(at.Won) && keep.Count == options.Length && keep.All(static part => part > 0 && part <= 1), "Each who is elected keeps a part of a vote.");
            var (votes, exhausted) = MeekVotes.Divide(proof, orders, at, keep.ToArray());
            var quota = (proof.Voters - exhausted) / shares;
            proof.Require(at.Won.All(o => votes[o] >= quota), "Somebody elected keeps too little.");
            var surplus = at.Won.Aggregate((Rational)0, (sum, o) => sum + votes[o] - quota);
            if (proof.NextIs("elected"))
            {
                var (elected, figures) = proof.Next("elected");
                var isEnd = at.Won.Length + at.Left.Length <= proof.Seats;
                proof.Require(
                    figures.Count == 0 && elected.Length > 0 && elected.SequenceEqual(at.Left.Where(elected.Contains).OrderByDescending(o => votes[o])),
                    "The elected do not stand in the order of their votes.");
                proof.Require(isEnd ? elected.Length == at.Left.Length : elected.All(o => votes[o] > quota), "Somebody elected has not the quota.");
                yield return elected.Aggregate(at, static (step, o) => step.Elect(o));
                yield break;
            }

            proof.Require(at.Won.Length + at.Left.Length > proof.Seats, "There are no more options than seats.");
            proof.Require(at.Left.All(o => votes[o] + surplus <= quota - (surplus / (shares - at.Won.Length))), "Somebody may have the quota.");
            var lowest = RunoffProofs.Most(at.Left, o => votes[o], -1);
            proof.Require(lowest.Length == 1 || !walk.LooksBack, "Figures of earlier rounds would decide.");
            if (lowest.Length > 1 && proof.NextIs("eliminated") && !proof.Context.Ties.Pick(proof.Profile, lowest, best: false).IsBroken)
            {
                yield return Together(at, votes, quota, surplus * shares, lowest);
                yield break;
            }

            proof.Require(at.Left.Except(lowest).All(o => votes[o] > votes[lowest[0]] + surplus), "Somebody else may have fewer votes.");
            proof.Require(lowest.Length == 1 || surplus == 0 || lowest.All(o => MeekVotes.AreAlike(proof, orders, at, lowest[0], o)), "It is not shown that votes are equal.");
            foreach (var gone in walk.Ways(at, lowest, best: false, null))
            {
                proof.Expect("eliminated", [gone]);
                yield return at with { Left = [.. at.Left.Where(o => o != gone)] };
            }
        }

        // Some have so little together that in whatever order they go, all go before anybody else goes or is elected.
        Step Together(Step at, Rational[] votes, Rational quota, Rational bound, int[] lowest)
        {
            var (gone, figures) = proof.Next("eliminated");
            int[] others = [.. at.Left.Except(gone)];
            proof.Require(
                figures.Count == 0 && gone.SequenceEqual(at.Left.Where(gone.Contains)) && lowest.All(gone.Contains) && others.Length >= proof.Seats - at.Won.Length,
                "They do not go together.");
            var sum = gone.Aggregate((Rational)0, (all, o) => all + votes[o] + bound);
            proof.Require(others.All(o => votes[o] > (sum * shares) + bound && votes[o] + (sum * (shares + 1)) + bound < quota), "Somebody else may go before, or be elected.");
            return at with { Left = others };
        }
    }
}
