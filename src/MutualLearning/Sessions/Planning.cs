using System.Collections.Immutable;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on plans of a session, and on what it takes over from the one before.</summary>
internal static class Planning
{
    public static Decided<SessionEvent> Plan(Session session, PlanSession c, CommandContext context)
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

        if ((SessionChecks.BadWords(c.Goal) ?? PlanChecks.People(c) ?? PlanChecks.Observers(c) ?? PlanChecks.Rotas(c)) is { } refusal)
        {
            return refusal;
        }

        var planned = new SessionPlanned(context.Now, c.Id, practice, c.Goal, c.Participants, c.By)
        {
            After = c.After, Group = c.Group, Rotas = c.Rotas is { Count: > 0 } ? c.Rotas : null, Openness = c.Openness, Observers = c.Observers is { Count: > 0 } ? c.Observers : null,
        };
        return Carry(Session.Evolve(session, planned), c.Items, context, planned);
    }

    private static Decided<SessionEvent> Carry(Session planned, ValueList<CarriedItem>? items, CommandContext context, SessionEvent first)
    {
        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        events.Add(first);
        foreach (var item in items ?? ValueList<CarriedItem>.Empty)
        {
            if (item is null)
            {
                return SessionRefusals.IdMissing;
            }

            if (item.Origin is { } origin && (origin.Source is not (ItemSource.UnreachedItem or ItemSource.OpenResponsibility) || origin.Times < 1))
            {
                return new Refusal(SessionRefusals.ItemInvalid, item.Id.Value);
            }

            var added = Agenda.Put(planned, new AddItem(item.Id, item.Title, item.By), context);
            if (added.IsRefused)
            {
                return added;
            }

            var carried = ((ItemAdded)added.Events[0]) with { Origin = item.Origin };
            planned = Session.Evolve(planned, carried);
            events.Add(carried);
        }

        return events.ToImmutable();
    }
}
