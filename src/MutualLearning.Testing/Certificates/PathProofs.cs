using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Testing;

/// <summary>Certificates by paths that are strong, and cuts that show that no path back is.</summary>
internal static class PathProofs
{
    public static void Schulze(Proof proof)
    {
        var margins = proof.Is("strength", "margins");
        var best = Best(proof);
        foreach (var other in proof.All.Except(best))
        {
            var (path, strength) = Path(proof, margins);
            proof.Require(best.Contains(path[0]) && path[path.Length - 1] == other, "A path does not lead from a winner to another option.");
            proof.Require(strength > Cut(proof, margins, other, path[0]), "A path back may be as strong.");
        }

        foreach (var winner in best)
        {
            foreach (var other in proof.All.Where(o => o != winner))
            {
                var (path, strength) = Path(proof, margins);
                proof.Require(path[0] == winner && path[path.Length - 1] == other, "A path does not lead from a winner to another option.");
                proof.Require(strength >= Cut(proof, margins, other, winner), "A path back may be stronger.");
            }
        }

        proof.RequireWinners([best]);
    }

    public static void SplitCycle(Proof proof)
    {
        var best = Best(proof);
        foreach (var other in proof.All.Except(best))
        {
            var (path, strength) = Path(proof, margins: true);
            proof.Require(path.Length == 2 && path[1] == other, "It is not the defeat of an option.");
            proof.Require(strength > Cut(proof, margins: true, other, path[0]), "A path back may outweigh a defeat.");
        }

        foreach (var winner in best)
        {
            foreach (var other in proof.All.Where(o => proof.Margin(o, winner) > 0))
            {
                var (path, strength) = Path(proof, margins: true);
                proof.Require(path[0] == winner && path[path.Length - 1] == other && strength >= proof.Margin(other, winner), "A defeat of a winner is not outweighed.");
            }
        }

        proof.RequireWinners([best]);
    }

    // Where a ladder broke the tie, the claim says who was tied.
    private static int[] Best(Proof proof)
    {
        var best = proof.Next("best", 0).Options;
        proof.Require(best.Length > 0 && best.SequenceEqual(best.Distinct().OrderBy(static o => o)), "The best do not stand in the order of declaration, each once.");
        return best;
    }

    // A path of at least two options and its strength, that of its weakest arc; 0 where nothing is claimed.
    private static (int[] Options, long Strength) Path(Proof proof, bool margins)
    {
        var claim = proof.Next("path", 1);
        var path = claim.Options;
        proof.Require(path.Length > 1, "A path has two options at least.");
        if (claim.Figures[0] == 0)
        {
            proof.Require(path.Length == 2, "No path has a way.");
            return (path, 0);
        }

        var strength = Enumerable.Range(1, path.Length - 1).Min(i => proof.Strength(path[i - 1], path[i], margins));
        proof.Require(claim.Figures[0] == strength, "A path has another strength.");
        return (path, strength);
    }

    // The strongest arc out of a set: no path from an option inside to one outside is stronger.
    private static long Cut(Proof proof, bool margins, int inside, int outside)
    {
        var claim = proof.Next("cut", 1);
        proof.Require(claim.Options.Contains(inside) && !claim.Options.Contains(outside) && claim.Options.Distinct().Count() == claim.Options.Length, "A cut does not part the options.");
        var strongest = claim.Options.SelectMany(a => proof.All.Except(claim.Options).Select(b => proof.Strength(a, b, margins))).Max();
        proof.Require(claim.Figures[0] == strongest, "A cut has another strength.");
        return strongest;
    }
}
