using System;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Testing;

/// <summary>The yes and the base, of all and of each class.</summary>
internal static class MajorityProofs
{
    public static VerdictKind Check(Proof proof, string whole, Func<Rational, Rational, bool> isEnough)
    {
        if (!VoteProofs.Voted(proof))
        {
            return VerdictKind.NotDecided;
        }

        var weights = proof.Context.Weights;
        var passed = isEnough(VoteProofs.Count(proof, "yes", weights.Yes), VoteProofs.Count(proof, "base", Base(weights)));
        var classes = proof.Context.Classes.Select(one => (one.Name, Weights: proof.Context.WeightsOf(one.Members)))
            .Where(one => proof.Is("classes", "every") && one.Weights.Electorate > 0).ToList();
        classes.ForEach(one => proof.Expect("class", ValueList<string>.Of([one.Name]), one.Weights.Yes, Base(one.Weights)));
        return (classes.Count == 0 ? passed : classes.TrueForAll(one => isEnough(one.Weights.Yes, Base(one.Weights)))) ? VerdictKind.Adopted : VerdictKind.Rejected;

        Rational Base(VoteWeights of) => whole switch { "electorate" => of.Electorate, "present" => of.Present, "cast" => of.Cast, _ => of.Yes + of.No };
    }

    public static bool Reaches(Proof proof, Rational yes, Rational whole)
    {
        var needed = whole * proof.Fraction("threshold", new Rational(2, 3));
        return whole > 0 && (yes > needed || (yes == needed && !proof.Is("strict", "yes")));
    }
}
