using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Decisions.Rules;
using MutualLearning.Voting.Checks;

namespace MutualLearning.Voting.Tests.Checks;

/// <summary>What an outcome hangs on; the margin compared with every way to cast some ballots otherwise.</summary>
public sealed class RobustnessTests
{
    private static readonly int[][] Strict = [[1, 2, 3], [1, 3, 2], [2, 1, 3], [3, 1, 2], [2, 3, 1], [3, 2, 1]];

    [Fact]
    public void TheMarginOfAPlurality_IsHalfTheLead()
    {
        var report = Of("plurality", Tally.Ranked("ABC", "10 A>B>C | 5 B>C>A | 2 C>B>A"));

        report.Margin!.IsExact.Should().BeTrue();
        report.Margin.AtLeast.Should().Be(3);
        report.ToString().Should().StartWith("The same options win unless 3 of 17 ballots are cast otherwise.");
    }

    [Fact]
    public void OtherRulesThatDecideOtherwise_AreNamed()
    {
        var report = Of("plurality", Tally.Ranked("ABC", "5 A>B>C | 4 C>B>A | 3 B>C>A"));

        report.Flips.Single(f => f.Rule.Name == "schulze").Should().Match<FlipRow>(f => f.Differs && f.Verdict.Result!.Winners[0][0] == "B");
        report.Flips.Select(f => f.Rule.Name).Should().NotContain(["plurality", "score", "approval", "simple-majority"], "they ask for other ballots, or for another question");
        report.Lines.Select(l => l.Code).Should().Contain("robust.flips");
    }

    [Fact]
    public void WhatLeavingOutMeans_CanDecide()
    {
        var report = Of("minimax", Tally.Ranked("ABC", "4 A | 3 B>C | 3 C>B"));

        report.HangsOnLeavingOut.Should().BeTrue();
        report.Lines.Select(l => l.Code).Should().Contain("robust.leaving-out");
        Of("minimax", Tally.Ranked("ABC", "4 A>B>C | 3 B>C>A")).HangsOnLeavingOut.Should().BeFalse("nobody leaves anything out");
    }

    [Fact]
    public void ABrokenTie_HangsOnTheLadder()
    {
        var rule = Tally.Rule("plurality", out var spec);
        var context = new DecisionRuleContext(Tally.Ranked("AB", "2 A | 2 B"), spec.Parameters) { Ties = new TieLadder([TieStep.Chair]) { ChairOrder = ["B", "A"] } };

        var report = Robustness.Of(context, rule, VotingRules.BuiltIn);

        report.HangsOnTies.Should().BeTrue();
        report.Margin.Should().Be(new VictoryMargin(0, 0, Statement.Of(RobustnessReasons.Tied)));
    }

    [Fact]
    public void WhereNothingIsKnownOfTheMargin_ItSaysSo() => RobustnessOfAllSeats().Margin!.How.Code.Should().Be("robust.margin-unknown");

    private static RobustnessReport RobustnessOfAllSeats()
    {
        var rule = Tally.Rule("irv", out var spec);
        return Robustness.Of(new DecisionRuleContext(Tally.Ranked("AB", "3 A>B | 1 B"), spec.Parameters) { Seats = 2 }, rule, VotingRules.BuiltIn);
    }

    [Fact]
    public void AProposal_HasAFlipTableAlone()
    {
        var rule = Tally.Rule("simple-majority", out var spec);
        PersonId[] people = [new("a"), new("b"), new("c")];
        var ballots = people.Select((p, i) => new Ballot(p, i < 2 ? Stance.Yes : Stance.Block, "no"));

        var report = Robustness.Of(new(ValueList<PersonId>.Of(people), ballots, ValueList<Objection>.Empty, spec.Parameters), rule, VotingRules.BuiltIn);

        report.Margin.Should().BeNull();
        report.Flips.Should().Contain(f => f.Rule.Name == "consensus" && f.Differs).And.NotContain(f => f.Rule.Name == "schulze");
    }

    [Fact]
    public void NoBallot_HasNoMargin() => Of("schulze", new ProfileBuilder(["A", "B"], BallotForm.Ranking).Build()).Margin.Should().BeNull();

    [Fact]
    public void APlugInWithAKnownName_IsNotTakenForTheRuleOfThatName()
    {
        var report = Robustness.Of(new(Tally.Ranked("AB", "9 B>A"), new Dictionary<string, string>()), new AlwaysFirst(), VotingRules.BuiltIn);

        report.Margin.Should().Match<VictoryMargin>(m => m.AtLeast == 1 && m.AtMost == null);
        report.Lines[0].Code.Should().Be("robust.margin-unknown");
    }

    [Theory]
    [InlineData("plurality", true)]
    [InlineData("condorcet", true)]
    [InlineData("schulze", false)]
    [InlineData("minimax:strength=opposition", false)]
    [InlineData("borda", true)]
    [InlineData("borda:points=dowdall", false)]
    [InlineData("bucklin", false)]
    [InlineData("two-round", false)]
    [InlineData("minimax:strength=margins", false)]
    [InlineData("nanson", false)]
    [InlineData("kemeny", false)]
    [InlineData("scottish-stv", false)]
    [InlineData("meek-stv", false)]
    [InlineData("irv", false)]
    [InlineData("benham", false)]
    [InlineData("copeland", false)]
    [InlineData("baldwin", false)]
    public void TheMargin_IsWithinItsBounds(string text, bool isExact)
    {
        var rule = Tally.Rule(text, out var spec);
        Gen.Int[0, 5].List[1, 5].Sample(
            ballots =>
            {
                if (Robustness.Of(Context(ballots, spec), rule, new DecisionRules([rule])).Margin is not { } margin)
                {
                    return;
                }

                var plain = Plain(rule, spec, ballots);
                margin.AtLeast.Should().BeLessThanOrEqualTo(plain ?? long.MaxValue);
                (margin.AtMost ?? long.MaxValue).Should().BeGreaterThanOrEqualTo(plain ?? long.MaxValue);
                (isExact && !margin.IsExact).Should().BeFalse();
            },
            iter: 60,
            threads: 1);
    }

    [Theory]
    [InlineData("irv", "40 A>B>C | 25 B>C>A | 20 C>B>A", 3)]
    [InlineData("bucklin", "60 A>B>C | 40 B>C>A", 10)]
    [InlineData("copeland", "60 A>B>C | 40 B>C>A", 10)]
    [InlineData("two-round", "60 A>B>C | 40 B>C>A", 10)]
    public void TheLeastMargin_IsWhatTheSettledTestKnows(string rule, string ballots, int atLeast) =>
        Of(rule, Tally.Ranked("ABC", ballots)).Margin!.AtLeast.Should().Be(atLeast);

    [Fact]
    public void TheMarginOfBorda_IsExact_WithManyBallots()
    {
        var margin = Of("borda", Tally.Ranked("ABC", "50 A>B>C | 40 B>C>A | 20 C>A>B")).Margin!;

        // B has 240 points and A 230; a ballot that turns from B>C>A to A>C>B moves them by 4.
        (margin.AtLeast, margin.IsExact).Should().Be((3, true));
    }

    // The fewest ballots that can be cast otherwise for another outcome, by trying all; null when none change it.
    private static long? Plain(DecisionRule rule, RuleSpec spec, IReadOnlyList<int> ballots)
    {
        var own = rule.Evaluate(Context(ballots, spec));
        if (own.Result!.IsTied)
        {
            return 0;
        }

        long? fewest = null;
        for (var code = 0; code < Math.Pow(6, ballots.Count); code++)
        {
            int[] others = [.. ballots.Select((_, i) => code / (int)Math.Pow(6, i) % 6)];
            var changed = ballots.Zip(others, (a, b) => a == b ? 0 : 1).Sum();
            if ((fewest is null || changed < fewest) && !Equals(rule.Evaluate(Context(others, spec)).Result!.Winners, own.Result.Winners))
            {
                fewest = changed;
            }
        }

        return fewest;
    }

    private static DecisionRuleContext Context(IReadOnlyList<int> ballots, RuleSpec spec)
    {
        var builder = new ProfileBuilder(["A", "B", "C"], BallotForm.Ranking);
        foreach (var ballot in ballots)
        {
            builder.Add(Strict[ballot]);
        }

        return new DecisionRuleContext(builder.Build(), spec.Parameters);
    }

    private static RobustnessReport Of(string text, Profile profile) =>
        Robustness.Of(new DecisionRuleContext(profile, Parsed(text).Parameters), Tally.Rule(text, out _), VotingRules.BuiltIn);

    private static RuleSpec Parsed(string text) => RuleSpec.TryParse(text, out var spec) ? spec! : throw new FormatException(text);

    private sealed class AlwaysFirst : DecisionRule
    {
        public override RuleId Id => new("plurality", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => OptionVerdict.Of(context, BallotForm.Ranking, static (_, profile) => new TallyResult([[profile.Options[0]]]));
    }
}
