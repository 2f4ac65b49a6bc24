using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <content>What follows for the winners.</content>
internal sealed partial class Proof
{
    /// <summary>Requires that the winners are those that follow from tiers, best first, for the seats and by the ladder.</summary>
    public void RequireWinners(IEnumerable<IEnumerable<int>> tiers, int seats)
    {
        var places = new List<int[]>();
        foreach (var left in tiers.Select(static tier => tier.ToList()).TakeWhile(_ => places.Count < seats))
        {
            while (places.Count < seats && left.Count > 0)
            {
                var free = seats - places.Count;
                var pick = left.Count <= free ? new TieBreak(left[0], TieStep.None) : context.Ties.Pick(profile, left.ToArray(), best: true);
                if (!pick.IsBroken)
                {
                    places.AddRange(Enumerable.Repeat(left.ToArray(), free));
                    break;
                }

                places.Add([pick.Option]);
                left.Remove(pick.Option);
            }
        }

        RequirePlaces(places);
    }

    /// <summary>Requires that who is in all sets has a place, and the places that are left are tied among those who are in some.</summary>
    /// <param name="sets">All that are best.</param>
    /// <param name="order">Who was elected before a tie stood, in order.</param>
    /// <param name="breaks">Whether the ladder chooses among the sets.</param>
    public void RequireSets(IReadOnlyList<int[]> sets, IReadOnlyList<int> order, bool breaks)
    {
        sets = [.. sets.GroupBy(static set => string.Join(",", set.OrderBy(static o => o)), StringComparer.Ordinal).Select(static same => same.First())];
        while (breaks && sets.Count > 1 && context.Ties.Pick(profile, Contested(sets), best: true) is { By: not TieStep.None } pick)
        {
            sets = [.. sets.Where(set => set.Contains(pick.Option))];
        }

        var certain = All.Where(o => sets.All(set => set.Contains(o))).ToList();
        var places = order.Where(certain.Contains).Concat(certain.Except(order)).Select(static o => new[] { o }).ToList();
        var contested = Contested(sets);
        while (contested.Length > 0 && places.Count < Math.Max(1, sets.Min(static set => set.Length)))
        {
            places.Add(contested);
        }

        RequirePlaces(places);
    }

    private int[] Contested(IReadOnlyList<int[]> sets) => [.. All.Where(o => sets.Any(set => set.Contains(o)) && !sets.All(set => set.Contains(o)))];

    private void RequirePlaces(IEnumerable<int[]> places) => Require(
        certificate.Kind == VerdictKind.Unknown
        && ValueList<ValueList<string>>.Of(places.Select(place => profile.Names(place))).Equals(certificate.Winners),
        "The winners do not follow from the claims.");
}
