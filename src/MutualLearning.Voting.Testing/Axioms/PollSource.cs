using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Voting.Testing;

/// <summary>The profiles that a search tries: small ones one by one, then random ones from a seed.</summary>
internal static class PollSource
{
    private const int SmallOptions = 3;

    public static IEnumerable<Poll> All(AxiomOptions options, Axiom axiom) =>
        Small(options, axiom).Take(options.Exhaustive).Concat(RandomPolls.All(options, axiom));

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

    public static BallotForm Form(AxiomOptions options) => options.Form == BallotForm.None ? BallotForm.Ranking : options.Form;
}
