using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>Makes situations for decision rules: small ones, where every edge turns up often.</summary>
internal static class RandomSituation
{
    private static readonly Stance[] Stances = [Stance.Yes, Stance.No, Stance.Abstain, Stance.StandAside, Stance.Block];
    private static readonly decimal[] Strengths = [1m, 1m, 0.5m, 0.1m];

    public static DecisionRuleContext Next(SplitMix64 random, RuleSpec spec)
    {
        var electorate = People("p", random.Next(7));
        var isSecret = random.Next(5) == 0;
        var turnout = random.Next(5);
        var ballots = electorate.Where(_ => random.Next(4) < turnout).Select(person => Ballot(random, person, isSecret, isAdvisory: false));
        var advice = People("x", random.Next(3)).Select(person => Ballot(random, person, isSecret: false, isAdvisory: true));
        var objections = Enumerable.Range(1, random.Next(4) / 2)
            .Select(number => new Objection(number, new PersonId("p0"), "because", random.Next(2) == 0 ? null : "met"));
        return new DecisionRuleContext(
            Log<PersonId>.Of(Shuffled(electorate, random)), [.. ballots, .. advice], Log<Objection>.Of([.. objections]), spec.Parameters);
    }

    public static DecisionRuleContext Reorder(DecisionRuleContext context, SplitMix64 random) => new(
        Log<PersonId>.Of(Shuffled(context.Electorate, random)),
        Shuffled(context.Ballots, random),
        Log<Objection>.Of(Shuffled(context.Objections, random)),
        context.Parameters);

    public static Ballot Ballot(SplitMix64 random, PersonId person, bool isSecret, bool isAdvisory) => new(
        isSecret ? default : person,
        isSecret ? new Pseudonym(person.Value) : default,
        Stances[random.Next(Stances.Length)],
        Strengths[random.Next(Strengths.Length)],
        random.Next(2) == 0 ? string.Empty : "because",
        isAdvisory,
        string.Empty);

    private static List<PersonId> People(string prefix, int count) =>
        [.. Enumerable.Range(0, count).Select(number => new PersonId(prefix + number.ToString(CultureInfo.InvariantCulture)))];

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
