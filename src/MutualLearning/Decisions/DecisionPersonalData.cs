using System.Linq;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Where people and words stand in what is declared, cast and carried in decisions; people also in the parameters <c>decider</c>, <c>veto</c> and <c>chair</c> of a rule.</summary>
internal static class DecisionPersonalData
{
    private static readonly string[] People = ["decider", "veto", "chair"];

    public static DecisionDeclaration Map(DecisionDeclaration declared, PersonId by, PersonalDataPass pass) => declared with
    {
        Question = pass.Shared(declared.Question, by),
        Rule = Map(declared.Rule, pass),
        Electorate = pass.People(declared.Electorate),
        Advisory = pass.People(declared.Advisory),
        Observers = pass.People(declared.Observers),
        Powers = declared.Powers.Select(g => g with { People = pass.People(g.People) }),
        Options = VerdictPersonalData.Options(declared.Options, pass),
        Ties = declared.Ties is null ? null : VerdictPersonalData.Options(declared.Ties, pass),
        Requirements = declared.Requirements.Select(r => r with { Rule = Map(r.Rule, pass) }),
        Fallback = declared.Fallback is null ? null : Map(declared.Fallback, pass),
        Weights = declared.Weights.Select(w => w with { Voter = pass.Person(w.Voter) }),
        Classes = declared.Classes.Select(c => c with { Members = pass.People(c.Members) }),
        Delegation = declared.Delegation is not { } policy ? null : policy with
        {
            Standing = policy.Standing.Select(d => d with { From = pass.Person(d.From), Shares = Map(d.Shares, pass) }),
        },
    };

    public static Ballot Map(Ballot ballot, PersonalDataPass pass) => ballot with
    {
        Voter = pass.Person(ballot.Voter),
        Pseudonym = pass.Pseudonym(ballot.Pseudonym),
        Reason = pass.Own(ballot.Reason, ballot.Voter, ballot.Pseudonym),
        AsWritten = pass.Own(ballot.AsWritten, ballot.Voter, ballot.Pseudonym),
        Preference = ballot.Preference is null ? null : VerdictPersonalData.Options(ballot.Preference, pass),
    };

    public static RuleSpec Map(RuleSpec rule, PersonalDataPass pass)
    {
        var mapped = rule;
        foreach (var name in People)
        {
            if (rule.Parameters.TryGetValue(name, out var people))
            {
                mapped = mapped.With(name, string.Join(";", people.Split(';')
                    .Select(p => Identifier.IsValid(p) ? pass.Person(new PersonId(p)).Value : p)));
            }
        }

        return mapped;
    }

    public static ValueList<DelegationShare> Map(ValueList<DelegationShare> shares, PersonalDataPass pass) => shares.Select(s => s with { To = pass.People(s.To) });

    public static DelegationAudit Map(DelegationAudit audit, PersonalDataPass pass) => new(
        audit.Carried.Select(c => c with { Voter = pass.Person(c.Voter) }),
        audit.Hops.Select(h => h with { From = pass.Person(h.From), To = pass.Person(h.To) }),
        audit.Lost.Select(l => l with { Person = pass.Person(l.Person) }));
}
