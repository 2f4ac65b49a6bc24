using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>Conditions that must all hold: each with a rule, a base, a class and a weighting of its own.</summary>
public sealed class RequirementTests
{
    private static readonly RuleSpec Majority = new("simple-majority");
    private static readonly RuleSpec TwoThirds = new("super-majority");

    // Nine doctors and five nurses: two thirds of the ones and more than half of the others.
    private static DecisionDeclaration TwoClasses => new("A new rota", Majority, Votes.Electorate(14))
    {
        Classes = [new VoterClass("doctors", ValueList<PersonId>.Of(Votes.Electorate(14).Take(9))), new VoterClass("nurses", ValueList<PersonId>.Of(Votes.Electorate(14).Skip(9)))],
        Requirements = [new Requirement(TwoThirds) { Class = "doctors" }, new Requirement(Majority) { Class = "nurses" }],
    };

    private static Decision Closed(DecisionDeclaration declared, string votes) => Voted(declared, votes).After(new CloseDecision(Votes.Person(0))).State;

    private static DecisionScenario Voted(DecisionDeclaration declared, string votes)
    {
        var given = Run.Of(declared);
        foreach (var ballot in Votes.Ballots(votes))
        {
            given = given.After(new CastBallot(ballot.Voter, ballot.Stance));
        }

        return given;
    }

    [Theory]
    [InlineData("yyyyyynnn" + "yyynn", "Adopted: 9 yes to 5 no.", true, true)]
    [InlineData("yyyyynnnn" + "yyynn", "Rejected: The requirement super-majority (doctors) does not hold: 5 yes of 9 do not reach 2/3.", false, true)]
    [InlineData("yyyyyyyyy" + "yynnn", "Rejected: The requirement simple-majority (nurses) does not hold: 2 yes to 3 no is no majority.", true, false)]
    [InlineData("yyyyyynnn" + "-----", "Rejected: The requirement simple-majority (nurses) does not hold: Nobody voted.", true, false)]
    [InlineData("yynnnnnnn" + "yyyyn", "Rejected: 6 yes to 8 no is no majority.", false, true)]
    public void TwoThirdsOfOneClass_AndMoreThanHalfOfTheOther(string votes, string verdict, bool doctors, bool nurses)
    {
        var said = Closed(TwoClasses, votes).Verdict!;

        said.ToString().Should().Be(verdict);
        said.Requirements.Select(r => (r.Requirement.Class, r.Holds)).Should().Equal(("doctors", doctors), ("nurses", nurses));
    }

    [Fact]
    public void HeadsAndShares_MustBothBeReached()
    {
        var declared = new DecisionDeclaration("Sell?", TwoThirds, Votes.Electorate(4))
        {
            Weights = [new VoterWeight(Votes.Person(0), 90), new VoterWeight(Votes.Person(1), 8)], Requirements = [new Requirement(Majority) { ByHeads = true }],
        };

        Closed(declared, "yyyn").Verdict!.ToString().Should().Be("Adopted: 99 yes of 100 reach 2/3.");
        Closed(declared, "ynnn").Verdict!.Text.Should().Be("The requirement simple-majority (by heads) does not hold: 1 yes to 3 no is no majority.");
        Closed(declared, "nyyy").Verdict!.Kind.Should().Be(VerdictKind.Rejected, "the shares do not reach it");
        Closed(declared, "nyyy").Verdict!.Requirements.Single().Holds.Should().BeTrue();
    }

    [Theory]
    [InlineData("yyyyyyyynnaa", "Adopted")]
    [InlineData("yyyyyyyynnna", "Adopted")]
    [InlineData("yyyyyyyynnnn", "Rejected")]
    [InlineData("yyyyyyynnaaa", "Rejected")]
    public void TwoThirdsFor_AndAtMostAQuarterAgainst(string votes, string kind)
    {
        var declared = new DecisionDeclaration("Go?", TwoThirds.With("base", "cast"), Votes.Electorate(12)) { Requirements = [new Requirement(new("few-against"))] };

        Closed(declared, votes).Verdict!.Kind.ToString().Should().Be(kind);
    }

    [Theory]
    [InlineData("few-against", "yyyn", "Adopted: 1 no of 4 are at most 1/4.")]
    [InlineData("few-against", "yyn", "Rejected: 1 no of 3 are more than 1/4.")]
    [InlineData("few-against", "yyna", "Adopted: 1 no of 4 are at most 1/4.")]
    [InlineData("few-against:base=decided", "yyna", "Rejected: 1 no of 3 are more than 1/4.")]
    [InlineData("few-against:base=electorate", "yn--", "Adopted: 1 no of 4 are at most 1/4.")]
    [InlineData("few-against:threshold=1/2", "bn--", "Rejected: 2 no of 2 are more than 1/2.")]
    [InlineData("few-against", "----", "NotDecided: Nobody voted.")]
    public void FewAgainst_CountsTheNo(string rule, string votes, string verdict) => Votes.Evaluate(rule, votes).ToString().Should().Be(verdict);

    [Fact]
    public void ADelegatedVoice_CountsInTheClassOfTheOneWhoseVoiceItIs()
    {
        var declared = TwoClasses with { Delegation = new DelegationPolicy { Standing = [.. Enumerable.Range(9, 5).Select(i => new VoterDelegation(Votes.Person(i), Votes.Person(0)))] } };

        var said = Closed(declared, "yyyyyynnn-----").Verdict!;

        said.Kind.Should().Be(VerdictKind.Adopted, "the nurses let a doctor vote for them");
        said.Requirements[1].Verdict.Text.Should().Be("5 yes to 0 no.");
    }

    [Fact]
    public void ARequirement_HoldsForTheFallbackToo_AndNotWhereNothingWasCounted()
    {
        var declared = TwoClasses with { Rule = new("consent"), Fallback = Majority };
        Closed(declared, "yyyyynnnnyyynn").Verdict!.Reason.Should().Be("verdict.requirement-missed");
        Closed(TwoClasses with { Quorum = 1 }, "yyyyyynnnyyy--").Verdict!.Requirements.Should().BeEmpty();
    }

    [Fact]
    public void OtherRules_MeetTheSameRequirements()
    {
        var decision = Closed(TwoClasses, "yyyyynnnnyyynn");

        FlipTest.Run(decision, [new("lazy-consensus"), new("absolute-majority")], DecisionRules.BuiltIn).Select(r => $"{r.Verdict.Kind} {r.Differs}")
            .Should().Equal("Rejected False", "NotDecided True", "Rejected False");
    }

    [Fact]
    public void BeforeTheDeadline_ARequirementMayStillBeMet()
    {
        var declared = TwoClasses with { Deadline = Run.Now + Duration.FromHours(1), AreBallotsFinal = true };

        Voted(declared, "yyyyyyyyyy----").When(new CloseDecision(Votes.Person(0))).ThenRefused("decision.deadline-not-reached");
        Voted(declared, "yyyyyyyyyyyy--").When(new CloseDecision(Votes.Person(0))).ThenAccepted();
        Voted(declared, "nnnnyyyyy---nn").When(new CloseDecision(Votes.Person(0))).ThenAccepted();
    }

    public static TheoryData<string> WrongNames => ["class", "rule", "parameters", "options", "too many", "secret chair"];

    [Theory]
    [MemberData(nameof(WrongNames))]
    public void ARequirement_ThatCannotBeAsked_IsRefused(string name)
    {
        var (declared, code) = name switch
        {
            "class" => (TwoClasses with { Requirements = [new Requirement(Majority) { Class = "porters" }] }, "decision.policy-invalid"),
            "rule" => (TwoClasses with { Requirements = [new Requirement(new("unknown"))] }, "decision.rule-unknown"),
            "parameters" => (TwoClasses with { Requirements = [new Requirement(TwoThirds.With("threshold", "2"))] }, "decision.rule-parameters"),
            "options" => (TwoClasses with { Options = ["A", "B"], Rule = new("plurality") }, "decision.policy-invalid"),
            "too many" => (TwoClasses with { Requirements = ValueList<Requirement>.Of(Enumerable.Repeat(new Requirement(Majority), 101)) }, "decision.list-too-long"),
            _ => (TwoClasses with { Classes = [], Secrecy = Secrecy.Secret, Requirements = [new Requirement(Majority.With("tie", "chair").With("chair", "p0"))] }, "decision.policy-invalid"),
        };
        Run.Nothing.When(new DeclareDecision(Run.Id, declared, Votes.Person(0))).ThenRefused(code);
    }

    // The settled test never says "settled" of what a missing ballot can change, with conditions too.
    [Fact]
    public void WhatIsSettled_NoMissingBallotsChange() => Gen.Select(Gen.OneOfConst('y', 'n', 'a', '-').Array[6], Gen.OneOfConst("1/2", "2/3"), Gen.OneOfConst("1/4", "1/2"))
        .Sample((votes, threshold, against) =>
        {
            var declared = new DecisionDeclaration("Go?", Majority, Votes.Electorate(6))
            {
                Classes = [new VoterClass("odd", [Votes.Person(1), Votes.Person(3), Votes.Person(5)])],
                Requirements = [new Requirement(TwoThirds.With("threshold", threshold)) { Class = "odd" }, new Requirement(new RuleSpec("few-against").With("threshold", against))],
            };
            var text = new string(votes);
            var settled = SettledTest.Run(Voted(declared, text).State, DecisionRules.BuiltIn);
            var kinds = Filled(text).Select(filled => Closed(declared, filled).Verdict!.Kind).Distinct().ToList();
            return settled.IsKnown && settled.IsSettled == (kinds.Count == 1);
        }, iter: 60);

    private static IEnumerable<string> Filled(string votes)
    {
        var place = votes.IndexOf('-', System.StringComparison.Ordinal);
        return place < 0 ? [votes] : "yna_".SelectMany(letter => Filled(votes.Remove(place, 1).Insert(place, letter.ToString())));
    }
}
