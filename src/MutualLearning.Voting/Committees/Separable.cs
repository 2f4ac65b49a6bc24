using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>The options of the greatest scores, each by itself.</summary>
internal static class Separable
{
    public static CommitteeOutcome Best(Profile profile, int seats, Rational[] scores)
    {
        var outcome = new CommitteeOutcome();
        List<int> order = [.. Enumerable.Range(0, scores.Length).OrderByDescending(o => scores[o])];
        var last = scores[order[seats - 1]];
        List<int> certain = order.FindAll(o => scores[o] > last);
        List<int> level = order.FindAll(o => scores[o].CompareTo(last) == 0);
        outcome.AddEvery([.. certain], level, seats);
        outcome.Order = certain;
        for (var option = 0; option < scores.Length; option++)
        {
            outcome.Notes.Add("points", [option], scores[option]);
        }

        outcome.Rounds = [new TallyRound(1, ValueList<TallyFigure>.Of(scores.Select((score, o) => new TallyFigure(profile.Options[o], score))))];
        return outcome;
    }

    public static Rational[] Approvals(Profile profile)
    {
        var approvals = Committees.Approvals.Of(profile);
        return [.. Enumerable.Range(0, approvals.Options).Select(o => (Rational)approvals.Support(o))];
    }

    /// <summary>Each ballot gives its options equal parts of one vote.</summary>
    public static Rational[] Satisfaction(Profile profile)
    {
        var approvals = Committees.Approvals.Of(profile);
        var scores = new Rational[approvals.Options];
        for (var option = 0; option < scores.Length; option++)
        {
            var bySize = new long[approvals.LongestBallot + 1];
            foreach (var row in approvals.Supporters(option))
            {
                bySize[approvals.Approved(row).Length] += approvals.Weights[row];
            }

            for (var size = 1; size < bySize.Length; size++)
            {
                scores[option] += bySize[size] == 0 ? 0 : new Rational(bySize[size], size);
            }
        }

        return scores;
    }
}
