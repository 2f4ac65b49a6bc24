using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>Planning and opening.</content>
public static partial class SessionDecider
{
    private static Decided<SessionEvent> Plan(Session session, PlanSession c, CommandContext context)
    {
        if (session.Status != SessionStatus.None)
        {
            return new Refusal(SessionRefusals.Exists, session.Id.Value);
        }

        if (c.Id.IsDefault)
        {
            return SessionRefusals.IdMissing;
        }

        if (c.Practice is null)
        {
            return new Refusal(SessionRefusals.PracticeUnknown, string.Empty);
        }

        if (StoredPractice.Of(c.Practice) is not { } practice)
        {
            return new Refusal(SessionRefusals.PracticeIncomplete, c.Practice.Id.Value);
        }

        if (PlainText.IsBlank(c.Goal))
        {
            return SessionRefusals.GoalMissing;
        }

        if ((BadWords(c.Goal) ?? BadPeople(c) ?? BadRotas(c)) is { } refusal)
        {
            return refusal;
        }

        var planned = new SessionPlanned(context.Now, c.Id, practice, c.Goal, c.Participants, c.By)
        {
            After = c.After, Rotas = c.Rotas is { Count: > 0 } ? c.Rotas : null,
        };
        return Carry(Session.Evolve(session, planned), c.Items, context, planned);
    }

    private static Refusal? BadPeople(PlanSession c)
    {
        if (c.By.IsDefault || c.Participants is null)
        {
            return new Refusal(SessionRefusals.PersonMissing);
        }

        if (c.Participants.Count > MaxParticipants)
        {
            return TooMany("participants", MaxParticipants);
        }

        var seen = new HashSet<PersonId>();
        foreach (var person in c.Participants)
        {
            if (person.IsDefault)
            {
                return new Refusal(SessionRefusals.PersonMissing);
            }

            if (!seen.Add(person))
            {
                return new Refusal(SessionRefusals.PersonTwice, person.Value);
            }
        }

        return seen.Count > c.Practice.MaxPeople ? TooMany(c.Practice) : Alike(c.Participants.Select(static p => p.Value));
    }

    private static Refusal? Alike(ValueList<string> people) => LookAlike.Pair(people) is { } pair
        ? new Refusal(SessionRefusals.PeopleAlike, pair.First, pair.Second)
        : default(Refusal?);

    private static Refusal TooMany(Practice practice) => new(
        SessionRefusals.TooManyPeople, practice.Id.Value, practice.MaxPeople?.ToString(CultureInfo.InvariantCulture));

    private static Decided<SessionEvent> Start(Session session, StartSession c, CommandContext context)
    {
        var planned = Plan(session, new PlanSession(c.Id, c.Practice, c.Goal, c.Participants, c.By), context);
        if (planned.IsRefused)
        {
            return planned;
        }

        var opened = Open(Session.Evolve(session, planned.Events[0]), c.By, context);
        return opened.IsRefused ? opened : planned.Events.AddRange(opened.Events);
    }

    private static Decided<SessionEvent> Open(Session session, PersonId by, CommandContext context)
    {
        if (session.Status != SessionStatus.Planned || session.Practice is not { Phases.Count: > 0 } practice)
        {
            return SessionRefusals.NotPlanned;
        }

        var opened = Session.Evolve(session, new SessionOpened(context.Now, by));
        var people = opened.Participants.Where(static p => p.Presence == Presence.Present);
        if (by.IsDefault)
        {
            return SessionRefusals.PersonMissing;
        }

        if (people.Count < practice.MinPeople)
        {
            return new Refusal(SessionRefusals.TooFewPeople, practice.Id.Value, practice.MinPeople.ToString(CultureInfo.InvariantCulture));
        }

        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        events.Add(new SessionOpened(context.Now, by));
        opened = FillRoles(opened, people, by, context, events);
        Follow(opened, practice.Phases[0], default, by, context, events);
        return events.ToImmutable();
    }

    // Every role that needs somebody gets somebody: whose turn it is by the rota; else whoever opens takes the first that may
    // advance, the others go to those who were invited first and hold none. The group elects by itself.
    private static Session FillRoles(
        Session session, ValueList<Participant> people, PersonId by, CommandContext context, ImmutableArray<SessionEvent>.Builder events)
    {
        var busy = new HashSet<PersonId>();
        var leads = !session.IsPresent(by);
        foreach (var holding in session.Roles)
        {
            if (holding.Until is null)
            {
                busy.Add(holding.Person);
                leads |= holding.Person == by && session.Practice!.FindRole(holding.Role) is { MayAdvance: true };
            }
        }

        foreach (var role in session.Practice!.Roles)
        {
            var missing = role.Assignment is RoleAssignment.Everyone or RoleAssignment.Elected ? 0 : role.Min - session.CountHolders(role.Id);
            for (; missing > 0; missing--)
            {
                var due = session.FirstDue(role.Id, busy);
                var leader = role.MayAdvance && !leads && SessionFlow.ExcludedBy(session, by, role.Id).IsDefault;
                var person = !due.IsDefault ? due : leader ? by : FirstFree(people, busy, by);
                leads |= role.MayAdvance;
                if (person.IsDefault)
                {
                    break;
                }

                busy.Add(person);
                session = Add(events, session, new RoleAssigned(context.Now, role.Id, person, by));
            }
        }

        return session;
    }

    private static PersonId FirstFree(ValueList<Participant> people, HashSet<PersonId> busy, PersonId last)
    {
        foreach (var participant in people)
        {
            if (participant.Person != last && !busy.Contains(participant.Person))
            {
                return participant.Person;
            }
        }

        return busy.Contains(last) ? default : last;
    }
}
