using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Rounds in which the fewest leave.</summary>
internal static class EliminationProofs
{
    public static IEnumerable<Step> Round(Proof proof, Walk walk, Step at, bool stops)
    {
        var (votes, _) = FirstVotes.Of(proof, at.Left);
        proof.Expect("round", at.Left, [.. at.Left.Select(o => votes[o])]);
        var winner = at.Left.Length == 1 ? at.Left[0] : stops ? proof.CondorcetWinner(at.Left) : -1;
        if (winner >= 0 || at.Left.Length == 2)
        {
            foreach (var way in winner >= 0 ? [winner] : walk.Ways(at, RunoffProofs.Most(at.Left, o => votes[o]), best: true, at.ByEarlier))
            {
                yield return RunoffProofs.Elect(proof, at, way);
            }

            yield break;
        }

        var last = RunoffProofs.Most(at.Left, o => votes[o], -1);
        var together = stops || last.Length == 1 ? null : Together(proof, at, votes, last);
        foreach (var gone in together is null ? walk.Ways(at, last, best: false, at.ByEarlier).Select(static o => new[] { o }) : [together])
        {
            proof.Expect("eliminated", gone);
            var figures = proof.All.Select(o => (Rational?)votes[o]).ToArray();
            yield return at with { Left = [.. at.Left.Except(gone)], Earlier = walk.LooksBack ? at.Earlier.Add(figures) : [] };
        }
    }

    // The fewest, with all who are tied, that have less together than the next one; more than the tied only where the tie stands.
    private static int[]? Together(Proof proof, Step at, Rational[] votes, int[] last)
    {
        var isOpen = !proof.Context.Ties.Pick(proof.Profile, last, best: false, at.ByEarlier).IsBroken;
        int[] ascending = [.. at.Left.OrderBy(o => votes[o])];
        for (var count = last.Length; count < ascending.Length && (isOpen || count == last.Length); count++)
        {
            if (ascending.Take(count).Aggregate((Rational)0, (sum, o) => sum + votes[o]) < votes[ascending[count]])
            {
                return [.. ascending.Take(count).OrderBy(static o => o)];
            }
        }

        return null;
    }
}
