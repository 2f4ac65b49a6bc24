using System.Text.Json.Serialization;
using MutualLearning.Roles;

namespace MutualLearning.Sessions;

/// <summary>Something that somebody wants to happen in a session.</summary>
public abstract record SessionCommand
{
    private protected SessionCommand()
    {
    }
}

/// <summary>Plans a session. Nobody is there yet.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Practice">The practice it follows, in the version it will keep.</param>
/// <param name="Goal">What it is for; never empty.</param>
/// <param name="Participants">Who is invited, each once.</param>
/// <param name="By">Who plans it.</param>
public sealed record PlanSession(SessionId Id, Practice Practice, string Goal, ValueList<PersonId> Participants, PersonId By) : SessionCommand
{
    /// <summary>The session of the same group before it; <c>default</c> for none.</summary>
    public SessionId After { get; init; }

    /// <summary>The group of the host whose session it is; <c>default</c> for none.</summary>
    public GroupId Group { get; init; }

    /// <summary>In which order people's turns with a role come: at the opening, the first who is there gets it.</summary>
    public ValueList<RoleOrder> Rotas { get; init; } = ValueList<RoleOrder>.Empty;

    /// <summary>What stands on the agenda before anything new.</summary>
    public ValueList<CarriedItem> Items { get; init; } = ValueList<CarriedItem>.Empty;

    /// <summary>Who may come without being invited. Nobody unless set.</summary>
    public SessionOpenness Openness { get; init; }

    /// <summary>Who may look on without taking part, each once. Nobody unless set.</summary>
    public ValueList<PersonId> Observers { get; init; } = ValueList<PersonId>.Empty;
}

/// <summary>Invites a person to a planned or running session; they come by <see cref="JoinSession"/>. Changes nothing for somebody who is invited or there.</summary>
/// <param name="Person">Who.</param>
/// <param name="By">Who invites: whoever planned the session, or may advance it.</param>
public sealed record InvitePerson(PersonId Person, PersonId By) : SessionCommand;

/// <summary>Opens a planned session: everybody who is invited and did not decline is there, and the first phase begins.</summary>
/// <param name="By">Who opens it: whoever planned it, or is invited. They take the first role that may advance, unless somebody holds it.</param>
public sealed record OpenSession(PersonId By) : SessionCommand;

/// <summary>Plans a session and opens it at once.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Practice">The practice it follows, in the version it will keep.</param>
/// <param name="Goal">What it is for; never empty.</param>
/// <param name="Participants">Who is there, each once.</param>
/// <param name="By">Who starts it.</param>
public sealed record StartSession(SessionId Id, Practice Practice, string Goal, ValueList<PersonId> Participants, PersonId By) : SessionCommand
{
    /// <summary>The group of the host whose session it is; <c>default</c> for none.</summary>
    public GroupId Group { get; init; }

    /// <summary>Who may come without being invited. Nobody unless set.</summary>
    public SessionOpenness Openness { get; init; }

    /// <summary>Who may look on without taking part, each once. Nobody unless set.</summary>
    public ValueList<PersonId> Observers { get; init; } = ValueList<PersonId>.Empty;
}

/// <summary>A person comes, or comes back.</summary>
/// <param name="Person">Who: somebody invited, or anybody where the session is <see cref="SessionOpenness.Open"/>.</param>
public sealed record JoinSession(PersonId Person) : SessionCommand;

/// <summary>A person leaves; their roles are released.</summary>
/// <param name="Person">Who.</param>
public sealed record LeaveSession(PersonId Person) : SessionCommand;

/// <summary>A person sends regrets.</summary>
/// <param name="Person">Who.</param>
public sealed record DeclineSession(PersonId Person) : SessionCommand;

/// <summary>Gives a role to a person.</summary>
/// <param name="Role">The role, which the practice must know.</param>
/// <param name="Person">Who gets it.</param>
/// <param name="By">Who says so: whoever may advance the session; the person themself, for a role that volunteers take; whoever planned the session, before it opens, and for other roles always.</param>
/// <param name="Decision">The name of the decision, for a role to which the group elects; empty otherwise.</param>
public sealed record AssignRole(RoleId Role, PersonId Person, PersonId By, string Decision = "") : SessionCommand;

/// <summary>Takes a role from a person.</summary>
/// <param name="Role">The role.</param>
/// <param name="Person">Who holds it.</param>
/// <param name="By">Who says so: the holder, whoever may advance the session, or whoever planned it.</param>
public sealed record ReleaseRole(RoleId Role, PersonId Person, PersonId By) : SessionCommand;

/// <summary>A person says something. The id of the contribution is the id of the command.</summary>
/// <param name="By">Who. In an anonymous phase it is looked at and not kept.</param>
/// <param name="Kind">What kind of contribution.</param>
/// <param name="Text">The words; empty for a pass.</param>
/// <param name="Links">What it refers to.</param>
/// <param name="RecordedBy">Who wrote it down for them; <c>default</c> when they did themselves.</param>
/// <param name="Visit">The visit that it is meant for; 0 for the current one, unless that hides contributions: words written for a hidden phase must never land in an open one.</param>
/// <param name="Pseudonym">What stands for the person in an anonymous phase; the facade fills it in.</param>
/// <param name="Fields">The named parts, where the phase asks for them; each name once. Null for none. Together with the text as long as a text may be.</param>
public sealed record Contribute(
    PersonId By,
    ContributionKind Kind,
    string Text,
    ValueList<ContributionLink> Links,
    PersonId RecordedBy = default,
    int Visit = 0,
    Pseudonym Pseudonym = default,
    ValueList<ContributionField>? Fields = null) : SessionCommand
{
    /// <summary>The check value of the key of the visit; the facade fills it in. Null (the default) for none.</summary>
    public string? KeyCheck { get; init; }

    /// <summary>The id of the contribution in an anonymous phase, where it must not lead back to the command; the facade fills it in. The id of the command unless set.</summary>
    public ContributionId Id { get; init; }
}

/// <summary>Corrects the words of a contribution.</summary>
/// <param name="Contribution">Which one; not an anonymous one.</param>
/// <param name="Text">The right words.</param>
/// <param name="By">Who corrects; they must be able to see it.</param>
/// <param name="Fields">
/// All its named parts as they are right, checked as when it was made: an empty list takes them away where none is asked for. Null
/// leaves them as they are. Refused with <see cref="SessionRefusals.FieldInvalid"/> and <see cref="SessionRefusals.FieldMissing"/>.
/// </param>
public sealed record CorrectContribution(ContributionId Contribution, string Text, PersonId By, ValueList<ContributionField>? Fields = null) : SessionCommand
{
    /// <summary>
    /// How often the words had been corrected when the corrector read them, as <see cref="ContributionView.Corrections"/> says; null (the default) for whatever they
    /// say now. Refused with <see cref="SessionRefusals.CorrectedMeanwhile"/> when somebody else was faster.
    /// </summary>
    public int? Corrections { get; init; }
}

/// <summary>Says that an objection is met or withdrawn.</summary>
/// <param name="Objection">Which one.</param>
/// <param name="By">Who says so.</param>
/// <param name="How">How it was met; never empty.</param>
public sealed record SettleObjection(ContributionId Objection, PersonId By, string How) : SessionCommand;

/// <summary>A person is ready for the next phase.</summary>
/// <param name="By">Who.</param>
public sealed record MarkReady(PersonId By) : SessionCommand;

/// <summary>Joins a decision to the running visit of a phase that waits for one: from then on its exit and its steps read the verdict from the decision itself.</summary>
/// <param name="Decision">The decision, which was declared for this session. Of several in one visit the last one counts; the same one again changes nothing.</param>
/// <param name="By">Who; they must be able to advance.</param>
public sealed record JoinDecision(DecisionId Decision, PersonId By) : SessionCommand
{
    /// <summary>The visit that it is meant for; 0 (the default) for whichever runs.</summary>
    public int Visit { get; init; }

    /// <summary>The session for which the decision was declared; the facade fills it in. <c>default</c> (unless set) for none, and where there is no such decision.</summary>
    public SessionId Session { get; init; }
}

/// <summary>Says whether somebody agrees to what the practice asks everybody for.</summary>
/// <param name="Agreement">One of the agreements of the practice.</param>
/// <param name="By">Who; they take part. Nobody agrees for somebody else.</param>
/// <param name="Declines">Whether they do not, and take back what they said before.</param>
public sealed record AnswerAgreement(string Agreement, PersonId By, bool Declines = false) : SessionCommand;

/// <summary>Ends the current phase and goes on to the one that follows from the practice.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why the phase ends before its exit condition holds; empty otherwise.</param>
/// <param name="Authors">Which pseudonym each participant has in the phase, if it names them at its end, <c>default</c> where nobody can say; the facade fills it in.</param>
/// <param name="Visit">The visit that it ends; 0 for whichever runs. A command sent twice, or by two people, then ends one phase and not two.</param>
[method: JsonConstructor]
public sealed record AdvancePhase(PersonId By, string Reason, ValueList<RevealedAuthor> Authors, int Visit = 0) : SessionCommand
{
    /// <summary>Ends the current phase, whose exit condition holds.</summary>
    /// <param name="by">Who.</param>
    public AdvancePhase(PersonId by)
        : this(by, string.Empty, ValueList<RevealedAuthor>.Empty)
    {
    }

    /// <summary>The way that they choose among those of the practice that are to be chosen: a phase, or <c>end</c>. <c>default</c> (unless set) for none of them.</summary>
    public PhaseId To { get; init; }
}

/// <summary>Ends the current phase and goes back or ahead to another one.</summary>
/// <param name="Phase">Which one.</param>
/// <param name="By">Who; they must hold a role that may intervene.</param>
/// <param name="Reason">Why; never empty.</param>
/// <param name="Authors">Which pseudonym each participant has in the phase, if it names them at its end, <c>default</c> where nobody can say; the facade fills it in.</param>
/// <param name="Visit">The visit that it ends; 0 for whichever runs. A command sent twice, or by two people, then ends one phase and not two.</param>
public sealed record GoToPhase(PhaseId Phase, PersonId By, string Reason, ValueList<RevealedAuthor> Authors, int Visit = 0) : SessionCommand;

/// <summary>Gives the current phase more time.</summary>
/// <param name="Minutes">How much more, in minutes; at least 1, and not beyond the greatest time of the phase.</param>
/// <param name="By">Who; they must be able to advance.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record ExtendPhase(int Minutes, PersonId By, string Reason) : SessionCommand;

/// <summary>Interrupts the session; nobody contributes and no time runs.</summary>
/// <param name="By">Who; they must be able to advance.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record PauseSession(PersonId By, string Reason) : SessionCommand;

/// <summary>Goes on after a pause.</summary>
/// <param name="By">Who; they must be able to advance.</param>
public sealed record ResumeSession(PersonId By) : SessionCommand;

/// <summary>Puts something on the agenda.</summary>
/// <param name="Item">Its name, new in the session.</param>
/// <param name="Title">What it is about; never empty.</param>
/// <param name="By">Who brings it.</param>
public sealed record AddItem(ItemId Item, string Title, PersonId By) : SessionCommand;

/// <summary>Begins to talk about an item of the agenda; the current one is done.</summary>
/// <param name="Item">Which one.</param>
/// <param name="By">Who says so.</param>
public sealed record TakeUpItem(ItemId Item, PersonId By) : SessionCommand;

/// <summary>A person wants to speak.</summary>
/// <param name="Person">Who.</param>
/// <param name="About">About what; may be empty.</param>
public sealed record JoinQueue(PersonId Person, string About) : SessionCommand;

/// <summary>A person no longer wants to speak.</summary>
/// <param name="Person">Who.</param>
public sealed record LeaveQueue(PersonId Person) : SessionCommand;

/// <summary>Gives a person the floor; they leave the queue.</summary>
/// <param name="Person">Who.</param>
/// <param name="By">Who gives it.</param>
public sealed record GiveFloor(PersonId Person, PersonId By) : SessionCommand;

/// <summary>Closes the session.</summary>
/// <param name="By">Who; they must be able to advance.</param>
/// <param name="Authors">Which pseudonym each participant has in the last phase, if it names them at its end; the facade fills it in.</param>
/// <param name="Visit">The visit that it ends; 0 for whichever runs. A command sent twice, or by two people, then ends one phase and not two.</param>
/// <param name="Reason">Why, when the practice has not come to its end; empty otherwise.</param>
[method: JsonConstructor]
public sealed record CloseSession(PersonId By, ValueList<RevealedAuthor> Authors, int Visit = 0, string Reason = "") : SessionCommand
{
    /// <summary>Closes the session at the end of its practice.</summary>
    /// <param name="by">Who; they must be able to advance.</param>
    public CloseSession(PersonId by)
        : this(by, string.Empty)
    {
    }

    /// <summary>Closes the session before the end of its practice.</summary>
    /// <param name="by">Who; they must be able to advance.</param>
    /// <param name="reason">Why.</param>
    public CloseSession(PersonId by, string reason)
        : this(by, ValueList<RevealedAuthor>.Empty, 0, reason)
    {
    }
}

/// <summary>Calls the session off. What was hidden stays hidden.</summary>
/// <param name="By">Who; whoever planned it, or somebody who may advance.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record CancelSession(PersonId By, string Reason) : SessionCommand;
