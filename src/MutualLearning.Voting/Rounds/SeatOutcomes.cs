using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>Gathers who is elected on each way of a <see cref="TieWalk"/>, and makes one result of it.</summary>
internal sealed class SeatOutcomes(Profile profile, int seats)
{
    private readonly SortedDictionary<string, int[]> sets = new(StringComparer.Ordinal);
    private int[]? certainAtTie;
    private int[]? standingAtTie;
    private List<int>? order;

    /// <summary>Remembers who is elected, and who still can be, where the first tie was left open.</summary>
    public void Open(IEnumerable<int> elected, bool[] standing)
    {
        certainAtTie ??= [.. elected];
        standingAtTie ??= [.. Enumerable.Range(0, standing.Length).Where(o => standing[o])];
    }

    /// <summary>Adds the elected of one way, in the order in which they were.</summary>
    public void Add(IReadOnlyList<int> elected)
    {
        int[] set = [.. elected.OrderBy(static o => o)];
        sets[new string([.. set.Select(static o => (char)(o + 1))])] = set;
        order ??= [.. elected];
    }

    /// <summary>
    /// Who is elected on every way has a place of their own; the places that are left are tied among those who are elected on some.
    /// </summary>
    public TallyResult Result(TieWalk walk, RoundLog rounds, Unranked unranked)
    {
        var places = walk.GaveUp ? Tied(certainAtTie!, standingAtTie!) : Merged(walk);
        return new TallyResult(places)
        {
            Committees = sets.Count > 1 && seats > 1 && !walk.GaveUp ? ValueList<ValueList<string>>.Of(sets.Values.Select(s => profile.Names(s))) : ValueList<ValueList<string>>.Empty,
            Rounds = rounds.Rounds,
            TiesBrokenBy = walk.Steps,
            Unranked = unranked,
            HasUnfollowedTies = walk.GaveUp,
        };
    }

    private ValueList<ValueList<string>> Merged(TieWalk walk)
    {
        var all = sets.Values.SelectMany(static s => s).GroupBy(static o => o).ToDictionary(static g => g.Key, static g => g.Count());
        var certain = all.Where(pair => pair.Value == sets.Count).Select(static pair => pair.Key);
        // In the order in which they were elected, where that is the same on every way.
        int[] first = walk.HasOpenTie
            ? [.. (certainAtTie ?? []).Concat(certain.OrderBy(static o => o)).Distinct()]
            : [.. order!];
        return Tied(first, [.. all.Keys.Except(first).OrderBy(static o => o)]);
    }

    private ValueList<ValueList<string>> Tied(int[] certain, int[] contested)
    {
        var places = ValueList<ValueList<string>>.Of(certain.Select(o => profile.Names([o])));
        while (contested.Length > 0 && places.Count < Math.Min(seats, profile.OptionCount))
        {
            places = places.Add(profile.Names(contested));
        }

        return places;
    }
}
