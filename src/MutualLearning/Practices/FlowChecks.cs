using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MutualLearning.Practices;

/// <summary>Follows the ways through the phases. Everything that a phase refers to must be there.</summary>
internal static class FlowChecks
{
    public static void Run(Practice practice, Report report)
    {
        var count = practice.Phases.Count;
        var index = new Dictionary<PhaseId, int>();
        for (var i = 0; i < count; i++)
        {
            index[practice.Phases[i].Id] = i;
        }

        // The end is the node behind the last phase.
        var ways = new List<int>[count];
        for (var i = 0; i < count; i++)
        {
            ways[i] = Ways(practice.Phases[i], i, new PhaseSteps(practice, practice.Phases[i]), index, count, report);
        }

        var reached = Reach(ways, 0);
        var ending = Reach(Backwards(ways), count);
        var stuck = new HashSet<int>();
        for (var i = 0; i < count; i++)
        {
            var path = string.Format(CultureInfo.InvariantCulture, "$.phases[{0}]", i);
            if (!reached.Contains(i))
            {
                report(path, PracticeFindings.PhaseUnreachable, TemplateNode.Shorten(practice.Phases[i].Id.Value));
                continue;
            }

            // One finding for each loop, at the first phase on it.
            if (!ending.Contains(i) && !stuck.Contains(i) && Reach(ways, ways[i]) is var onward && onward.Contains(i))
            {
                stuck.UnionWith(onward);
                report(path, PracticeFindings.LoopWithoutExit, TemplateNode.Shorten(practice.Phases[i].Id.Value));
            }
        }
    }

    private static List<int> Ways(
        Phase phase, int place, PhaseSteps steps, Dictionary<PhaseId, int> index, int end, Report report)
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

        var ways = steps.Taken.Select(i => phase.Next[i].To.IsDefault ? end : index[phase.Next[i].To]).ToList();
        if (!steps.IsClosed)
        {
            ways.Add(place + 1);
        }

        return ways;
    }

    private static List<int>[] Backwards(List<int>[] ways)
    {
        var back = new List<int>[ways.Length + 1];
        for (var i = 0; i < back.Length; i++)
        {
            back[i] = [];
        }

        for (var i = 0; i < ways.Length; i++)
        {
            foreach (var next in ways[i])
            {
                back[next].Add(i);
            }
        }

        return back;
    }

    private static HashSet<int> Reach(List<int>[] ways, params IEnumerable<int> from)
    {
        var reached = new HashSet<int>(from);
        var open = new Stack<int>(reached);
        while (open.Count > 0)
        {
            var place = open.Pop();
            foreach (var next in place < ways.Length ? ways[place] : [])
            {
                if (reached.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }
}
