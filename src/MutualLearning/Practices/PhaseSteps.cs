using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Practices;

/// <summary>Which of the steps of a phase can be taken, and whether one of them always applies.</summary>
internal sealed class PhaseSteps
{
    public PhaseSteps(Practice practice, Phase phase)
    {
        var seen = new HashSet<StepGuard>();
        for (var i = 0; i < phase.Next.Count; i++)
        {
            var guard = phase.Next[i].When;
            var decidedBefore = guard is StepGuard.Passed or StepGuard.NotPassed && seen.Contains(StepGuard.Decided);
            if (IsClosed || seen.Contains(guard) || decidedBefore)
            {
                Shadowed.Add(i);
                continue;
            }

            // A step that is taken so often and no oftener leaves the way open to those behind it.
            // Two steps may wait for the turns of two roles, or be chosen.
            if (phase.Next[i].AtMost is null && guard is not (StepGuard.TurnLeft or StepGuard.Chosen))
            {
                seen.Add(guard);
            }

            IsClosed = seen.Contains(StepGuard.Always)
                || (seen.Contains(StepGuard.ObjectionOpen) && seen.Contains(StepGuard.NoObjectionOpen))
                || (seen.Contains(StepGuard.Decided) && seen.Contains(StepGuard.NotDecided));
            if (CanApply(phase.Next[i], practice, phase))
            {
                Taken.Add(i);
                CanApplyInOrder |= !Contradicts(phase.Exit, guard);
            }
        }
    }

    /// <summary>The places of the steps that can be taken.</summary>
    public List<int> Taken { get; } = [];

    /// <summary>The places of the steps behind one that applies whenever they do.</summary>
    public List<int> Shadowed { get; } = [];

    /// <summary>Whether one of the steps always applies, so that the session never falls through to the phase that stands next.</summary>
    public bool IsClosed { get; }

    /// <summary>Whether a step can apply when the phase ends because its exit condition holds.</summary>
    public bool CanApplyInOrder { get; }

    private static bool CanApply(NextStep step, Practice practice, Phase phase) => step.When switch
    {
        StepGuard.ItemLeft => phase.Repeat.Kind != RepeatKind.PerItem,
        StepGuard.ObjectionOpen => MayObject(practice),
        StepGuard.TurnLeft => practice.FindPhase(step.To) is { Turn.IsDefault: false },
        _ => true,
    };

    /// <summary>Whether anybody can ever object.</summary>
    public static bool MayObject(Practice practice)
    {
        foreach (var role in practice.Roles)
        {
            if (role.MayIntervene && (role.IntervenesWith.Count == 0 || role.IntervenesWith.Contains(ContributionKind.Objection)))
            {
                return true;
            }
        }

        foreach (var phase in practice.Phases)
        {
            foreach (var allowance in phase.Allows)
            {
                if (allowance.Kinds.Count == 0 || allowance.Kinds.Contains(ContributionKind.Objection))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Contradicts(ExitCondition exit, StepGuard guard) => guard switch
    {
        StepGuard.ObjectionOpen => Implies(exit, ExitKind.NoObjection),
        StepGuard.ItemLeft => Implies(exit, ExitKind.QueueEmpty),
        StepGuard.NotDecided => Implies(exit, ExitKind.RuleDecided),
        _ => false,
    };

    private static bool Implies(ExitCondition exit, ExitKind kind)
    {
        if (exit.Kind is not (ExitKind.All or ExitKind.Any))
        {
            return exit.Kind == kind;
        }

        var holds = 0;
        foreach (var part in exit.Parts)
        {
            holds += Implies(part, kind) ? 1 : 0;
        }

        return exit.Kind == ExitKind.All ? holds > 0 : holds == exit.Parts.Count;
    }
}
