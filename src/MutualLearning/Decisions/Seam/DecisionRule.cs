using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>The plug-in seam for decision rules: a pure function from ballots to a verdict that explains itself.</summary>
/// <remarks>
/// A rule overrides <see cref="Id"/> and <see cref="Evaluate"/>; everything else it may say as well. An implementation is safe for use
/// by many threads, keeps no state and asks nothing but its argument; the verdict does not depend on the order of the ballots. The
/// built-in rules come through this same door. One that throws, returns null or an unknown verdict, or chooses what is no option, an
/// option twice for one place, or nobody, refuses the command with <c>decision.rule-failed</c>; the decision is unharmed.
/// <see cref="RuleRunner"/> asks a rule in this way.
/// </remarks>
public abstract class DecisionRule
{
    /// <summary>The name and the version; stored with every verdict.</summary>
    public abstract RuleId Id { get; }

    /// <summary>
    /// Whether the verdict moves in one direction as votes move in one direction, so that <see cref="SettledTest"/> needs to look only at
    /// the ends; false unless a rule says so.
    /// </summary>
    /// <remarks>
    /// The promise: when the verdict is the same for each way in which <i>all</i> missing voters do the same (stay away, or
    /// take one and the same stance), it is the same for every way in which they could vote.
    /// </remarks>
    public virtual bool IsMonotone => false;

    /// <summary>The verdict.</summary>
    /// <param name="context">The ballots, and everything else that may count.</param>
    /// <returns>The verdict; never null.</returns>
    public abstract Verdict Evaluate(DecisionRuleContext context);

    /// <summary>Explains the verdict on the same ballots. Pure.</summary>
    /// <param name="context">What the rule looked at.</param>
    /// <returns>The explanation; empty unless a rule gives one.</returns>
    public virtual Explanation Explain(DecisionRuleContext context) => Explanation.Empty;

    /// <summary>Says what is wrong with parameters, so that they are refused when the rule is declared. <see cref="ParameterCheck"/> has the usual checks.</summary>
    /// <param name="parameters">The parameters by name.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public virtual Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) => null;

    /// <summary>Says what is wrong with a ballot on options, such as more points than there are, so that it is refused when it is cast.</summary>
    /// <param name="preference">The ballot; its options are known, and each stands once for each criterion.</param>
    /// <param name="parameters">The parameters of the rule, by name.</param>
    /// <returns>What is wrong; null when nothing is.</returns>
    public virtual Refusal? CheckBallot(Preference preference, IReadOnlyDictionary<string, string> parameters) => null;

    /// <summary>Whether the verdict on options comes to the same whatever ballots are added, however many ways there are to fill them in.</summary>
    /// <param name="context">The ballots so far.</param>
    /// <param name="missing">What the ballots to come weigh together at most, in the units of <see cref="DecisionRuleContext.Profile"/>.</param>
    /// <returns>True only when it is certain; false when it is not, or not known.</returns>
    public virtual bool IsSettled(DecisionRuleContext context, Rational missing) => false;

    /// <summary>The criteria for which a ballot scores options (<see cref="Mark.Criterion"/>), each with its weight.</summary>
    /// <param name="parameters">The parameters of the rule, by name.</param>
    /// <returns>The weights; null when options are scored as they are.</returns>
    public virtual IReadOnlyDictionary<string, Rational>? Weights(IReadOnlyDictionary<string, string> parameters) => null;
}
