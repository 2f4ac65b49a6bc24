using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;

namespace MutualLearning.Tests.Decisions;

/// <summary>The small values around a decision: grades, named rules, power, and what a verdict names.</summary>
public sealed class SmallValueTests
{
    [Theory]
    [InlineData(GradeScale.FistToFive, -1, Stance.None, 1)]
    [InlineData(GradeScale.FistToFive, 0, Stance.Block, 1)]
    [InlineData(GradeScale.FistToFive, 1, Stance.No, 1)]
    [InlineData(GradeScale.FistToFive, 2, Stance.No, 0.5)]
    [InlineData(GradeScale.FistToFive, 3, Stance.Yes, 0.5)]
    [InlineData(GradeScale.FistToFive, 4, Stance.Yes, 1)]
    [InlineData(GradeScale.FistToFive, 5, Stance.Yes, 1)]
    [InlineData(GradeScale.FistToFive, 6, Stance.None, 1)]
    [InlineData(GradeScale.Gradients, 0, Stance.None, 1)]
    [InlineData(GradeScale.Gradients, 1, Stance.Yes, 1)]
    [InlineData(GradeScale.Gradients, 2, Stance.Yes, 1)]
    [InlineData(GradeScale.Gradients, 3, Stance.Yes, 0.5)]
    [InlineData(GradeScale.Gradients, 4, Stance.Abstain, 1)]
    [InlineData(GradeScale.Gradients, 5, Stance.No, 0.5)]
    [InlineData(GradeScale.Gradients, 6, Stance.StandAside, 1)]
    [InlineData(GradeScale.Gradients, 7, Stance.No, 1)]
    [InlineData(GradeScale.Gradients, 8, Stance.Block, 1)]
    [InlineData(GradeScale.Gradients, 9, Stance.None, 1)]
    public void AGrade_IsAStance_OfAStrength(GradeScale scale, int level, Stance stance, double strength)
    {
        var grade = new Grade(scale, level);

        (grade.ToStance(), grade.ToStrength()).Should().Be((stance, (decimal)strength));
    }

    [Theory]
    [InlineData("consent", "consent")]
    [InlineData("super-majority:threshold=2/3", "super-majority:threshold=2/3")]
    [InlineData("super-majority:threshold=2/3,base=cast", "super-majority:base=cast,threshold=2/3")]
    [InlineData("a:b=", "a:b=")]
    [InlineData("a:b=c=d", "a:b=c=d")]
    [InlineData("a:b=c:d", "a:b=c:d")]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData(":b=c", null)]
    [InlineData("a:", null)]
    [InlineData("a:b", null)]
    [InlineData("a:=c", null)]
    [InlineData("a: =c", null)]
    [InlineData("a:b=c,", null)]
    [InlineData("a:b=c,d", null)]
    public void ARule_IsReadFromItsText(string? text, string? read)
    {
        RuleSpec.TryParse(text, out var spec).Should().Be(read is not null);
        spec?.ToString().Should().Be(read);
        (spec is null).Should().Be(read is null);
    }

    [Fact]
    public void ARule_IsEqualByContent()
    {
        var rule = new RuleSpec("a").With("b", "c");

        rule.Should().Be(new RuleSpec("a").With("b", "c"));
        rule.Equals((object)new RuleSpec("a").With("b", "c")).Should().BeTrue();
        rule.Equals(new RuleSpec("a")).Should().BeFalse();
        new RuleSpec("a").Equals((RuleSpec?)null).Should().BeFalse();
        new RuleSpec("a").Equals((object?)null).Should().BeFalse();
        rule.Equals((object)"a:b=c").Should().BeFalse();
    }

    [Theory]
    [InlineData(":")]
    [InlineData(":a")]
    [InlineData("a:b")]
    [InlineData(" ")]
    public void TheNameOfARule_HasNoColon(string name) => FluentActions.Invoking(() => new RuleSpec(name)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("=", "c")]
    [InlineData(",b", "c")]
    [InlineData("b=", "c")]
    [InlineData("b,", "c")]
    [InlineData(" ", "c")]
    [InlineData("b", ",")]
    [InlineData("b", "c,d")]
    public void AParameter_HoldsNothingThatParts(string parameter, string value) =>
        FluentActions.Invoking(() => new RuleSpec("a").With(parameter, value)).Should().Throw<ArgumentException>();

    [Fact]
    public void Power_IsEqual_WhereNobodyWeighsMoreAndNobodyHandsOn()
    {
        VotingPower.Equal.IsEqual.Should().BeTrue();
        (VotingPower.Equal with { Weights = [new VoterWeight(Votes.Person(0), 2)] }).IsEqual.Should().BeFalse();
        (VotingPower.Equal with { Delegations = [new VoterDelegation(Votes.Person(0), Votes.Person(1))] }).IsEqual.Should().BeFalse();
        new VotingPower([], [], 5).IsEqual.Should().BeTrue("no hand does not count hands");
    }

    [Fact]
    public void WhatARuleLooksAt_CountsStancesOfFullStrengthApart()
    {
        var all = Votes.Context(new RuleSpec("x"), "yyhnNHHbas-").With([.. Votes.Ballots("yyhnNHHbas-").Select(b => b.Strength < 1m ? b with { Reason = "because" } : b)]);

        (all.Cast, all.Yes, all.FullYes, all.No, all.FullNo, all.ReasonedNo, all.Abstain, all.StandAside, all.Advice).Should().Be((10, 3, 2, 5, 3, 1, 1, 1, 0));
        var advice = all.With(all.Ballots.Select(b => b with { IsAdvisory = true }));
        (advice.Cast, advice.Yes, advice.No, advice.Advice).Should().Be((0, 0, 0, 10));
    }

    [Fact]
    public void AVerdict_NamesAsManyPlaces_AsFitIntoATextOfTwentyThousand()
    {
        // With what stands between them each takes 100 characters.
        static ValueList<ValueList<string>> Places(int count) => ValueList<ValueList<string>>.Of(Enumerable.Range(0, count).Select(i => (ValueList<string>)[i.ToString("D98", null)]));

        OptionVerdict.Of(new TallyResult(Places(201))).Text.Should().Contain(200.ToString("D98", null)).And.NotContain("…");
        OptionVerdict.Of(new TallyResult(Places(202))).Text.Should().Contain(200.ToString("D98", null)).And.Contain(" …").And.NotContain(201.ToString("D98", null));
    }

    [Fact]
    public void AResult_MeansWhoIsChosen_OrThatNobodyIs()
    {
        OptionVerdict.Of(new TallyResult([])).Should().BeEquivalentTo(Verdict.NotDecided(VerdictReasons.NobodyChosen) with { Result = new TallyResult([]) });
        OptionVerdict.Of(new TallyResult([["A"], ["B"]])).Should().Match<Verdict>(v => v.Kind == VerdictKind.Chosen && v.Text.Contains("A; B"));
        OptionVerdict.Of(new TallyResult([["A", "B"]])).Should().Match<Verdict>(v => v.Kind == VerdictKind.NotDecided && v.Text.Contains("A = B"));
    }

    [Fact]
    public void ACount_IsAskedWhereThereIsSomethingToCount()
    {
        static TallyResult Never(DecisionRuleContext context, Profile profile) => throw new InvalidOperationException("There is nothing to count.");
        var proposal = new DecisionRuleContext(Votes.Electorate(2), [], ValueList<Objection>.Empty, new Dictionary<string, string>());
        var options = new DecisionRuleContext(Votes.Electorate(2), [], ValueList<Objection>.Empty, new Dictionary<string, string>()) { Options = ["A", "B"] };

        OptionVerdict.Of(proposal, BallotForm.Ranking, Never).Reason.Should().Be("verdict.no-options");
        OptionVerdict.Of(options, BallotForm.Ranking, Never).Reason.Should().Be("verdict.no-ballots");
        OptionVerdict.OfPoints(proposal, []).Reason.Should().Be("verdict.no-options");
        OptionVerdict.OfPoints(options, [1, 2]).Result!.Winners.Should().Equal(new ValueList<string>[] { ["B"] });
        FluentActions.Invoking(() => OptionVerdict.OfPoints(options, [1])).Should().Throw<ArgumentException>().WithMessage("There are 2 options, not 1.*");
    }
}
