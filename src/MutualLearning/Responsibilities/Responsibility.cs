using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>A commitment: what is to be done, and the one person who answers for it.</summary>
/// <remarks>
/// Immutable; equal by content. From its first event on it has exactly one accountable person, whatever happens: an
/// orphaned one keeps the person who left until somebody takes over. <see cref="Initial"/> is the responsibility that does
/// not exist.
/// </remarks>
public sealed record Responsibility
{
    private Responsibility()
    {
    }

    /// <summary>The responsibility before its first event.</summary>
    public static Responsibility Initial { get; } = new();

    /// <summary>Its name; <c>default</c> before the first event.</summary>
    public ResponsibilityId Id { get; private init; }

    /// <summary>The version that was read: it grows with everything that happens to the responsibility. 0 for one that was not read from a store.</summary>
    public long Version { get; internal init; }

    /// <summary>What is to be done.</summary>
    public string What { get; private init; } = string.Empty;

    /// <summary>The one person who answers for it; <c>default</c> before the first event only.</summary>
    public PersonId Accountable { get; private init; }

    /// <summary>Who said first that it is to be done; <c>default</c> before the first event only.</summary>
    public PersonId TakenOnBy { get; private init; }

    /// <summary>Whether the accountable person has agreed to be. False while a record alone says so.</summary>
    public bool IsConfirmed { get; private init; }

    /// <summary>Who else has a part.</summary>
    public Involved Involved { get; private init; } = Involved.Nobody;

    /// <summary>How far it has come.</summary>
    public ResponsibilityStatus Status { get; private init; }

    /// <summary>By which day it is to be done, in the ISO calendar; null for none.</summary>
    public LocalDate? Due { get; private init; }

    /// <summary>How anybody can tell that it is done; may be empty.</summary>
    public string DoneWhen { get; private init; } = string.Empty;

    /// <summary>The session it comes from; <c>default</c> for none.</summary>
    public SessionId Session { get; private init; }

    /// <summary>The decision it comes from; <c>default</c> for none.</summary>
    public DecisionId Decision { get; private init; }

    /// <summary>The contributions that it goes back to.</summary>
    public ValueList<ContributionReference> Contributions { get; private init; } = ValueList<ContributionReference>.Empty;

    /// <summary>The group of the host whose responsibility it is; <c>default</c> for none.</summary>
    public GroupId Group { get; private init; }

    /// <summary>When it was taken on; null before the first event.</summary>
    public Instant? TakenOnAt { get; private init; }

    /// <summary>When the work began first; null before.</summary>
    public Instant? StartedAt { get; private init; }

    /// <summary>When it was done or dropped; null before.</summary>
    public Instant? ClosedAt { get; private init; }

    /// <summary>Since when it has been orphaned; null while the accountable person is there, and where they were erased, of which no time is kept.</summary>
    public Instant? OrphanedAt { get; private init; }

    /// <summary>What keeps it from going on; null when it is not blocked.</summary>
    public Blocker? Blocker { get; private init; }

    /// <summary>The offer to become accountable that waits for an answer; null for none.</summary>
    public HandOverOffer? Offer { get; private init; }

    /// <summary>What shows that it is done; empty before, or when nothing was given.</summary>
    public string Evidence { get; private init; } = string.Empty;

    /// <summary>Why it was dropped; empty otherwise.</summary>
    public string Reason { get; private init; } = string.Empty;

    /// <summary>Since when it has had its due date, or none: when it was taken on, opened again or moved last. Null before the first event.</summary>
    internal Instant? DueSince { get; private init; }

    /// <summary>The time of its latest event: nothing happens before it any more. Null before the first event.</summary>
    internal Instant? LastAt { get; private init; }

    /// <summary>Whether somebody still has to do something: it is open, being done or blocked.</summary>
    public bool IsOpen => Status is ResponsibilityStatus.Open or ResponsibilityStatus.Doing or ResponsibilityStatus.Blocked;

    /// <summary>Whether its accountable person left, was erased or declined what a record says, and nobody took over.</summary>
    public bool IsOrphaned => OrphanedAt is not null || (IsOpen && Accountable.IsErased);

    /// <summary>Whether a person has a part in it: is accountable or is to be, said first that it is to be done, or does the work, is asked or told.</summary>
    /// <param name="person">Who.</param>
    /// <returns>Whether they have.</returns>
    public bool Involves(PersonId person) => !person.IsDefault && (person == Accountable || person == TakenOnBy || person == Offer?.To || Involved.People().Contains(person));

    /// <summary>What a person may do with it: what a user interface shows as buttons.</summary>
    /// <param name="person">Who.</param>
    /// <param name="takesPart">Whether they take part in the session that it comes from. <see cref="IResponsibilities.MayDoAsync"/> asks it, and the host's permissions.</param>
    /// <returns>What they may do, in the order of <see cref="ResponsibilityMove"/>; the words of a command may still be refused. What would change nothing is left out.</returns>
    public ResponsibilityMoves MayDo(PersonId person, bool takesPart = false) =>
        new(person, ResponsibilityProbe.Of(this, person, new CommandContext(Instant.MinValue, new CommandId("?")) { TakesPart = takesPart }));

    /// <summary>What a person may see of it: all of it, or nothing, which is <see cref="Initial"/>.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="takesPart">Whether they take part in the session that it comes from, or the host lets them. <see cref="IResponsibilities.ViewAsync"/> asks both.</param>
    /// <returns>The responsibility, or <see cref="Initial"/>.</returns>
    public Responsibility ViewAs(PersonId viewer, bool takesPart = false) => takesPart || Involves(viewer) ? this : Initial;

    /// <summary>The responsibility after an event. Total: an event of an unknown type changes nothing.</summary>
    /// <param name="responsibility">The responsibility before.</param>
    /// <param name="body">What happened.</param>
    /// <returns>The responsibility after.</returns>
    public static Responsibility Evolve(Responsibility responsibility, ResponsibilityEvent body)
    {
        var after = Changed(Guard.Against.Null(responsibility), Guard.Against.Null(body));
        return ReferenceEquals(after, responsibility) ? responsibility : after with { LastAt = Moments.NotBefore(body.At, responsibility.LastAt) };
    }

    private static Responsibility Changed(Responsibility r, ResponsibilityEvent body) =>
        body switch
        {
            ResponsibilityTakenOn e => TakenOn(e),
            PeopleInvolved e => r with { Involved = e.Involved },
            ResponsibilityStarted e => r with { Status = ResponsibilityStatus.Doing, StartedAt = r.StartedAt ?? e.At },
            ResponsibilityBlocked e => r with { Status = ResponsibilityStatus.Blocked, Blocker = new Blocker(e.What, e.On) },
            ResponsibilityUnblocked => r with
            {
                Status = r.StartedAt is null ? ResponsibilityStatus.Open : ResponsibilityStatus.Doing,
                Blocker = null,
            },
            DueDateChanged e => r with { Due = e.To, DueSince = e.At },
            HandOverOffered e => r with { Offer = new HandOverOffer(e.To, e.By, e.At, e.Note) },
            HandOverAccepted e => r.Under(e.To),
            HandOverDeclined or HandOverWithdrawn => r with { Offer = null },
            AccountableLeft e => r with { OrphanedAt = e.At },
            ResponsibilityTakenOver e => r.Under(e.By),
            ResponsibilityCompleted e => r.Closed(ResponsibilityStatus.Done, e.At) with { Evidence = e.Evidence },
            ResponsibilityDropped e => r.Closed(ResponsibilityStatus.Dropped, e.At) with { Reason = e.Reason },
            ResponsibilityConfirmed => r with { IsConfirmed = true },
            ResponsibilityDeclined e => r with { OrphanedAt = e.At },
            ResponsibilityReopened e => r with
            {
                Status = r.StartedAt is null ? ResponsibilityStatus.Open : ResponsibilityStatus.Doing,
                ClosedAt = null,
                DueSince = e.At,
                Evidence = string.Empty,
                Reason = string.Empty,
            },
            _ => r,
        };

    private static Responsibility TakenOn(ResponsibilityTakenOn e) => Initial with
    {
        Id = e.Id,
        What = e.What,
        Accountable = e.Accountable,
        TakenOnBy = e.By,
        IsConfirmed = !e.IsUnconfirmed,
        Involved = e.Involved,
        Status = ResponsibilityStatus.Open,
        Due = e.Due,
        DoneWhen = e.DoneWhen,
        Session = e.Session,
        Decision = e.Decision,
        Group = e.Group,
        Contributions = e.Contributions ?? ValueList<ContributionReference>.Empty,
        TakenOnAt = e.At,
        DueSince = e.At,
    };

    private Responsibility Under(PersonId accountable) =>
        this with { Accountable = accountable, IsConfirmed = true, Involved = Involved.Without(accountable), Offer = null, OrphanedAt = null };

    private Responsibility Closed(ResponsibilityStatus status, Instant at) =>
        this with { Status = status, ClosedAt = at, Blocker = null, Offer = null, OrphanedAt = null };
}
