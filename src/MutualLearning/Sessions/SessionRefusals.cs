using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Why a session refuses a command. Each code is stable; the arguments stand in braces.</summary>
public static class SessionRefusals
{
    /// <summary><c>session.exists</c>: a session of this name was planned before.</summary>
    public static readonly MessageCode Exists = new("session.exists", "There is already a session {session}.", RefusalCategory.Conflict);

    /// <summary><c>session.unknown</c>: there is no such session.</summary>
    public static readonly MessageCode Unknown = new("session.unknown", "There is no such session.", RefusalCategory.NotFound);

    /// <summary><c>session.practice-unknown</c>: there is no such practice.</summary>
    public static readonly MessageCode PracticeUnknown = new("session.practice-unknown", "There is no practice {practice}.", RefusalCategory.NotFound);

    /// <summary><c>session.practice-incomplete</c>: the practice has no phases, lacks a part, or leads to a phase that it does not have.</summary>
    public static readonly MessageCode PracticeIncomplete = new("session.practice-incomplete", "The practice {practice} is not complete.", RefusalCategory.Invalid);

    /// <summary><c>session.id-missing</c>: the session needs a name.</summary>
    public static readonly MessageCode IdMissing = new("session.id-missing", "A session needs an id.", RefusalCategory.Invalid);

    /// <summary><c>session.id-differs</c>: the command plans a session of another name than the one that it was sent to.</summary>
    public static readonly MessageCode IdDiffers = new("session.id-differs", "The command is for the session {named} and was sent to {session}.", RefusalCategory.Invalid);

    /// <summary><c>session.goal-missing</c>: the session needs a goal.</summary>
    public static readonly MessageCode GoalMissing = new("session.goal-missing", "A session needs a goal.", RefusalCategory.Invalid);

    /// <summary><c>session.reason-missing</c>: the command needs a reason.</summary>
    public static readonly MessageCode ReasonMissing = new("session.reason-missing", "This needs a reason.", RefusalCategory.Invalid);

    /// <summary><c>session.person-missing</c>: a person must be named.</summary>
    public static readonly MessageCode PersonMissing = new("session.person-missing", "A person must be named.", RefusalCategory.Invalid);

    /// <summary><c>session.person-twice</c>: a person is invited twice.</summary>
    public static readonly MessageCode PersonTwice = new("session.person-twice", "{person} is invited twice.", RefusalCategory.Invalid);

    /// <summary><c>session.people-alike</c>: two ids look the same, as by a character that nobody sees; somebody would take one person for the other.</summary>
    public static readonly MessageCode PeopleAlike = new("session.people-alike", "{person} and {other} look alike.", RefusalCategory.Invalid);

    /// <summary><c>session.too-few-people</c>: fewer people than the practice needs.</summary>
    public static readonly MessageCode TooFewPeople = new("session.too-few-people", "The practice {practice} needs at least {min} people.", RefusalCategory.NotYet);

    /// <summary><c>session.too-many-people</c>: more people than the practice can hold.</summary>
    public static readonly MessageCode TooManyPeople = new("session.too-many-people", "The practice {practice} holds at most {max} people.", RefusalCategory.Conflict);

    /// <summary><c>session.not-planned</c>: only a planned session can be opened.</summary>
    public static readonly MessageCode NotPlanned = new("session.not-planned", "The session is not planned, or has begun.", RefusalCategory.Conflict);

    /// <summary><c>session.not-open</c>: the session does not run.</summary>
    public static readonly MessageCode NotOpen = new("session.not-open", "The session is not open.", RefusalCategory.Conflict);

    /// <summary><c>session.paused</c>: the session pauses.</summary>
    public static readonly MessageCode Paused = new("session.paused", "The session pauses.", RefusalCategory.Conflict);

    /// <summary><c>session.not-paused</c>: the session does not pause.</summary>
    public static readonly MessageCode NotPaused = new("session.not-paused", "The session does not pause.", RefusalCategory.Conflict);

    /// <summary><c>session.over</c>: the session is closed or was called off.</summary>
    public static readonly MessageCode Over = new("session.over", "The session is over.", RefusalCategory.Conflict);

    /// <summary><c>session.not-over</c>: the session that another one is to follow still goes on.</summary>
    public static readonly MessageCode NotOver = new("session.not-over", "The session {session} is not over.", RefusalCategory.NotYet);

    /// <summary><c>session.not-present</c>: the person is not there.</summary>
    public static readonly MessageCode NotPresent = new("session.not-present", "{person} is not in the session.", RefusalCategory.NotAllowed);

    /// <summary><c>session.not-invited</c>: the person has no part in the session, which only those come to who are invited.</summary>
    public static readonly MessageCode NotInvited = new("session.not-invited", "{person} is not invited to the session.", RefusalCategory.NotAllowed);

    /// <summary><c>session.openness-unknown</c>: who may come is none of what can be said.</summary>
    public static readonly MessageCode OpennessUnknown = new("session.openness-unknown", "There is no such openness of a session.", RefusalCategory.Invalid);

    /// <summary><c>session.already-present</c>: the person is there already.</summary>
    public static readonly MessageCode AlreadyPresent = new("session.already-present", "{person} is already in the session.", RefusalCategory.Conflict);

    /// <summary><c>session.role-unknown</c>: the practice has no such role.</summary>
    public static readonly MessageCode RoleUnknown = new("session.role-unknown", "The practice has no role {role}.", RefusalCategory.NotFound);

    /// <summary><c>session.rota-invalid</c>: the role has two orders, or somebody stands twice in its order.</summary>
    public static readonly MessageCode RotaInvalid = new("session.rota-invalid", "The order for the role {role} names somebody twice, or is not the only one.", RefusalCategory.Invalid);

    /// <summary><c>session.role-full</c>: as many people hold the role as may.</summary>
    public static readonly MessageCode RoleFull = new("session.role-full", "The role {role} is held by as many as may hold it.", RefusalCategory.Conflict);

    /// <summary><c>session.role-held</c>: the person holds the role already.</summary>
    public static readonly MessageCode RoleHeld = new("session.role-held", "{person} already holds the role {role}.", RefusalCategory.Conflict);

    /// <summary><c>session.role-not-held</c>: the person does not hold the role.</summary>
    public static readonly MessageCode RoleNotHeld = new("session.role-not-held", "{person} does not hold the role {role}.", RefusalCategory.Conflict);

    /// <summary><c>session.role-exclusive</c>: the person holds a role that nobody holds together with this one.</summary>
    public static readonly MessageCode RoleExclusive = new("session.role-exclusive", "{person} cannot hold the role {role} together with {other}.", RefusalCategory.NotAllowed);

    /// <summary><c>session.may-not-assign</c>: the person may not give, or take away, the role.</summary>
    public static readonly MessageCode MayNotAssign = new("session.may-not-assign", "{person} may not say who holds the role {role}.", RefusalCategory.NotAllowed);

    /// <summary><c>session.decision-missing</c>: the group elects to the role, and no decision is named.</summary>
    public static readonly MessageCode DecisionMissing = new("session.decision-missing", "The group elects to the role {role}; the decision must be named.", RefusalCategory.Invalid);

    /// <summary><c>session.kind-unknown</c>: no such kind of contribution is registered.</summary>
    public static readonly MessageCode KindUnknown = new("session.kind-unknown", "There is no contribution kind {kind}.", RefusalCategory.NotFound);

    /// <summary><c>session.kind-failed</c>: the plug-in that checks the kind failed.</summary>
    public static readonly MessageCode KindFailed = new("session.kind-failed", "The check of the contribution kind {kind} failed: {error}.", RefusalCategory.Conflict);

    /// <summary><c>session.kind-not-allowed</c>: the phase does not allow the kind to this person.</summary>
    public static readonly MessageCode KindNotAllowed = new("session.kind-not-allowed", "The phase {phase} does not allow {kind} here.", RefusalCategory.NotAllowed);

    /// <summary><c>session.reply-needed</c>: in this phase the kind must answer something of somebody else that this person has not answered yet.</summary>
    public static readonly MessageCode ReplyNeeded = new(
        "session.reply-needed", "In the phase {phase} a contribution of the kind {kind} answers a pending one of these kinds: {kinds}.", RefusalCategory.NotYet);

    /// <summary><c>session.reply-not-allowed</c>: in this phase the kind refers to nothing.</summary>
    public static readonly MessageCode ReplyNotAllowed = new(
        "session.reply-not-allowed", "In the phase {phase} a contribution of the kind {kind} refers to nothing.", RefusalCategory.NotAllowed);

    /// <summary><c>session.field-missing</c>: in this phase the kind must fill a field.</summary>
    public static readonly MessageCode FieldMissing = new(
        "session.field-missing", "In the phase {phase} a contribution of the kind {kind} must fill the field {field}.", RefusalCategory.Invalid);

    /// <summary><c>session.field-invalid</c>: a field is blank, there twice, or none that the phase asks for.</summary>
    public static readonly MessageCode FieldInvalid = new(
        "session.field-invalid", "In the phase {phase} a contribution of the kind {kind} cannot have the field {field}, has it twice, or leaves it blank.", RefusalCategory.Invalid);

    /// <summary><c>session.not-your-turn</c>: another person or role has the floor.</summary>
    public static readonly MessageCode NotYourTurn = new("session.not-your-turn", "In the phase {phase} the floor belongs to {floor}.", RefusalCategory.NotAllowed);

    /// <summary><c>session.not-your-roles-turn</c>: everybody has the floor but the holders of a role, and this person is one.</summary>
    public static readonly MessageCode NotYourRolesTurn = new("session.not-your-roles-turn", "In the phase {phase} the floor belongs to everybody but the role {role}.", RefusalCategory.NotAllowed);

    /// <summary><c>session.nobodys-turn</c>: nobody has the floor: a round is over, or the queue has given it to nobody.</summary>
    public static readonly MessageCode NobodysTurn = new("session.nobodys-turn", "In the phase {phase} nobody has the floor now.", RefusalCategory.NotYet);

    /// <summary><c>session.contribution-unknown</c>: there is no such contribution, or this person cannot see it.</summary>
    public static readonly MessageCode ContributionUnknown = new("session.contribution-unknown", "There is no contribution {contribution}.", RefusalCategory.NotFound);

    /// <summary><c>session.link-invalid</c>: the link says nothing.</summary>
    public static readonly MessageCode LinkInvalid = new("session.link-invalid", "A link needs a kind and a target.", RefusalCategory.Invalid);

    /// <summary><c>session.text-too-long</c>: the words are longer than <see cref="SessionSlice.MaxTextLength"/>.</summary>
    public static readonly MessageCode TextTooLong = new("session.text-too-long", "The words are longer than {max} characters.", RefusalCategory.Invalid);

    /// <summary><c>session.text-invalid</c>: the words hold half a surrogate pair or the character NUL, which no store keeps as they are.</summary>
    public static readonly MessageCode TextInvalid = new("session.text-invalid", "The words hold half a surrogate pair or the character NUL.", RefusalCategory.Invalid);

    /// <summary><c>session.list-too-long</c>: a list is longer than <see cref="SessionSlice"/> says.</summary>
    public static readonly MessageCode ListTooLong = new("session.list-too-long", "There are more than {max} {list}.", RefusalCategory.Invalid);

    /// <summary><c>session.text-missing</c>: words are needed.</summary>
    public static readonly MessageCode TextMissing = new("session.text-missing", "Words are needed.", RefusalCategory.Invalid);

    /// <summary><c>session.corrected-meanwhile</c>: somebody else corrected the words after the corrector read them.</summary>
    public static readonly MessageCode CorrectedMeanwhile = new("session.corrected-meanwhile", "The contribution {contribution} was corrected meanwhile.", RefusalCategory.Conflict);

    /// <summary><c>session.anonymous-fixed</c>: an anonymous contribution cannot be corrected.</summary>
    public static readonly MessageCode AnonymousFixed = new("session.anonymous-fixed", "An anonymous contribution cannot be corrected.", RefusalCategory.NotAllowed);

    /// <summary><c>session.visit-needed</c>: the phase hides its contributions, and the command does not say that it is meant for this visit.</summary>
    public static readonly MessageCode VisitNeeded = new("session.visit-needed", "The phase {phase} hides contributions; the visit {visit} must be named.", RefusalCategory.Invalid);

    /// <summary><c>session.pseudonym-needed</c>: the phase is anonymous, and the command carries no pseudonym for this visit.</summary>
    public static readonly MessageCode PseudonymNeeded = new("session.pseudonym-needed", "The phase {phase} is anonymous; a pseudonym for the visit {visit} is needed.", RefusalCategory.Invalid);

    /// <summary><c>session.key-lost</c>: the key that hides people in this visit is gone, or another one is in its place. Nothing can be contributed; the phase can end.</summary>
    public static readonly MessageCode KeyLost = new("session.key-lost", "The key that hides people in the phase {phase} is lost; nothing more can be said in it.", RefusalCategory.Conflict);

    /// <summary><c>session.authors-needed</c>: the phase names its authors at its end, and the command does not speak of this participant.</summary>
    public static readonly MessageCode AuthorsNeeded = new("session.authors-needed", "The phase {phase} names its authors at its end; {person} is missing.", RefusalCategory.Invalid);

    /// <summary><c>session.phase-changed</c>: the words, or the end of a phase, were meant for another visit than the running one.</summary>
    public static readonly MessageCode PhaseChanged = new("session.phase-changed", "This was meant for another visit of a phase than the present one of {phase}.", RefusalCategory.Conflict);

    /// <summary><c>session.objection-not-open</c>: there is no such open objection, or this person cannot see it.</summary>
    public static readonly MessageCode ObjectionNotOpen = new("session.objection-not-open", "The objection {objection} is not open.", RefusalCategory.NotFound);

    /// <summary><c>session.may-not-advance</c>: the person holds no role that may advance.</summary>
    public static readonly MessageCode MayNotAdvance = new("session.may-not-advance", "{person} holds no role that may advance the session.", RefusalCategory.NotAllowed);

    /// <summary><c>session.may-not-intervene</c>: the person holds no role that may intervene.</summary>
    public static readonly MessageCode MayNotIntervene = new("session.may-not-intervene", "{person} holds no role that may intervene.", RefusalCategory.NotAllowed);

    /// <summary><c>session.field-form</c>: a field asks for a person there, a day, a number or one of its choices, and has something else.</summary>
    public static readonly MessageCode FieldForm = new("session.field-form", "The field {field} asks for: {expected}.", RefusalCategory.Invalid);

    /// <summary><c>session.enough-from-person</c>: the person has contributed as many of these kinds as the phase takes from one.</summary>
    public static readonly MessageCode EnoughFromPerson = new("session.enough-from-person", "The phase {phase} takes at most {most} from each person.", RefusalCategory.Conflict);

    /// <summary><c>session.enough-from-group</c>: the person's group has contributed as many of these kinds as the phase takes from one.</summary>
    public static readonly MessageCode EnoughFromGroup = new("session.enough-from-group", "The phase {phase} takes at most {most} from each group.", RefusalCategory.Conflict);

    /// <summary><c>session.objection-waits</c>: nobody settles an objection in this phase.</summary>
    public static readonly MessageCode ObjectionWaits = new("session.objection-waits", "In the phase {phase} nobody settles an objection: that comes later.", RefusalCategory.NotYet);

    /// <summary><c>session.may-not-settle</c>: the objection is settled by whoever raised it, or by somebody with a role that the person does not hold.</summary>
    public static readonly MessageCode MayNotSettle = new("session.may-not-settle", "It is not for {person} to say that this objection is met.", RefusalCategory.NotAllowed);

    /// <summary><c>session.rule-differs</c>: the decision was declared under another rule than the phase decides by.</summary>
    public static readonly MessageCode RuleDiffers = new("session.rule-differs", "The phase {phase} decides by {rule}.", RefusalCategory.Conflict);

    /// <summary><c>session.secret-needed</c>: the ballots of the decision are open, and the phase asks for secret ones.</summary>
    public static readonly MessageCode SecretNeeded = new("session.secret-needed", "The phase {phase} decides by secret ballots.", RefusalCategory.Conflict);

    /// <summary><c>session.exit-not-reached</c>: the exit condition of the phase does not hold.</summary>
    public static readonly MessageCode ExitNotReached = new("session.exit-not-reached", "The phase {phase} cannot end yet: {exit}.", RefusalCategory.NotYet);

    /// <summary><c>session.agreement-unknown</c>: the practice does not ask for this.</summary>
    public static readonly MessageCode AgreementUnknown = new("session.agreement-unknown", "The practice asks for no agreement {agreement}.", RefusalCategory.NotFound);

    /// <summary><c>session.agreement-missing</c>: whoever contributes has not agreed to what the practice asks everybody for.</summary>
    public static readonly MessageCode AgreementMissing = new("session.agreement-missing", "{person} has not agreed to this yet: {agreement}. Until then they may pass.", RefusalCategory.NotYet);

    /// <summary><c>session.way-not-open</c>: the phase cannot be left in the way that was chosen.</summary>
    public static readonly MessageCode WayNotOpen = new("session.way-not-open", "From the phase {phase} nobody can choose {chosen} now.", RefusalCategory.Conflict);

    /// <summary><c>session.role-not-taken</c>: the next phase belongs to a role that people take by themselves, and nobody has.</summary>
    public static readonly MessageCode RoleNotTaken = new("session.role-not-taken", "Nobody has taken the role {role} yet; whoever wants to takes it.", RefusalCategory.NotYet);

    /// <summary><c>session.decision-not-awaited</c>: the phase waits for no decision.</summary>
    public static readonly MessageCode DecisionNotAwaited = new("session.decision-not-awaited", "The phase {phase} waits for no decision.", RefusalCategory.Conflict);

    /// <summary><c>session.decision-unknown</c>: there is no such decision, or it was declared for no session, or another one.</summary>
    public static readonly MessageCode DecisionUnknown = new("session.decision-unknown", "No decision {decision} was declared for this session.", RefusalCategory.NotFound);

    /// <summary><c>session.phase-unknown</c>: the practice has no such phase.</summary>
    public static readonly MessageCode PhaseUnknown = new("session.phase-unknown", "The practice has no phase {phase}.", RefusalCategory.NotFound);

    /// <summary><c>session.extension-too-long</c>: the phase would take longer than it may.</summary>
    public static readonly MessageCode ExtensionTooLong = new("session.extension-too-long", "The phase {phase} takes at most {max} minutes.", RefusalCategory.Invalid);

    /// <summary><c>session.item-exists</c>: the agenda has an item of this name.</summary>
    public static readonly MessageCode ItemExists = new("session.item-exists", "The agenda already has an item {item}.", RefusalCategory.Conflict);

    /// <summary><c>session.item-invalid</c>: the item is carried over from no source that there is, or less than once.</summary>
    public static readonly MessageCode ItemInvalid = new("session.item-invalid", "The item {item} is carried over from nowhere.", RefusalCategory.Invalid);

    /// <summary><c>session.item-unknown</c>: the agenda has no such item.</summary>
    public static readonly MessageCode ItemUnknown = new("session.item-unknown", "The agenda has no item {item}.", RefusalCategory.NotFound);

    /// <summary><c>session.item-current</c>: the item is being talked about.</summary>
    public static readonly MessageCode ItemCurrent = new("session.item-current", "The item {item} is being talked about.", RefusalCategory.Conflict);

    /// <summary><c>session.already-queued</c>: the person waits in the queue.</summary>
    public static readonly MessageCode AlreadyQueued = new("session.already-queued", "{person} already waits to speak.", RefusalCategory.Conflict);

    /// <summary><c>session.not-queued</c>: the person does not wait in the queue.</summary>
    public static readonly MessageCode NotQueued = new("session.not-queued", "{person} does not wait to speak.", RefusalCategory.Conflict);

    /// <summary><c>session.item-not-current</c>: the item is not the one being talked about.</summary>
    public static readonly MessageCode ItemNotCurrent = new("session.item-not-current", "The item {item} is not being talked about.", RefusalCategory.Conflict);

    /// <summary><c>session.groups-not-used</c>: people do not work in groups in this phase.</summary>
    public static readonly MessageCode GroupsNotUsed = new("session.groups-not-used", "The phase {phase} has no groups.", RefusalCategory.Conflict);

    /// <summary><c>session.groups-invalid</c>: a group is empty, or somebody is in no group, in two, or not there.</summary>
    public static readonly MessageCode GroupsInvalid = new("session.groups-invalid", "Everybody there must be in exactly one group; see {person}.", RefusalCategory.Invalid);

    /// <summary><c>session.groups-at-work</c>: somebody has contributed in the groups as they are.</summary>
    public static readonly MessageCode GroupsAtWork = new("session.groups-at-work", "The groups of the phase {phase} are at work.", RefusalCategory.Conflict);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        Exists, Unknown, PracticeUnknown, PracticeIncomplete, IdMissing, IdDiffers, GoalMissing, ReasonMissing, PersonMissing, PersonTwice,
        PeopleAlike, TooFewPeople, TooManyPeople, NotPlanned, NotOpen, Paused, NotPaused, Over, NotOver, NotPresent, NotInvited, OpennessUnknown, AlreadyPresent,
        RoleUnknown, RotaInvalid, RoleFull, RoleHeld, RoleNotHeld, RoleExclusive, MayNotAssign, DecisionMissing, KindUnknown, KindFailed,
        KindNotAllowed, ReplyNeeded, ReplyNotAllowed, EnoughFromPerson, EnoughFromGroup, FieldMissing, FieldInvalid, FieldForm, NotYourTurn, NotYourRolesTurn, NobodysTurn,
        ContributionUnknown, LinkInvalid, TextTooLong, TextInvalid, ListTooLong, TextMissing, AnonymousFixed, CorrectedMeanwhile, VisitNeeded, PseudonymNeeded,
        KeyLost, AuthorsNeeded, PhaseChanged, ObjectionNotOpen, ObjectionWaits, MayNotSettle, RuleDiffers, SecretNeeded, MayNotAdvance, MayNotIntervene, ExitNotReached, AgreementUnknown, AgreementMissing, WayNotOpen, RoleNotTaken, DecisionNotAwaited, DecisionUnknown, PhaseUnknown,
        ExtensionTooLong, ItemExists, ItemInvalid, ItemUnknown, ItemCurrent, AlreadyQueued, NotQueued, ItemNotCurrent, GroupsNotUsed,
        GroupsInvalid, GroupsAtWork,
    ];
}
