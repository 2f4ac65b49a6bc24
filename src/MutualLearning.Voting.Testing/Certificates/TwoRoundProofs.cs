using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>A majority of first votes, or a runoff of two.</summary>
internal static class TwoRoundProofs
{
    public static IEnumerable<Step> Seat(Proof proof, Walk walk, Step at)
    {
        var (votes, exhausted) = FirstVotes.Of(proof, at.Left);
        proof.Expect("round", at.Left, [.. at.Left.Select(o => votes[o])]);
        int[] over = [.. at.Left.Where(o => at.Left.Length == 1 || votes[o] * 2 > proof.Voters - exhausted)];
        foreach (var way in over.Length == 0 ? [] : walk.Ways(at, RunoffProofs.Most(over, o => votes[o]), best: true, null))
        {
            yield return RunoffProofs.Elect(proof, at, way);
        }

        foreach (var pair in over.Length > 0 ? [] : Finalists(walk, at, votes))
        {
            proof.Expect("finalists", pair);
            var (a, b) = (pair[0], pair[1]);
            proof.Expect("round", pair, proof.Wins(a, b), proof.Wins(b, a));
            foreach (var way in walk.Ways(at, RunoffProofs.Most(pair, o => proof.Wins(o, o == a ? b : a)), best: true, (x, y) => votes[x].CompareTo(votes[y])))
            {
                yield return RunoffProofs.Elect(proof, at, way);
            }
        }
    }

    private static IEnumerable<int[]> Finalists(Walk walk, Step at, Rational[] votes)
    {
        var top = RunoffProofs.Most(at.Left, o => votes[o]);
        if (top.Length == 2)
        {
            yield return top;
            yield break;
        }

        foreach (var first in walk.Ways(at, top, best: true, null))
        {
            foreach (var second in walk.Ways(at, RunoffProofs.Most(at.Left.Where(o => o != first), o => votes[o]), best: true, null))
            {
                yield return [first, second];
            }
        }
    }
}
