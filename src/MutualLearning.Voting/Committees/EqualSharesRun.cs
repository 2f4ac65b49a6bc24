using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary>The method of equal shares to its end, also with more and more money until the budget is used.</summary>
internal static class EqualSharesRun
{
    private const int MaxIncrements = 2_000;

    public static CommitteeOutcome Of(Profile profile, TieLadder ties, EqualSharesTerms terms)
    {
        var approvals = Approvals.Of(profile);
        return Walk(profile, ties, new EqualShares(approvals, terms, terms.Budget / approvals.Voters), new Transcript());
    }

    /// <summary>Adds to the budget of the voters one seat at a time, until a whole committee is bought; options nobody approves of come last.</summary>
    public static CommitteeOutcome Incremented(Profile profile, TieLadder ties, int seats)
    {
        var approvals = Approvals.Of(profile);
        var notes = new Transcript();
        var costs = Enumerable.Repeat((Rational)1, approvals.Options).ToArray();
        if (Enumerable.Range(0, approvals.Options).Count(o => approvals.Support(o) > 0) < seats)
        {
            return Walk(profile, ties, new EqualShares(approvals, new(costs, seats, false, EqualSharesCompletion.Approval), new Rational(0)), notes);
        }

        // Ways through ties that do not fill the seats go on with more money; those that do are kept.
        var filled = new CommitteeOutcome { Notes = notes };
        for (var virtualSeats = seats; virtualSeats < seats + Most(approvals); virtualSeats++)
        {
            var count = new UpTo(new EqualShares(approvals, new(costs, seats, false, EqualSharesCompletion.None), new Rational(virtualSeats, approvals.Voters)), seats);
            var outcome = Walk(profile, ties, count, notes);
            if (outcome.GaveUp || (outcome.Size == seats && filled.Sets.Count == 0))
            {
                return outcome;
            }

            filled.AtTie ??= outcome.AtTie;
            foreach (var set in outcome.Sets.Where(set => set.Length == seats))
            {
                filled.Add(set);
            }

            if (outcome.Size == seats)
            {
                return filled;
            }
        }

        filled.GaveUp = true;
        return filled;
    }

    /// <summary>Adds 1 to the money of each voter at a time; the last purchase within the budget counts.</summary>
    public static CommitteeOutcome Incremented(Profile profile, TieLadder ties, EqualSharesTerms terms)
    {
        var approvals = Approvals.Of(profile);
        var each = terms.Budget / approvals.Voters;
        var notes = new Transcript();
        var last = Walk(profile, ties, new EqualShares(approvals, terms, each), notes);
        for (var added = 1; added <= Most(approvals); added++)
        {
            if (last.GaveUp || last.Sets.All(set => Exhausts(approvals, terms, set)))
            {
                return last;
            }

            var next = Walk(profile, ties, new EqualShares(approvals, terms, each + added), notes);
            if (next.GaveUp || next.Sets.Any(set => Cost(terms, set) > terms.Budget))
            {
                return next.GaveUp ? next : last;
            }

            last = next;
        }

        return new CommitteeOutcome { GaveUp = true };
    }

    // Notes of all counts, one after the other, each after what everybody has at its beginning.
    private static CommitteeOutcome Walk(Profile profile, TieLadder ties, SequentialCount count, Transcript notes)
    {
        notes.Add("money", [], (count is UpTo upTo ? upTo.Inner : count) is EqualShares shares ? shares.Each : 0);
        var outcome = CommitteeWalk.Run(profile, ties, count);
        notes.Add(outcome.Notes);
        outcome.Notes = notes;
        return outcome;
    }

    // How often money is added: less often where a count is long.
    private static int Most(Approvals approvals) => System.Math.Min(MaxIncrements, System.Math.Max(100, (1 << 24) / (approvals.Rows + 1)));

    private static Rational Cost(EqualSharesTerms terms, int[] set) => set.Aggregate((Rational)0, (sum, o) => sum + terms.Costs[o]);

    // Nothing that anybody approves of fits in the rest of the budget.
    private static bool Exhausts(Approvals approvals, EqualSharesTerms terms, int[] set)
    {
        var left = terms.Budget - Cost(terms, set);
        return Enumerable.Range(0, approvals.Options).Except(set).All(o => approvals.Support(o) == 0 || terms.Costs[o] > left);
    }
}
