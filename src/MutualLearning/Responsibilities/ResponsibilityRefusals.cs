using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Responsibilities;

/// <summary>Why a responsibility refuses a command. Each code is stable; the arguments stand in braces.</summary>
public static class ResponsibilityRefusals
{
    /// <summary><c>responsibility.exists</c>: a responsibility of this name was taken on before.</summary>
    public static readonly MessageCode Exists = new("responsibility.exists", "There is already a responsibility {responsibility}.", RefusalCategory.Conflict);

    /// <summary><c>responsibility.unknown</c>: there is no such responsibility.</summary>
    public static readonly MessageCode Unknown = new("responsibility.unknown", "There is no such responsibility.", RefusalCategory.NotFound);

    /// <summary><c>responsibility.command-unknown</c>: the command is of no type that the library knows.</summary>
    public static readonly MessageCode CommandUnknown = new("responsibility.command-unknown", "This is no command for a responsibility.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.closed</c>: it is done or dropped, and nothing changes it any more.</summary>
    public static readonly MessageCode Closed = new("responsibility.closed", "The responsibility is done or dropped.", RefusalCategory.Conflict);

    /// <summary><c>responsibility.id-missing</c>: the responsibility needs a name.</summary>
    public static readonly MessageCode IdMissing = new("responsibility.id-missing", "A responsibility needs an id.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.id-differs</c>: the command takes on a responsibility of another name than the one that it was sent to.</summary>
    public static readonly MessageCode IdDiffers = new("responsibility.id-differs", "The command is for the responsibility {named} and was sent to {responsibility}.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.what-missing</c>: it must say what is to be done.</summary>
    public static readonly MessageCode WhatMissing = new("responsibility.what-missing", "A responsibility says what is to be done.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.accountable-missing</c>: exactly one person must be accountable.</summary>
    public static readonly MessageCode AccountableMissing = new(
        "responsibility.accountable-missing", "A responsibility needs exactly one accountable person.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.person-missing</c>: a person must be named.</summary>
    public static readonly MessageCode PersonMissing = new("responsibility.person-missing", "A person must be named.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.person-twice</c>: a person has two parts in it.</summary>
    public static readonly MessageCode PersonTwice = new(
        "responsibility.person-twice", "{person} has more than one part in the responsibility.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.people-alike</c>: two ids look the same, as by a character that nobody sees.</summary>
    public static readonly MessageCode PeopleAlike = new("responsibility.people-alike", "{person} and {other} look alike.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.reason-missing</c>: the command needs a reason.</summary>
    public static readonly MessageCode ReasonMissing = new("responsibility.reason-missing", "This needs a reason.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.blocker-missing</c>: it must say what is in the way.</summary>
    public static readonly MessageCode BlockerMissing = new(
        "responsibility.blocker-missing", "A blocked responsibility says what is in its way.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.blocked-by-itself</c>: it cannot wait for itself.</summary>
    public static readonly MessageCode BlockedByItself = new(
        "responsibility.blocked-by-itself", "The responsibility {responsibility} cannot wait for itself.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.blocked</c>: it is blocked, and must be unblocked first.</summary>
    public static readonly MessageCode Blocked = new("responsibility.blocked", "The responsibility is blocked.", RefusalCategory.NotYet);

    /// <summary><c>responsibility.text-too-long</c>: the words are too long.</summary>
    public static readonly MessageCode TextTooLong = new("responsibility.text-too-long", "The words are longer than {max} characters.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.text-invalid</c>: the words hold half a surrogate pair or the character NUL, which no store keeps as they are.</summary>
    public static readonly MessageCode TextInvalid = new("responsibility.text-invalid", "The words hold half a surrogate pair or the character NUL.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.list-too-long</c>: more people have a part than <see cref="ResponsibilitySlice.MaxPeople"/>.</summary>
    public static readonly MessageCode ListTooLong = new("responsibility.list-too-long", "There are more than {max} {list}.", RefusalCategory.Invalid);

    /// <summary><c>responsibility.not-accountable</c>: the person is not the accountable one.</summary>
    public static readonly MessageCode NotAccountable = new("responsibility.not-accountable", "{person} is not accountable.", RefusalCategory.NotAllowed);

    /// <summary><c>responsibility.not-responsible</c>: the person is neither accountable nor responsible.</summary>
    public static readonly MessageCode NotResponsible = new(
        "responsibility.not-responsible", "{person} is neither accountable nor responsible.", RefusalCategory.NotAllowed);

    /// <summary><c>responsibility.not-involved</c>: the person has no part in it, nor in the session that it comes from.</summary>
    public static readonly MessageCode NotInvolved = new("responsibility.not-involved", "{person} has no part in this responsibility.", RefusalCategory.NotAllowed);

    /// <summary><c>responsibility.not-closed</c>: only what is done or dropped is opened again.</summary>
    public static readonly MessageCode NotClosed = new("responsibility.not-closed", "The responsibility is open.", RefusalCategory.Conflict);

    /// <summary><c>responsibility.orphaned</c>: its accountable person left; somebody must take over first.</summary>
    public static readonly MessageCode Orphaned = new(
        "responsibility.orphaned", "{person}, who was accountable, left; somebody must take over first.", RefusalCategory.Conflict);

    /// <summary><c>responsibility.not-orphaned</c>: only an orphaned one can be taken over; another is handed over.</summary>
    public static readonly MessageCode NotOrphaned = new("responsibility.not-orphaned", "{person} is accountable and must hand over.", RefusalCategory.NotAllowed);

    /// <summary><c>responsibility.already-accountable</c>: the person is accountable now.</summary>
    public static readonly MessageCode AlreadyAccountable = new("responsibility.already-accountable", "{person} is accountable already.", RefusalCategory.Conflict);

    /// <summary><c>responsibility.offer-pending</c>: an earlier offer waits for its answer.</summary>
    public static readonly MessageCode OfferPending = new("responsibility.offer-pending", "An offer to {person} waits for an answer.", RefusalCategory.Conflict);

    /// <summary><c>responsibility.no-offer</c>: no offer waits for an answer.</summary>
    public static readonly MessageCode NoOffer = new("responsibility.no-offer", "No offer waits for an answer.", RefusalCategory.NotFound);

    /// <summary><c>responsibility.not-offered-to</c>: the offer was made to somebody else.</summary>
    public static readonly MessageCode NotOfferedTo = new("responsibility.not-offered-to", "The offer was not made to {person}.", RefusalCategory.NotAllowed);

    /// <summary><c>responsibility.contributions-invalid</c>: a contribution that it goes back to is named without its session, or twice.</summary>
    public static readonly MessageCode ContributionsInvalid = new("responsibility.contributions-invalid", "A contribution is named without its session, or twice.", RefusalCategory.Invalid);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        Exists, Unknown, CommandUnknown, Closed, IdMissing, IdDiffers, WhatMissing, AccountableMissing, PersonMissing, PersonTwice,
        PeopleAlike, ReasonMissing, BlockerMissing, BlockedByItself, Blocked, TextTooLong, TextInvalid, ListTooLong, NotAccountable,
        NotResponsible, NotInvolved, NotClosed, Orphaned, NotOrphaned, AlreadyAccountable, OfferPending, NoOffer, NotOfferedTo, ContributionsInvalid,
    ];
}
