using System.Globalization;
using System.Collections.Immutable;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on opening a session.</summary>
internal static class Opening
{
    public static Decided<SessionEvent> Start(Session session, StartSession c, CommandContext context)
    {
        var planned = Planning.Plan(session, new PlanSession(c.Id, c.Practice, c.Goal, c.Participants, c.By) { Group = c.Group, Openness = c.Openness, Observers = c.Observers }, context);
        if (planned.IsRefused)
        {
            return planned;
        }

        var opened = Open(Session.Evolve(session, planned.Events[0]), c.By, context);
        return opened.IsRefused ? opened : planned.Events.AddRange(opened.Events);
    }

    public static Decided<SessionEvent> Open(Session session, PersonId by, CommandContext context)
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

        if (SessionChecks.IsStranger(session, by, context))
        {
            return new Refusal(SessionRefusals.NotInvited, by.Value);
        }

        if (people.Count < practice.MinPeople)
        {
            return new Refusal(SessionRefusals.TooFewPeople, practice.Id.Value, practice.MinPeople.ToString(CultureInfo.InvariantCulture));
        }

        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        events.Add(new SessionOpened(context.Now, by));
        opened = OpeningRoles.Fill(opened, people, by, context, events);
        PhaseEntry.Follow(opened, practice.Phases[0], default, by, context, events);
        return events.ToImmutable();
    }
}
