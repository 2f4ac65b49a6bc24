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
        for (var i = 0; i < graph.End; i++)
        {
            Steps(practice.Phases[i], i, graph.Steps[i], report);
        }

        // Each phase twice: with an open objection, which may have to wait, and without.
        var sure = new List<int>[2 * graph.End];
        for (var node = 0; node < sure.Length; node++)
        {
            var (place, isOpen) = (node / 2, node % 2 == 1);
            sure[node] = PhaseTransitions.Sure(practice.Phases[place], kinds, isOpen)
                .Select(s => graph.Target(place, s.Step) is var to && to == graph.End ? sure.Length : (2 * to) + (s.IsOpen ? 1 : 0)).ToList();
        }

        // A phase is reached in whatever way may be taken, and must be left in one that can be brought about.
        var reached = PhaseGraph.Reach(graph.Ways, 0);
        var ending = PhaseGraph.Reach(PhaseGraph.Backwards(sure), sure.Length);
        var mayObject = PhaseSteps.MayObject(practice) ? 1 : 0;
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
            for (var node = 2 * i; node <= (2 * i) + mayObject; node++)
            {
                if (sure[node].Count == 0 && sure[2 * i].Count > 0)
                {
                    report(path + ".exit", PracticeFindings.ObjectionStays);
                }
                else if (!ending.Contains(node) && !stuck.Contains(i) && PhaseGraph.Reach(sure, sure[node]) is var onward && onward.Contains(node))
                {
                    stuck.UnionWith(onward.Select(static n => n / 2));
                    report(path, PracticeFindings.LoopWithoutExit, TemplateNode.Shorten(practice.Phases[i].Id.Value));
                }
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
