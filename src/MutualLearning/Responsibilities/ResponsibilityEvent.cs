using MutualLearning.Contributions;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>Something that happened to a responsibility.</summary>
public abstract record ResponsibilityEvent
{
    private protected ResponsibilityEvent(Instant at) => At = at;

    /// <summary>When it happened.</summary>
    public Instant At { get; }
}

/// <summary>A person became accountable for something.</summary>
/// <param name="At">When.</param>
/// <param name="Id">Its name.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Accountable">Who answers for it.</param>
/// <param name="By">Who said so.</param>
/// <param name="Due">By which day, in the ISO calendar; null for none.</param>
/// <param name="DoneWhen">How anybody can tell that it is done; may be empty.</param>
/// <param name="Involved">Who else has a part.</param>
/// <param name="Session">The session it comes from; <c>default</c> for none.</param>
/// <param name="Decision">The decision it comes from; <c>default</c> for none.</param>
public sealed record ResponsibilityTakenOn(
    Instant At,
    ResponsibilityId Id,
    string What,
    PersonId Accountable,
    PersonId By,
    LocalDate? Due,
    string DoneWhen,
    Involved Involved,
    SessionId Session,
    DecisionId Decision) : ResponsibilityEvent(At)
{
    /// <summary>Whether a record said so and the person has not confirmed it.</summary>
    public bool IsUnconfirmed { get; init; }

    /// <summary>The group of the host whose responsibility it is; <c>default</c> for none.</summary>
    public GroupId Group { get; init; }

    /// <summary>The contributions that it goes back to; null for none.</summary>
    public ValueList<ContributionReference>? Contributions { get; init; }
}

/// <summary>The person whom a record names confirmed that they are accountable.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
public sealed record ResponsibilityConfirmed(Instant At, PersonId By) : ResponsibilityEvent(At);

/// <summary>The person whom a record names is not accountable: the responsibility is orphaned.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record ResponsibilityDeclined(Instant At, PersonId By, string Reason) : ResponsibilityEvent(At);

/// <summary>What was done or dropped was opened again.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who opened it.</param>
/// <param name="Reason">Why.</param>
public sealed record ResponsibilityReopened(Instant At, PersonId By, string Reason) : ResponsibilityEvent(At);

/// <summary>What follows was done by somebody whose part does not let them, because the host's permissions do.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Why">Why the host lets them.</param>
public sealed record ResponsibilityPermitted(Instant At, PersonId By, string Why) : ResponsibilityEvent(At);

/// <summary>Other people have a part from now on.</summary>
/// <param name="At">When.</param>
/// <param name="Involved">Everybody who has a part beside the accountable person.</param>
/// <param name="By">Who said so.</param>
public sealed record PeopleInvolved(Instant At, Involved Involved, PersonId By) : ResponsibilityEvent(At);

/// <summary>The work began.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who began.</param>
public sealed record ResponsibilityStarted(Instant At, PersonId By) : ResponsibilityEvent(At);

/// <summary>It could not go on.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who said so.</param>
/// <param name="What">What is in the way; may be empty when <paramref name="On"/> is given.</param>
/// <param name="On">The responsibility that must be done first; <c>default</c> for none.</param>
public sealed record ResponsibilityBlocked(Instant At, PersonId By, string What, ResponsibilityId On) : ResponsibilityEvent(At);

/// <summary>It could go on.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who said so.</param>
public sealed record ResponsibilityUnblocked(Instant At, PersonId By) : ResponsibilityEvent(At);

/// <summary>The day by which it is to be done changed.</summary>
/// <param name="At">When.</param>
/// <param name="From">The day before; null for none.</param>
/// <param name="To">The day from now on, in the ISO calendar; null for none.</param>
/// <param name="By">Who changed it.</param>
/// <param name="Reason">Why.</param>
public sealed record DueDateChanged(Instant At, LocalDate? From, LocalDate? To, PersonId By, string Reason) : ResponsibilityEvent(At);

/// <summary>Somebody was asked to become accountable.</summary>
/// <param name="At">When.</param>
/// <param name="To">Who was asked.</param>
/// <param name="By">Who asked.</param>
/// <param name="Note">What goes with it; may be empty.</param>
public sealed record HandOverOffered(Instant At, PersonId To, PersonId By, string Note) : ResponsibilityEvent(At);

/// <summary>The offer was accepted.</summary>
/// <param name="At">When.</param>
/// <param name="From">Who was accountable until now.</param>
/// <param name="To">Who is accountable from now on.</param>
public sealed record HandOverAccepted(Instant At, PersonId From, PersonId To) : ResponsibilityEvent(At);

/// <summary>The offer was declined.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who declined.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record HandOverDeclined(Instant At, PersonId By, string Reason) : ResponsibilityEvent(At);

/// <summary>The offer was taken back.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who took it back.</param>
public sealed record HandOverWithdrawn(Instant At, PersonId By) : ResponsibilityEvent(At);

/// <summary>The accountable person left: the responsibility is orphaned.</summary>
/// <param name="At">When.</param>
/// <param name="Person">Who left.</param>
/// <param name="By">Who said so.</param>
public sealed record AccountableLeft(Instant At, PersonId Person, PersonId By) : ResponsibilityEvent(At);

/// <summary>Somebody took over an orphaned responsibility.</summary>
/// <param name="At">When.</param>
/// <param name="From">Who was accountable before, and left.</param>
/// <param name="By">Who is accountable from now on.</param>
public sealed record ResponsibilityTakenOver(Instant At, PersonId From, PersonId By) : ResponsibilityEvent(At);

/// <summary>It is done.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who said so.</param>
/// <param name="Evidence">What shows it; may be empty.</param>
public sealed record ResponsibilityCompleted(Instant At, PersonId By, string Evidence) : ResponsibilityEvent(At);

/// <summary>It was given up.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who gave it up.</param>
/// <param name="Reason">Why.</param>
public sealed record ResponsibilityDropped(Instant At, PersonId By, string Reason) : ResponsibilityEvent(At);
