using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>What a rule may implement as well when it can tell that no further ballots change its verdict, however many there are.</summary>
public interface ISettlingRule
{
    /// <summary>Whether the verdict comes to the same whatever ballots are added.</summary>
    /// <param name="context">The ballots so far.</param>
    /// <param name="missing">What the ballots to come weigh together at most, in the units of <see cref="DecisionRuleContext.Profile"/>.</param>
    /// <returns>True only when it is certain; false when it is not, or not known.</returns>
    bool IsSettled(DecisionRuleContext context, Rational missing);
}
