using MutualLearning.Roles;
using Ardalis.GuardClauses;

namespace MutualLearning.Practices;

/// <summary>How long a practice takes for a group, phase by phase.</summary>
/// <remarks>
/// As planned nobody objects, and no way is taken that only leads back: each phase comes once, for each item and each turn.
/// A round takes the time of a turn for everybody who has one, a phase for each holder of a role that of a turn for each; a role is
/// held by as many people as it needs, each of whom holds no other. For at most 10 000 visits of phases.
/// </remarks>
public sealed class PracticePlan
{
    private PracticePlan(ValueList<PlannedPhase> phases, bool hasOpenLoops)
    {
        Phases = phases;
        HasOpenLoops = hasOpenLoops;
        foreach (var phase in phases)
        {
            Shortest += phase.Shortest;
            Planned += phase.Planned;
            Longest += phase.Longest;
        }
    }

    /// <summary>The phases in the order of the practice, with those that do not run as planned.</summary>
    public ValueList<PlannedPhase> Phases { get; }

    /// <summary>The shortest useful time in all, in minutes.</summary>
    public long Shortest { get; }

    /// <summary>The planned time in all, in minutes.</summary>
    public long Planned { get; }

    /// <summary>The longest time in all, in minutes; loops without a limit are not in it, see <see cref="HasOpenLoops"/>.</summary>
    public long Longest { get; }

    /// <summary>Whether the practice may come back to a phase as often as the group needs, so that no time is the longest.</summary>
    public bool HasOpenLoops { get; }

    /// <summary>Plans a practice.</summary>
    /// <param name="practice">The practice; one in which <see cref="PracticeAnalysis"/> finds nothing.</param>
    /// <param name="people">How many people take part; at least 1.</param>
    /// <param name="items">How many items the agenda has; 0 or more.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="System.ArgumentException">The practice is null, or a number is too small.</exception>
    public static PracticePlan For(Practice practice, int people, int items = 1)
    {
        Guard.Against.Null(practice);
        Guard.Against.NegativeOrZero(people);
        Guard.Against.Negative(items);
        var graph = new PhaseGraph(practice);
        var planned = new DryRun(practice, graph, people, items, longest: false).Run();
        var most = new DryRun(practice, graph, people, items, longest: true).Run();
        var phases = ValueList<PlannedPhase>.Empty;
        for (var i = 0; i < practice.Phases.Count; i++)
        {
            var phase = practice.Phases[i];
            var more = (long)phase.Minutes.PerPerson * (phase.Groups is { Size: > 0 } groups ? Pairing.Sizes(people, groups.Size)[0] : people);
            phases = phases.Add(new PlannedPhase(
                phase.Id,
                planned.Runs[i],
                most.Runs[i],
                phase.IsOptional ? 0 : planned.Turns[i] * (phase.Minutes.Min + more),
                planned.Turns[i] * (phase.Minutes.Default + more),
                most.Turns[i] * (phase.Minutes.Max + more)));
        }

        return new PracticePlan(phases, HasLoop(practice, graph));
    }

    private static bool HasLoop(Practice practice, PhaseGraph graph)
    {
        foreach (var place in PhaseGraph.Reach(graph.Ways, 0))
        {
            foreach (var i in place < graph.End ? graph.Steps[place].Taken : [])
            {
                var step = practice.Phases[place].Next[i];
                var endless = step.AtMost is null && step.When is not (StepGuard.ItemLeft or StepGuard.TurnLeft);
                if (endless && PhaseGraph.Reach(graph.Ways, graph.Target(place, i)).Contains(place))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
