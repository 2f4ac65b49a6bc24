using System.Globalization;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing;

/// <content>What moves the session on.</content>
public sealed partial class Rehearsal
{
    private const int Topics = 3;

    // Before the first phase ends everything is there that later ones need: topics, and holders of roles that the group elects.
    private Act? Prepare(PhaseVisit visit)
    {
        var practice = Session.Practice!;
        if (visit.Number == 1 && Session.Items.Count < Topics && NeedsItems(practice))
        {
            var people = Simulated();
            if (people.Count > 0)
            {
                var person = people[Session.Items.Count % people.Count];
                return new(person, new AddItem(new ItemId("topic-" + Number(Session.Items.Count + 1)), Say(ContributionKind.Question), person));
            }
        }

        foreach (var role in practice.Roles)
        {
            if (role.Assignment == RoleAssignment.Elected && Session.CountHolders(role.Id) < role.Min && Lead() is { IsDefault: false } lead && script.Failures == 0)
            {
                foreach (var person in Shuffled())
                {
                    if (!Session.Holds(person, role.Id))
                    {
                        return new(lead, new AssignRole(role.Id, person, lead, id + "-" + role.Id));
                    }
                }
            }
        }

        return null;
    }

    private static bool NeedsItems(Practice practice) => practice.Phases.Where(static p =>
        p.Repeat.Kind == RepeatKind.PerItem || p.Exit.Kind == ExitKind.QueueEmpty || p.Next.Where(static s => s.When == StepGuard.ItemLeft).Count > 0).Count > 0;

    // Where several volunteers have the floor together, one of them makes room for somebody else.
    private Act? HandOver(PhaseVisit visit)
    {
        if (!script.MayHandOver)
        {
            return null;
        }

        script.MayHandOver = false;
        if (visit.Phase.Floor.Kind != FloorKind.Role
            || Session.Practice!.FindRole(visit.Phase.Floor.Role) is not { Assignment: RoleAssignment.Volunteer, Max: not 1 } role)
        {
            return null;
        }

        foreach (var holder in Shuffled())
        {
            foreach (var other in Shuffled())
            {
                if (Session.Holds(holder, role.Id) && !Session.Holds(other, role.Id) && !Excludes(role, other))
                {
                    script.Acts = 2;
                    return new(holder, new HandOverRole(role.Id, holder, other, holder));
                }
            }
        }

        return null;
    }

    private bool Excludes(PracticeRole role, PersonId person) => Session.Practice!.Roles.Where(r =>
        Session.Holds(person, r.Id) && (role.ExclusiveWith.Where(e => e == r.Id).Count > 0 || r.ExclusiveWith.Where(e => e == role.Id).Count > 0)).Count > 0;

    private Act? GoOn(PhaseVisit visit)
    {
        var lead = Lead();
        if (lead.IsDefault)
        {
            return null;
        }

        // Objections that lead back are met sooner or later.
        if (Session.OpenObjections.Count > 0 && CountVisits(visit.Phase.Id) > 1 && Settle() is { } settled)
        {
            return settled;
        }

        var moves = Moves(lead);
        var reason = Words(ContributionKind.View, 0);
        if (script.MayExtend && moves.May(SessionMove.Extend) && IsOver(visit) && Chance(50))
        {
            script.MayExtend = false;
            return new(lead, new ExtendPhase(1, lead, reason));
        }

        var advance = new AdvancePhase(lead, string.Empty, Log<RevealedAuthor>.Empty, visit.Number);
        if (steps > MaxSteps || !moves.May(SessionMove.Advance))
        {
            return Stop(visit, moves, advance with { Reason = reason });
        }

        return new(lead, advance);
    }

    private bool IsOver(PhaseVisit visit) =>
        Session.Elapsed(clock.GetCurrentInstant()) > Duration.FromMinutes(SessionFlow.PlannedMinutes(Session, visit));

    // Nobody who is simulated can do what the phase waits for.
    private Act? Stop(PhaseVisit visit, SessionMoves moves, AdvancePhase early)
    {
        if (LivePresent() && steps <= MaxSteps)
        {
            return null;
        }

        if (steps <= MaxSteps && moves.May(SessionMove.EndEarly))
        {
            return new(early.By, early);
        }

        return moves.May(SessionMove.CloseEarly)
            ? new(early.By, new CloseSession(early.By, Log<RevealedAuthor>.Empty, visit.Number, early.Reason))
            : script.Failures <= 6 ? new(early.By, new CancelSession(early.By, early.Reason)) : default(Act?);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
