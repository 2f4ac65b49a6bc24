using System.Collections.Immutable;
using Ardalis.GuardClauses;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>A question, how it is decided, and what its events have led to.</summary>
/// <remarks>
/// Immutable. It holds what is hidden too: show people <see cref="ViewAs"/>. <see cref="Initial"/> is the decision that
/// does not exist.
/// </remarks>
public sealed partial record Decision
{
    private Decision()
    {
    }

    /// <summary>The decision before its first event.</summary>
    public static Decision Initial { get; } = new();

    /// <summary>Its name; <c>default</c> before the first event.</summary>
    public DecisionId Id { get; private init; }

    /// <summary>What was declared, with the rule as last changed and without those who stepped back; null before the first event.</summary>
    public DecisionDeclaration? Declaration { get; private init; }

    /// <summary>How far it has come.</summary>
    public DecisionStatus Status { get; private init; }

    /// <summary>Who declared it.</summary>
    public PersonId DeclaredBy { get; private init; }

    /// <summary>When it was declared; null before.</summary>
    public Instant? DeclaredAt { get; private init; }

    /// <summary>When it was closed or superseded; null before.</summary>
    public Instant? ClosedAt { get; private init; }

    /// <summary>The last ballot of each voter, by the id of the person or the pseudonym.</summary>
    public ImmutableDictionary<string, Ballot> Ballots { get; private init; } = ImmutableDictionary<string, Ballot>.Empty;

    /// <summary>The objections raised beside the ballots.</summary>
    public ValueList<Objection> Objections { get; private init; } = ValueList<Objection>.Empty;

    /// <summary>The proposal in the words of its present version; empty before the first event.</summary>
    public string Proposal { get; private init; } = string.Empty;

    /// <summary>The present version of the proposal, from 1; 0 before the first event.</summary>
    public int Version { get; private init; }

    /// <summary>The last ballots on each earlier version or in each earlier round, oldest first.</summary>
    public ValueList<ValueList<Ballot>> EarlierBallots { get; private init; } = ValueList<ValueList<Ballot>>.Empty;

    /// <summary>The answers to advice, one for each adviser.</summary>
    public ValueList<AdviceReply> AdviceReplies { get; private init; } = ValueList<AdviceReply>.Empty;

    /// <summary>Who was recorded as present.</summary>
    public ValueList<PersonId> Present { get; private init; } = ValueList<PersonId>.Empty;

    /// <summary>The delegations made for this decision, one for each voter at most; the standing ones are in the declaration.</summary>
    public ValueList<VoterDelegation> Delegations { get; private init; } = ValueList<VoterDelegation>.Empty;

    /// <summary>Who carried whose voice at the close; null before, and when everybody voted for themselves and weighed the same.</summary>
    public DelegationAudit? Delegation { get; private init; }

    /// <summary>The rule that decided; <c>default</c> before.</summary>
    public RuleId DecidedBy { get; private init; }

    /// <summary>The verdict; null before.</summary>
    public Verdict? Verdict { get; private init; }

    /// <summary>What the declared rule said, when it could not decide and the fallback did; null otherwise.</summary>
    public Verdict? FirstVerdict { get; private init; }

    /// <summary>What the minutes say was resolved; empty for the question as it stood.</summary>
    public string MinutedAs { get; private init; } = string.Empty;

    /// <summary>The decision that took its place; <c>default</c> for none.</summary>
    public DecisionId SupersededBy { get; private init; }

    /// <summary>The check value of the key under which the secret ballots are kept; null before the first, and in a stream of version 0.2.</summary>
    public string? KeyCheck { get; private init; }

    /// <summary>Whether ballots are taken.</summary>
    public bool IsOpen => Status is DecisionStatus.Declared or DecisionStatus.Open;

    /// <summary>The time of its latest event: nothing happens before it any more. Null before the first event.</summary>
    internal Instant? LastAt { get; private init; }

    // The electorate and those whose ballots advise, again: to find one of ten thousand voters without looking at them all.
    internal ImmutableHashSet<PersonId> Electors { get; private init; } = [];

    internal ImmutableHashSet<PersonId> Advisers { get; private init; } = [];

    /// <summary>The decision after an event. Total: an event that does not fit changes nothing.</summary>
    /// <param name="decision">The decision before.</param>
    /// <param name="body">What happened.</param>
    /// <returns>The decision after.</returns>
    public static Decision Evolve(Decision decision, DecisionEvent body)
    {
        var after = Changed(Guard.Against.Null(decision), Guard.Against.Null(body));
        return ReferenceEquals(after, decision) ? decision : after with { LastAt = Moments.NotBefore(body.At, decision.LastAt) };
    }

    private static Decision Changed(Decision d, DecisionEvent body) =>
        body switch
        {
            DecisionDeclared e => d with
            {
                Id = e.Id, Declaration = e.Declaration, Status = DecisionStatus.Declared, DeclaredBy = e.By, DeclaredAt = e.At,
                Proposal = e.Declaration.Question, Version = 1,
                Electors = e.Declaration.Electorate.ToImmutableHashSet(), Advisers = e.Declaration.Advisory.ToImmutableHashSet(),
            },
            RuleChanged e => d with { Declaration = d.Declaration is { } before ? before with { Rule = e.Rule, IsRuleAssumed = false } : null },
            DiscussionBegun => d with { Status = DecisionStatus.Open },
            BallotCast e => d with
            {
                Ballots = d.Ballots.SetItem(e.Ballot.Key, e.Ballot),
                KeyCheck = d.KeyCheck ?? e.KeyCheck,
                AdviceReplies = d.AdviceReplies.Count == 0 ? d.AdviceReplies : d.AdviceReplies.Where(r => r.Adviser != e.Ballot.Voter),
            },
            BallotWithdrawn e => d with { Ballots = d.Ballots.Remove(e.Voter.IsDefault ? e.Pseudonym.Value : e.Voter.Value) },
            ObjectionRaised e => d with { Objections = d.Objections.Add(new Objection(d.Objections.Count + 1, e.By, e.Reason, null) { Version = d.Version }) },
            DecisionObjectionSettled e => d with { Objections = d.Objections.Select(o => o.Number == e.Number ? o with { Settled = e.How } : o) },
            VoterRecused e => d with
            {
                Declaration = d.Declaration is { } before ? before with { Electorate = before.Electorate.Where(p => p != e.Person) } : null,
                Electors = d.Electors.Remove(e.Person),
            },
            DecisionClosed e => d with
            {
                Status = DecisionStatus.Closed, ClosedAt = e.At, DecidedBy = e.Rule, Verdict = e.Verdict, FirstVerdict = e.First, MinutedAs = e.MinutedAs,
                Delegation = e.Delegation,
            },
            DecisionSuperseded e => d with { Status = DecisionStatus.Superseded, ClosedAt = e.At, SupersededBy = e.Successor },
            _ => EvolveAround(d, body),
        };
}
