using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Testing;

namespace MutualLearning.Voting.Testing;

/// <summary>Asks a rule about profiles, and counts how often an axiom had something to say.</summary>
internal sealed class AxiomTrial(DecisionRule rule, AxiomOptions options)
{
    private readonly RuleSpec spec = options.Spec ?? new RuleSpec(rule.Id.Name);

    public AxiomOptions Options => options;

    public string Rule => spec.Parameters.Count == 0 ? rule.Id.Name : rule.Id.Name + ":" + string.Join(",", spec.Parameters.Select(static p => p.Key + "=" + p.Value));

    public long Cases { get; set; }

    /// <summary>The options that win, or tie for it, as bits; 0 for nobody.</summary>
    public int Winners(Poll poll) => Result(poll) is { Winners.Count: > 0 } result ? Bits(poll, result.Winners[0]) : 0;

    /// <summary>The committees that tie for being best, as bits.</summary>
    public IReadOnlyList<int> Committees(Poll poll)
    {
        if (Result(poll) is not { } result)
        {
            return [];
        }

        return result.Committees.Count > 0 ? [.. result.Committees.Select(c => Bits(poll, c))] : Expand(poll, result.Winners);
    }

    /// <summary>Who wins when each ballot is cast by a person; in this order of names.</summary>
    public int WinnersOfPersons(Poll poll, bool backwards)
    {
        var marks = poll.Rows.SelectMany(static row => Enumerable.Repeat(row.Marks, (int)row.Weight)).ToList();
        var ballots = marks.Select((m, i) => new Ballot(Person(backwards ? marks.Count - 1 - i : i), Stance.None, string.Empty) { Preference = Preference(poll, m) });
        var context = new DecisionRuleContext(ValueList<PersonId>.Of(marks.Select((_, i) => Person(i))), ballots, ValueList<Objection>.Empty, spec.Parameters)
        {
            Options = poll.Profile.Options, Form = poll.Form, Seats = poll.Seats, Unranked = options.Unranked,
        };
        return Ask(poll, context) is { Winners.Count: > 0 } result ? Bits(poll, result.Winners[0]) : 0;
    }

    public Counterexample Broken(string what, Poll poll) => new(what, poll.Profile, Names(poll, poll.Seats > 1 ? Committees(poll) : [Winners(poll)]));

    public Counterexample Broken(string what, Poll before, Poll after) =>
        Broken(what, before) with { After = after.Profile, WinnersAfter = Broken(what, after).WinnersBefore };

    private static ValueList<ValueList<string>> Names(Poll poll, IEnumerable<int> sets) => ValueList<ValueList<string>>.Of(sets.Where(static set => set != 0)
        .Select(set => ValueList<string>.Of(Enumerable.Range(0, poll.Options).Where(o => (set >> o & 1) != 0).Select(Poll.Name))));

    private static PersonId Person(int number) => new("p" + number.ToString("D4", CultureInfo.InvariantCulture));

    private static Preference Preference(Poll poll, int[] marks) => new(poll.Form, ValueList<Mark>.Of(Enumerable.Range(0, marks.Length)
        .Where(o => marks[o] > 0).Select(o => new Mark(Poll.Name(o), poll.Form == BallotForm.Score ? marks[o] - 1 : marks[o]))));

    private static int Bits(Poll poll, IEnumerable<string> names) => names.Aggregate(0, (bits, name) => bits | (1 << poll.Profile.IndexOf(name)));

    // Those sure of a place, and every way to fill the others from those tied for them.
    private static IReadOnlyList<int> Expand(Poll poll, ValueList<ValueList<string>> places)
    {
        var sets = new HashSet<int> { 0 };
        foreach (var place in places)
        {
            var tied = Bits(poll, place);
            sets = [.. sets.SelectMany(set => Enumerable.Range(0, poll.Options).Where(o => ((tied & ~set) >> o & 1) != 0).Select(o => set | (1 << o)))];
        }

        return [.. sets];
    }

    private TallyResult? Result(Poll poll) =>
        Ask(poll, new DecisionRuleContext(poll.Profile, spec.Parameters) { Seats = poll.Seats, Unranked = options.Unranked });

    private TallyResult? Ask(Poll poll, DecisionRuleContext context)
    {
        try
        {
            return rule.Evaluate(context).Result;
        }
        catch (Exception error)
        {
            var ballots = string.Join(" | ", Enumerable.Range(0, poll.Profile.RowCount).Select(row => poll.Profile.Weight(row) + " " + PollText.Of(poll.Profile, row)));
            throw new ConformanceException($"A rule never throws. {Rule} on {ballots} led to {error.GetType().Name}: {error.Message}");
        }
    }
}
