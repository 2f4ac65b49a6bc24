using MutualLearning.Roles;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>Something that happened in a session.</summary>
public abstract record SessionEvent
{
    private protected SessionEvent(Instant at) => At = at;

    /// <summary>When it happened.</summary>
    public Instant At { get; }
}

/// <summary>A session was planned.</summary>
/// <param name="At">When.</param>
/// <param name="Id">Its name.</param>
/// <param name="Practice">The practice, whole, as it was then.</param>
/// <param name="Goal">What it is for.</param>
/// <param name="Participants">Who was invited.</param>
/// <param name="By">Who planned it.</param>
public sealed record SessionPlanned(Instant At, SessionId Id, Practice Practice, string Goal, ValueList<PersonId> Participants, PersonId By)
    : SessionEvent(At)
{
    /// <summary>The session of the same group before it; <c>default</c> for none.</summary>
    public SessionId After { get; init; }

    /// <summary>The group of the host whose session it is; <c>default</c> for none.</summary>
    public GroupId Group { get; init; }

    /// <summary>In which order people's turns with a role come; null for no order.</summary>
    public ValueList<RoleOrder>? Rotas { get; init; }

    /// <summary>Who may come without being invited.</summary>
    public SessionOpenness Openness { get; init; }

    /// <summary>Who may look on without taking part; null for nobody.</summary>
    public ValueList<PersonId>? Observers { get; init; }
}

/// <summary>A person was invited after the plan was made.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
/// <param name="By">Who invited them.</param>
public sealed record PersonInvited(Instant At, PersonId Person, PersonId By) : SessionEvent(At);

/// <summary>What follows was done by somebody whose part does not let them, because the host's permissions do.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Why">Why the host lets them.</param>
public sealed record SessionPermitted(Instant At, PersonId By, string Why) : SessionEvent(At);

/// <summary>The session was opened; everybody invited who did not decline is there.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who opened it.</param>
public sealed record SessionOpened(Instant At, PersonId By) : SessionEvent(At);

/// <summary>A person came, or came back.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
public sealed record ParticipantJoined(Instant At, PersonId Person) : SessionEvent(At);

/// <summary>A person left.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
public sealed record ParticipantLeft(Instant At, PersonId Person) : SessionEvent(At);

/// <summary>A person sent regrets.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
public sealed record ParticipantDeclined(Instant At, PersonId Person) : SessionEvent(At);

/// <summary>A person got a role.</summary>
/// <param name="At">When.</param>
/// <param name="Role">The role.</param>
/// <param name="Person">Who.</param>
/// <param name="By">Who said so.</param>
/// <param name="Decision">The name of the decision by which the group elected them; null for none.</param>
public sealed record RoleAssigned(Instant At, RoleId Role, PersonId Person, PersonId By, string? Decision = null) : SessionEvent(At);

/// <summary>A person gave a role up, or lost it.</summary>
/// <param name="At">When.</param>
/// <param name="Role">The role.</param>
/// <param name="Person">Who held it.</param>
/// <param name="By">Who said so.</param>
public sealed record RoleReleased(Instant At, RoleId Role, PersonId Person, PersonId By) : SessionEvent(At);

/// <summary>A person said something, in the current visit and on the current item.</summary>
/// <param name="At">When; in an anonymous phase the start of the visit.</param>
/// <param name="Id">The name of the contribution.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Author">Who; <c>default</c> in an anonymous phase.</param>
/// <param name="Pseudonym">What stands for the author in an anonymous phase; <c>default</c> elsewhere.</param>
/// <param name="Text">The words.</param>
/// <param name="Links">What it refers to.</param>
/// <param name="RecordedBy">Who wrote it down; <c>default</c> when the author did.</param>
/// <param name="Fields">Its named parts; null for none.</param>
public sealed record Contributed(
    Instant At,
    ContributionId Id,
    ContributionKind Kind,
    PersonId Author,
    Pseudonym Pseudonym,
    string Text,
    ValueList<ContributionLink> Links,
    PersonId RecordedBy,
    ValueList<ContributionField>? Fields = null) : SessionEvent(At)
{
    /// <summary>The check value of the key of the visit, in the first event under it; null (the default) elsewhere.</summary>
    public string? KeyCheck { get; init; }
}

/// <summary>The words of a contribution were corrected.</summary>
/// <param name="At">When.</param>
/// <param name="Contribution">Which one.</param>
/// <param name="Text">The right words.</param>
/// <param name="By">Who corrected them.</param>
/// <param name="Fields">All its named parts as they are right; null when they stayed as they were.</param>
public sealed record ContributionCorrected(Instant At, ContributionId Contribution, string Text, PersonId By, ValueList<ContributionField>? Fields = null)
    : SessionEvent(At);

/// <summary>An objection was met or withdrawn.</summary>
/// <param name="At">When.</param>
/// <param name="Objection">Which one.</param>
/// <param name="By">Who said so.</param>
/// <param name="How">How.</param>
public sealed record ObjectionSettled(Instant At, ContributionId Objection, PersonId By, string How) : SessionEvent(At);

/// <summary>Somebody said that an objection is met, and others have yet to say so.</summary>
/// <param name="At">When.</param>
/// <param name="Objection">Which one.</param>
/// <param name="By">Who said so.</param>
/// <param name="How">How.</param>
public sealed record SettlementAgreed(Instant At, ContributionId Objection, PersonId By, string How) : SessionEvent(At);

/// <summary>A person agreed to what the practice asks everybody for, or did not.</summary>
/// <param name="At">When.</param>
/// <param name="Agreement">Which agreement.</param>
/// <param name="Person">Who.</param>
/// <param name="Agrees">Whether they agree.</param>
public sealed record AgreementAnswered(Instant At, string Agreement, PersonId Person, bool Agrees) : SessionEvent(At);

/// <summary>A person was ready for the next phase.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
public sealed record ReadyMarked(Instant At, PersonId Person) : SessionEvent(At);

/// <summary>A decision was joined to the running visit.</summary>
/// <param name="At">When.</param>
/// <param name="Decision">The decision.</param>
/// <param name="By">Who joined it.</param>
public sealed record DecisionJoined(Instant At, DecisionId Decision, PersonId By) : SessionEvent(At);

/// <summary>It became known what became of the decision that the phase waited for.</summary>
/// <param name="At">When.</param>
/// <param name="Decision">The name of the decision.</param>
/// <param name="Decided">Whether it has a verdict that decides.</param>
/// <param name="By">Who said so, in what versions up to 0.5 stored; <c>default</c> for nobody: it was read from the decision.</param>
/// <param name="Passed">Whether the proposal passed; null when nothing is decided, or options were chosen.</param>
public sealed record VerdictNoted(Instant At, string Decision, bool Decided, PersonId By, bool? Passed = null) : SessionEvent(At);

/// <summary>A phase began.</summary>
/// <param name="At">When.</param>
/// <param name="Phase">Which one.</param>
/// <param name="Step">The place of the step by which the phase before led here, from 0; null when it repeated, stood next or was chosen.</param>
public sealed record PhaseEntered(Instant At, PhaseId Phase, int? Step = null) : SessionEvent(At);

/// <summary>The current phase ended, and what was hidden until then was revealed.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who ended it.</param>
/// <param name="Reason">Why it ended before its exit condition held, or in another direction; empty otherwise.</param>
/// <param name="Authors">Who stood behind the pseudonyms, if the phase names them at its end.</param>
public sealed record PhaseEnded(Instant At, PersonId By, string Reason, ValueList<RevealedAuthor> Authors) : SessionEvent(At)
{
    /// <summary>How many of those who contributed could not be named, because the key was lost; null (the default) where nobody is missing, or nobody was to be named.</summary>
    public int? Unnamed { get; init; }
}

/// <summary>The current phase got more time.</summary>
/// <param name="At">When.</param>
/// <param name="Minutes">How much more, in minutes.</param>
/// <param name="By">Who gave it.</param>
/// <param name="Reason">Why.</param>
public sealed record PhaseExtended(Instant At, int Minutes, PersonId By, string Reason) : SessionEvent(At);

/// <summary>The session was interrupted.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who interrupted it.</param>
/// <param name="Reason">Why.</param>
public sealed record SessionPaused(Instant At, PersonId By, string Reason) : SessionEvent(At);

/// <summary>The session went on.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who said so.</param>
public sealed record SessionResumed(Instant At, PersonId By) : SessionEvent(At);

/// <summary>Something was put on the agenda.</summary>
/// <param name="At">When.</param>
/// <param name="Item">Its name.</param>
/// <param name="Title">What it is about.</param>
/// <param name="By">Who brought it.</param>
public sealed record ItemAdded(Instant At, ItemId Item, string Title, PersonId By) : SessionEvent(At)
{
    /// <summary>Where it was carried over from; null for something new.</summary>
    public ItemOrigin? Origin { get; init; }
}

/// <summary>A verdict brought what waits on the agenda into an order; what it does not name stands behind.</summary>
/// <param name="At">When.</param>
/// <param name="Items">The items, the first one first.</param>
/// <param name="Decision">The decision.</param>
public sealed record ItemsOrdered(Instant At, ValueList<ItemId> Items, DecisionId Decision) : SessionEvent(At);

/// <summary>The group began to talk about an item; the one before is done.</summary>
/// <param name="At">When.</param>
/// <param name="Item">Which one.</param>
/// <param name="By">Who said so.</param>
public sealed record ItemTakenUp(Instant At, ItemId Item, PersonId By) : SessionEvent(At);

/// <summary>A person wanted to speak.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
/// <param name="About">About what; may be empty.</param>
public sealed record QueueJoined(Instant At, PersonId Person, string About) : SessionEvent(At);

/// <summary>A person no longer wanted to speak.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
public sealed record QueueLeft(Instant At, PersonId Person) : SessionEvent(At);

/// <summary>A person got the floor.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
/// <param name="By">Who gave it.</param>
public sealed record FloorGiven(Instant At, PersonId Person, PersonId By) : SessionEvent(At);

/// <summary>The session was closed.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who closed it.</param>
/// <param name="Reason">Why, when the practice had not come to its end; null otherwise.</param>
public sealed record SessionClosed(Instant At, PersonId By, string? Reason = null) : SessionEvent(At);

/// <summary>The session was called off.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who called it off.</param>
/// <param name="Reason">Why.</param>
public sealed record SessionCancelled(Instant At, PersonId By, string Reason) : SessionEvent(At);
