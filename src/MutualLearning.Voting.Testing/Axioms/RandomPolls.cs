using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Testing;

namespace MutualLearning.Voting.Testing;

/// <summary>Random profiles that a seed repeats: few ballots or heavy ones, whole or not.</summary>
internal static class RandomPolls
{
    private const int MaxRows = 6;

    public static IEnumerable<Poll> All(AxiomOptions options, Axiom axiom)
    {
        var random = new SplitMix64(options.Seed);
        var form = PollSource.Form(options);
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
}
