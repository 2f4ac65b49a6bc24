using System.Collections.Generic;
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
public sealed record Decision
{
    private Decision()
    {
    }

    /// <summary>The decision before its first event.</summary>
    public static Decision Initial { get; } = new();

    /// <summary>Its name; <c>default</c> before the first event.</summary>
    public DecisionId Id { get; internal init; }

    /// <summary>What was declared, with the rule as last changed and without those who stepped back; null before the first event.</summary>
    public DecisionDeclaration? Declaration { get; internal init; }

    /// <summary>How far it has come.</summary>
    public DecisionStatus Status { get; internal init; }

    /// <summary>Who declared it.</summary>
    public PersonId DeclaredBy { get; internal init; }

    /// <summary>When it was declared; null before.</summary>
    public Instant? DeclaredAt { get; internal init; }

    /// <summary>When it was closed or superseded; null before.</summary>
    public Instant? ClosedAt { get; internal init; }

    /// <summary>The last ballot of each voter, by the id of the person or the pseudonym.</summary>
    public ImmutableDictionary<string, Ballot> Ballots { get; internal init; } = ImmutableDictionary<string, Ballot>.Empty;

    /// <summary>The objections raised beside the ballots.</summary>
    public ValueList<Objection> Objections { get; internal init; } = ValueList<Objection>.Empty;

    /// <summary>The proposal in the words of its present version; empty before the first event.</summary>
    public string Proposal { get; internal init; } = string.Empty;

    /// <summary>The present version of the proposal, from 1; 0 before the first event.</summary>
    public int Version { get; internal init; }

    /// <summary>The last ballots on each earlier version or in each earlier round, oldest first.</summary>
    public ValueList<ValueList<Ballot>> EarlierBallots { get; internal init; } = ValueList<ValueList<Ballot>>.Empty;

    /// <summary>The answers to advice, one for each adviser.</summary>
    public ValueList<AdviceReply> AdviceReplies { get; internal init; } = ValueList<AdviceReply>.Empty;

    /// <summary>Who was recorded as present.</summary>
    public ValueList<PersonId> Present { get; internal init; } = ValueList<PersonId>.Empty;

    /// <summary>The delegations made for this decision, one for each voter at most; the standing ones are in the declaration.</summary>
    public ValueList<VoterDelegation> Delegations { get; internal init; } = ValueList<VoterDelegation>.Empty;

    /// <summary>Who carried whose voice at the close; null before, and when everybody voted for themselves and weighed the same.</summary>
    public DelegationAudit? Delegation { get; internal init; }

    /// <summary>The rule that decided; <c>default</c> before.</summary>
    public RuleId DecidedBy { get; internal init; }

    /// <summary>The verdict; null before.</summary>
    public Verdict? Verdict { get; internal init; }

    /// <summary>What the declared rule said, when it could not decide and the fallback did; null otherwise.</summary>
    public Verdict? FirstVerdict { get; internal init; }

    /// <summary>What the minutes say was resolved; empty for the question as it stood.</summary>
    public string MinutedAs { get; internal init; } = string.Empty;

    /// <summary>The decision that took its place; <c>default</c> for none. That one names this one in <see cref="DecisionDeclaration.Supersedes"/>, where it was declared as its successor.</summary>
    public DecisionId SupersededBy { get; internal init; }

    /// <summary>The reviews since the close, oldest first.</summary>
    public ValueList<DecisionReview> Reviews { get; internal init; } = ValueList<DecisionReview>.Empty;

    /// <summary>The check value of the key under which the secret ballots are kept; null before the first, and in a stream of version 0.2.</summary>
    public string? KeyCheck { get; internal init; }

    /// <summary>Whether ballots are taken.</summary>
    public bool IsOpen => Status is DecisionStatus.Declared or DecisionStatus.Open;

    /// <summary>Since when it has had its deadline, or once it is closed its review date. Null before the first event.</summary>
    internal Instant? DueSince { get; init; }

    /// <summary>Whether it holds: it is closed, adopted or chosen, and neither ended nor superseded.</summary>
    public bool IsInForce => Status == DecisionStatus.Closed && Verdict is { Kind: VerdictKind.Adopted or VerdictKind.Chosen };

    /// <summary>The time of its latest event: nothing happens before it any more. Null before the first event.</summary>
    internal Instant? LastAt { get; init; }

    // The electorate and those whose ballots advise, again: to find one of ten thousand voters without looking at them all.
    internal ImmutableHashSet<PersonId> Electors { get; init; } = [];

    internal ImmutableHashSet<PersonId> Advisers { get; init; } = [];

    /// <summary>Who stepped back: they no longer vote, and may still see what became of it.</summary>
    internal ImmutableHashSet<PersonId> Recused { get; init; } = [];

    /// <summary>The decision after an event. Total: an event that does not fit changes nothing.</summary>
    /// <param name="decision">The decision before.</param>
    /// <param name="body">What happened.</param>
    /// <returns>The decision after.</returns>
    public static Decision Evolve(Decision decision, DecisionEvent body)
    {
        var after = DecisionEvolution.Apply(Guard.Against.Null(decision), Guard.Against.Null(body));
        return ReferenceEquals(after, decision) ? decision : after with { LastAt = Moments.NotBefore(body.At, decision.LastAt) };
    }

    /// <summary>Whether a person may look at this decision at all: who declared it, votes, advises or stepped back, holds a power by name, decides by its rule, or is declared to look on.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <returns>Whether they may.</returns>
    public bool MayLookOn(PersonId viewer) => DecisionPowers.MayLookOn(this, viewer);

    /// <summary>What a person may see of this decision. What they may not see is not in the view at all; for a stranger it is the view of a decision that does not exist.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="mayLookOn">Whether they may look on though they have no part: they take part in its session, or the host lets them. <see cref="IDecisions.ViewAsync"/> asks both.</param>
    /// <returns>The view.</returns>
    public DecisionView ViewAs(PersonId viewer, bool mayLookOn = false) => mayLookOn || MayLookOn(viewer) ? DecisionView.Of(this, viewer, 0, DecisionRules.BuiltIn).Made() : new();

    /// <summary>What a person may do in this decision.</summary>
    /// <param name="person">Who.</param>
    /// <param name="now">The instant to look from.</param>
    /// <param name="facilitates">Whether they may advance the session that it belongs to. <see cref="IDecisions.MayDoAsync"/> asks the session, and the host's permissions.</param>
    /// <param name="rules">The rules that decisions may declare; null for the built-in ones.</param>
    /// <returns>What they may do; the words of a command may still be refused.</returns>
    /// <remarks>
    /// It asks the same decider that commands go through. It tells nothing of secret ballots but their number: whether somebody has voted in secret is not
    /// known here.
    /// </remarks>
    public DecisionMoves MayDo(PersonId person, Instant now, bool facilitates = false, DecisionRules? rules = null) =>
        DecisionProbe.Of(this, person, new CommandContext(now, new CommandId("?")) { Facilitates = facilitates }, rules ?? DecisionRules.BuiltIn);

    /// <summary>What a rule looks at.</summary>
    /// <param name="rule">The rule whose parameters hold; null for the declared one.</param>
    /// <returns>The context.</returns>
    /// <exception cref="System.InvalidOperationException">There is no such decision.</exception>
    public DecisionRuleContext ToRuleContext(RuleSpec? rule = null) => RuleQuestion.Of(this, rule);

    /// <summary>Whether another decision is the same: the same declaration, ballots, objections and outcome.</summary>
    /// <param name="other">The other one; may be null.</param>
    /// <returns>Whether they are equal. Costs a look at every ballot.</returns>
    public bool Equals(Decision? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && (Id, Status, DeclaredBy, DeclaredAt, ClosedAt) == (other.Id, other.Status, other.DeclaredBy, other.DeclaredAt, other.ClosedAt)
            && (DecidedBy, MinutedAs, SupersededBy, KeyCheck) == (other.DecidedBy, other.MinutedAs, other.SupersededBy, other.KeyCheck)
            && Equals(Declaration, other.Declaration)
            && Equals(Verdict, other.Verdict)
            && Equals(FirstVerdict, other.FirstVerdict)
            && Objections.Equals(other.Objections)
            && Reviews.Equals(other.Reviews)
            && (Version, Proposal) == (other.Version, other.Proposal)
            && EarlierBallots.Equals(other.EarlierBallots)
            && AdviceReplies.Equals(other.AdviceReplies)
            && Present.Equals(other.Present)
            && Delegations.Equals(other.Delegations)
            && Equals(Delegation, other.Delegation)
            && HasTheBallotsOf(other));

    /// <inheritdoc/>
    public override int GetHashCode() => (Id, Status, Ballots.Count, ClosedAt).GetHashCode();

    private bool HasTheBallotsOf(Decision other)
    {
        if (Ballots.Count != other.Ballots.Count)
        {
            return false;
        }

        foreach (var pair in Ballots)
        {
            if (!other.Ballots.TryGetValue(pair.Key, out var ballot) || !EqualityComparer<Ballot>.Default.Equals(pair.Value, ballot))
            {
                return false;
            }
        }

        return true;
    }
}
