using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Certificates;

/// <summary>What a count did, step by step, on every way that its open ties can fall: first one way to its end, then what is different on the next.</summary>
internal sealed class Transcript
{
    private const int MaxFigures = 200_000;

    private readonly List<(string Kind, int[] Options, Rational[] Figures)> steps = [];
    private int figures;

    /// <summary>Whether all of it stands here: not so when ways were left out, or there were too many steps.</summary>
    public bool IsWhole { get; private set; } = true;

    public IReadOnlyList<(string Kind, int[] Options, Rational[] Figures)> Steps => steps;

    public void Add(string kind, IEnumerable<int> options, params Rational[] values)
    {
        int[] named = [.. options];
        figures += 1 + named.Length + values.Length;
        IsWhole &= figures <= MaxFigures;
        if (IsWhole)
        {
            steps.Add((kind, named, values));
        }
    }

    /// <summary>Adds what another count noted.</summary>
    public void Add(Transcript other)
    {
        foreach (var (kind, options, values) in other.steps)
        {
            Add(kind, options, values);
        }

        IsWhole &= other.IsWhole;
    }

    /// <summary>Says that ways were left out.</summary>
    public void Cut()
    {
        IsWhole = false;
        steps.Clear();
    }
}
