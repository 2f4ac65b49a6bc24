using System.Collections.Generic;
using System.Collections.Immutable;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>What a session takes over from the ones before it.</content>
public static partial class SessionDecider
{
    private static Refusal? BadRotas(PlanSession c)
    {
        var roles = new HashSet<RoleId>();
        foreach (var order in c.Rotas ?? ValueList<RoleOrder>.Empty)
        {
            if (order is not { People: not null })
            {
                return new Refusal(SessionRefusals.PersonMissing);
            }

            if (c.Practice.FindRole(order.Role) is null or { Assignment: RoleAssignment.Everyone })
            {
                return new Refusal(SessionRefusals.RoleUnknown, order.Role.Value);
            }

            var people = new HashSet<PersonId>();
            foreach (var person in order.People)
            {
                if (person.IsDefault)
                {
                    return new Refusal(SessionRefusals.PersonMissing);
                }

                if (!people.Add(person))
                {
                    return new Refusal(SessionRefusals.RotaInvalid, order.Role.Value);
                }
            }

            if (!roles.Add(order.Role))
            {
                return new Refusal(SessionRefusals.RotaInvalid, order.Role.Value);
            }

            if (people.Count > MaxParticipants)
            {
                return TooMany("people in an order", MaxParticipants);
            }
        }

        return null;
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
