using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Committees of some who are certain, and any of those who are level.</summary>
internal static class LevelProofs
{
    /// <summary>Requires the winners when some are certain and any of the others fill the seats; the ladder lets them stay one by one.</summary>
    public static void RequireLevel(Proof proof, List<int> certain, IEnumerable<int> level, IReadOnlyList<int>? order = null)
    {
        var others = level.ToList();
        while (order is null && certain.Count < proof.Seats && proof.Context.Ties.Pick(proof.Profile, others.ToArray(), best: true) is { IsBroken: true } pick)
        {
            certain.Add(pick.Option);
            others.Remove(pick.Option);
        }

        IEnumerable<int[]> sets = [[]];
        foreach (var option in others)
        {
            sets = [.. sets.Concat(sets.Where(set => certain.Count + set.Length < proof.Seats).Select(set => (int[])[.. set, option]))];
            proof.Require(sets.Count() <= 1 << 16, "There are too many committees.");
        }

        var full = sets.Where(set => certain.Count + set.Length == proof.Seats).Select(set => (int[])[.. certain, .. set]).ToList();
        proof.Require(full.Count <= SplitProofs.MaxSets, "There are too many committees.");
        proof.RequireSets(full, order ?? [], breaks: true);
    }

    public static void Separable(Proof proof, Func<int, Rational> points)
    {
        var all = proof.All.Select(points).ToArray();
        foreach (var option in proof.All)
        {
            proof.Expect("points", [option], all[option]);
        }

        var order = proof.All.OrderByDescending(o => all[o]).ToList();
        var last = all[order[proof.Seats - 1]];
        var certain = order.FindAll(o => all[o] > last);
        RequireLevel(proof, [.. certain], order.Where(o => all[o] == last), certain);
    }
}
