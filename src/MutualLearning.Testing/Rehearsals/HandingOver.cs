using MutualLearning.Practices;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <summary>Roles that go from one to another.</summary>
internal static class HandingOver
{
    // Where several volunteers have the floor together, one of them makes room for somebody else.
    public static RehearsalAct? HandOver(RehearsalStage stage, PhaseVisit visit)
    {
        if (!stage.Script.MayHandOver)
        {
            return null;
        }

        stage.Script.MayHandOver = false;
        if (visit.Phase.Floor.Kind != FloorKind.Role
            || stage.Session.Practice!.FindRole(visit.Phase.Floor.Role) is not { Assignment: RoleAssignment.Volunteer, Max: not 1 } role)
        {
            return null;
        }

        foreach (var holder in stage.Shuffled())
        {
            foreach (var other in stage.Shuffled())
            {
                if (stage.Session.Holds(holder, role.Id) && !stage.Session.Holds(other, role.Id) && !Excludes(stage, role, other))
                {
                    stage.Script.Acts = 2;
                    return new(holder, new HandOverRole(role.Id, holder, other, holder));
                }
            }
        }

        return null;
    }

    public static bool Excludes(RehearsalStage stage, PracticeRole role, PersonId person) => stage.Session.Practice!.Roles.Where(r =>
        stage.Session.Holds(person, r.Id) && (role.ExclusiveWith.Where(e => e == r.Id).Count > 0 || r.ExclusiveWith.Where(e => e == role.Id).Count > 0)).Count > 0;
}
