using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Whether staying away helps an opponent.</summary>
internal static class StayingAway
{
    // One opponent of each weight is tried; voters are as many as they are, their weights seldom.
    private const int MaxWeights = 100;

    /// <summary>How many supporters are too few for the quorum, and win with one opponent more; null when there are none.</summary>
    public static int? Wins(TrialVote trial)
    {
        if (trial.Declaration.Quorum is not { } quorum)
        {
            return null;
        }

        if (trial.Declaration.Weights.Count > 0)
        {
            return trial.Empty.QuorumTerms.Equals(QuorumTerms.Usual) ? HeaviestWithout(trial, quorum) : null;
        }

        // All together reach any quorum.
        var (few, enough) = (0, trial.Binding);
        while (enough - few > 1)
        {
            var middle = (few + enough) / 2;
            (few, enough) = IsMissed(trial, middle) ? (middle, enough) : (few, middle);
        }

        return few > 0 && trial.Ask(trial.Votes(few, 1), quorum: true).Kind is VerdictKind.Adopted or VerdictKind.Chosen ? few : null;
    }

    // Where voices weigh differently it matters whose they are: against each weight, the heaviest together that miss the quorum.
    private static int? HeaviestWithout(TrialVote trial, Rational quorum)
    {
        var given = trial.Declaration.Weights.ToDictionary(static w => w.Voter, static w => w.Weight);
        var all = trial.Voters.Take(trial.Binding).Select(v => (Voter: v, Weight: given.TryGetValue(v.Person, out var weight) ? weight : 1)).OrderByDescending(static v => v.Weight).ToList();
        Rational needed = new Rational(all.Sum(static v => v.Weight), 1) * quorum;
        foreach (var (opponent, against) in all.GroupBy(static v => v.Weight).Take(MaxWeights).Select(static same => same.Last()))
        {
            var (supporters, weight) = (new List<MissingVoter>(), 0L);
            foreach (var (voter, own) in all.Where(v => v.Voter != opponent && weight + v.Weight < needed))
            {
                supporters.Add(voter);
                weight += own;
            }

            if (supporters.Count > 0 && weight + against >= needed
                && trial.Ask([.. supporters.Select(trial.Supporting.Vote), trial.Opposed.Vote(opponent)], quorum: true).Kind is VerdictKind.Adopted or VerdictKind.Chosen)
            {
                return supporters.Count;
            }
        }

        return null;
    }

    private static bool IsMissed(TrialVote trial, int cast) => Quorum.Missed(trial.Empty.With(trial.Votes(cast, 0).Where(static b => b is not null).Select(static b => b!)), trial.Declaration.Quorum) is not null;
}
