using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>What a rule may implement as well, to say at length why it decided as it did.</summary>
public interface IExplainingRule
{
    /// <summary>Explains the verdict on the same ballots. Pure.</summary>
    /// <param name="context">What the rule looked at.</param>
    /// <returns>The explanation.</returns>
    Explanation Explain(DecisionRuleContext context);
}
