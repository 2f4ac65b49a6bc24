using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Testing;

/// <summary>The profiles that a search tries: small ones one by one, then random ones from a seed.</summary>
internal static class PollSource
{
    private const int SmallOptions = 3;
    private const int MaxRows = 6;

    public static IEnumerable<Poll> All(AxiomOptions options, Axiom axiom) =>
        Small(options, axiom).Take(options.Exhaustive).Concat(Random(options, axiom));

    // Every multiset of ballots on three options, those of fewer ballots first.
    private static IEnumerable<Poll> Small(AxiomOptions options, Axiom axiom)
    {
        var form = Form(options);
        var kinds = Kinds(options, form).ToList();
        var seats = axiom.IsForCommittees ? 2 : 1;
        for (var count = 1; ; count++)
        {
            foreach (var picks in Multisets(kinds.Count, count))
            {
                yield return new Poll(SmallOptions, form, seats, picks.GroupBy(static p => p).Select(g => (kinds[g.Key], (long)g.Count())));
            }
        }
    }

    private static IEnumerable<int[]> Multisets(int kinds, int count)
    {
        var picks = new int[count];
        while (true)
        {
            yield return (int[])picks.Clone();
            var at = count - 1;
            while (at >= 0 && picks[at] == kinds - 1)
            {
                at--;
            }

            if (at < 0)
            {
                yield break;
            }

            var next = picks[at] + 1;
            for (; at < count; at++)
            {
                picks[at] = next;
            }
        }
    }

    private static IEnumerable<int[]> Kinds(AxiomOptions options, BallotForm form)
    {
        var most = form switch { BallotForm.Approval => 1, BallotForm.Score => 3, _ => SmallOptions };
        for (var code = 1; code < (int)Math.Pow(most + 1, SmallOptions); code++)
        {
            var (marks, rest) = (new int[SmallOptions], code);
            for (var option = 0; option < SmallOptions; option++, rest /= most + 1)
            {
                marks[option] = rest % (most + 1);
            }

            if (form == BallotForm.Approval || IsAllowed(marks, options, form))
            {
                yield return marks;
            }
        }
    }

    private static bool IsAllowed(int[] marks, AxiomOptions options, BallotForm form)
    {
        var ranks = marks.Where(static mark => mark > 0).ToList();
        var isWhole = options.LeavesOut ? ranks.Count > 0 : ranks.Count == marks.Length;
        var isDense = ranks.Distinct().Count() == ranks.DefaultIfEmpty(0).Max();
        return isWhole && (form == BallotForm.Score || (isDense && (options.EqualRanks || ranks.Distinct().Count() == ranks.Count)));
    }

    private static IEnumerable<Poll> Random(AxiomOptions options, Axiom axiom)
    {
        var random = new SplitMix64(options.Seed);
        var form = Form(options);
        for (var i = 0; i < options.Random; i++)
        {
            var least = axiom.IsForCommittees ? 3 : 2;
            var count = least + random.Next(Math.Max(1, options.MaxOptions - least + 1));
            var seats = !axiom.IsForCommittees ? 1 : options.Seats > 0 ? options.Seats : 2 + random.Next(Math.Min(2, count - 2));
            var heaviest = random.Next(3) switch { 0 => 1, 1 => 4, _ => 12 };
            var truncates = options.LeavesOut && (axiom.NeedsTruncation || random.Next(2) == 0);
            var rows = Enumerable.Range(0, 1 + random.Next(MaxRows))
                .Select(_ => (Ballot(random, options, form, count, truncates), 1L + random.Next(heaviest)));
            yield return new Poll(count, form, seats, rows);
        }
    }

    private static int[] Ballot(SplitMix64 random, AxiomOptions options, BallotForm form, int count, bool truncates)
    {
        if (form != BallotForm.Ranking)
        {
            return [.. Enumerable.Range(0, count).Select(_ => form == BallotForm.Approval
                ? random.Next(2)
                : truncates && random.Next(8) == 0 ? 0 : 1 + random.Next(options.MaxScore + 1))];
        }

        var order = Enumerable.Range(0, count).ToArray();
        var marks = new int[count];
        var ranked = truncates ? 1 + random.Next(count) : count;
        for (var (place, rank) = (0, 0); place < ranked; place++)
        {
            var pick = place + random.Next(count - place);
            (order[place], order[pick]) = (order[pick], order[place]);
            rank += place > 0 && options.EqualRanks && random.Next(4) == 0 ? 0 : 1;
            marks[order[place]] = rank;
        }

        return marks;
    }

    private static BallotForm Form(AxiomOptions options) => options.Form == BallotForm.None ? BallotForm.Ranking : options.Form;
}
