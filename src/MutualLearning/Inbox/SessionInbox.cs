using System.Collections.Generic;
using MutualLearning.Contributions;
using MutualLearning.Sessions;

namespace MutualLearning.Inbox;

/// <summary>What waits in a session: the session itself until somebody has come, then questions about what they said.</summary>
internal static class SessionInbox
{
    public static ValueList<InboxEntry> Of(Session session)
    {
        if (session.Status is not (SessionStatus.Planned or SessionStatus.Open or SessionStatus.Paused))
        {
            return ValueList<InboxEntry>.Empty;
        }

        var entries = new List<InboxEntry>();
        foreach (var participant in session.Participants)
        {
            if (participant.Presence == Presence.Invited && !participant.Person.IsErased)
            {
                entries.Add(Entry(session, participant.Person, InboxItemKind.Session, default));
            }
        }

        if (session.Status == SessionStatus.Planned)
        {
            if (session.FindParticipant(session.PlannedBy) is null && !session.PlannedBy.IsErased)
            {
                entries.Add(Entry(session, session.PlannedBy, InboxItemKind.Session, default));
            }
        }
        else
        {
            AddQuestions(session, entries);
        }

        return ValueList<InboxEntry>.Of(entries);
    }

    // In an anonymous phase nobody is the author of anything: neither a question nor an answer there changes an inbox.
    private static void AddQuestions(Session session, List<InboxEntry> entries)
    {
        var authors = new Dictionary<ContributionId, PersonId>();
        var asked = new List<(PersonId Person, ContributionId Question)>();
        var answered = new HashSet<(PersonId, ContributionId)>();
        foreach (var contribution in session.Contributions)
        {
            foreach (var link in contribution.Links)
            {
                if (contribution.IsAnonymous)
                {
                    continue;
                }

                if (link.Kind == LinkKind.Answers)
                {
                    answered.Add((contribution.Author, link.Target));
                }

                if (contribution.Kind == ContributionKind.Question && authors.TryGetValue(link.Target, out var author) && author != contribution.Author
                    && session.IsPresent(author) && Sight.CanSee(session, author, contribution))
                {
                    asked.Add((author, contribution.Id));
                }
            }

            if (!contribution.IsAnonymous)
            {
                authors[contribution.Id] = contribution.Author;
            }
        }

        var told = new HashSet<PersonId>();
        foreach (var (person, question) in asked)
        {
            if (!answered.Contains((person, question)) && told.Add(person))
            {
                entries.Add(Entry(session, person, InboxItemKind.Question, question));
            }
        }
    }

    private static InboxEntry Entry(Session session, PersonId person, InboxItemKind kind, ContributionId question) =>
        new(person, new InboxItem(kind, session.Goal) { Session = session.Id, Contribution = question }, session.PlannedAt ?? default);
}
