namespace MutualLearning.Decisions;

/// <summary>What a rule may implement as well, to prove its verdict.</summary>
public interface ICertifyingRule
{
    /// <summary>Proves the verdict on the same ballots. Pure.</summary>
    /// <param name="context">What the rule looked at.</param>
    /// <returns>The certificate; null where there is no verdict, or none that the rule can prove in this way.</returns>
    Certificate? Certify(DecisionRuleContext context);
}
