using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>Axioms on who must be represented in a committee. Every set of options is tried as what a group agrees on.</summary>
internal static class CommitteeAxioms
{
    public static Counterexample? Justified(AxiomTrial trial, Poll poll) =>
        Represented(trial, poll, most: 1, (committee, approved, _) => Count(approved & committee) < 1);

    public static Counterexample? Extended(AxiomTrial trial, Poll poll) =>
        Represented(trial, poll, poll.Seats, (committee, approved, size) => Count(approved & committee) < size);

    public static Counterexample? Proportional(AxiomTrial trial, Poll poll)
    {
        // A group whose approvals in the committee all lie in a part that is too small.
        foreach (var committee in trial.Committees(poll))
        {
            for (var part = committee; ; part = (part - 1) & committee)
            {
                var found = Group(trial, poll, poll.Seats, (approved, size) => Count(part) < size && (approved & committee & ~part) == 0);
                if (found is not null)
                {
                    return found;
                }

                if (part == 0)
                {
                    break;
                }
            }
        }

        return null;
    }

    public static Counterexample? Solid(AxiomTrial trial, Poll poll)
    {
        for (var set = 1; set <= poll.All; set++)
        {
            var supporters = poll.Rows.Where(row => PutsFirst(poll, row.Marks, set)).Sum(static row => row.Weight);
            foreach (var size in Enumerable.Range(1, poll.Seats).Where(size => size <= Count(set) && supporters * (poll.Seats + 1) > size * poll.Ballots))
            {
                trial.Cases++;
                if (trial.Committees(poll).Any(committee => Count(committee & set) < size))
                {
                    return trial.Broken($"{supporters} of {poll.Ballots} ballots put {Names(poll, set)} above all others, and elect fewer than {size} of them for {poll.Seats} seats.", poll);
                }
            }
        }

        return null;
    }

    private static Counterexample? Represented(AxiomTrial trial, Poll poll, int most, System.Func<int, int, int, bool> isLeftOut)
    {
        foreach (var committee in trial.Committees(poll))
        {
            if (Group(trial, poll, most, (approved, size) => isLeftOut(committee, approved, size)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // A group that is large enough for as many seats as options that it agrees on, all of whose ballots are left out.
    private static Counterexample? Group(AxiomTrial trial, Poll poll, int most, System.Func<int, int, bool> isLeftOut)
    {
        for (var set = 1; set <= poll.All; set++)
        {
            var size = Count(set);
            if (size > most)
            {
                continue;
            }

            trial.Cases++;
            var group = poll.Rows.Select(static row => (Approved: Approved(row.Marks), row.Weight)).Where(row => (row.Approved & set) == set && isLeftOut(row.Approved, size)).Sum(static row => row.Weight);
            if (group * poll.Seats >= size * poll.Ballots)
            {
                return trial.Broken($"{group} of {poll.Ballots} ballots agree on {Names(poll, set)}, and are not represented as {size} of {poll.Seats} seats.", poll);
            }
        }

        return null;
    }

    private static int Approved(int[] marks) => Enumerable.Range(0, marks.Length).Where(o => marks[o] > 0).Aggregate(0, static (bits, o) => bits | (1 << o));

    private static bool PutsFirst(Poll poll, int[] marks, int set)
    {
        var (inside, outside) = (Split(poll, set), Split(poll, poll.All & ~set));
        return inside.All(a => marks[a] > 0 && outside.All(b => poll.Prefers(marks, a, b, Unranked.BelowRanked) > 0));
    }

    private static IEnumerable<int> Split(Poll poll, int set) => Enumerable.Range(0, poll.Options).Where(o => (set >> o & 1) != 0);

    private static int Count(int set)
    {
        var count = 0;
        for (; set != 0; set &= set - 1)
        {
            count++;
        }

        return count;
    }

    private static string Names(Poll poll, int set) => string.Join(", ", Split(poll, set).Select(Poll.Name));
}
