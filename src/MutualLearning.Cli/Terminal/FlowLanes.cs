using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace MutualLearning.Cli.Terminal;

/// <summary>The lanes at the left edge in which loops run up; the shortest loop is the nearest to the text.</summary>
internal sealed class FlowLanes
{
    private readonly IReadOnlyList<(int From, int To)> loops;
    private readonly int[] lanes;
    private readonly HashSet<int> open = [];

    private FlowLanes(IReadOnlyList<(int From, int To)> loops, int[] lanes)
    {
        this.loops = loops;
        this.lanes = lanes;
        Width = lanes.Length == 0 ? 0 : lanes.Max() + 1;
    }

    /// <summary>How many lanes there are, each two characters wide.</summary>
    public int Width { get; }

    public static FlowLanes Of(IReadOnlyList<(int From, int To)> loops)
    {
        var laneOf = new int[loops.Count];
        var taken = new List<List<(int From, int To)>>();
        foreach (var i in Enumerable.Range(0, loops.Count).OrderBy(i => loops[i].From - loops[i].To))
        {
            var loop = loops[i];
            var lane = taken.FindIndex(others => others.TrueForAll(o => o.From < loop.To || o.To > loop.From));
            if (lane < 0)
            {
                lane = taken.Count;
                taken.Add([]);
            }

            taken[lane].Add(loop);
            laneOf[i] = lane;
        }

        return new FlowLanes(loops, laneOf);
    }

    /// <summary>What stands before a line; the lines are asked for in order.</summary>
    public string Prefix(FlowMark mark)
    {
        if (Width == 0)
        {
            return string.Empty;
        }

        var letters = Enumerable.Repeat(' ', 2 * Width).ToArray();
        foreach (var lane in open)
        {
            letters[Column(lane)] = '│';
        }

        var touched = new List<int>();
        for (var i = 0; i < loops.Count; i++)
        {
            if (mark.Phase >= 0 && loops[i].To == mark.Phase)
            {
                open.Add(lanes[i]);
                touched.Add(Put(letters, lanes[i], '╭'));
            }
            else if (mark.Loop == i)
            {
                open.Remove(lanes[i]);
                touched.Add(Put(letters, lanes[i], '╰'));
            }
        }

        if (touched.Count > 0)
        {
            Join(letters, touched.Min());
        }

        return new StringBuilder().Append(letters).Append(touched.Count == 0 ? "  " : mark.Phase >= 0 ? "▶ " : "─ ").ToString();
    }

    private int Put(char[] letters, int lane, char letter)
    {
        letters[Column(lane)] = letter;
        return Column(lane);
    }

    private int Column(int lane) => 2 * (Width - 1 - lane);

    private static void Join(char[] letters, int from)
    {
        for (var i = from + 1; i < letters.Length; i++)
        {
            letters[i] = letters[i] switch { '│' => '┼', '╭' => '┬', '╰' => '┴', _ => '─' };
        }
    }
}
