using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using MutualLearning.Voting.Testing;

namespace MutualLearning.Voting.Tests.Axioms;

/// <summary>The axiom kit finds rules that break an axiom, and says on which ballots.</summary>
public sealed class AxiomTests
{
    private static readonly Dictionary<string, Func<DecisionRuleContext, Profile, IEnumerable<int>>> Broken = new()
    {
        ["anonymity"] = (_, p) => [Best(p, 0)],
        ["neutrality"] = (_, _) => [0],
        ["homogeneity"] = (_, p) => p.BallotCount % 2 == 0 ? [0] : [p.OptionCount - 1],
        ["pareto"] = (_, p) => Enumerable.Range(0, p.OptionCount),
        ["majority"] = (_, p) => Enumerable.Range(0, p.OptionCount),
        ["condorcet-winner"] = (_, p) => Enumerable.Range(0, p.OptionCount),
        ["condorcet-loser"] = (_, p) => Enumerable.Range(0, p.OptionCount),
        ["smith"] = (_, p) => Enumerable.Range(0, p.OptionCount),
        ["monotonicity"] = (_, p) => [Fewest(p)],
        ["participation"] = (_, p) => [Fewest(p)],
        ["clones"] = (_, p) => [p.OptionCount % 2],
        ["reversal"] = (_, _) => [0],
        ["later-no-harm"] = (_, p) => [Enumerable.Range(0, p.OptionCount).OrderByDescending(o => Enumerable.Range(0, p.RowCount).Max(r => p.Mark(r, o))).First()],
        ["jr"] = (c, p) => Enumerable.Range(0, c.Seats),
        ["pjr"] = (c, p) => Enumerable.Range(0, c.Seats),
        ["ejr"] = (c, p) => Enumerable.Range(0, c.Seats),
        ["solid-coalitions"] = (c, p) => Enumerable.Range(0, c.Seats),
    };

    public static TheoryData<string> Names => [.. Testing.Axioms.All.Select(static a => a.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ARuleThatBreaksAnAxiom_IsFound(string name)
    {
        var axiom = Testing.Axioms.All.Single(a => a.Name == name);
        var rule = new Fixed(Broken[name]);
        var form = name is "jr" or "pjr" or "ejr" ? BallotForm.Approval : BallotForm.Ranking;

        var report = Testing.Axioms.Check(rule, axiom, AxiomOptions.Default with { Form = form });

        report.HoldsSoFar.Should().BeFalse(report.ToString());
        report.Counterexample.Should().NotBeNull(report.ToString());
        report.ToString().Should().Contain(axiom.Statement).And.Contain("wins: ");
        Testing.Axioms.Check(rule, axiom, AxiomOptions.Default with { Form = form }).ToString().Should().Be(report.ToString(), "a seed repeats everything");
    }

    [Fact]
    public void EveryAxiom_NamesWhereItIsDefined() => Testing.Axioms.All.Should().OnlyContain(static a => a.Source.Contains('(') && a.Statement.EndsWith('.')).And.OnlyHaveUniqueItems(static a => a.Name);

    [Fact]
    public void AnAxiomThatNeverSaidAnything_DoesNotHold()
    {
        var report = Testing.Axioms.Check(new Fixed((_, _) => []), Testing.Axioms.Reversal);

        report.Counterexample.Should().BeNull();
        report.HoldsSoFar.Should().BeFalse();
        report.ToString().Should().Contain("never said anything");
    }

    [Fact]
    public void ARuleThatThrows_IsSaidWithTheBallots() =>
        FluentActions.Invoking(() => Testing.Axioms.Check(new Fixed((_, _) => throw new InvalidOperationException("oops")), Testing.Axioms.Neutrality))
            .Should().Throw<ConformanceException>().WithMessage("*on 1 *InvalidOperationException: oops");

    [Fact]
    public void ACounterexample_IsMadeSmall() =>
        Testing.Axioms.Check(new Fixed((_, p) => [Fewest(p)]), Testing.Axioms.Monotonicity, AxiomOptions.Default with { Exhaustive = 0 })
            .Counterexample!.Before.BallotCount.Should().BeLessThanOrEqualTo(2);

    [Fact]
    public void ImpossibleOptions_AreRefused()
    {
        FluentActions.Invoking(() => AxiomOptions.Default with { MaxOptions = 9 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => AxiomOptions.Default with { Random = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        var nine = new ProfileBuilder(ValueList<string>.Of("ABCDEFGHI".Select(c => c.ToString())), BallotForm.Ranking).Build();
        FluentActions.Invoking(() => Testing.Axioms.CheckOn(new Fixed((_, _) => [0]), Testing.Axioms.Smith, nine)).Should().Throw<ArgumentException>();
    }

    private static int Best(Profile profile, int row) => Enumerable.Range(0, profile.OptionCount).OrderBy(o => profile.Mark(row, o) is 0 ? 99 : profile.Mark(row, o)).First();

    private static int Fewest(Profile profile) =>
        Enumerable.Range(0, profile.OptionCount).OrderBy(o => Enumerable.Range(0, profile.RowCount).Sum(r => profile.Mark(r, o) == 1 ? profile.Weight(r) : 0)).First();

    private sealed class Fixed(Func<DecisionRuleContext, Profile, IEnumerable<int>> choose) : DecisionRule
    {
        public override RuleId Id => new("fixed", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, context.Form == BallotForm.None ? BallotForm.Ranking : context.Form, (c, p) =>
        {
            int[] chosen = [.. choose(c, p)];
            return new TallyResult(chosen.Length == 0 ? [] : c.Seats > 1 ? ValueList<ValueList<string>>.Of(chosen.Select(o => p.Names([o]))) : [p.Names(chosen)]);
        });
    }
}
