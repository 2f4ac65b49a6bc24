using Ardalis.GuardClauses;

namespace MutualLearning.Practices;

/// <summary>The ways through a practice: what a drawing of it needs.</summary>
public static class PracticeTransitions
{
    /// <summary>The ways out of every phase that can be taken.</summary>
    /// <param name="practice">A practice in which <see cref="PracticeAnalysis"/> finds nothing.</param>
    /// <returns>The ways, in the order of the phases, and for each phase in the order in which they are looked at.</returns>
    public static ValueList<PracticeTransition> Of(Practice practice)
    {
        var ways = ValueList<PracticeTransition>.Empty;
        var phases = Guard.Against.Null(practice).Phases;
        for (var i = 0; i < phases.Count; i++)
        {
            var phase = phases[i];
            if (phase.Repeat.Kind != RepeatKind.Once)
            {
                ways = ways.Add(new(phase.Id, phase.Id, StepGuard.Always, null, phase.Repeat, false));
            }

            var steps = new PhaseSteps(practice, phase);
            foreach (var place in steps.Taken)
            {
                var step = phase.Next[place];
                ways = ways.Add(new(phase.Id, step.To, step.When, step.AtMost, null, place > 0));
            }

            if (!steps.IsClosed)
            {
                ways = ways.Add(new(phase.Id, i + 1 < phases.Count ? phases[i + 1].Id : default, StepGuard.Always, null, null, steps.Taken.Count > 0));
            }
        }

        return ways;
    }
}
