using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Testing;

/// <summary>A count that takes one option after the other.</summary>
/// <param name="Figure">What an option has; null when it is not in question.</param>
/// <param name="Pay">From the option taken and its figure to what each row has afterwards.</param>
internal sealed record Sequence(Func<Step, int, Rational?> Figure, Func<Step, int, Rational, Rational[]> Pay)
{
    /// <summary>What each row has at the beginning.</summary>
    public Rational Purse { get; init; }

    /// <summary>Whether the option with the least is taken.</summary>
    public bool Least { get; init; }

    /// <summary>Whether those taken leave, and the committee is who is left; the least are taken then.</summary>
    public bool Eliminates { get; init; }

    /// <summary>Reads the claims of a round, and says where it leads. Where no option has a figure, all that are left are level.</summary>
    public IEnumerable<Step> Next(Proof proof, Walk walk, Step at)
    {
        var figures = proof.All.Select(o => at.Left.Contains(o) ? Figure(at, o) : null).ToArray();
        int[] asked = [.. at.Left.Where(o => figures[o] is not null)];
        proof.Expect("round", asked, [.. asked.Select(o => figures[o]!.Value)]);
        var tied = asked.Length == 0 ? at.Left : RunoffProofs.Most(asked, o => figures[o]!.Value, Least || Eliminates ? -1 : 1);
        foreach (var option in walk.Ways(at, tied, best: !Eliminates, walk.IsParted ? null : (a, b) => at.ByEarlier(a, b) * (Least ? -1 : 1)))
        {
            proof.Expect(Eliminates ? "eliminated" : "elected", [option]);
            yield return (Eliminates ? at with { Left = [.. at.Left.Where(o => o != option)] } : at.Elect(option)) with
            {
                Purses = Pay(at, option, figures[option] ?? 0),
                Earlier = walk.IsParted ? [] : at.Earlier.Add(figures),
            };
        }
    }
}
