using MutualLearning.Counting;
using MutualLearning.Roles;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>Something that happened to a decision.</summary>
public abstract record DecisionEvent
{
    private protected DecisionEvent(Instant at) => At = at;

    /// <summary>When it happened.</summary>
    public Instant At { get; }
}

/// <summary>A decision was declared.</summary>
/// <param name="At">When.</param>
/// <param name="Id">Its name.</param>
/// <param name="Declaration">What was declared.</param>
/// <param name="By">Who declared it.</param>
public sealed record DecisionDeclared(Instant At, DecisionId Id, DecisionDeclaration Declaration, PersonId By) : DecisionEvent(At);

/// <summary>The declared rule was changed, before the discussion.</summary>
/// <param name="At">When.</param>
/// <param name="Rule">The new rule.</param>
/// <param name="By">Who changed it.</param>
public sealed record RuleChanged(Instant At, RuleSpec Rule, PersonId By) : DecisionEvent(At);

/// <summary>The discussion began; rule and electorate are frozen.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who began it; <c>default</c> when the first secret ballot did.</param>
public sealed record DiscussionBegun(Instant At, PersonId By) : DecisionEvent(At);

/// <summary>Somebody voted, or voted anew.</summary>
/// <param name="At">When; in a secret ballot when the decision was declared, so that the time tells nothing.</param>
/// <param name="Ballot">The ballot.</param>
public sealed record BallotCast(Instant At, Ballot Ballot) : DecisionEvent(At)
{
    /// <summary>The check value of the key of the secret ballot, in the first event under it; null (the default) elsewhere.</summary>
    public string? KeyCheck { get; init; }
}

/// <summary>Somebody took their ballot back.</summary>
/// <param name="At">When; in a secret ballot when the decision was declared.</param>
/// <param name="Voter">Whose; <c>default</c> in a secret ballot.</param>
/// <param name="Pseudonym">What stands for the voter in a secret ballot; <c>default</c> elsewhere.</param>
public sealed record BallotWithdrawn(Instant At, PersonId Voter, Pseudonym Pseudonym) : DecisionEvent(At);

/// <summary>Somebody raised an objection.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">The reason.</param>
public sealed record ObjectionRaised(Instant At, PersonId By, string Reason) : DecisionEvent(At);

/// <summary>An objection was met or withdrawn.</summary>
/// <param name="At">When.</param>
/// <param name="Number">The number of the objection.</param>
/// <param name="By">Who said so.</param>
/// <param name="How">How.</param>
public sealed record DecisionObjectionSettled(Instant At, int Number, PersonId By, string How) : DecisionEvent(At);

/// <summary>Somebody stepped back from the decision.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record VoterRecused(Instant At, PersonId Person, string Reason) : DecisionEvent(At);

/// <summary>The decision was closed with a verdict.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who closed it; <c>default</c> when it closed by itself after its deadline.</param>
/// <param name="Rule">The rule that decided, with its version.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="First">What the declared rule said, when it could not decide and the fallback did; null otherwise.</param>
/// <param name="MinutedAs">What the minutes say was resolved; empty for the question as it stood.</param>
public sealed record DecisionClosed(Instant At, PersonId By, RuleId Rule, Verdict Verdict, Verdict? First, string MinutedAs) : DecisionEvent(At)
{
    /// <summary>Who carried whose voice at the close; null (the default) when everybody voted for themselves and weighed the same.</summary>
    public DelegationAudit? Delegation { get; init; }
}

/// <summary>The deadline was moved to a later time.</summary>
/// <param name="At">When.</param>
/// <param name="Deadline">Until when ballots are taken from now on.</param>
/// <param name="By">Who moved it.</param>
/// <param name="Reason">Why.</param>
public sealed record DeadlineExtended(Instant At, Instant Deadline, PersonId By, string Reason) : DecisionEvent(At);

/// <summary>What follows was done by somebody whose part does not let them, because the host's permissions do.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Why">Why the host lets them.</param>
public sealed record DecisionPermitted(Instant At, PersonId By, string Why) : DecisionEvent(At);

/// <summary>Another decision took the place of this one.</summary>
/// <param name="At">When.</param>
/// <param name="Successor">The other decision.</param>
/// <param name="By">Who said so.</param>
public sealed record DecisionSuperseded(Instant At, DecisionId Successor, PersonId By) : DecisionEvent(At);

/// <summary>A closed decision was reviewed.</summary>
/// <param name="At">When.</param>
/// <param name="Outcome">Whether it is kept, amended or ended.</param>
/// <param name="Note">What was found; may be empty where it is kept.</param>
/// <param name="NextOn">The day of the next review, in the ISO calendar; null for none.</param>
/// <param name="By">Who said so.</param>
public sealed record DecisionReviewed(Instant At, ReviewOutcome Outcome, string Note, LocalDate? NextOn, PersonId By) : DecisionEvent(At);

/// <summary>A new version of the proposal was put, or another round begun.</summary>
/// <param name="At">When.</param>
/// <param name="Version">Its number, from 2.</param>
/// <param name="Text">The proposal in its new words; empty when the words stayed.</param>
/// <param name="How">What changed and why.</param>
/// <param name="Integrated">The objections that were settled with it, by number.</param>
/// <param name="By">Who changed it.</param>
public sealed record ProposalAmended(Instant At, int Version, string Text, string How, ValueList<int> Integrated, PersonId By) : DecisionEvent(At);

/// <summary>An option was added, before the first ballot.</summary>
/// <param name="At">When.</param>
/// <param name="Option">Its name.</param>
/// <param name="By">Who added it.</param>
public sealed record OptionAdded(Instant At, string Option, PersonId By) : DecisionEvent(At);

/// <summary>A piece of advice was answered.</summary>
/// <param name="At">When.</param>
/// <param name="Reply">The answer.</param>
public sealed record AdviceAnswered(Instant At, AdviceReply Reply) : DecisionEvent(At);

/// <summary>It was recorded who is present.</summary>
/// <param name="At">When.</param>
/// <param name="People">Everybody who is.</param>
/// <param name="By">Who recorded it.</param>
public sealed record PresenceRecorded(Instant At, ValueList<PersonId> People, PersonId By) : DecisionEvent(At);

/// <summary>It was recorded what breaks ties.</summary>
/// <param name="At">When.</param>
/// <param name="Step">The step of the ladder.</param>
/// <param name="Order">The options in order; empty for a seed.</param>
/// <param name="Seed">The published seed; empty for an order.</param>
/// <param name="By">Who recorded it.</param>
public sealed record LotRecorded(Instant At, TieStep Step, ValueList<string> Order, string Seed, PersonId By) : DecisionEvent(At);

/// <summary>Somebody handed their voice on for this decision.</summary>
/// <param name="At">When.</param>
/// <param name="By">Whose voice.</param>
/// <param name="Shares">Who may carry it.</param>
public sealed record VoteDelegated(Instant At, PersonId By, ValueList<DelegationShare> Shares) : DecisionEvent(At);

/// <summary>Somebody took their voice back.</summary>
/// <param name="At">When.</param>
/// <param name="By">Whose voice.</param>
public sealed record DelegationWithdrawn(Instant At, PersonId By) : DecisionEvent(At);

/// <summary>An objection turned the decision into a vote by its fallback rule.</summary>
/// <param name="At">When.</param>
/// <param name="Rule">The rule of the vote.</param>
/// <param name="Deadline">Until when ballots are taken.</param>
public sealed record ConvertedToVote(Instant At, RuleSpec Rule, Instant Deadline) : DecisionEvent(At);
