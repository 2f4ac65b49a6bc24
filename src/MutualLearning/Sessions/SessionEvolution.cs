using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>What events make of a session.</summary>
internal static class SessionEvolution
{
    /// <summary>The session after an event; the same one when the event does not fit.</summary>
    public static Session After(Session session, SessionEvent body)
    {
        var after = Changed(session, body);
        if (!ReferenceEquals(after, session))
        {
            // It was made just now, and nobody else has it: another copy for the time alone would be as large as the session.
            after.LastAt = Moments.NotBefore(body.At, session.LastAt);
        }

        return after;
    }

    private static Session Changed(Session s, SessionEvent body) =>
        body switch
        {
            SessionPlanned e => s.Planned(e),
            PersonInvited e => s.WithPresence(e.Person, Presence.Invited, e.At),
            SessionPermitted => s,
            SessionOpened e => s.Opened(e.At),
            ParticipantJoined e => s.WithPresence(e.Person, Presence.Present, e.At).InSmallestGroup(e.Person),
            ParticipantLeft e => s.WithPresence(e.Person, Presence.Left, e.At) with { FloorHolder = s.FloorHolder == e.Person ? default : s.FloorHolder },
            ParticipantDeclined e => s.WithPresence(e.Person, Presence.Declined, e.At),
            RoleAssigned e => (s with { Roles = s.Roles.Add(new RoleHolding(e.Role, e.Person, e.At, null)) }).WithTurns(),
            RoleReleased e => s.Released(e),
            Contributed e => s.WithContribution(e),
            ContributionCorrected e => s.Corrected(e),
            ObjectionSettled e => s with { OpenObjections = s.OpenObjections.Where(id => id != e.Objection), Agreed = s.Agreed.Where(a => a.Objection != e.Objection) },
            AgreementAnswered e => s with { Agreements = Agreeing.After(s.Agreements, e) },
            SettlementAgreed e => s with { Agreed = s.Agreed.Add(e) },
            ReadyMarked e => s with { Ready = s.Ready.Add(e.Person) },
            DecisionJoined e => s.Joined(e),
            VerdictNoted e => s.Noted(e),
            PhaseEntered e => s.Entered(e),
            PhaseEnded e => s.Left(e),
            PhaseExtended e => s.WithVisit(v => v with { Extended = v.Extended + e.Minutes }).Intervened(InterventionKind.Extended, e.At, e.By, e.Reason),
            GroupsFormed e => s.WithVisit(v => v with { Groups = e.Groups }).WithTurns(),
            SessionPaused e => s.Intervened(InterventionKind.Paused, e.At, e.By, e.Reason).WithItemTime(item => AgendaEvolution.Stopped(item, e.At)) with { Status = SessionStatus.Paused, PausedAt = e.At },
            SessionResumed e => s.Resumed(e.At),
            ItemAdded e => s with { Items = s.Items.Add(new AgendaItem(e.Item, e.Title, e.By, ItemStatus.Waiting, Duration.Zero, null) { Origin = e.Origin }) },
            ItemsOrdered e => s with { Items = AgendaEvolution.Ordered(s.Items, e.Items) },
            ItemTakenUp e => s.WithItemStopped(e.At, ItemStatus.Done).WithItemCurrent(e.Item, e.At),
            ItemFinished e => s.CurrentItem == e.Item ? s.WithItemStopped(e.At, ItemStatus.Done) : s,
            QueueJoined e => s with { Queue = s.Queue.Add(new QueueEntry(e.Person, e.At, e.About)) },
            QueueLeft e => s with { Queue = s.Queue.Where(q => q.Person != e.Person) },
            FloorGiven e => s.WithFloor(e),
            SessionClosed e => s.WithItemStopped(e.At, ItemStatus.Done) with { Status = SessionStatus.Closed, EndedAt = e.At, PausedAt = null },
            SessionCancelled e => s.WithItemStopped(e.At, ItemStatus.Waiting) with { Status = SessionStatus.Cancelled, EndedAt = e.At, PausedAt = null },
            _ => s,
        };
}
