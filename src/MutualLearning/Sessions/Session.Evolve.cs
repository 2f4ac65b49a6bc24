using System;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <content>How events change a session.</content>
public sealed partial record Session
{
    /// <summary>The session after an event. Total: an event that does not fit changes nothing.</summary>
    /// <param name="session">The session before.</param>
    /// <param name="body">What happened.</param>
    /// <returns>The session after.</returns>
    public static Session Evolve(Session session, SessionEvent body)
    {
        var s = Guard.Against.Null(session);
        return body switch
        {
            SessionPlanned e => s.Planned(e),
            SessionOpened e => s.Opened(e.At),
            ParticipantJoined e => s.WithPresence(e.Person, Presence.Present, e.At),
            ParticipantLeft e => s.WithPresence(e.Person, Presence.Left, e.At),
            ParticipantDeclined e => s.WithPresence(e.Person, Presence.Declined, e.At),
            RoleAssigned e => s with { Roles = s.Roles.Add(new RoleHolding(e.Role, e.Person, e.At, null)) },
            RoleReleased e => s.Released(e),
            Contributed e => s.WithContribution(e),
            ContributionCorrected e => s.Corrected(e),
            ObjectionSettled e => s with { OpenObjections = s.OpenObjections.Where(id => id != e.Objection) },
            ReadyMarked e => s with { Ready = s.Ready.Add(e.Person) },
            VerdictNoted e => s.WithVisit(v => v with { Decided = e.Decided }),
            PhaseEntered e => s.Entered(e),
            PhaseEnded e => s.Left(e),
            PhaseExtended e => s.WithVisit(v => v with { Extended = v.Extended + e.Minutes }),
            SessionPaused e => s with { Status = SessionStatus.Paused, PausedAt = e.At },
            SessionResumed e => s.Resumed(e.At),
            ItemAdded e => s with { Items = s.Items.Add(new AgendaItem(e.Item, e.Title, e.By, ItemStatus.Waiting, Duration.Zero, null)) },
            ItemTakenUp e => s.WithItemDone(e.At).WithItemCurrent(e.Item, e.At),
            QueueJoined e => s with { Queue = s.Queue.Add(new QueueEntry(e.Person, e.At, e.About)) },
            QueueLeft e => s with { Queue = s.Queue.Where(q => q.Person != e.Person) },
            FloorGiven e => s.WithFloor(e),
            SessionClosed e => s.WithItemDone(e.At) with { Status = SessionStatus.Closed, EndedAt = e.At, PausedAt = null },
            SessionCancelled e => s with { Status = SessionStatus.Cancelled, EndedAt = e.At, PausedAt = null },
            _ => s,
        };
    }

    private Session Planned(SessionPlanned e)
    {
        var people = Log<Participant>.Empty;
        foreach (var person in e.Participants)
        {
            people = people.Add(new Participant(person, Presence.Invited, null, null));
        }

        return this with { Id = e.Id, Practice = e.Practice, Goal = e.Goal, Status = SessionStatus.Planned, PlannedBy = e.By, Participants = people };
    }

    private Session Opened(Instant at) => this with
    {
        Status = SessionStatus.Open,
        OpenedAt = at,
        Participants = Participants.Select(p =>
            p.Presence == Presence.Invited ? p with { Presence = Presence.Present, JoinedAt = at } : p),
    };

    private Session WithPresence(PersonId person, Presence presence, Instant at)
    {
        var index = IndexOf(person);
        var before = index < 0 ? new Participant(person, presence, null, null) : Participants[index];
        var after = before with
        {
            Presence = presence,
            JoinedAt = presence == Presence.Present ? before.JoinedAt ?? at : before.JoinedAt,
            LeftAt = presence == Presence.Left ? at : before.LeftAt,
        };
        return this with { Participants = index < 0 ? Participants.Add(after) : Participants.SetItem(index, after) };
    }

    private Session Released(RoleReleased e) => this with
    {
        Roles = Roles.Select(h => h.Until is null && h.Role == e.Role && h.Person == e.Person ? h with { Until = e.At } : h),
    };

    private Session WithContribution(Contributed e)
    {
        var contribution = new Contribution(
            e.Id, e.At, e.Kind, e.Author, e.Pseudonym, e.Text, e.Links, Visits.Count, CurrentItem.Value, e.RecordedBy, 0);
        var key = e.Author.IsDefault ? e.Pseudonym.Value : e.Author.Value;
        var after = this with
        {
            Contributions = Contributions.Add(contribution),
            OpenObjections = e.Kind == ContributionKind.Objection ? OpenObjections.Add(e.Id) : OpenObjections,
        };
        return Visit is { } visit && !visit.HasActed(key) ? after.WithVisit(v => v with { Acted = v.Acted.Add(key) }) : after;
    }

    private Session Corrected(ContributionCorrected e)
    {
        var index = IndexOf(e.Contribution);
        if (index < 0)
        {
            return this;
        }

        var before = Contributions[index];
        return this with { Contributions = Contributions.SetItem(index, before with { Text = e.Text, Corrections = before.Corrections + 1 }) };
    }

    private Session Entered(PhaseEntered e)
    {
        var phase = Practice?.FindPhase(e.Phase);
        return phase is null
            ? this
            : this with
            {
                Ready = Log<PersonId>.Empty,
                Visits = Visits.Add(new PhaseVisit(Visits.Count + 1, phase, e.At, null, 0, Duration.Zero, Log<string>.Empty, false)),
            };
    }

    private Session Left(PhaseEnded e)
    {
        var number = Visits.Count;
        var after = WithVisit(v => v with { EndedAt = e.At });
        return e.Authors.Count == 0
            ? after
            : after with { Contributions = after.Contributions.Select(c => c.Visit == number ? c with { Author = Revealed(c, e.Authors) } : c) };
    }

    private static PersonId Revealed(Contribution contribution, Log<RevealedAuthor> authors)
    {
        foreach (var author in authors)
        {
            if (author.Pseudonym == contribution.Pseudonym)
            {
                return author.Person;
            }
        }

        return contribution.Author;
    }

    private Session Resumed(Instant at)
    {
        var pause = PausedAt is { } since ? at - since : Duration.Zero;
        return WithVisit(v => v with { Paused = v.Paused + pause }) with { Status = SessionStatus.Open, PausedAt = null };
    }

    private Session WithVisit(Func<PhaseVisit, PhaseVisit> change) =>
        Visit is { } visit ? this with { Visits = Visits.SetItem(Visits.Count - 1, change(visit)) } : this;

    private Session WithItemDone(Instant at)
    {
        var index = IndexOf(CurrentItem);
        return index < 0
            ? this
            : this with { CurrentItem = default, Items = Items.SetItem(index, Done(Items[index], at)) };
    }

    private static AgendaItem Done(AgendaItem item, Instant at) => item with
    {
        Status = ItemStatus.Done,
        Spent = item.Spent + (item.TakenUpAt is { } since ? at - since : Duration.Zero),
        TakenUpAt = null,
    };

    private Session WithItemCurrent(ItemId id, Instant at)
    {
        var index = IndexOf(id);
        return index < 0
            ? this
            : this with { CurrentItem = id, Items = Items.SetItem(index, Items[index] with { Status = ItemStatus.Current, TakenUpAt = at }) };
    }

    private Session WithFloor(FloorGiven e)
    {
        var waited = Duration.Zero;
        foreach (var entry in Queue)
        {
            waited = entry.Person == e.Person ? e.At - entry.Since : waited;
        }

        return this with
        {
            FloorHolder = e.Person,
            Queue = Queue.Where(q => q.Person != e.Person),
            Waits = Waits.Add(new FloorWait(e.Person, e.At, waited)),
        };
    }
}
