using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>In how many ways, and in which, the missing can vote together. Voters whom the rule cannot tell apart are not told apart.</summary>
/// <param name="missing">How many are missing.</param>
/// <param name="isAlike">Whether one is like the one before.</param>
internal sealed class SettledTrials(int missing, Func<int, bool> isAlike)
{
    /// <summary>Sorts the missing so that those alike follow each other. A plug-in may look at persons; so may delegation.</summary>
    public static SettledTrials Of(DecisionRuleContext context, DecisionRule rule, List<MissingVoter> missing)
    {
        if (context.Options.Count == 0 || context.Power.Delegations.Count > 0 || PluginCalls.IsForeign(rule))
        {
            return new SettledTrials(missing.Count, static _ => false);
        }

        var weights = context.Power.Weights.ToDictionary(static w => w.Voter, static w => w.Weight);
        missing.Sort((a, b) => Key(a).CompareTo(Key(b)));
        return new SettledTrials(missing.Count, i => i > 0 && Key(missing[i]) == Key(missing[i - 1]));

        (bool IsAdvisory, long Weight) Key(MissingVoter voter) => (voter.IsAdvisory, weights.TryGetValue(voter.Person, out var weight) ? weight : 1);
    }

    /// <summary>How many trials there are; some number beyond <see cref="SettledTest.MaxTrials"/> where there are more.</summary>
    public long Count(int ways)
    {
        var (count, run) = (1L, 0);
        for (var i = 0; i < missing && count <= SettledTest.MaxTrials; i++)
        {
            // One more of a run of r alike: times ways + r, divided by r + 1, without a rest.
            run = isAlike(i) ? run + 1 : 0;
            count = count * (ways + run) / (run + 1);
        }

        return count;
    }

    /// <summary>Every trial: the way of each voter, among those alike in ascending order. One array, filled anew.</summary>
    public IEnumerable<int[]> Every(int ways)
    {
        var trial = new int[missing];
        while (true)
        {
            yield return trial;
            var place = missing - 1;
            while (place >= 0 && trial[place] + 1 == ways)
            {
                place--;
            }

            if (place < 0)
            {
                yield break;
            }

            trial[place]++;
            while (++place < missing)
            {
                trial[place] = isAlike(place) ? trial[place - 1] : 0;
            }
        }
    }
}
