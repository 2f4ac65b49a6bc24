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
public sealed record BallotCast(Instant At, Ballot Ballot) : DecisionEvent(At);

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
/// <param name="By">Who closed it.</param>
/// <param name="Rule">The rule that decided, with its version.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="First">What the declared rule said, when it could not decide and the fallback did; null otherwise.</param>
/// <param name="MinutedAs">What the minutes say was resolved; empty for the question as it stood.</param>
public sealed record DecisionClosed(Instant At, PersonId By, RuleId Rule, Verdict Verdict, Verdict? First, string MinutedAs) : DecisionEvent(At);

/// <summary>Another decision took the place of this one.</summary>
/// <param name="At">When.</param>
/// <param name="Successor">The other decision.</param>
/// <param name="By">Who said so.</param>
public sealed record DecisionSuperseded(Instant At, DecisionId Successor, PersonId By) : DecisionEvent(At);
