using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on who gives roles to whom.</summary>
internal static class RoleChanges
{
    public static Decided<SessionEvent> Assign(Session session, AssignRole c, CommandContext context)
    {
        if (c.By.IsDefault || c.Person.IsDefault)
        {
            return SessionRefusals.PersonMissing;
        }

        if (FindRole(session, c.Role) is not { } role)
        {
            return new Refusal(SessionRefusals.RoleUnknown, c.Role.Value);
        }

        if (CannotGet(session, role, c.Person, c.Decision) is { } unfit)
        {
            return unfit;
        }

        if (!MayAssign(session, role, c.Person, c.By, context))
        {
            return new Refusal(SessionRefusals.MayNotAssign, c.By.Value, c.Role.Value);
        }

        var assigned = new RoleAssigned(context.Now, c.Role, c.Person, c.By, DecisionOf(role, c.Decision));
        if (!(session.CountHolders(c.Role) >= role.Max))
        {
            return assigned;
        }

        return role.GivesWay && LongestHolder(session, c.Role) is { IsDefault: false } longest
            ? SessionChecks.Together(new RoleReleased(context.Now, c.Role, longest, c.By), assigned)
            : new Refusal(SessionRefusals.RoleFull, c.Role.Value);
    }

    public static Decided<SessionEvent> HandOver(Session session, HandOverRole c, CommandContext context)
    {
        if (c.By.IsDefault || c.From.IsDefault || c.To.IsDefault)
        {
            return SessionRefusals.PersonMissing;
        }

        if (FindRole(session, c.Role) is not { } role)
        {
            return new Refusal(SessionRefusals.RoleUnknown, c.Role.Value);
        }

        if (!session.Holds(c.From, c.Role))
        {
            return new Refusal(SessionRefusals.RoleNotHeld, c.From.Value, c.Role.Value);
        }

        if (CannotGet(session, role, c.To, c.Decision) is { } unfit)
        {
            return unfit;
        }

        return role.Assignment != RoleAssignment.Taken && (c.By == c.From || MayAssign(session, role, default, c.By, context))
            ? SessionChecks.Together(
                new RoleReleased(context.Now, c.Role, c.From, c.By),
                new RoleAssigned(context.Now, c.Role, c.To, c.By, DecisionOf(role, c.Decision)))
            : new Refusal(SessionRefusals.MayNotAssign, c.By.Value, c.Role.Value);
    }

    public static Decided<SessionEvent> Release(Session session, ReleaseRole c, CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return SessionRefusals.PersonMissing;
        }

        if (FindRole(session, c.Role) is not { } role || !session.Holds(c.Person, c.Role))
        {
            return new Refusal(SessionRefusals.RoleNotHeld, c.Person.Value, c.Role.Value);
        }

        return c.By == c.Person || c.By == session.PlannedBy || MayAssign(session, role, c.Person, c.By, context) || Leads(session, c.By, context)
            ? new RoleReleased(context.Now, c.Role, c.Person, c.By)
            : new Refusal(SessionRefusals.MayNotAssign, c.By.Value, c.Role.Value);
    }

    private static PersonId LongestHolder(Session session, RoleId role)
    {
        foreach (var holding in session.Roles)
        {
            if (holding.Until is null && holding.Role == role)
            {
                return holding.Person;
            }
        }

        return default;
    }

    // A role that everybody has is given to nobody.
    private static PracticeRole? FindRole(Session session, RoleId id) =>
        session.Practice?.FindRole(id) is { Assignment: not RoleAssignment.Everyone } role ? role : null;

    private static Refusal? CannotGet(Session session, PracticeRole role, PersonId person, string? decision)
    {
        if (session.FindParticipant(person)?.Presence is not (Presence.Invited or Presence.Present))
        {
            return new Refusal(SessionRefusals.NotPresent, person.Value);
        }

        if (session.Holds(person, role.Id))
        {
            return new Refusal(SessionRefusals.RoleHeld, person.Value, role.Id.Value);
        }

        if (RoleTurns.ExcludedBy(session, person, role.Id) is { IsDefault: false } other)
        {
            return new Refusal(SessionRefusals.RoleExclusive, person.Value, role.Id.Value, other.Value);
        }

        return role.Assignment == RoleAssignment.Elected && !Identifier.IsValid(decision)
            ? new Refusal(SessionRefusals.DecisionMissing, role.Id.Value)
            : default(Refusal?);
    }

    // What people take by themselves is theirs to take, and nobody's to give.
    private static bool MayAssign(Session session, PracticeRole role, PersonId person, PersonId by, in CommandContext context) => role.Assignment switch
    {
        RoleAssignment.Taken => by == person,
        RoleAssignment.Volunteer when by == person => true,
        RoleAssignment.Volunteer => Leads(session, by, context) || (by == session.PlannedBy && session.Status == SessionStatus.Planned),
        _ => Leads(session, by, context) || by == session.PlannedBy,
    };

    private static bool Leads(Session session, PersonId by, in CommandContext context) =>
        context.Permission is not null || (session.IsPresent(by) && Powers.MayAdvance(session, by)) || Powers.HoldsAdvancing(session, by);

    private static string? DecisionOf(PracticeRole role, string? decision) => role.Assignment == RoleAssignment.Elected ? decision : null;
}
