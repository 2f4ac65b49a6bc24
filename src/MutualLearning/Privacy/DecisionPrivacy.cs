using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>Decisions. People stand in the parameters <c>decider</c> and <c>veto</c> of a rule and in what such a rule says, too.</summary>
internal sealed partial class DecisionPrivacy : IPrivacySlice
{
    private static readonly string[] People = ["decider", "veto"];

    public string Kind => StoredDecisions.StreamKind;

    public StreamFacts Look(IReadOnlyList<RecordedEvent> events)
    {
        var decision = events.Select(e => e.Body).OfType<DecisionEvent>().Aggregate(Decision.Initial, Decision.Evolve);
        var hides = decision is { IsOpen: true, Declaration.Secrecy: Secrecy.Secret } && events.Any(e => e.Body is BallotCast);
        return new StreamFacts(decision.ClosedAt, hides ? SecretBallots.Scope : null, decision.KeyCheck, Log<Contribution>.Empty);
    }

    public object Map(object body, EventPass pass) => body switch
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
            Verdict = Options(Map(e.Verdict, pass), pass),
            First = e.First is null ? null : Options(Map(e.First, pass), pass),
            MinutedAs = pass.Shared(e.MinutedAs, e.By),
            Delegation = e.Delegation is null ? null : Map(e.Delegation, pass),
        },
        DecisionSuperseded e => e with { By = pass.Person(e.By) },
        _ => MapAround(body, pass),
    };

    private static DecisionDeclaration Map(DecisionDeclaration declared, PersonId by, EventPass pass) => declared with
    {
        Question = pass.Shared(declared.Question, by),
        Rule = Map(declared.Rule, pass),
        Electorate = pass.People(declared.Electorate),
        Advisory = pass.People(declared.Advisory),
        Options = Options(declared.Options, pass),
        Ties = declared.Ties is null ? null : Options(declared.Ties, pass),
        Fallback = declared.Fallback is null ? null : Map(declared.Fallback, pass),
        Weights = declared.Weights.Select(w => w with { Voter = pass.Person(w.Voter) }),
        Classes = declared.Classes.Select(c => c with { Members = pass.People(c.Members) }),
        Delegation = declared.Delegation is not { } policy ? null : policy with
        {
            Standing = policy.Standing.Select(d => d with { From = pass.Person(d.From), Shares = Map(d.Shares, pass) }),
        },
    };

    private static Ballot Map(Ballot ballot, EventPass pass) => ballot with
    {
        Voter = pass.Person(ballot.Voter),
        Pseudonym = pass.Pseudonym(ballot.Pseudonym),
        Reason = pass.Own(ballot.Reason, ballot.Voter, ballot.Pseudonym),
        AsWritten = pass.Own(ballot.AsWritten, ballot.Voter, ballot.Pseudonym),
        Preference = ballot.Preference is null ? null : Options(ballot.Preference, pass),
    };

    private static RuleSpec Map(RuleSpec rule, EventPass pass)
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

    // A verdict is stored as it was said; some of the reasons name the person who decided or stopped it.
    private static Verdict Map(Verdict verdict, EventPass pass)
    {
        var reason = Is(verdict, VerdictReasons.DeciderDecided) ?? Is(verdict, VerdictReasons.DeciderSilent) ?? Is(verdict, VerdictReasons.VetoEscalates);
        if (reason is null || DeciderOf(verdict, reason) is not { } decider)
        {
            return verdict;
        }

        var mapped = pass.Person(decider).Value;
        return new Verdict(verdict.Kind, verdict.Reason, reason.Format(mapped))
        {
            Arguments = verdict.Arguments.Count == 0 ? verdict.Arguments : [mapped],
            Result = verdict.Result,
        };
    }

    private static MessageCode? Is(Verdict verdict, MessageCode reason) =>
        string.Equals(verdict.Reason, reason.Code, StringComparison.Ordinal) ? reason : null;

    // Old verdicts hold the text alone, which begins with the id.
    private static PersonId? DeciderOf(Verdict verdict, MessageCode reason)
    {
        var rest = reason.Format(string.Empty);
        var decider = verdict.Text.EndsWith(rest, StringComparison.Ordinal) ? verdict.Text.Substring(0, verdict.Text.Length - rest.Length) : string.Empty;
        return Identifier.IsValid(decider) ? new PersonId(decider) : null;
    }
}
