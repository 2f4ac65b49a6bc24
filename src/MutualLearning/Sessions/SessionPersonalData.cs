using System.Collections.Generic;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Where people and words stand in the events of sessions. The practice within a planned session is a template: it holds no people.</summary>
internal static class SessionPersonalData
{
    public static PersonalDataMap<Session, SessionEvent> Places { get; } = new(Map) { Facts = Look };

    private static StreamFacts Look(Session session, IReadOnlyList<RecordedEvent> events)
    {
        var hidden = session.Visit is { Phase.IsAnonymous: true, Acted.Count: > 0 } visit ? AnonymousPhases.Scope(visit.Number) : null;
        return new StreamFacts(session.EndedAt, hidden, session.Visit?.KeyCheck, session.Contributions);
    }

    private static SessionEvent Map(SessionEvent body, PersonalDataPass pass) => body switch
    {
        SessionPlanned e => e with
        {
            Goal = pass.Shared(e.Goal, e.By),
            Participants = pass.People(e.Participants),
            By = pass.Person(e.By),
            Rotas = e.Rotas?.Select(o => o with { People = pass.People(o.People) }),
        },
        SessionOpened e => e with { By = pass.Person(e.By) },
        ParticipantJoined e => e with { Person = pass.Person(e.Person) },
        ParticipantLeft e => e with { Person = pass.Person(e.Person) },
        ParticipantDeclined e => e with { Person = pass.Person(e.Person) },
        RoleAssigned e => e with { Person = pass.Person(e.Person), By = pass.Person(e.By) },
        RoleReleased e => e with { Person = pass.Person(e.Person), By = pass.Person(e.By) },
        Contributed e => e with
        {
            Author = pass.Person(e.Author),
            Pseudonym = pass.Pseudonym(e.Pseudonym),
            Text = pass.Contribution(e.Text, e.Id),
            RecordedBy = pass.Person(e.RecordedBy),
            Fields = e.Fields?.Select(f => f with { Text = pass.Contribution(f.Text, e.Id) }),
        },
        ContributionCorrected e => e with
        {
            Text = pass.Contribution(e.Text, e.Contribution),
            By = pass.Person(e.By),
            Fields = e.Fields?.Select(f => f with { Text = pass.Contribution(f.Text, e.Contribution) }),
        },
        ObjectionSettled e => e with { How = pass.Own(e.How, e.By), By = pass.Person(e.By) },
        ReadyMarked e => e with { Person = pass.Person(e.Person) },
        VerdictNoted e => e with { By = pass.Person(e.By) },
        PhaseEnded e => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By), Authors = e.Authors.Select(a => Map(a, pass)) },
        PhaseExtended e => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) },
        SessionPaused e => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) },
        SessionResumed e => e with { By = pass.Person(e.By) },
        ItemAdded e => e with { Title = pass.Shared(e.Title, e.By), By = pass.Person(e.By) },
        ItemTakenUp e => e with { By = pass.Person(e.By) },
        QueueJoined e => e with { About = pass.Own(e.About, e.Person), Person = pass.Person(e.Person) },
        QueueLeft e => e with { Person = pass.Person(e.Person) },
        FloorGiven e => e with { Person = pass.Person(e.Person), By = pass.Person(e.By) },
        GroupsFormed e => e with { Groups = e.Groups.Select(pass.People), By = pass.Person(e.By) },
        ItemFinished e => e with { By = pass.Person(e.By) },
        SessionClosed e => e with { Reason = e.Reason is null ? null : pass.Own(e.Reason, e.By), By = pass.Person(e.By) },
        SessionCancelled e => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) },
        _ => body,
    };

    private static RevealedAuthor Map(RevealedAuthor author, PersonalDataPass pass) => new(pass.Pseudonym(author.Pseudonym), pass.Person(author.Person));
}
