using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions.Policy;

/// <summary>What is found in a policy and what is not, next to each other.</summary>
public sealed class PolicyFindingTests
{
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(6));
    private static readonly DecisionDeclaration Day = Plain with { Rule = new RuleSpec("plurality"), Options = ["Monday", "Tuesday", "Friday"] };
    private static readonly DecisionDeclaration Every = Plain with { Rule = new RuleSpec("simple-majority").With("classes", "every") };

    private static Dictionary<string, (DecisionDeclaration Declared, string Findings)> Policies { get; } = new(StringComparer.Ordinal)
    {
        ["a chair without an order"] = (Tied(new([TieStep.Chair])), "policy.order-missing Chair"),
        ["a chair with an order"] = (Tied(new([TieStep.Chair]) { ChairOrder = ["Friday"] }), ""),
        ["a drawn order that is missing"] = (Tied(new([TieStep.Drawn]) { ChairOrder = ["Friday"] }), "policy.order-missing Drawn"),
        ["a drawn order"] = (Tied(new([TieStep.Drawn]) { DrawnOrder = ["Friday", "Monday", "Tuesday"] }), ""),
        ["a chair with a drawn order"] = (Tied(new([TieStep.Chair]) { DrawnOrder = ["Friday", "Monday", "Tuesday"] }), "policy.order-missing Chair"),
        ["a lot with a seed"] = (Tied(new([TieStep.Lot]) { Seed = "2 May" }), ""),
        ["earlier rounds"] = (Tied(new([TieStep.PreviousRounds])), ""),
        ["a review before the deadline"] = (Reviewed(8, 9), "policy.review-too-early 2026-01-09"),
        ["a review on the day of the deadline"] = (Reviewed(9, 9), ""),
        ["a review after the deadline"] = (Reviewed(10, 9), ""),
        ["a review long ago, without a deadline"] = (Plain with { ReviewOn = new LocalDate(1960, 1, 1) }, ""),
        ["all in a class"] = (Every with { Classes = [new VoterClass("a", Votes.Electorate(6))] }, ""),
        ["two in no class"] = (Every with { Classes = [new VoterClass("a", [Votes.Person(0), Votes.Person(1), Votes.Person(3), Votes.Person(5)])] }, "policy.not-in-a-class p2"),
        ["classes that do not count"] = (Plain with { Rule = new RuleSpec("simple-majority").With("classes", "whole") }, ""),
        ["one voter, who weighs more"] = (Plain with { Electorate = Votes.Electorate(1), Weights = [new VoterWeight(Votes.Person(0), 3)] }, ""),
        ["two voters, of whom one weighs more"] = (Plain with { Electorate = Votes.Electorate(2), Weights = [new VoterWeight(Votes.Person(0), 3)] }, "policy.one-decides p0"),
        ["the heaviest"] = (Plain with { Weights = [new VoterWeight(Votes.Person(0), 2), new VoterWeight(Votes.Person(1), 9)] }, "policy.one-decides p1"),
        ["a lottery without a lot"] = (Tied(new([TieStep.Chair]) { ChairOrder = ["Friday"] }) with { Rule = new RuleSpec("sortition") }, "policy.seats-unfilled sortition 0 1"),
        ["silence, and a quorum of nobody"] = (Plain with { Rule = new RuleSpec("lazy-consensus"), Deadline = Run.Now + Duration.FromDays(9), Quorum = 0 }, ""),
        ["half of four, of whom one is for it"] = (Absent(4, new Rational(1, 2)), ""),
        ["half of six"] = (Absent(6, new Rational(1, 2)), "policy.staying-away-wins 2"),
        ["all of one"] = (Absent(1, new Rational(1, 1)), ""),
        ["none of any"] = (Absent(6, new Rational(0, 1)), ""),
        ["none of any by weight"] = (Absent(3, new Rational(0, 1), (1, 1)), ""),
        ["a voice handed on, which comes with another"] = (Absent(4, new Rational(3, 4)) with { Delegation = new() { Standing = [new(Votes.Person(3), Votes.Person(0))] } }, "policy.staying-away-wins 1"),
        ["two of one weight, half and half"] = (Absent(2, new Rational(1, 1), (0, 1)), ""),
        ["just enough with the opponent"] = (Absent(4, new Rational(1, 2), (0, 3)), "policy.staying-away-wins 2"),
        ["the heavy opponent supports nothing"] = (Absent(7, new Rational(1, 2), (0, 3)), "policy.staying-away-wins 4"),
        ["options by weight"] = (Absent(7, new Rational(1, 2), (0, 3)) with { Rule = new RuleSpec("plurality"), Options = ["A", "B"] }, "policy.staying-away-wins 4"),
    };

    public static TheoryData<string> Names => [.. Policies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatIsFound_IsJustThat(string name) => Findings(Policies[name].Declared, DecisionRules.BuiltIn).Should().Be(Policies[name].Findings);

    [Fact]
    public void ARuleThatAdoptsAnything_OnOptions_IsOnlySaidToNeedAProposal()
    {
        var rules = new DecisionRules([new Host { Says = _ => Verdict.Adopted(VerdictReasons.LazyConsensus) }]);

        Findings(Day with { Rule = new RuleSpec("odd"), Weights = [new VoterWeight(Votes.Person(0), 2)] }, rules).Should().StartWith("policy.needs-proposal").And.NotContain("|");
    }

    // It adopts as soon as anybody votes: the opponent alone is enough, and nobody's staying away helps.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WithoutSupporters_NobodysStayingAwayHelps(bool isWeighted)
    {
        var rules = new DecisionRules([new Host { Says = c => c.Cast > 0 ? Verdict.Adopted(VerdictReasons.LazyConsensus) : Verdict.NotDecided(VerdictReasons.NoBallots) }]);
        var one = Absent(1, new Rational(1, 2)) with { Rule = new RuleSpec("odd"), Weights = isWeighted ? [new VoterWeight(Votes.Person(0), 3)] : ValueList<VoterWeight>.Empty };

        Findings(one, rules).Should().NotContain("staying-away");
    }

    [Theory]
    [InlineData(false, "policy.seats-unfilled odd 1 2")]
    [InlineData(true, "")]
    public void SeatsAreFilled_AlsoByCommittees(bool hasCommittees, string findings)
    {
        var rules = new DecisionRules([new Host { Says = c => OptionVerdict.Of(c, BallotForm.Ranking, (_, _) => new TallyResult([["Monday"]])
        {
            Committees = hasCommittees ? [["Monday", "Friday"], ["Monday", "Tuesday"]] : ValueList<ValueList<string>>.Empty,
        }) }]);

        Findings(Day with { Rule = new RuleSpec("odd"), Seats = 2 }, rules).Should().Be(findings);
    }

    [Theory]
    [InlineData(BallotForm.None, 3, 1, "o0=1 o1=2 o2=3")]
    [InlineData(BallotForm.Ranking, 2, 1, "o0=1 o1=2")]
    [InlineData(BallotForm.Approval, 3, 2, "o0=1 o1=1")]
    [InlineData(BallotForm.Score, 3, 1, "o0=3 o1=2 o2=1")]
    [InlineData(BallotForm.Score, 7, 1, "o0=5 o1=4 o2=3 o3=2 o4=1 o5=1 o6=1")]
    public void TheRuleIsTried_WithBallotsThatAgree(BallotForm form, int options, int seats, string marks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rules = new DecisionRules([new Host { Says = c =>
        {
            seen.UnionWith(c.Ballots.Select(b => string.Join(' ', b.Preference?.Marks.Select(m => $"{m.Option}={m.Value}") ?? [])));
            return OptionVerdict.Of(c, form == BallotForm.None ? BallotForm.Ranking : form, (_, _) => new TallyResult([["o0"]]));
        } }]);

        _ = Findings(Plain with { Rule = new RuleSpec("odd"), Options = ValueList<string>.Of(Enumerable.Range(0, options).Select(i => "o" + i)), Form = form, Seats = seats }, rules);

        seen.Should().Equal(marks);
    }

    private static DecisionDeclaration Tied(TieLadder ties) => Day with { Ties = ties };

    private static DecisionDeclaration Reviewed(int day, int deadline) =>
        Plain with { ReviewOn = new LocalDate(2026, 1, 1).PlusDays(day), Deadline = Run.Now + Duration.FromDays(deadline) };

    private static DecisionDeclaration Absent(int people, Rational quorum, params (int Person, long Weight)[] weights) => Plain with
    {
        Electorate = Votes.Electorate(people), Quorum = quorum, Weights = ValueList<VoterWeight>.Of(weights.Select(w => new VoterWeight(Votes.Person(w.Person), w.Weight))),
    };

    private static string Findings(DecisionDeclaration declared, DecisionRules rules) =>
        string.Join(" | ", DecisionPolicy.Analyse(declared, rules, Run.Now).Select(f => string.Join(' ', f.What.Arguments.Prepend(f.What.Code))));

    private sealed class Host : DecisionRule
    {
        public Func<DecisionRuleContext, Verdict> Says { get; init; } = _ => Verdict.NotDecided(VerdictReasons.NoBallots);

        public override RuleId Id => new("odd", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => Says(context);
    }
}
