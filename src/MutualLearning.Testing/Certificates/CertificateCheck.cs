using System;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Testing;

/// <summary>Checks certificates on the ballots, without running the rule: it counts anew, in the plainest way, and follows what is claimed.</summary>
public static class CertificateCheck
{
    /// <summary>Says why a certificate proves nothing.</summary>
    /// <param name="certificate">The certificate, from whomever.</param>
    /// <param name="context">The ballots, the seats, what leaving out means and how ties are broken. Its parameters do not matter: the certificate names the rule with its own.</param>
    /// <returns>Null when it is proven that these are the winners under the rule that it names; otherwise what is wrong, in English.</returns>
    public static string? Problem(Certificate certificate, DecisionRuleContext context)
    {
        var name = (certificate ?? throw new ArgumentNullException(nameof(certificate))).Rule.Name;
        var form = name switch
        {
            "approval" => BallotForm.Approval,
            "score" or "cumulative" or "quadratic" or "reweighted-range" => BallotForm.Score,
            _ => BallotForm.Ranking,
        };
        if ((context ?? throw new ArgumentNullException(nameof(context))).Profile?.As(form) is not { BallotCount: > 0 } profile)
        {
            return "There are no ballots that the rule can count.";
        }

        var proof = new Proof(certificate, context, profile);
        try
        {
            Check(name, proof);
            proof.End();
            return null;
        }
        catch (ProofException wrong)
        {
            return wrong.Message;
        }
    }

    private static void Check(string name, Proof proof)
    {
        switch (name)
        {
            case "condorcet":
                PairProofs.Condorcet(proof);
                break;
            case "kemeny":
                PairProofs.Kemeny(proof);
                break;
            case "schulze":
                PathProofs.Schulze(proof);
                break;
            case "split-cycle":
                PathProofs.SplitCycle(proof);
                break;
            case "smith" or "schwartz":
                PairProofs.TopSet(proof, isStrict: string.Equals(name, "schwartz", StringComparison.Ordinal));
                break;
            case "ranked-pairs":
                ArcProofs.RankedPairs(proof);
                break;
            case "irv" or "benham":
                RoundProofs.Runoff(proof, stopsAtCondorcetWinner: string.Equals(name, "benham", StringComparison.Ordinal));
                break;
            case "nanson" or "baldwin":
                RoundProofs.BordaRounds(proof, dropsOne: string.Equals(name, "baldwin", StringComparison.Ordinal));
                break;
            case "reweighted-range":
                RoundProofs.Reweighted(proof);
                break;
            default:
                PointProofs.Check(proof, name);
                break;
        }
    }
}
