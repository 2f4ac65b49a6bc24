using System.Collections.Immutable;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>What a session takes over from the ones before it.</content>
public static partial class SessionDecider
{
    private static Refusal? BadRotas(PlanSession c)
    {
        foreach (var order in c.Rotas ?? Log<RoleOrder>.Empty)
        {
            if (order is not { People: not null })
            {
                return new Refusal(SessionRefusals.PersonMissing);
            }

            if (c.Practice.FindRole(order.Role) is null or { Assignment: RoleAssignment.Everyone })
            {
                return new Refusal(SessionRefusals.RoleUnknown, order.Role.Value);
            }

            foreach (var person in order.People)
            {
                if (person.IsDefault)
                {
                    return new Refusal(SessionRefusals.PersonMissing);
                }
            }
        }

        return null;
    }

    private static Outcome<SessionEvent> Carry(Session planned, Log<CarriedItem>? items, CommandContext context, SessionEvent first)
    {
        var events = ImmutableArray.CreateBuilder<SessionEvent>();
        events.Add(first);
        foreach (var item in items ?? Log<CarriedItem>.Empty)
        {
            if (item is null)
            {
                return SessionRefusals.IdMissing;
            }

            var added = Add(planned, new AddItem(item.Id, item.Title, item.By), context);
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
