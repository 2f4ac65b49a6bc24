using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Certificates;

/// <summary>A decision rule that can prove its verdicts. A rule of a host that does so derives from it as well.</summary>
public abstract class VotingRule : DecisionRule
{
    /// <summary>Proves the verdict on the same ballots. Pure. <see cref="Proofs"/> asks for it as <see cref="RuleRunner"/> asks for a verdict.</summary>
    /// <param name="context">What the rule looked at.</param>
    /// <returns>The proof; null where there is none.</returns>
    public virtual Certificate? Certify(DecisionRuleContext context) => null;
}
