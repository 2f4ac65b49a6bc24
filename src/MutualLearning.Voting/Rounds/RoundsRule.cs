using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Rounds;

/// <summary>What rules share that count rankings in rounds.</summary>
internal abstract class RoundsRule : VotingRule
{
    /// <inheritdoc/>
    public sealed override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Ranking, (c, profile) => Count(c, profile, null));

    /// <inheritdoc/>
    public sealed override Explanation Explain(DecisionRuleContext context) => RoundExplanation.Of(Evaluate(context).Result);

    /// <inheritdoc/>
    public sealed override Certificate? Certify(DecisionRuleContext context) =>
        Certificates.Certify.Ways(this, context, BallotForm.Ranking, Count);

    /// <summary>Counts, and notes the steps where somebody wants a proof.</summary>
    protected abstract TallyResult Count(DecisionRuleContext context, Profile profile, Transcript? notes);
}
