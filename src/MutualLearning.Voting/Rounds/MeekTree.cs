using System.Collections.Generic;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>
/// The ballots merged by what matters to Meek's count: the elected options that a ballot passes, in order, until the first hopeful one.
/// One pass over the ballots makes it; each iteration then costs no more than the few ways there are.
/// </summary>
internal sealed class MeekTree
{
    // The product of two parts of it fits in a word.
    private const long SmallWhole = 1_000_000_000;

    // A new way takes room for a step to each option.
    private const long StepsOfRoom = 32;

    private readonly Profile profile;
    private readonly int width;
    private long looked;
    private readonly long ballots;
    private readonly List<(int Parent, int Option, long Ballots)> nodes = [(-1, -1, 0)];
    private readonly List<(int Node, int Option)> leaves = [];
    private readonly List<long> leafBallots = [];
    private readonly List<long> ended = [0];

    // For each node and option: 0 for none, a node from 1, or a leaf below 0.
    private readonly List<int> steps;
    private long[]? small;

    public MeekTree(Profile profile, BallotOrders orders, bool[] hopeful, IReadOnlyList<int> elected)
    {
        this.profile = profile;
        width = profile.OptionCount;
        ballots = profile.BallotCount;
        steps = [.. new int[width]];
        var passed = new bool[width];
        foreach (var option in elected)
        {
            passed[option] = true;
            Depth++;
        }

        profile.Spend(8L * profile.RowCount);
        for (var row = 0; row < profile.RowCount; row++)
        {
            Add(orders.Of(row), profile.Weight(row), hopeful, passed);
        }

        profile.Spend(looked);
    }

    /// <summary>How many elected options a ballot can pass at most.</summary>
    public int Depth { get; }

    /// <summary>Divides the ballots: each elected option keeps its part of what reaches it, a hopeful one keeps all.</summary>
    /// <param name="whole">One vote.</param>
    /// <param name="keep">The part that each option keeps, of <paramref name="whole"/>.</param>
    /// <param name="votes">Receives the votes.</param>
    /// <returns>What no option has.</returns>
    public BigInteger Divide(BigInteger whole, BigInteger[] keep, BigInteger[] votes)
    {
        if (whole <= SmallWhole && ballots <= long.MaxValue / SmallWhole)
        {
            return DivideSmall((long)whole, keep, votes);
        }

        profile.Spend((nodes.Count + leaves.Count) * (100 + (4 * Rational.StepsOf(whole))));
        System.Array.Clear(votes, 0, votes.Length);
        var rest = new BigInteger[nodes.Count];
        rest[0] = whole;
        var excess = whole * ended[0];
        for (var i = 1; i < nodes.Count; i++)
        {
            var (parent, option, passing) = nodes[i];
            var kept = rest[parent] * keep[option] / whole;
            votes[option] += kept * passing;
            rest[i] = rest[parent] - kept;
            excess += rest[i] * ended[i];
        }

        for (var i = 0; i < leaves.Count; i++)
        {
            votes[leaves[i].Option] += rest[leaves[i].Node] * leafBallots[i];
        }

        return excess;
    }

    /// <summary>Divides the ballots exactly.</summary>
    /// <param name="keep">The part that each elected option keeps, from 0 to 1.</param>
    /// <returns>The votes, and what no option has.</returns>
    public (Rational[] Votes, Rational Excess) Divide(Rational[] keep)
    {
        var (votes, rest) = (new Rational[width], new Rational[nodes.Count]);
        rest[0] = 1;
        Rational excess = ended[0];
        for (var i = 1; i < nodes.Count; i++)
        {
            var (parent, option, passing) = nodes[i];
            profile.Spend(3 * (rest[parent].Steps + votes[option].Steps));
            var kept = rest[parent] * keep[option];
            votes[option] += kept * passing;
            rest[i] = rest[parent] - kept;
            excess += rest[i] * ended[i];
        }

        for (var i = 0; i < leaves.Count; i++)
        {
            votes[leaves[i].Option] += rest[leaves[i].Node] * leafBallots[i];
        }

        return (votes, excess);
    }

    /// <summary>Whether hopeful options stand at the same places on as many ballots, so that they have the same votes whatever is kept.</summary>
    public bool AreAlike(IReadOnlyList<int> options)
    {
        var first = LeavesOf(options[0]);
        foreach (var option in options)
        {
            if (!LeavesOf(option).SetEquals(first))
            {
                return false;
            }
        }

        return true;
    }

    private HashSet<(int Node, long Ballots)> LeavesOf(int option)
    {
        var found = new HashSet<(int, long)>();
        for (var i = 0; i < leaves.Count; i++)
        {
            if (leaves[i].Option == option)
            {
                found.Add((leaves[i].Node, leafBallots[i]));
            }
        }

        return found;
    }

    // The same in machine words, where nothing can overflow.
    private BigInteger DivideSmall(long whole, BigInteger[] keep, BigInteger[] votes)
    {
        profile.Spend(4L * (nodes.Count + leaves.Count + width));
        small = small?.Length >= nodes.Count ? small : new long[nodes.Count];
        var parts = System.Array.ConvertAll(keep, static part => (long)part);
        var sums = new long[votes.Length];
        var rest = small;
        rest[0] = whole;
        var excess = whole * ended[0];
        for (var i = 1; i < nodes.Count; i++)
        {
            var (parent, option, passing) = nodes[i];
            var kept = rest[parent] * parts[option] / whole;
            sums[option] += kept * passing;
            rest[i] = rest[parent] - kept;
            excess += rest[i] * ended[i];
        }

        for (var i = 0; i < leaves.Count; i++)
        {
            sums[leaves[i].Option] += rest[leaves[i].Node] * leafBallots[i];
        }

        for (var option = 0; option < sums.Length; option++)
        {
            votes[option] = sums[option];
        }

        return excess;
    }

    private void Add(System.ReadOnlySpan<ushort> order, long weight, bool[] hopeful, bool[] passed)
    {
        var (node, seen) = (0, 0);
        foreach (var option in order)
        {
            seen++;
            if (option == BallotOrders.End)
            {
                break;
            }

            if (hopeful[option])
            {
                leafBallots[Leaf(node, option)] += weight;
                looked += seen;
                return;
            }

            if (passed[option])
            {
                node = Child(node, option);
                var (parent, _, sum) = nodes[node];
                nodes[node] = (parent, option, sum + weight);
            }
        }

        ended[node] += weight;
        looked += seen;
    }

    private int Leaf(int node, int option)
    {
        var place = (node * width) + option;
        if (steps[place] == 0)
        {
            leaves.Add((node, option));
            leafBallots.Add(0);
            steps[place] = -leaves.Count;
        }

        return -steps[place] - 1;
    }

    private int Child(int node, int option)
    {
        var place = (node * width) + option;
        if (steps[place] == 0)
        {
            profile.Spend(StepsOfRoom * width);
            steps[place] = nodes.Count;
            nodes.Add((node, option, 0));
            ended.Add(0);
            steps.AddRange(new int[width]);
        }

        return steps[place];
    }
}
