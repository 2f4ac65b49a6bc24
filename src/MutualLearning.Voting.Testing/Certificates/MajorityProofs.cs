using System;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Testing;

/// <summary>The yes and the base, of all and of each class.</summary>
internal static class MajorityProofs
{
    public static VerdictKind Check(Proof proof, string whole, Func<Rational, Rational, bool> isEnough) => Check(proof, whole, isEnough, static weights => weights.Yes, "yes");

    public static VerdictKind Check(Proof proof, string whole, Func<Rational, Rational, bool> isEnough, Func<VoteWeights, Rational> counted, string name)
    {
        if (!VoteProofs.Voted(proof))
        {
            return VerdictKind.NotDecided;
        }

        var weights = proof.Context.Weights;
        var passed = isEnough(VoteProofs.Count(proof, name, counted(weights)), VoteProofs.Count(proof, "base", Base(weights)));
        var classes = proof.Context.Classes.Select(one => (one.Name, Weights: proof.Context.WeightsOf(one.Members)))
            .Where(one => proof.Is("classes", "every") && one.Weights.Electorate > 0).ToList();
        classes.ForEach(one => proof.Expect("class", ValueList<string>.Of([one.Name]), counted(one.Weights), Base(one.Weights)));
        return (classes.Count == 0 ? passed : classes.TrueForAll(one => isEnough(counted(one.Weights), Base(one.Weights)))) ? VerdictKind.Adopted : VerdictKind.Rejected;

        Rational Base(VoteWeights of) => whole switch { "electorate" => of.Electorate, "present" => of.Present, "cast" => of.Cast, _ => of.Yes + of.No };
    }

    /// <summary>More yes than no, or than half of another base; and what was declared for as many.</summary>
    public static VerdictKind Simple(Proof proof, Func<Proof, string, Ballot?> ballotOf)
    {
        var whole = proof.Parameter("base", "decided");
        var kind = Check(proof, whole, static (yes, all) => yes * 2 > all);
        var weights = proof.Context.Weights;
        var byClass = proof.Is("classes", "every") && proof.Context.Classes.Any(one => proof.Context.WeightsOf(one.Members).Electorate > 0);
        if (kind != VerdictKind.Rejected || byClass || weights.Yes != weights.No || whole is "cast" or "present" or "electorate")
        {
            return kind;
        }

        return proof.Parameter("tie", "rejected") switch
        {
            "not-decided" => VerdictKind.NotDecided,
            "chair" => ballotOf(proof, proof.Parameter("chair", string.Empty))?.Stance == Stance.Yes ? VerdictKind.Adopted : VerdictKind.Rejected,
            _ => VerdictKind.Rejected,
        };
    }

    public static bool Reaches(Proof proof, Rational yes, Rational whole)
    {
        var needed = whole * proof.Fraction("threshold", new Rational(2, 3));
        return whole > 0 && (yes > needed || (yes == needed && !proof.Is("strict", "yes")));
    }
}
