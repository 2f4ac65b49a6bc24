using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Roles;

namespace MutualLearning.Practices;

/// <summary>Goes once through a practice, as planned or taking every limited step as often as it may be taken, and counts the runs of each phase.</summary>
internal sealed class DryRun(Practice practice, PhaseGraph graph, int people, int items, bool longest)
{
    private const int MostVisits = 10_000;

    private readonly long[] runs = new long[practice.Phases.Count];
    private readonly long[] spoken = new long[practice.Phases.Count];
    private readonly PlannedGroup group = new(practice, people, longest);
    private readonly Dictionary<RoleId, long> turns = [];
    private readonly Dictionary<(int Place, int Step), int> taken = [];
    private readonly Dictionary<(int Place, int Step), bool> detours = [];
    private int itemsLeft = items;

    /// <summary>How often each phase runs, and how many times its minutes that takes: in a round, once for each turn.</summary>
    public (long[] Runs, long[] Turns) Run()
    {
        var place = 0;
        for (var visit = 0; visit < MostVisits && place < graph.End; visit++)
        {
            Visit(place);
            place = Leave(place);
        }

        return (runs, spoken);
    }

    private void Visit(int place)
    {
        var phase = practice.Phases[place];
        var times = phase.Repeat.Kind switch
        {
            RepeatKind.Rounds => phase.Repeat.Count,
            RepeatKind.UntilDecided => longest ? phase.Repeat.Count : 1,
            RepeatKind.PerRoleHolder => Holders(phase.Floor.Role),
            RepeatKind.PerItem => Math.Max(1, itemsLeft),
            _ => 1,
        };
        if (!phase.Turn.IsDefault)
        {
            group.Appoint(phase.Turn);
        }

        runs[place] += times;
        spoken[place] += times * group.Turns(phase);
        itemsLeft = phase.Repeat.Kind == RepeatKind.PerItem ? 0 : itemsLeft;
        if (!phase.Turn.IsDefault && TurnsLeft(phase.Turn) > 0)
        {
            turns[phase.Turn] = Math.Max(0, TurnsLeft(phase.Turn) - times);
            taken.Clear();
        }
    }

    private int Leave(int place)
    {
        var phase = practice.Phases[place];
        var steps = PhaseTransitions.Open(phase, objects: false, i => IsOpen(place, i));
        var limited = longest ? Limited(phase, place, steps) : -1;
        var step = limited >= 0 ? limited : steps.OrderBy(i => IsDetour(phase, place, i)).ThenBy(i => Distance(place, graph.Target(place, i))).First();
        if (step < phase.Next.Count)
        {
            taken[(place, step)] = Taken(place, step) + 1;
            if (phase.Next[step].When == StepGuard.ItemLeft)
            {
                itemsLeft--;
                taken.Clear();
            }
        }

        return graph.Target(place, step);
    }

    private int Limited(Phase phase, int place, SortedSet<int> steps)
    {
        foreach (var i in steps.Concat(PhaseTransitions.Open(phase, objects: true, i => IsOpen(place, i))))
        {
            if (i < phase.Next.Count && phase.Next[i].AtMost is not null)
            {
                return i;
            }
        }

        return -1;
    }

    // Forwards, the nearest first; then backwards.
    private int Distance(int from, int to) => to > from ? to - from : (2 * graph.End) - to;

    // The way to the next item or turn leads back as well, and on all the same.
    private bool IsDetour(Phase phase, int place, int step)
    {
        if (step < phase.Next.Count && phase.Next[step].When is StepGuard.ItemLeft or StepGuard.TurnLeft)
        {
            return false;
        }

        if (!detours.TryGetValue((place, step), out var detour))
        {
            detour = graph.IsDetour(graph.Target(place, step), place);
            detours.Add((place, step), detour);
        }

        return detour;
    }

    private bool IsOpen(int place, int step)
    {
        var next = practice.Phases[place].Next[step];
        return !(next.AtMost <= Taken(place, step)) && next.When switch
        {
            StepGuard.ItemLeft => itemsLeft > 0,
            StepGuard.TurnLeft => practice.FindPhase(next.To) is { Turn: { IsDefault: false } role } && TurnsLeft(role) > 0,
            _ => true,
        };
    }

    private int Taken(int place, int step) => taken.TryGetValue((place, step), out var times) ? times : 0;

    // Whoever must hold a role that excludes the one of the turn has no turn.
    private long TurnsLeft(RoleId role)
    {
        if (!turns.TryGetValue(role, out var left))
        {
            var wanted = practice.FindRole(role);
            var others = practice.Roles.Where(r => r.ExclusiveWith.Contains(role) || wanted?.ExclusiveWith.Contains(r.Id) == true);
            left = Math.Max(1, people - others.AsEnumerable().Sum(static r => (long)r.Min));
            foreach (var phase in practice.Phases)
            {
                left = phase.Turn == role && Phase.HasTurnInEachGroup(phase, practice) ? Math.Min(left, Pairing.Sizes(people, phase.Groups!.Size)[0]) : left;
            }

            turns.Add(role, left);
        }

        return left;
    }

    private int Holders(RoleId id) => practice.FindRole(id) switch
    {
        { Assignment: RoleAssignment.Everyone } => people,
        { } role => Math.Min(people, longest ? role.Max ?? people : Math.Max(1, role.Min)),
        null => 1,
    };
}
