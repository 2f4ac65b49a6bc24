using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>The certificates of a lot, and of estimates that agree, or no longer move.</summary>
internal static class EstimatePoints
{
    /// <summary>Estimates: the quartiles and the median of each option, and what moved since the last round.</summary>
    public static void Check(Proof proof)
    {
        var earlier = proof.Context.EarlierBallots.LastOrDefault() is { } last ? proof.Context.With(last).Profile?.As(BallotForm.Score) : null;
        var (agreed, moved) = (true, (Rational)0);
        foreach (var option in proof.All)
        {
            var answers = Answers(proof.Profile, option);
            Rational[] quartiles = [Quantile(answers, 1), Quantile(answers, 2), Quantile(answers, 3)];
            agreed &= quartiles[2] - quartiles[0] <= proof.Number("range", 1) || IsInBand(proof, answers);
            var move = earlier is { BallotCount: > 0 } ? Distance(answers, Answers(earlier, option)) : 1;
            moved = move > moved ? move : moved;
            proof.Expect("quartiles", [option], [.. quartiles, move]);
        }

        var stop = proof.Parameter("stop", "convergence");
        var agree = agreed && stop is "convergence" or "either";
        var rest = earlier is { BallotCount: > 0 } && moved < proof.Fraction("change", new Rational(15, 100)) && stop is "stability" or "either";
        proof.Require(agree || rest, "The estimates do not agree, and still move.");
        PointProofs.Tiers(proof, (a, b) => Quantile(Answers(proof.Profile, a), 2).CompareTo(Quantile(Answers(proof.Profile, b), 2)));
    }

    // Enough answers lie in the third of the scale where the median lies.
    private static bool IsInBand(Proof proof, List<(int Answer, long Ballots)> answers)
    {
        var band = proof.Fraction("band", -1);
        int Third(int answer) => Math.Min(2, Math.Max(0, answer - 1) / (proof.Number("scale", 9) / 3));
        var median = Third(Quantile(answers, 2));
        return band >= 0
            && answers.Where(a => Third(a.Answer) == median).Sum(static a => a.Ballots) >= answers.Sum(static a => a.Ballots) * band;
    }

    private static List<(int Answer, long Ballots)> Answers(Profile profile, int option) =>
        [.. Enumerable.Range(0, profile.RowCount).Where(row => profile.Mark(row, option) > 0).GroupBy(row => profile.Mark(row, option) - 1)
            .OrderBy(static g => g.Key).Select(g => (g.Key, g.Sum(profile.Weight)))];

    // The least answer that at least so many quarters do not exceed.
    private static int Quantile(List<(int Answer, long Ballots)> answers, int quarters)
    {
        var all = answers.Sum(static a => a.Ballots);
        return answers.FirstOrDefault(a => answers.Where(b => b.Answer <= a.Answer).Sum(static b => b.Ballots) * (Rational)4 >= all * (Rational)quarters).Answer;
    }

    private static Rational Distance(List<(int Answer, long Ballots)> now, List<(int Answer, long Ballots)> before)
    {
        var (n, b) = (now.Sum(static a => a.Ballots), before.Sum(static a => a.Ballots));
        return n == 0 || b == 0 ? (n == b ? 0 : 1) : now.Concat(before).Select(static a => a.Answer).Distinct().Aggregate((Rational)0, (sum, answer) =>
            sum + Abs(new Rational(now.Find(a => a.Answer == answer).Ballots, n) - new Rational(before.Find(a => a.Answer == answer).Ballots, b))) / 2;
    }

    private static Rational Abs(Rational number) => number < 0 ? 0 - number : number;
}
