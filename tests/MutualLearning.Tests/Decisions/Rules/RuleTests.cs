using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.Tests.Decisions.Rules;

/// <summary>Each rule on ballots counted by hand. One letter a voter: y n a s b; upper case with a reason; h H half a yes or a no; - stays away.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("simple-majority", "yyn", "Adopted", "verdict.majority")]
    [InlineData("simple-majority", "yynn", "Rejected", "verdict.tie")]
    [InlineData("simple-majority", "ynnaa", "Rejected", "verdict.no-majority")]
    [InlineData("simple-majority", "yaaaa", "Adopted", "verdict.majority")]
    [InlineData("simple-majority:base=cast", "yaaaa", "Rejected", "verdict.short-of-cast")]
    [InlineData("simple-majority", "hbs", "Rejected", "verdict.tie")]
    [InlineData("simple-majority", "---", "NotDecided", "verdict.no-ballots")]
    [InlineData("simple-majority", "", "NotDecided", "verdict.no-electorate")]
    [InlineData("absolute-majority", "yyy---", "Rejected", "verdict.threshold-not-exceeded")]
    [InlineData("absolute-majority", "yyyy---", "Adopted", "verdict.threshold-exceeded")]
    [InlineData("super-majority", "yyyyyynnn", "Adopted", "verdict.threshold-reached")]
    [InlineData("super-majority", "yyyyynnnn", "Rejected", "verdict.threshold-missed")]
    [InlineData("super-majority:strict=yes", "yyyyyynnn", "Rejected", "verdict.threshold-not-exceeded")]
    [InlineData("super-majority:threshold=3/4,base=electorate", "yyy-", "Adopted", "verdict.threshold-reached")]
    [InlineData("super-majority", "aaa", "Rejected", "verdict.threshold-missed")]
    [InlineData("consensus", "yyys", "Adopted", "verdict.consensus")]
    [InlineData("consensus", "yyyb", "Rejected", "verdict.blocked")]
    [InlineData("consensus", "yyyH", "Adopted", "verdict.consensus")]
    [InlineData("consensus:max-stand-asides=1", "yyss", "Rejected", "verdict.too-many-stand-asides")]
    [InlineData("consensus", "aas", "NotDecided", "verdict.no-support")]
    [InlineData("consent", "yaaH", "Adopted", "verdict.consent")]
    [InlineData("consent", "yyyn", "NotDecided", "verdict.objections-open")]
    [InlineData("consent:reasons=required", "yyyn", "Adopted", "verdict.consent")]
    [InlineData("consent:reasons=required", "yyyN", "NotDecided", "verdict.objections-open")]
    [InlineData("lazy-consensus", "----", "Adopted", "verdict.lazy-consensus")]
    [InlineData("lazy-consensus", "yyyn", "NotDecided", "verdict.objections-open")]
    [InlineData("apache-3-plus-1", "yyyn", "Adopted", "verdict.three-plus-one")]
    [InlineData("apache-3-plus-1", "yyhh", "Rejected", "verdict.too-few-plus-one")]
    [InlineData("apache-3-plus-1", "yyynnn", "Rejected", "verdict.no-majority")]
    [InlineData("apache-3-plus-1:veto=yes", "yyyyN", "Rejected", "verdict.vetoed")]
    [InlineData("apache-3-plus-1:veto=yes", "yyyyn", "Adopted", "verdict.three-plus-one")]
    [InlineData("delegated:decider=p0", "ynnn", "Adopted", "verdict.decider-decided")]
    [InlineData("delegated:decider=p0", "byyy", "Rejected", "verdict.decider-decided")]
    [InlineData("delegated:decider=p0", "-yyy", "NotDecided", "verdict.decider-silent")]
    [InlineData("delegated:decider=p0,veto=p1;p2", "yyN-", "NotDecided", "verdict.veto-escalates")]
    [InlineData("delegated:decider=p0,veto=p1;p2", "yyn-", "Adopted", "verdict.decider-decided")]
    [InlineData("delegated:decider=p0,veto=p1;p2", "yy-N", "Adopted", "verdict.decider-decided")]
    [InlineData("delegated:decider=p0,veto=p1;p2", "nyN-", "Rejected", "verdict.decider-decided")]
    [InlineData("simple-majority:base=electorate", "yyn---", "Rejected", "verdict.short-of-electorate")]
    [InlineData("simple-majority:base=electorate", "yyyn--", "Rejected", "verdict.short-of-electorate")]
    [InlineData("super-majority:base=present", "yya", "Adopted", "verdict.threshold-reached")]
    [InlineData("fist-to-five", "yyhh", "Adopted", "verdict.grade-reached")]
    [InlineData("fist-to-five", "yyhH", "NotDecided", "verdict.grade-missed")]
    [InlineData("fist-to-five:part=3/4", "yyhH", "Adopted", "verdict.grade-reached")]
    [InlineData("fist-to-five:part=1/2", "yyyb", "NotDecided", "verdict.grade-prevented")]
    [InlineData("fist-to-five", "aa", "NotDecided", "verdict.grade-missed")]
    [InlineData("gradients", "yyh", "Adopted", "verdict.grade-reached")]
    [InlineData("gradients", "yya", "NotDecided", "verdict.grade-missed")]
    [InlineData("gradients:needed=6", "yyas", "Adopted", "verdict.grade-reached")]
    [InlineData("gradients:needed=7,part=1/2", "yyyb", "NotDecided", "verdict.grade-prevented")]
    [InlineData("roman", "ysa", "Adopted", "verdict.thumbs-up")]
    [InlineData("roman", "yyn", "NotDecided", "verdict.thumbs-down")]
    [InlineData("roman:max-down=1", "yyn", "Adopted", "verdict.thumbs-up")]
    [InlineData("roman", "ss", "NotDecided", "verdict.no-support")]
    [InlineData("advice:decider=p0", "y---", "NotDecided", "verdict.advice-missing")]
    [InlineData("advice:decider=p0", "yn--", "Adopted", "verdict.decider-decided")]
    [InlineData("advice:decider=p0,min-advice=0", "n---", "Rejected", "verdict.decider-decided")]
    public void ARule_OnBallotsCountedByHand(string rule, string votes, string kind, string reason)
    {
        var verdict = Votes.Evaluate(rule, votes);

        (verdict.Kind.ToString(), verdict.Reason).Should().Be((kind, reason), verdict.Text);
        verdict.Text.Should().NotContain("{");
    }

    [Fact]
    public void AnOpenObjection_PreventsConsentAndConsensus()
    {
        var open = ValueList<Objection>.Empty.Add(new Objection(1, new PersonId("p0"), "too soon", null));
        foreach (var rule in new[] { "consent", "consensus", "lazy-consensus" })
        {
            Votes.Evaluate(rule, "yyy", open).Kind.Should().NotBe(VerdictKind.Adopted, rule);
            Votes.Evaluate(rule, "yyy", open.Select(o => o with { Settled = "later" })).Kind.Should().Be(VerdictKind.Adopted, rule);
        }
    }

    [Theory]
    [InlineData("super-majority:threshold=4/3")]
    [InlineData("super-majority:threshold=0/3")]
    [InlineData("super-majority:bas=cast")]
    [InlineData("simple-majority:base=everybody")]
    [InlineData("delegated")]
    [InlineData("advice:decider=p0,min-advice=many")]
    [InlineData("consensus:max-stand-asides=-1")]
    [InlineData("fist-to-five:needed=6")]
    [InlineData("fist-to-five:part=4/3")]
    [InlineData("gradients:needed=8")]
    [InlineData("roman:max-down=few")]
    [InlineData("delegated:decider=p0,veto=p1;")]
    [InlineData("super-majority:classes=some")]
    [InlineData("delphi:stop=never")]
    [InlineData("sortition:seed=")]
    public void WrongParameters_AreNamed(string text)
    {
        RuleSpec.TryParse(text, out var spec).Should().BeTrue();
        DecisionRules.BuiltIn.TryGet(spec!.Name, out var rule);

        rule!.CheckParameters(spec.Parameters)?.Message.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public void EveryBuiltInRule_ChecksItsParameters_AndIsMonotoneWhereItDecidesOnAProposal()
    {
        DecisionRules.BuiltIn.All.Should().OnlyContain(r => r.CheckParameters(new RuleSpec("x").With("no rule has this", "1").Parameters) != null);
        DecisionRules.BuiltIn.All.Where(r => Votes.Evaluate(r.Id.Name, "y").Reason != "verdict.no-options")
            .Should().HaveCountGreaterThanOrEqualTo(9).And.OnlyContain(r => r.IsMonotone);
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("-1/-2")]
    [InlineData("+1/2")]
    [InlineData("1/2/3")]
    [InlineData(" 1/2")]
    [InlineData("1/")]
    [InlineData("99999999999/999999999999")]
    [InlineData("0")]
    [InlineData("3/2")]
    public void AThreshold_IsAFractionAsPeopleWriteIt(string text) =>
        ParameterCheck.Threshold(new RuleSpec("x").With("part", text).Parameters, "part").Should().Be(new Refusal(Codes.Of("rule.no-threshold"), "part", text));
}
