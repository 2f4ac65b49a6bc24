using System.Collections.Generic;
using System.Linq;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Where people and words stand in the events of decisions; people also in the parameters <c>decider</c> and <c>veto</c> of a rule.</summary>
internal static class DecisionPersonalData
{
    private static readonly string[] People = ["decider", "veto"];

    public static PersonalDataMap<Decision, DecisionEvent> Places { get; } = new(Map) { Facts = Look };

    private static StreamFacts Look(Decision decision, IReadOnlyList<RecordedEvent> events)
    {
        var hides = decision is { IsOpen: true, Declaration.Secrecy: Secrecy.Secret } && events.Any(static e => e.Body is BallotCast);
        return new StreamFacts(decision.ClosedAt, hides ? SecretBallots.Scope : null, decision.KeyCheck, []);
    }

    private static DecisionEvent Map(DecisionEvent body, PersonalDataPass pass) => body switch
    {
        DecisionDeclared e => e with { Declaration = Map(e.Declaration, e.By, pass), By = pass.Person(e.By) },
        RuleChanged e => e with { Rule = Map(e.Rule, pass), By = pass.Person(e.By) },
        DiscussionBegun e => e with { By = pass.Person(e.By) },
        BallotCast e => e with { Ballot = Map(e.Ballot, pass) },
        BallotWithdrawn e => e with { Voter = pass.Person(e.Voter), Pseudonym = pass.Pseudonym(e.Pseudonym) },
        ObjectionRaised e => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) },
        DecisionObjectionSettled e => e with { How = pass.Own(e.How, e.By), By = pass.Person(e.By) },
        VoterRecused e => e with { Reason = pass.Own(e.Reason, e.Person), Person = pass.Person(e.Person) },
        DecisionClosed e => e with
        {
            By = pass.Person(e.By),
            Verdict = VerdictPersonalData.Map(e.Verdict, pass),
            First = e.First is null ? null : VerdictPersonalData.Map(e.First, pass),
            MinutedAs = pass.Shared(e.MinutedAs, e.By),
            Delegation = e.Delegation is null ? null : Map(e.Delegation, pass),
        },
        DecisionSuperseded e => e with { By = pass.Person(e.By) },
        ProposalAmended e => e with { Text = pass.Shared(e.Text, e.By), How = pass.Own(e.How, e.By), By = pass.Person(e.By) },
        AdviceAnswered { Reply: var reply } e => e with
        {
            Reply = reply with { Adviser = pass.Person(reply.Adviser), Why = pass.Own(reply.Why, reply.By), By = pass.Person(reply.By) },
        },
        PresenceRecorded e => e with { People = pass.People(e.People), By = pass.Person(e.By) },
        LotRecorded e => e with { Order = VerdictPersonalData.Options(e.Order, pass), By = pass.Person(e.By) },
        VoteDelegated e => e with { By = pass.Person(e.By), Shares = Map(e.Shares, pass) },
        DelegationWithdrawn e => e with { By = pass.Person(e.By) },
        ConvertedToVote e => e with { Rule = Map(e.Rule, pass) },
        _ => body,
    };

    private static DecisionDeclaration Map(DecisionDeclaration declared, PersonId by, PersonalDataPass pass) => declared with
    {
        Question = pass.Shared(declared.Question, by),
        Rule = Map(declared.Rule, pass),
        Electorate = pass.People(declared.Electorate),
        Advisory = pass.People(declared.Advisory),
        Options = VerdictPersonalData.Options(declared.Options, pass),
        Ties = declared.Ties is null ? null : VerdictPersonalData.Options(declared.Ties, pass),
        Fallback = declared.Fallback is null ? null : Map(declared.Fallback, pass),
        Weights = declared.Weights.Select(w => w with { Voter = pass.Person(w.Voter) }),
        Classes = declared.Classes.Select(c => c with { Members = pass.People(c.Members) }),
        Delegation = declared.Delegation is not { } policy ? null : policy with
        {
            Standing = policy.Standing.Select(d => d with { From = pass.Person(d.From), Shares = Map(d.Shares, pass) }),
        },
    };

    private static Ballot Map(Ballot ballot, PersonalDataPass pass) => ballot with
    {
        Voter = pass.Person(ballot.Voter),
        Pseudonym = pass.Pseudonym(ballot.Pseudonym),
        Reason = pass.Own(ballot.Reason, ballot.Voter, ballot.Pseudonym),
        AsWritten = pass.Own(ballot.AsWritten, ballot.Voter, ballot.Pseudonym),
        Preference = ballot.Preference is null ? null : VerdictPersonalData.Options(ballot.Preference, pass),
    };

    private static RuleSpec Map(RuleSpec rule, PersonalDataPass pass)
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

    private static ValueList<DelegationShare> Map(ValueList<DelegationShare> shares, PersonalDataPass pass) => shares.Select(s => s with { To = pass.People(s.To) });

    private static DelegationAudit Map(DelegationAudit audit, PersonalDataPass pass) => new(
        audit.Carried.Select(c => c with { Voter = pass.Person(c.Voter) }),
        audit.Hops.Select(h => h with { From = pass.Person(h.From), To = pass.Person(h.To) }),
        audit.Lost.Select(l => l with { Person = pass.Person(l.Person) }));
}
