using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>How people and their roles change a session.</summary>
internal static class PeopleEvolution
{
    public static Session Planned(this Session session, SessionPlanned e)
    {
        var people = ValueList<Participant>.Empty;
        foreach (var person in e.Participants)
        {
            people = people.Add(new Participant(person, Presence.Invited, null, null));
        }

        return session with
        {
            Id = e.Id, Practice = e.Practice, Goal = e.Goal, Status = SessionStatus.Planned, PlannedBy = e.By, PlannedAt = e.At, Participants = people,
            After = e.After, Group = e.Group, Rotas = e.Rotas ?? ValueList<RoleOrder>.Empty, Openness = e.Openness, Observers = e.Observers ?? ValueList<PersonId>.Empty,
        };
    }

    public static Session Opened(this Session session, Instant at) => session with
    {
        Status = SessionStatus.Open,
        OpenedAt = at,
        Participants = session.Participants.Select(p =>
            p.Presence == Presence.Invited ? p with { Presence = Presence.Present, JoinedAt = at } : p),
    };

    public static Session WithPresence(this Session session, PersonId person, Presence presence, Instant at)
    {
        var index = session.IndexOf(person);
        var before = index < 0 ? new Participant(person, presence, null, null) : session.Participants[index];
        var after = before with
        {
            Presence = presence,
            JoinedAt = presence == Presence.Present ? before.JoinedAt ?? at : before.JoinedAt,
            LeftAt = presence == Presence.Left ? at : before.LeftAt,
        };
        return session with { Participants = index < 0 ? session.Participants.Add(after) : session.Participants.SetItem(index, after) };
    }

    public static Session Released(this Session session, RoleReleased e) => session with
    {
        Roles = session.Roles.Select(h => h.Until is null && h.Role == e.Role && h.Person == e.Person ? h with { Until = e.At } : h),
    };
}
