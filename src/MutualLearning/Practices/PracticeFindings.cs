using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Practices;

/// <summary>Everything that can be wrong with a practice template.</summary>
internal static class PracticeFindings
{
    /// <summary><c>practice.too-large</c>: the text is longer than <see cref="PracticeJson.MaxBytes"/>.</summary>
    public static readonly MessageCode TooLarge = new("practice.too-large", "A template has at most {limit} bytes.");

    /// <summary><c>practice.too-deep</c>: the text is nested deeper than <see cref="PracticeJson.MaxDepth"/>.</summary>
    public static readonly MessageCode TooDeep = new("practice.too-deep", "A template is nested at most {limit} deep.");

    /// <summary><c>practice.too-many-values</c>: the text holds more than <see cref="PracticeJson.MaxValues"/> values.</summary>
    public static readonly MessageCode TooManyValues = new("practice.too-many-values", "A template holds at most {limit} values.");

    /// <summary><c>practice.more-findings</c>: there is more wrong than is listed.</summary>
    public static readonly MessageCode MoreFindings = new(
        "practice.more-findings", "There are more findings than the {limit} that are listed.");

    /// <summary><c>practice.syntax</c>: the text is not JSON.</summary>
    public static readonly MessageCode Syntax = new("practice.syntax", "Here {expected} should stand, not {found}.");

    /// <summary><c>practice.encoding</c>: a text holds half of a surrogate pair or bytes that are not UTF-8.</summary>
    public static readonly MessageCode Encoding = new("practice.encoding", "This text is not well-formed Unicode.");

    /// <summary><c>practice.member-unknown</c>: an object has a member that means nothing here.</summary>
    public static readonly MessageCode MemberUnknown = new("practice.member-unknown", "The members here are {allowed}; not '{member}'.");

    /// <summary><c>practice.member-duplicate</c>: an object has a member twice.</summary>
    public static readonly MessageCode MemberDuplicate = new("practice.member-duplicate", "The member '{member}' is there twice.");

    /// <summary><c>practice.member-missing</c>: an object lacks a member.</summary>
    public static readonly MessageCode MemberMissing = new("practice.member-missing", "The member '{member}' is missing.");

    /// <summary><c>practice.wrong-type</c>: a value has the wrong form.</summary>
    public static readonly MessageCode WrongType = new("practice.wrong-type", "Expected {expected}; found {found}.");

    /// <summary><c>practice.word-unknown</c>: a word is none of those that can stand there.</summary>
    public static readonly MessageCode WordUnknown = new("practice.word-unknown", "Expected {allowed}; not '{word}'.");

    /// <summary><c>practice.text-empty</c>: a text that people need is empty.</summary>
    public static readonly MessageCode TextEmpty = new("practice.text-empty", "This text must not be empty.");

    /// <summary><c>practice.list-empty</c>: a list has nothing in it.</summary>
    public static readonly MessageCode ListEmpty = new("practice.list-empty", "This list must not be empty.");

    /// <summary><c>practice.id-invalid</c>: a name is blank, too long or holds a control character.</summary>
    public static readonly MessageCode IdInvalid = new(
        "practice.id-invalid", "A name has 1 to {limit} characters and no control characters.");

    /// <summary><c>practice.id-reserved</c>: a phase has the name that means the end of the session.</summary>
    public static readonly MessageCode IdReserved = new(
        "practice.id-reserved", "No phase can be called '{id}': that is the end of the session.");

    /// <summary><c>practice.id-duplicate</c>: two roles, or two phases, have one name.</summary>
    public static readonly MessageCode IdDuplicate = new("practice.id-duplicate", "The name '{id}' is there twice.");

    /// <summary><c>practice.out-of-range</c>: a number is too small or too great.</summary>
    public static readonly MessageCode OutOfRange = new("practice.out-of-range", "Expected {min} to {max}; not {value}.");

    /// <summary><c>practice.value-invalid</c>: a value made in code that no template can hold.</summary>
    public static readonly MessageCode ValueInvalid = new("practice.value-invalid", "Expected {expected}.");

    /// <summary><c>practice.field-unused</c>: no phase asks for a field that is declared.</summary>
    public static readonly MessageCode FieldUnused = new("practice.field-unused", "No phase asks for the field '{field}'.");

    /// <summary><c>practice.language-invalid</c>: a language is no tag in small letters.</summary>
    public static readonly MessageCode LanguageInvalid = new("practice.language-invalid", "A language is a tag such as 'de' or 'pt-br'; not '{language}'.");

    /// <summary><c>practice.text-unknown</c>: a text is about nothing that the practice has.</summary>
    public static readonly MessageCode TextUnknown = new(
        "practice.text-unknown", "The practice has nothing that is called '{key}'; texts are for title, purpose, follow-up, suitability.0, role.ID.title, field.ID, hint.remote, phase.ID.title, .prompt, .script, .rule and .hint.remote.");

    /// <summary><c>practice.placeholder-unknown</c>: what stands in braces has no value here.</summary>
    public static readonly MessageCode PlaceholderUnknown = new(
        "practice.placeholder-unknown", "Nothing can be put in the place of '{name}' here; there are minutes, minutes:PHASE, people, goal, role:ROLE and, in a phase with groups, group-size.");

    /// <summary><c>practice.role-unknown</c>: the practice has no such role.</summary>
    public static readonly MessageCode RoleUnknown = new("practice.role-unknown", "The practice has no role '{role}'.");

    /// <summary><c>practice.phase-unknown</c>: the practice has no such phase.</summary>
    public static readonly MessageCode PhaseUnknown = new("practice.phase-unknown", "The practice has no phase '{phase}'.");

    /// <summary><c>practice.kind-unknown</c>: nothing brings such a kind of contribution.</summary>
    public static readonly MessageCode KindUnknown = new("practice.kind-unknown", "Expected {allowed}; not '{kind}'.");

    /// <summary><c>practice.minutes-order</c>: not <c>min ≤ default ≤ max</c>.</summary>
    public static readonly MessageCode MinutesOrder = new(
        "practice.minutes-order", "The planned time must lie between the shortest and the longest: {min} ≤ {default} ≤ {max} is not so.");

    /// <summary><c>practice.people-order</c>: more people needed than it can hold.</summary>
    public static readonly MessageCode PeopleOrder = new("practice.people-order", "The practice needs {min} people and can hold {max}.");

    /// <summary><c>practice.holders-order</c>: a role needs more holders than it can have.</summary>
    public static readonly MessageCode HoldersOrder = new("practice.holders-order", "The role needs {min} holders and can have {max}.");

    /// <summary><c>practice.roles-unfillable</c>: a group of the smallest size cannot fill the roles, one person each.</summary>
    public static readonly MessageCode RolesUnfillable = new(
        "practice.roles-unfillable", "The roles need {needed} people, and a group of {people} may begin.");

    /// <summary><c>practice.role-too-small</c>: everybody has the role, and it cannot have so many holders.</summary>
    public static readonly MessageCode RoleTooSmall = new(
        "practice.role-too-small", "Everybody has the role '{role}', so it cannot have fewer holders than there may be people.");

    /// <summary><c>practice.floor-nobody</c>: everybody has the one role that is kept from the floor.</summary>
    public static readonly MessageCode FloorNobody = new(
        "practice.floor-nobody", "Everybody has the role '{role}', so nobody has the floor.");

    /// <summary><c>practice.floor-not-allowed</c>: the role that has the floor may contribute nothing.</summary>
    public static readonly MessageCode FloorNotAllowed = new(
        "practice.floor-not-allowed", "The role '{role}' has the floor, and no kind of contribution is allowed to it.");

    /// <summary><c>practice.kinds-nobody</c>: nobody who has the floor may use the allowance.</summary>
    public static readonly MessageCode KindsNobody = new(
        "practice.kinds-nobody", "Nobody with these roles ever has the floor in this phase.");

    /// <summary><c>practice.repeat-needs-role</c>: a phase repeats per role holder, and no role has the floor.</summary>
    public static readonly MessageCode RepeatNeedsRole = new(
        "practice.repeat-needs-role", "A phase can repeat per role holder only when a role has the floor.");

    /// <summary><c>practice.exclusive-nobody</c>: a role excludes itself, or one that everybody has.</summary>
    public static readonly MessageCode ExclusiveNobody = new(
        "practice.exclusive-nobody", "Nobody could hold the role: it excludes itself, or everybody has one of the two; see '{role}'.");

    /// <summary><c>practice.turn-needs-one</c>: the role of a turn can have several holders.</summary>
    public static readonly MessageCode TurnNeedsOne = new(
        "practice.turn-needs-one", "A turn belongs to one person: the role '{role}' needs \"max\": 1, or no limit in a phase with groups, and not everybody can have it.");

    /// <summary><c>practice.turn-taken</c>: the role of a turn is one that people take by themselves.</summary>
    public static readonly MessageCode TurnTaken = new("practice.turn-taken", "A turn goes from one to the next; the role '{role}' has whoever takes it.");

    /// <summary><c>practice.max-missing</c>: a role that has no limit need not give way.</summary>
    public static readonly MessageCode MaxMissing = new("practice.max-missing", "The role '{role}' gives way when it is full; it needs \"max\".");

    /// <summary><c>practice.intervenes-not</c>: kinds for stepping in, of a role that may not.</summary>
    public static readonly MessageCode IntervenesNot = new("practice.intervenes-not", "The role '{role}' may not step in; it needs \"may-intervene\": true.");

    /// <summary><c>practice.topics-hidden</c>: topics of a phase that hides who wrote what.</summary>
    public static readonly MessageCode TopicsHidden = new("practice.topics-hidden", "A topic is seen by everybody, with whoever brought it; the phase needs \"visibility\": \"named\".");

    /// <summary><c>practice.per-person-twice</c>: minutes for each person, of a round, whose minutes are those of one turn.</summary>
    public static readonly MessageCode PerPersonTwice = new("practice.per-person-twice", "In a round the minutes are those of one turn; nothing is added for each person.");

    /// <summary><c>practice.follow-up-what</c>: a follow-up that is neither a responsibility nor a session, or both.</summary>
    public static readonly MessageCode FollowUpWhat = new("practice.follow-up-what", "A follow-up is a responsibility of a 'role' or a session of a 'practice': one of the two.");

    /// <summary><c>practice.turn-missing</c>: a step waits for turns of a phase that has none.</summary>
    public static readonly MessageCode TurnMissing = new("practice.turn-missing", "The phase that this step leads to has no 'turn'.");

    /// <summary><c>practice.groups-missing</c>: what a phase says about groups, and it has none.</summary>
    public static readonly MessageCode GroupsMissing = new("practice.groups-missing", "This is for groups, and the phase has no 'groups'.");

    /// <summary><c>practice.groups-uncounted</c>: contributions of each group are limited, in a phase in which nobody can tell whose they are.</summary>
    public static readonly MessageCode GroupsUncounted = new("practice.groups-uncounted", "In an anonymous phase nobody can count what each group contributes.");

    /// <summary><c>practice.group-too-large</c>: a group of the smallest size cannot form one of the groups.</summary>
    public static readonly MessageCode GroupTooLarge = new(
        "practice.group-too-large", "A group of {size} people cannot be formed when {people} may begin.");

    /// <summary><c>practice.stay-too-few</c>: each group has a holder of a role, and the role cannot have so many, or everybody has it.</summary>
    public static readonly MessageCode StayTooFew = new(
        "practice.stay-too-few", "Each of {groups} groups has somebody with the role '{role}' who stays; so many, and no more, must be able to hold it.");

    /// <summary><c>practice.reply-nobody</c>: a contribution must answer what nobody may ever contribute.</summary>
    public static readonly MessageCode ReplyNobody = new("practice.reply-nobody", "Nobody may ever contribute what is to be answered here.");

    /// <summary><c>practice.kind-needs-link</c>: a kind that refers to something may refer to nothing.</summary>
    public static readonly MessageCode KindNeedsLink = new(
        "practice.kind-needs-link", "A contribution of the kind '{kind}' refers to another one, and here it may refer to nothing.");

    /// <summary><c>practice.exit-impossible</c>: a phase waits for a kind that not everybody can contribute for certain.</summary>
    public static readonly MessageCode ExitImpossible = new(
        "practice.exit-impossible", "Not everybody who is waited for can contribute '{kind}' here for certain: nobody may, it needs something to refer to, it is a pass, or their turn may be over.");

    /// <summary><c>practice.too-long</c>: the planned time of the whole is more than a year.</summary>
    public static readonly MessageCode TooLong = new("practice.too-long", "The smallest group would take {planned} minutes as planned; at most {limit}.");

    /// <summary><c>practice.rule-missing</c>: something waits for a decision, and the practice declares no rule.</summary>
    public static readonly MessageCode RuleMissing = new("practice.rule-missing", "This waits for a decision; give the phase a 'decision', or the practice a 'default-rule'.");

    /// <summary><c>practice.objection-stays</c>: a phase waits until no objection is open, and nobody may settle one in it.</summary>
    public static readonly MessageCode ObjectionStays = new("practice.objection-stays", "The phase waits until no objection is open, and 'settled-by' lets nobody settle one here.");

    /// <summary><c>practice.decision-unused</c>: a phase says how it decides, and waits for no decision.</summary>
    public static readonly MessageCode DecisionUnused = new("practice.decision-unused", "The phase waits for no decision, neither to end nor to go on.");

    /// <summary><c>practice.step-never-taken</c>: an earlier step is always taken first.</summary>
    public static readonly MessageCode StepNeverTaken = new("practice.step-never-taken", "An earlier step always applies first.");

    /// <summary><c>practice.next-never-applies</c>: none of the steps of a phase can ever apply.</summary>
    public static readonly MessageCode NextNeverApplies = new(
        "practice.next-never-applies", "None of these steps can apply when the phase ends.");

    /// <summary><c>practice.phase-unreachable</c>: no way leads to the phase.</summary>
    public static readonly MessageCode PhaseUnreachable = new(
        "practice.phase-unreachable", "No way leads from the first phase to '{phase}'.");

    /// <summary><c>practice.loop-without-exit</c>: from the phase the session comes back to it and never to its end.</summary>
    public static readonly MessageCode LoopWithoutExit = new(
        "practice.loop-without-exit", "From '{phase}' the session comes back here and can never end.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MessageCode> All { get; } =
    [
        TooLarge, TooDeep, TooManyValues, MoreFindings, Syntax, Encoding,
        MemberUnknown, MemberDuplicate, MemberMissing, WrongType, WordUnknown,
        TextEmpty, ListEmpty, IdInvalid, IdReserved, IdDuplicate, OutOfRange, ValueInvalid, FieldUnused, LanguageInvalid, TextUnknown, PlaceholderUnknown,
        RoleUnknown, PhaseUnknown, KindUnknown, MinutesOrder, PeopleOrder, HoldersOrder,
        RolesUnfillable, RoleTooSmall, FloorNobody, FloorNotAllowed, KindsNobody, RepeatNeedsRole,
        ExclusiveNobody, TurnNeedsOne, TurnTaken, MaxMissing, PerPersonTwice, FollowUpWhat, IntervenesNot, TopicsHidden, TurnMissing, GroupsMissing, GroupsUncounted, GroupTooLarge, StayTooFew, ReplyNobody, KindNeedsLink, ExitImpossible, TooLong, RuleMissing, ObjectionStays, DecisionUnused,
        StepNeverTaken, NextNeverApplies, PhaseUnreachable, LoopWithoutExit,
    ];
}
