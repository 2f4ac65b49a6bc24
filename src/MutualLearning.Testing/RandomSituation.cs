using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;

namespace MutualLearning.Testing;

/// <summary>Makes situations for decision rules: small ones, where every edge turns up often.</summary>
internal static class RandomSituation
{
    private static readonly Stance[] Stances = [Stance.Yes, Stance.No, Stance.Abstain, Stance.StandAside, Stance.Block];
    private static readonly decimal[] Strengths = [1m, 1m, 0.5m, 0.1m];

    public static DecisionRuleContext Next(SplitMix64 random, RuleSpec spec, IReadOnlyList<BallotForm> forms)
    {
        var electorate = People("p", random.Next(7));
        var isSecret = random.Next(5) == 0;
        var turnout = random.Next(5);
        var form = forms[random.Next(forms.Count)];
        var options = form == BallotForm.None ? [] : Names("o", 1 + random.Next(4));
        var objections = Enumerable.Range(1, random.Next(4) / 2)
            .Select(number => new Objection(number, new PersonId("p0"), "because", random.Next(2) == 0 ? null : "met"));
        var asked = new DecisionRuleContext(
            ValueList<PersonId>.Of(Shuffled(electorate, random)), [], ValueList<Objection>.Of([.. objections]), spec.Parameters)
        {
            Options = ValueList<string>.Of(options),
            Form = form,
            Seats = 1 + random.Next(options.Count > 1 ? 2 : 1),
            Unranked = (Unranked)random.Next(2),
        };
        return asked.With(
        [
            .. electorate.Where(_ => random.Next(4) < turnout).Select(person => Hidden(Ballot(random, person, asked, isAdvisory: false), isSecret)),
            .. People("x", random.Next(3)).Select(person => Ballot(random, person, asked, isAdvisory: true)),
        ]);
    }

    public static DecisionRuleContext Reorder(DecisionRuleContext context, SplitMix64 random) => new(
        ValueList<PersonId>.Of(Shuffled(context.Electorate, random)),
        Shuffled(context.Ballots, random),
        ValueList<Objection>.Of(Shuffled(context.Objections, random)),
        context.Parameters)
    {
        Options = context.Options, Form = context.Form, Seats = context.Seats, Unranked = context.Unranked, Ties = context.Ties,
    };

    public static Ballot Ballot(SplitMix64 random, PersonId person, DecisionRuleContext asked, bool isAdvisory)
    {
        var says = asked.Options.Count > 0 && random.Next(8) > 0;
        var stance = says ? Stance.None : asked.Options.Count > 0 ? Stance.Abstain : Stances[random.Next(Stances.Length)];
        return new Ballot(person, stance, random.Next(2) == 0 ? string.Empty : "because")
        {
            Strength = says ? 1m : Strengths[random.Next(Strengths.Length)],
            IsAdvisory = isAdvisory,
            Preference = says ? Preference(random, asked) : null,
        };
    }

    private static Preference Preference(SplitMix64 random, DecisionRuleContext asked)
    {
        var marked = asked.Options.Where(_ => random.Next(4) > 0);
        return new Preference(asked.Form, ValueList<Mark>.Of(marked.Select(option => new Mark(option, asked.Form switch
        {
            BallotForm.Approval => 1,
            BallotForm.Score => random.Next(6),
            _ => 1 + random.Next(asked.Options.Count),
        }))));
    }

    private static Ballot Hidden(Ballot ballot, bool isSecret) =>
        isSecret ? ballot with { Voter = default, Pseudonym = new Pseudonym(ballot.Voter.Value) } : ballot;

    private static List<PersonId> People(string prefix, int count) => Names(prefix, count).ConvertAll(name => new PersonId(name));

    private static List<string> Names(string prefix, int count) =>
        [.. Enumerable.Range(0, count).Select(number => prefix + number.ToString(CultureInfo.InvariantCulture))];

    private static List<T> Shuffled<T>(IEnumerable<T> items, SplitMix64 random)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }
}
