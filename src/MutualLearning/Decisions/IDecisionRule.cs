namespace MutualLearning.Decisions;

/// <summary>The plug-in seam for decision rules: a pure function from ballots to a verdict that explains itself.</summary>
/// <remarks>
/// An implementation is safe for use by many threads, keeps no state and asks nothing but its argument; the verdict does not
/// depend on the order of the ballots. The built-in rules come through this same door. One that throws, returns null or an unknown
/// verdict, or chooses what is no option, an option twice for one place, or nobody, refuses the command with
/// <c>decision.rule-failed</c>; the decision is unharmed.
/// </remarks>
public interface IDecisionRule
{
    /// <summary>The name and the version; stored with every verdict.</summary>
    RuleId Id { get; }

    /// <summary>The verdict.</summary>
    /// <param name="context">The ballots, and everything else that may count.</param>
    /// <returns>The verdict; never null.</returns>
    Verdict Evaluate(DecisionRuleContext context);
}
