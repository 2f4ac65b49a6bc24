using MutualLearning.Contributions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>One run of a practice by a group towards a goal: everything that its events have led to.</summary>
/// <remarks>
/// Immutable; equal by content. It holds what is hidden too: show people <see cref="ViewAs"/>. <see cref="Initial"/> is
/// the session that does not exist.
/// </remarks>
public sealed partial record Session
{
    private Session()
    {
    }

    /// <summary>The session before its first event.</summary>
    public static Session Initial { get; } = new();

    /// <summary>Its name; <c>default</c> before the first event.</summary>
    public SessionId Id { get; private init; }

    /// <summary>The practice it follows, in the version it began with; null before the first event.</summary>
    public Practice? Practice { get; private init; }

    /// <summary>The session of the same group before it; <c>default</c> for none.</summary>
    public SessionId After { get; private init; }

    /// <summary>In which order people's turns with a role come, as it was planned.</summary>
    public ValueList<RoleOrder> Rotas { get; private init; } = ValueList<RoleOrder>.Empty;

    /// <summary>What it is for.</summary>
    public string Goal { get; private init; } = string.Empty;

    /// <summary>How far it has come.</summary>
    public SessionStatus Status { get; private init; }

    /// <summary>Who planned it.</summary>
    public PersonId PlannedBy { get; private init; }

    /// <summary>When it was planned; null before the first event.</summary>
    public Instant? PlannedAt { get; private init; }

    /// <summary>When it was opened; null before.</summary>
    public Instant? OpenedAt { get; private init; }

    /// <summary>When it was closed or called off; null before.</summary>
    public Instant? EndedAt { get; private init; }

    /// <summary>Everybody who was invited or came, in that order.</summary>
    public ValueList<Participant> Participants { get; private init; } = ValueList<Participant>.Empty;

    /// <summary>Who holds and held which role.</summary>
    public ValueList<RoleHolding> Roles { get; private init; } = ValueList<RoleHolding>.Empty;

    /// <summary>The visits of phases so far; the last one runs unless it has ended.</summary>
    public ValueList<PhaseVisit> Visits { get; private init; } = ValueList<PhaseVisit>.Empty;

    /// <summary>Everything that was contributed, in the order of arrival.</summary>
    public ValueList<Contribution> Contributions { get; private init; } = ValueList<Contribution>.Empty;

    /// <summary>The contributions that everybody may see now: what the kinds may look at. Kept, because it is needed for each contribution.</summary>
    internal ValueList<Contribution> Common { get; private init; } = ValueList<Contribution>.Empty;

    /// <summary>The objections that nobody has met yet.</summary>
    public ValueList<ContributionId> OpenObjections { get; private init; } = ValueList<ContributionId>.Empty;

    /// <summary>The agenda.</summary>
    public ValueList<AgendaItem> Items { get; private init; } = ValueList<AgendaItem>.Empty;

    /// <summary>The item being talked about; <c>default</c> for none.</summary>
    public ItemId CurrentItem { get; private init; }

    /// <summary>Who waits to speak, longest first.</summary>
    public ValueList<QueueEntry> Queue { get; private init; } = ValueList<QueueEntry>.Empty;

    /// <summary>Who has the floor from the queue; <c>default</c> for nobody.</summary>
    public PersonId FloorHolder { get; private init; }

    /// <summary>The turns given from the queue, with the waiting times.</summary>
    public ValueList<FloorWait> Waits { get; private init; } = ValueList<FloorWait>.Empty;

    /// <summary>Who is ready for the next phase.</summary>
    public ValueList<PersonId> Ready { get; private init; } = ValueList<PersonId>.Empty;

    /// <summary>Who has had a turn with which role, in phases that belong to a turn; each once.</summary>
    public ValueList<RoleTurn> Turns { get; private init; } = ValueList<RoleTurn>.Empty;

    /// <summary>The time of its latest event: nothing happens before it any more. Null before the first event.</summary>
    internal Instant? LastAt { get; private init; }

    /// <summary>The visit in which the item or the turn in hand began; 0 when there is neither. Steps are counted from there.</summary>
    internal int CountedFrom { get; private init; }

    /// <summary>The last visit without groups: what was said in groups up to then is for everybody.</summary>
    internal int SharedUpTo { get; private init; }

    /// <summary>When the current pause began; null when none is.</summary>
    public Instant? PausedAt { get; private init; }

    /// <summary>The running visit; null when none runs, as in a session that was called off.</summary>
    public PhaseVisit? Visit => (Status is SessionStatus.Open or SessionStatus.Paused) && Visits.Count > 0 && !Visits[Visits.Count - 1].HasEnded
        ? Visits[Visits.Count - 1]
        : null;

    /// <summary>How long the running visit has taken, without pauses.</summary>
    /// <param name="now">The instant to look from.</param>
    /// <returns>The time; zero when no visit runs.</returns>
    public Duration Elapsed(Instant now) =>
        Visit is { } visit ? Duration.Max(Duration.Zero, (PausedAt ?? now) - visit.StartedAt - visit.Paused) : Duration.Zero;
}
