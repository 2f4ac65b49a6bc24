using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MutualLearning.Practices;

/// <summary>Follows the ways through the phases. Everything that a phase refers to must be there.</summary>
internal static class FlowChecks
{
    public static void Run(Practice practice, KindTable kinds, Report report)
    {
        var graph = new PhaseGraph(practice);
        var sure = new List<int>[graph.End];
        for (var i = 0; i < graph.End; i++)
        {
            Steps(practice.Phases[i], i, graph.Steps[i], report);
            var place = i;
            sure[i] = PhaseTransitions.Sure(practice.Phases[i], kinds).Select(s => graph.Target(place, s)).ToList();
        }

        // A phase is reached in whatever way may be taken, and must be left in one that can be brought about.
        var reached = PhaseGraph.Reach(graph.Ways, 0);
        var ending = PhaseGraph.Reach(PhaseGraph.Backwards(sure), graph.End);
        var stuck = new HashSet<int>();
        for (var i = 0; i < graph.End; i++)
        {
            var path = string.Format(CultureInfo.InvariantCulture, "$.phases[{0}]", i);
            if (!reached.Contains(i))
            {
                report(path, PracticeFindings.PhaseUnreachable, TemplateNode.Shorten(practice.Phases[i].Id.Value));
                continue;
            }

            // One finding for each loop, at the first phase on it.
            if (!ending.Contains(i) && !stuck.Contains(i) && PhaseGraph.Reach(sure, sure[i]) is var onward && onward.Contains(i))
            {
                stuck.UnionWith(onward);
                report(path, PracticeFindings.LoopWithoutExit, TemplateNode.Shorten(practice.Phases[i].Id.Value));
            }
        }
    }

    private static void Steps(Phase phase, int place, PhaseSteps steps, Report report)
    {
        var path = string.Format(CultureInfo.InvariantCulture, "$.phases[{0}].next", place);
        foreach (var shadowed in steps.Shadowed)
        {
            report(string.Format(CultureInfo.InvariantCulture, "{0}[{1}]", path, shadowed), PracticeFindings.StepNeverTaken);
        }

        if (phase.Next.Count > 0 && !steps.CanApplyInOrder)
        {
            report(path, PracticeFindings.NextNeverApplies);
        }
    }
}
