using System;
using System.Collections.Generic;
using MutualLearning.Roles;

namespace MutualLearning.Practices;

/// <summary>
/// Who holds which role when a practice runs as planned: as when a session opens, each role goes to as many as it needs, each of
/// whom holds no other. For the longest time, roles that a phase asks for go to as many as may hold them.
/// </summary>
internal sealed class PlannedGroup
{
    private readonly Practice practice;
    private readonly int people;
    private readonly HashSet<(int Person, RoleId Role)> held = [];
    private readonly HashSet<int> busy = [];
    private readonly Dictionary<PhaseId, int> turns = [];

    public PlannedGroup(Practice practice, int people, bool longest)
    {
        this.practice = practice;
        this.people = people;
        foreach (var role in practice.Roles)
        {
            if (longest && IsAskedFor(role.Id))
            {
                Give(role.Id, role.Max ?? people, twice: true);
            }
            else if (role.Assignment != RoleAssignment.Elected)
            {
                Give(role.Id, role.Min, twice: false);
            }
        }
    }

    /// <summary>Gives a role to somebody when nobody holds it.</summary>
    public void Appoint(RoleId role) => Give(role, 1, twice: true);

    /// <summary>How many turns a visit of a phase has: in a round, one for everybody who has the floor in it; at least 1.</summary>
    public int Turns(Phase phase)
    {
        if (!turns.TryGetValue(phase.Id, out var count))
        {
            for (var i = 0; phase.IsRound && i < people; i++)
            {
                count += PhaseTurns.MayHaveFloor(phase, new Member(this, i)) ? 1 : 0;
            }

            // Groups speak at the same time.
            count = Math.Max(1, phase.Groups is { Size: > 0 } groups ? Math.Min(count, Pairing.Sizes(people, groups.Size)[0]) : count);
            turns.Add(phase.Id, count);
        }

        return count;
    }

    private bool Holds(int person, RoleId role) => practice.FindRole(role) is { Assignment: RoleAssignment.Everyone } || held.Contains((person, role));

    // Those who hold no role come first.
    private void Give(RoleId role, int wanted, bool twice)
    {
        var missing = Math.Min(wanted, people);
        for (var i = 0; i < people; i++)
        {
            missing -= held.Contains((i, role)) ? 1 : 0;
        }

        for (var i = 0; missing > 0 && i < (twice ? 2 * people : people); i++)
        {
            var person = i % people;
            if ((i >= people || !busy.Contains(person)) && held.Add((person, role)))
            {
                busy.Add(person);
                turns.Clear();
                missing--;
            }
        }
    }

    private bool IsAskedFor(RoleId role)
    {
        foreach (var phase in practice.Phases)
        {
            foreach (var allowance in phase.Allows)
            {
                if (PhaseTurns.HasAny(allowance.Roles, new One(role)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private readonly struct Member(PlannedGroup group, int person) : IHeldRoles
    {
        public bool Observes => PhaseTurns.Observes(group.practice, this);

        public bool Has(RoleId role) => group.Holds(person, role);
    }

    private readonly struct One(RoleId held) : IHeldRoles
    {
        public bool Observes => false;

        public bool Has(RoleId role) => role == held;
    }
}
