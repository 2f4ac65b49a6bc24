using MutualLearning.Practices;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <content>Roles that go from one to another.</content>
public sealed partial class Rehearsal
{
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
}
