using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Tests;

internal static class CertifyExtensions
{
    /// <summary>The proof that a rule gives; null when it gives none.</summary>
    public static Certificate? Certify(this DecisionRule rule, DecisionRuleContext context)
    {
        var proof = Proofs.Of(rule, context);
        (proof.IsAccepted ? string.Empty : proof.Refusal.Code).Should().BeOneOf(string.Empty, CertificateReasons.None.Code);
        return proof.IsAccepted ? proof.Value : null;
    }
}
