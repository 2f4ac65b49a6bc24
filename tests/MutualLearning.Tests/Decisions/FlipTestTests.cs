using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Tests.Decisions;

public sealed class FlipTestTests
{
    [Fact]
    public void TheAlternativesToARuleOnProposals_AreTheOthersThatNeedNoParameter() =>
        FlipTest.Alternatives(DecisionRules.BuiltIn, new RuleSpec("consent")).Select(spec => spec.Name).Should().Equal(
            "absolute-majority", "apache-3-plus-1", "consensus", "fist-to-five", "gradients", "lazy-consensus", "roman", "simple-majority", "super-majority");

    [Fact]
    public void TheAlternativesToARuleOnOptions_ChooseAmongOptions()
    {
        var alternatives = FlipTest.Alternatives(new DecisionRules([.. DecisionRules.Standard(), new Other()]), new RuleSpec("plurality"));

        alternatives.Should().Contain(new RuleSpec("other")).And.NotContain(new RuleSpec("plurality")).And.NotContain(new RuleSpec("simple-majority"));
    }

    [Fact]
    public void TheAlternativesToAParameterizedRule_HoldTheSameRuleWithoutParameters() =>
        FlipTest.Alternatives(DecisionRules.BuiltIn, new RuleSpec("super-majority").With("threshold", "3/4")).Should().Contain(new RuleSpec("super-majority"));

    /// <summary>A plug-in that chooses among options.</summary>
    private sealed class Other : DecisionRule
    {
        public override RuleId Id => new("other", 1);

        public override Verdict Evaluate(DecisionRuleContext context) =>
            OptionVerdict.Of(context, BallotForm.Ranking, (_, profile) => new TallyResult([[profile.Options[0]]]));
    }
}
