using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Tests.Decisions;

public sealed class FlipTestTests
{
    [Fact]
    public void TheAlternativesToARuleOnProposals_AreTheOthersThatNeedNoParameter() =>
        FlipTest.Alternatives(DecisionRules.BuiltIn, new RuleSpec("consent")).Select(spec => spec.Name).Should().Equal(
            "absolute-majority", "apache-3-plus-1", "consensus", "few-against", "fist-to-five", "gradients", "lazy-consensus", "roman", "simple-majority", "super-majority");

    [Fact]
    public void TheAlternativesToARuleOnOptions_ChooseAmongOptions()
    {
        var alternatives = FlipTest.Alternatives(new DecisionRules([.. DecisionRules.Standard(), new Other()]), new RuleSpec("plurality"));

        alternatives.Should().Contain(new RuleSpec("other")).And.NotContain(new RuleSpec("plurality")).And.NotContain(new RuleSpec("simple-majority"));
    }

    [Fact]
    public void TheAlternativesToAParameterizedRule_HoldTheSameRuleWithoutParameters() =>
        FlipTest.Alternatives(DecisionRules.BuiltIn, new RuleSpec("super-majority").With("threshold", "3/4")).Should().Contain(new RuleSpec("super-majority"));

    [Fact]
    public void OtherRules_AreComparedWithTheVerdictThatStood()
    {
        var declared = new DecisionDeclaration("Go?", new RuleSpec("consent"), Votes.Electorate(3)) { Fallback = new RuleSpec("simple-majority") };
        var open = Run.Of(declared, new CastBallot(Votes.Person(0), Stance.Yes), new CastBallot(Votes.Person(1), Stance.Yes), new CastBallot(Votes.Person(2), Stance.No));

        foreach (var decision in new[] { open.State, open.After(new CloseDecision(Votes.Person(0))).State })
        {
            var rows = FlipTest.Run(decision, [new("simple-majority"), new("consensus"), new("fist-to-five"), new("consent"), new("simple-majority")], DecisionRules.BuiltIn);

            rows.Select(r => $"{r.Rule} {r.Verdict.Kind} {r.Differs}").Should().Equal(
                "consent NotDecided False", "simple-majority Adopted False", "consensus Rejected True", "fist-to-five NotDecided False");
        }
    }

    [Fact]
    public void ARule_IsListedOnce()
    {
        var decision = Run.Of(new("Go?", new RuleSpec("super-majority"), Votes.Electorate(2)), new CastBallot(Votes.Person(0), Stance.Yes)).State;

        FlipTest.RunAll(decision, DecisionRules.BuiltIn).Select(r => r.Rule).Should().OnlyHaveUniqueItems();
        FlipTest.Run(decision, [new("super-majority"), new("consent"), new("consent")], DecisionRules.BuiltIn).Select(r => r.Rule.Name).Should().Equal("super-majority", "consent");
    }

    /// <summary>A plug-in that chooses among options.</summary>
    private sealed class Other : DecisionRule
    {
        public override RuleId Id => new("other", 1);

        public override Verdict Evaluate(DecisionRuleContext context) =>
            OptionVerdict.Of(context, BallotForm.Ranking, (_, profile) => new TallyResult([[profile.Options[0]]]));
    }
}
