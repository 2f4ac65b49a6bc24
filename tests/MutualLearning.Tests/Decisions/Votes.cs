using System.Collections.Generic;
using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions;

/// <summary>Ballots as letters: y n a s b; N with a reason; h half a yes, H half a no; - stays away.</summary>
internal static class Votes
{
    public static Verdict Evaluate(string rule, string votes, ValueList<Objection>? objections = null)
    {
        RuleSpec.TryParse(rule, out var spec).Should().BeTrue();
        Known.BuiltIn.TryGet(spec!.Name, out var found);
        return found!.Evaluate(Context(spec, votes, objections));
    }

    public static DecisionRuleContext Context(RuleSpec spec, string votes, ValueList<Objection>? objections = null) =>
        new(Electorate(votes.Length), Ballots(votes), objections ?? ValueList<Objection>.Empty, spec.Parameters);

    public static ValueList<PersonId> Electorate(int people) => ValueList<PersonId>.Of(Enumerable.Range(0, people).Select(Person));

    public static PersonId Person(int i) => new("p" + i);

    public static IEnumerable<Ballot> Ballots(string votes) =>
        votes.Select((letter, i) => Ballot(Person(i), letter)).Where(b => b.Stance != Stance.None);

    private static Ballot Ballot(PersonId person, char letter) => letter switch
    {
        'y' => new(person, Stance.Yes, string.Empty),
        'h' => new Ballot(person, Stance.Yes, string.Empty) with { Strength = 0.5m },
        'n' => new(person, Stance.No, string.Empty),
        'N' => new(person, Stance.No, "because"),
        'H' => new Ballot(person, Stance.No, string.Empty) with { Strength = 0.5m },
        'a' => new(person, Stance.Abstain, string.Empty),
        's' => new(person, Stance.StandAside, string.Empty),
        'b' => new(person, Stance.Block, string.Empty),
        _ => new(person, Stance.None, string.Empty),
    };
}
