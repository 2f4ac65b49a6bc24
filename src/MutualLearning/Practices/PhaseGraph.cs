using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Practices;

/// <summary>The phases of a practice as numbers from 0, and the ways between them; the end is the number behind the last phase.</summary>
internal sealed class PhaseGraph
{
    private readonly Practice practice;
    private readonly Dictionary<PhaseId, int> index = [];

    public PhaseGraph(Practice practice)
    {
        this.practice = practice;
        for (var i = 0; i < practice.Phases.Count; i++)
        {
            index[practice.Phases[i].Id] = i;
        }

        Steps = [.. practice.Phases.AsEnumerable().Select(p => new PhaseSteps(practice, p))];
        Ways = [.. Steps.Select(Onward)];
    }

    public int End => practice.Phases.Count;

    /// <summary>Which steps of each phase may be taken.</summary>
    public PhaseSteps[] Steps { get; }

    /// <summary>Where each phase may lead, whatever people do.</summary>
    public List<int>[] Ways { get; }

    /// <summary>Where a step leads; the one behind the last leads to the phase that comes next.</summary>
    public int Target(int place, int step)
    {
        var next = practice.Phases[place].Next;
        if (step == next.Count)
        {
            return place + 1;
        }

        return next[step].To.IsDefault ? End : index[next[step].To];
    }

    public static List<int>[] Backwards(List<int>[] ways)
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

    public static HashSet<int> Reach(List<int>[] ways, params IEnumerable<int> from)
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

    /// <summary>Whether all ways from a place to the end come back through another one.</summary>
    public bool IsDetour(int place, int around)
    {
        if (place == End)
        {
            return false;
        }

        var without = (List<int>[])Ways.Clone();
        without[around] = [];
        return !Reach(without, place).Contains(End);
    }

    private List<int> Onward(PhaseSteps steps, int place)
    {
        var ways = steps.Taken.Select(i => Target(place, i)).ToList();
        if (!steps.IsClosed)
        {
            ways.Add(place + 1);
        }

        return ways;
    }
}
