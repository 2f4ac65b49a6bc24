using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>How many ballots rank each option so high or higher, and since which rank those are more than half.</summary>
internal sealed class BucklinCount
{
    private readonly SortedDictionary<int, long>[] ranks;
    private readonly (int Round, long Votes)[] majorities;

    public BucklinCount(Profile profile)
    {
        ranks = [.. Enumerable.Range(0, profile.OptionCount).Select(_ => new SortedDictionary<int, long>())];
        for (var row = 0; row < profile.RowCount; row++)
        {
            var isEmpty = true;
            for (var option = 0; option < ranks.Length; option++)
            {
                if (profile.Mark(row, option) is > 0 and var rank)
                {
                    ranks[option][rank] = (ranks[option].TryGetValue(rank, out var sum) ? sum : 0) + profile.Weight(row);
                    isEmpty = false;
                }
            }

            Cast += isEmpty ? 0 : profile.Weight(row);
        }

        majorities = Array.ConvertAll(ranks, of => Majority(of, Cast));
        LastRound = majorities.Min(static m => m.Round) is < int.MaxValue and var first ? first : Math.Max(1, ranks.Max(static of => of.Count == 0 ? 0 : of.Keys.Max()));
    }

    /// <summary>How many ballots rank something.</summary>
    public long Cast { get; }

    /// <summary>The round in which the count ends.</summary>
    public int LastRound { get; }

    /// <summary>How many ballots rank an option so high or higher.</summary>
    public long Votes(int option, int round) => ranks[option].TakeWhile(pair => pair.Key <= round).Sum(static pair => pair.Value);

    /// <summary>Less the round since which an option has more than half, or one after the last possible, and the ballots it has then.</summary>
    public Rational[] Points(int option) => [-Math.Min(majorities[option].Round, ProfileBuilder.MaxMark + 1), majorities[option].Votes];

    /// <summary>Positive when the first option is better.</summary>
    public int Compare(int a, int b) => majorities[a].Round != majorities[b].Round
        ? majorities[b].Round.CompareTo(majorities[a].Round)
        : majorities[a].Votes.CompareTo(majorities[b].Votes);

    private static (int Round, long Votes) Majority(SortedDictionary<int, long> of, long cast)
    {
        var votes = 0L;
        foreach (var pair in of)
        {
            votes += pair.Value;
            if (votes * 2 > cast)
            {
                return (pair.Key, votes);
            }
        }

        return (int.MaxValue, votes);
    }
}
