using System;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>One run of a practice by a group towards a goal: everything that its events have led to.</summary>
/// <remarks>
/// Immutable; equal by content. It holds what is hidden too: show people <see cref="ViewAs"/>. <see cref="Initial"/> is
/// the session that does not exist.
/// </remarks>
public sealed record Session
{
    private Session()
    {
    }

    /// <summary>The session before its first event.</summary>
    public static Session Initial { get; } = new();

    /// <summary>Its name; <c>default</c> before the first event.</summary>
    public SessionId Id { get; internal init; }

    /// <summary>The practice it follows, in the version it began with; null before the first event.</summary>
    public Practice? Practice { get; internal init; }

    /// <summary>The session of the same group before it; <c>default</c> for none.</summary>
    public SessionId After { get; internal init; }

    /// <summary>The group of the host whose session it is; <c>default</c> for none.</summary>
    public GroupId Group { get; internal init; }

    /// <summary>In which order people's turns with a role come, as it was planned.</summary>
    public ValueList<RoleOrder> Rotas { get; internal init; } = ValueList<RoleOrder>.Empty;

    /// <summary>What it is for.</summary>
    public string Goal { get; internal init; } = string.Empty;

    /// <summary>How far it has come.</summary>
    public SessionStatus Status { get; internal init; }

    /// <summary>Who planned it.</summary>
    public PersonId PlannedBy { get; internal init; }

    /// <summary>Who may come without being invited.</summary>
    public SessionOpenness Openness { get; internal init; }

    /// <summary>Who may look on without taking part.</summary>
    public ValueList<PersonId> Observers { get; internal init; } = ValueList<PersonId>.Empty;

    /// <summary>When it was planned; null before the first event.</summary>
    public Instant? PlannedAt { get; internal init; }

    /// <summary>When it was opened; null before.</summary>
    public Instant? OpenedAt { get; internal init; }

    /// <summary>When it was closed or called off; null before.</summary>
    public Instant? EndedAt { get; internal init; }

    /// <summary>Everybody who was invited or came, in that order.</summary>
    public ValueList<Participant> Participants { get; internal init; } = ValueList<Participant>.Empty;

    /// <summary>Who holds and held which role.</summary>
    public ValueList<RoleHolding> Roles { get; internal init; } = ValueList<RoleHolding>.Empty;

    /// <summary>The visits of phases so far; the last one runs unless it has ended.</summary>
    public ValueList<PhaseVisit> Visits { get; internal init; } = ValueList<PhaseVisit>.Empty;

    /// <summary>Everything that was contributed, in the order of arrival.</summary>
    public ValueList<Contribution> Contributions { get; internal init; } = ValueList<Contribution>.Empty;

    /// <summary>The contributions that everybody may see now: what the kinds may look at. Kept, because it is needed for each contribution.</summary>
    internal ValueList<Contribution> Common { get; init; } = ValueList<Contribution>.Empty;

    /// <summary>The objections that nobody has met yet.</summary>
    public ValueList<ContributionId> OpenObjections { get; internal init; } = ValueList<ContributionId>.Empty;

    /// <summary>Who has said that one of them is met, where others have yet to say so.</summary>
    internal ValueList<SettlementAgreed> Agreed { get; init; } = ValueList<SettlementAgreed>.Empty;

    /// <summary>What people have agreed to, in the order in which they said so; each agreement of a person once.</summary>
    public ValueList<GivenAgreement> Agreements { get; internal init; } = ValueList<GivenAgreement>.Empty;

    /// <summary>The agenda.</summary>
    public ValueList<AgendaItem> Items { get; internal init; } = ValueList<AgendaItem>.Empty;

    /// <summary>The item being talked about; <c>default</c> for none.</summary>
    public ItemId CurrentItem { get; internal init; }

    /// <summary>Who waits to speak, longest first.</summary>
    public ValueList<QueueEntry> Queue { get; internal init; } = ValueList<QueueEntry>.Empty;

    /// <summary>Who has the floor from the queue; <c>default</c> for nobody.</summary>
    public PersonId FloorHolder { get; internal init; }

    /// <summary>The turns given from the queue, with the waiting times.</summary>
    public ValueList<FloorWait> Waits { get; internal init; } = ValueList<FloorWait>.Empty;

    /// <summary>Who is ready for the next phase.</summary>
    public ValueList<PersonId> Ready { get; internal init; } = ValueList<PersonId>.Empty;

    /// <summary>Who has had a turn with which role, in phases that belong to a turn; each once.</summary>
    public ValueList<RoleTurn> Turns { get; internal init; } = ValueList<RoleTurn>.Empty;

    /// <summary>The time of its latest event: nothing happens before it any more. Null before the first event. Set on a session that nobody else has yet.</summary>
    internal Instant? LastAt { get; set; }

    /// <summary>The visit in which the item or the turn in hand began; 0 when there is neither. Steps are counted from there.</summary>
    internal int CountedFrom { get; init; }

    /// <summary>The last visit without groups: what was said in groups up to then is for everybody.</summary>
    internal int SharedUpTo { get; init; }

    /// <summary>When the current pause began; null when none is.</summary>
    public Instant? PausedAt { get; internal init; }

    /// <summary>The running visit; null when none runs, as in a session that was called off.</summary>
    public PhaseVisit? Visit => (Status is SessionStatus.Open or SessionStatus.Paused) && Visits.Count > 0 && !Visits[Visits.Count - 1].HasEnded
        ? Visits[Visits.Count - 1]
        : null;

    /// <summary>How long the running visit has taken, without pauses.</summary>
    /// <param name="now">The instant to look from.</param>
    /// <returns>The time; zero when no visit runs.</returns>
    public Duration Elapsed(Instant now) =>
        Visit is { } visit ? Duration.Max(Duration.Zero, (PausedAt ?? now) - visit.StartedAt - visit.Paused) : Duration.Zero;

    /// <summary>The session after an event. Total: an event that does not fit changes nothing.</summary>
    /// <param name="session">The session before.</param>
    /// <param name="body">What happened.</param>
    /// <returns>The session after.</returns>
    public static Session Evolve(Session session, SessionEvent body) => SessionEvolution.After(Guard.Against.Null(session), Guard.Against.Null(body));

    /// <summary>What a person may see of a session. What they may not see is not in the view at all.</summary>
    /// <param name="viewer">Who looks; for a stranger it is the view of a session that does not exist.</param>
    /// <param name="mayLookOn">Whether they may look on though they have no part, as the host says.</param>
    /// <param name="now">The instant to look from; null for that of the latest event.</param>
    /// <returns>The view.</returns>
    public SessionView ViewAs(PersonId viewer, bool mayLookOn = false, Instant? now = null) =>
        mayLookOn || Sight.MayLookOn(this, viewer) ? SessionView.Of(this, viewer, now ?? LastAt ?? default, 0, default).Made() : new();

    /// <summary>Finds a participant.</summary>
    /// <param name="person">Who.</param>
    /// <returns>The participant, or null.</returns>
    public Participant? FindParticipant(PersonId person) => IndexOf(person) is >= 0 and var index ? Participants[index] : null;

    /// <summary>Whether a person is there now.</summary>
    /// <param name="person">Who.</param>
    /// <returns>Whether they are.</returns>
    public bool IsPresent(PersonId person) => FindParticipant(person)?.Presence == Presence.Present;

    /// <summary>Whether a person holds a role now. Roles assigned to everyone are held by whoever is there.</summary>
    /// <param name="person">Who.</param>
    /// <param name="role">The role.</param>
    /// <returns>Whether they do.</returns>
    public bool Holds(PersonId person, RoleId role)
    {
        if (Practice?.FindRole(role) is { Assignment: RoleAssignment.Everyone })
        {
            return IsPresent(person);
        }

        foreach (var holding in Roles)
        {
            if (holding.Until is null && holding.Role == role && holding.Person == person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many people hold a role now. Roles assigned to everyone are held by whoever is there.</summary>
    /// <param name="role">The role.</param>
    /// <returns>How many.</returns>
    public int CountHolders(RoleId role)
    {
        if (Practice?.FindRole(role) is { Assignment: RoleAssignment.Everyone })
        {
            return CountPresent();
        }

        var count = 0;
        foreach (var holding in Roles)
        {
            count += holding.Until is null && holding.Role == role ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many people are there now.</summary>
    /// <returns>How many.</returns>
    public int CountPresent()
    {
        var count = 0;
        foreach (var participant in Participants)
        {
            count += participant.Presence == Presence.Present ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a person has said in the running visit that they are ready for the next phase.</summary>
    /// <param name="person">Who.</param>
    /// <returns>Whether they have.</returns>
    public bool IsReady(PersonId person) => Ready.AsSpan().IndexOf(person) >= 0;

    /// <summary>Whether a person waits to speak.</summary>
    /// <param name="person">Who.</param>
    /// <returns>Whether they do.</returns>
    public bool IsQueued(PersonId person)
    {
        foreach (var entry in Queue)
        {
            if (entry.Person == person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds a contribution, from the newest back.</summary>
    /// <param name="id">Which one.</param>
    /// <returns>The contribution, or null.</returns>
    public Contribution? FindContribution(ContributionId id) => IndexOf(id) is >= 0 and var index ? Contributions[index] : null;

    /// <summary>Finds an item of the agenda.</summary>
    /// <param name="id">Which one.</param>
    /// <returns>The item, or null.</returns>
    public AgendaItem? FindItem(ItemId id) => IndexOf(id) is >= 0 and var index ? Items[index] : null;

    /// <summary>The first item of the agenda that nobody has taken up.</summary>
    /// <returns>The item, or null.</returns>
    public AgendaItem? NextItem()
    {
        foreach (var item in Items)
        {
            if (item.Status == ItemStatus.Waiting)
            {
                return item;
            }
        }

        return null;
    }

    internal int IndexOf(PersonId person)
    {
        var people = Participants.AsSpan();
        for (var i = 0; i < people.Length; i++)
        {
            if (people[i].Person == person)
            {
                return i;
            }
        }

        return -1;
    }

    internal int IndexOf(ContributionId id)
    {
        var all = Contributions.AsSpan();
        for (var i = all.Length - 1; i >= 0; i--)
        {
            if (all[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    internal int IndexOf(ItemId id)
    {
        var items = Items.AsSpan();
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
