
namespace MutualLearning.Practices;

/// <summary>Who has a turn in a phase, as far as their roles go. Sessions and plans ask the same.</summary>
internal static class PhaseTurns
{
    /// <summary>Whether the floor of a phase is ever a person's.</summary>
    public static bool MayHaveFloor<T>(Phase phase, T person)
        where T : struct, IHeldRoles => Serves(phase, person) && phase.Floor.Kind switch
        {
            FloorKind.Role => person.Has(phase.Floor.Role),
            FloorKind.AllButRole => !person.Has(phase.Floor.Role),
            _ => true,
        };

    /// <summary>Whether one of the roles that a person holds only watches.</summary>
    public static bool Observes<T>(Practice? practice, T person)
        where T : struct, IHeldRoles
    {
        foreach (var role in practice?.Roles ?? ValueList<PracticeRole>.Empty)
        {
            if (role.Observes && person.Has(role.Id))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phase allows anything to a person.</summary>
    public static bool Serves<T>(Phase phase, T person)
        where T : struct, IHeldRoles
    {
        foreach (var allowance in phase.Allows)
        {
            if (Serves(allowance, person))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an allowance is for a person.</summary>
    public static bool Serves<T>(Allowance allowance, T person)
        where T : struct, IHeldRoles => HasRole(allowance, person) && !HasAny(allowance.Except, person);

    /// <summary>Whether a person holds a role that an allowance asks for; it need not ask for one, but of whoever only watches.</summary>
    public static bool HasRole<T>(Allowance allowance, T person)
        where T : struct, IHeldRoles => allowance.Roles.Count == 0 ? !person.Observes : HasAny(allowance.Roles, person);

    /// <summary>Whether a person holds one of the roles.</summary>
    public static bool HasAny<T>(ValueList<RoleId> roles, T person)
        where T : struct, IHeldRoles
    {
        foreach (var role in roles)
        {
            if (person.Has(role))
            {
                return true;
            }
        }

        return false;
    }
}
