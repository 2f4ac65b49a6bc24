using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>What may be declared, each next to what may just not.</summary>
public sealed class DecisionDeclarationTests
{
    private const string Weights = "the weight of '{0}' is not one, from 1 to 1000000000, of a voter";
    private const string Class = "the class '{0}' needs a name and members who may vote, each once";
    private const string NamedVoters = "weights, classes, delegation, a casting vote and answers to advice need voters with a name; the ballot is secret";
    private const string Vote = "a vote after an objection needs a fallback rule, and lasts up to 366 days";
    private const string Choices = "the choices are different people, and others";
    private const string Share = "a share has 1 to 100 parts and 1 to 20 choices";

    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);
    private static readonly PersonId Zoe = new("zoe");
    private static readonly ValueList<DelegationShare> Split = [new([Ben], 1), new([Zoe], 100)];
    private static readonly BigInteger Long = BigInteger.Pow(10, 100);
    private static readonly RuleSpec Consent = new("consent");
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(25));
    private static readonly DecisionDeclaration Day = Plain with { Rule = new RuleSpec("plurality"), Options = ["A", "B"] };

    private static Dictionary<string, (DecisionDeclaration Declared, MessageCode Code, string Argument)> Wrong { get; } = new(StringComparer.Ordinal)
    {
        ["nothing"] = (null!, DecisionRefusals.DeclarationMissing, ""),
        ["no question"] = (Plain with { Question = " " }, DecisionRefusals.DeclarationMissing, ""),
        ["no rule"] = (Plain with { Rule = null! }, DecisionRefusals.DeclarationMissing, ""),
        ["no electorate"] = (Plain with { Electorate = null! }, DecisionRefusals.DeclarationMissing, ""),
        ["an unknown rule"] = (Plain with { Rule = new("oracle") }, DecisionRefusals.RuleUnknown, "oracle"),
        ["an unknown fallback"] = (Plain with { Fallback = new("oracle") }, DecisionRefusals.RuleUnknown, "oracle"),
        ["a voter who is nobody"] = (Plain with { Electorate = [Ana, default] }, DecisionRefusals.PersonMissing, ""),
        ["a voter twice"] = (Plain with { Electorate = [Ana, Ana] }, DecisionRefusals.PersonTwice, "p0"),
        ["an adviser who is nobody"] = (Plain with { Advisory = [default] }, DecisionRefusals.PersonMissing, ""),
        ["an adviser who votes"] = (Plain with { Advisory = [Ana] }, DecisionRefusals.PersonTwice, "p0"),
        ["a quorum over everybody"] = (Plain with { Quorum = new Rational(3, 2) }, DecisionRefusals.QuorumInvalid, "3/2"),

        ["a quorum of less than nobody"] = (Plain with { Quorum = new Rational(-1, 2) }, DecisionRefusals.QuorumInvalid, "-1/2"),
        ["a quorum that nobody would write"] = (Plain with { Quorum = new Rational(1, Long) }, DecisionRefusals.QuorumInvalid, "1/" + Long),
        ["an approval quorum of less than nobody"] = (Plain with { ApprovalQuorum = new Rational(-1, 2) }, DecisionRefusals.PolicyInvalid, "an approval quorum is at most 1 and goes with a proposal"),
        ["an approval quorum that nobody would write"] = (Plain with { ApprovalQuorum = new Rational(1, Long) }, DecisionRefusals.PolicyInvalid, "an approval quorum is at most 1 and goes with a proposal"),
        ["an option without a name"] = (Day with { Options = ["A", ""] }, DecisionRefusals.OptionsInvalid, "the option 2 needs 1 to 128 characters, one of them to be seen and none that turns the direction of writing"),
        ["an option twice"] = (Day with { Options = ["A", "A"] }, DecisionRefusals.OptionsInvalid, "'A' stands twice"),
        ["too many options"] = (Day with { Options = ValueList<string>.Of(Enumerable.Range(0, 1_001).Select(i => "o" + i)) }, DecisionRefusals.OptionsInvalid, "there are more than 1000"),
        ["a form without options"] = (Plain with { Form = BallotForm.Approval }, DecisionRefusals.OptionsInvalid, "a form or several seats need options"),
        ["seats without options"] = (Plain with { Seats = 2 }, DecisionRefusals.OptionsInvalid, "a form or several seats need options"),
        ["no such form"] = (Day with { Form = (BallotForm)99 }, DecisionRefusals.OptionsInvalid, "there is no such form of ballots"),
        ["no such form below"] = (Day with { Form = (BallotForm)(-1) }, DecisionRefusals.OptionsInvalid, "there is no such form of ballots"),
        ["no such meaning"] = (Day with { Unranked = (Unranked)99 }, DecisionRefusals.OptionsInvalid, "there is no such meaning of leaving out"),
        ["no seat"] = (Day with { Seats = -1 }, DecisionRefusals.OptionsInvalid, "there are 2 for -1 seats"),
        ["more seats than options"] = (Day with { Seats = 3 }, DecisionRefusals.OptionsInvalid, "there are 2 for 3 seats"),

        ["an approval quorum over everybody"] = (Plain with { ApprovalQuorum = new Rational(3, 2) }, DecisionRefusals.PolicyInvalid, "an approval quorum is at most 1 and goes with a proposal"),
        ["an approval quorum of options"] = (Day with { ApprovalQuorum = new Rational(1, 2) }, DecisionRefusals.PolicyInvalid, "an approval quorum is at most 1 and goes with a proposal"),
        ["a vote without a rule"] = (Plain with { VotePeriod = Duration.FromDays(1) }, DecisionRefusals.PolicyInvalid, Vote),
        ["a vote of no time"] = (Plain with { VotePeriod = Duration.Zero, Fallback = Consent }, DecisionRefusals.PolicyInvalid, Vote),
        ["a vote of over a year"] = (Plain with { VotePeriod = Duration.FromDays(366) + Duration.FromTicks(1), Fallback = Consent }, DecisionRefusals.PolicyInvalid, Vote),
        ["secret weights"] = (Secret(Plain with { Weights = [new VoterWeight(Ana, 2)] }), DecisionRefusals.PolicyInvalid, NamedVoters),
        ["secret classes"] = (Secret(Plain with { Classes = [new VoterClass("c", [Ana])] }), DecisionRefusals.PolicyInvalid, NamedVoters),
        ["secret delegation"] = (Secret(Plain with { Delegation = new DelegationPolicy() }), DecisionRefusals.PolicyInvalid, NamedVoters),
        ["secret advice"] = (Secret(Plain with { MustAnswerAdvice = true }), DecisionRefusals.PolicyInvalid, NamedVoters),

        ["a weight of a stranger"] = (Plain with { Weights = [new VoterWeight(Zoe, 1)] }, DecisionRefusals.PolicyInvalid, string.Format(null, Weights, "zoe")),
        ["a weight twice"] = (Plain with { Weights = [new VoterWeight(Ana, 1), new VoterWeight(Ana, 1)] }, DecisionRefusals.PolicyInvalid, string.Format(null, Weights, "p0")),
        ["a weight of 0"] = (Plain with { Weights = [new VoterWeight(Ana, 0)] }, DecisionRefusals.PolicyInvalid, string.Format(null, Weights, "p0")),
        ["too great a weight"] = (Plain with { Weights = [new VoterWeight(Ana, 1_000_000_001)] }, DecisionRefusals.PolicyInvalid, string.Format(null, Weights, "p0")),

        ["a class without members"] = (Plain with { Classes = [new VoterClass("c", [])] }, DecisionRefusals.PolicyInvalid, string.Format(null, Class, "c")),
        ["a class without a list"] = (Plain with { Classes = [new VoterClass("c", null!)] }, DecisionRefusals.PolicyInvalid, string.Format(null, Class, "c")),
        ["a class without a name"] = (Plain with { Classes = [new VoterClass("", [Ana])] }, DecisionRefusals.PolicyInvalid, string.Format(null, Class, "")),
        ["a class with a stranger"] = (Plain with { Classes = [new VoterClass("c", [Ana, Zoe])] }, DecisionRefusals.PolicyInvalid, string.Format(null, Class, "c")),
        ["a class twice"] = (Plain with { Classes = [new VoterClass("c", [Ana]), new VoterClass("c", [Ben])] }, DecisionRefusals.PolicyInvalid, "a class stands twice"),

        ["a chain of less than none"] = (Delegating(new() { MaxChain = -1 }), DecisionRefusals.PolicyInvalid, "a vote is delegated at most 100 times in a row; 0 stands for no limit"),
        ["too long a chain"] = (Delegating(new() { MaxChain = 101 }), DecisionRefusals.PolicyInvalid, "a vote is delegated at most 100 times in a row; 0 stands for no limit"),
        ["a standing delegation of nobody"] = (Delegating(new() { Standing = [new VoterDelegation(default, Ben)] }), DecisionRefusals.PolicyInvalid, "a standing delegation is of nobody"),
        ["a standing delegation that is split"] = (Delegating(new() { Standing = [new VoterDelegation(Ana, Split)] }), DecisionRefusals.DelegationInvalid, "a vote is not split here"),
    };

    private static Dictionary<string, DecisionDeclaration> Right { get; } = new(StringComparer.Ordinal)
    {
        ["a quorum of everybody"] = Plain with { Quorum = new Rational(1, 1) },
        ["an approval quorum of everybody"] = Plain with { ApprovalQuorum = new Rational(1, 1) },
        ["as many options as there may be"] = Day with { Options = ValueList<string>.Of(Enumerable.Range(0, 1_000).Select(i => "o" + i)) },
        ["as many seats as options"] = Day with { Seats = 2 },
        ["scores"] = Day with { Form = BallotForm.Score },
        ["options that are not compared"] = Day with { Unranked = Unranked.NotCompared },
        ["a vote of a year"] = Plain with { VotePeriod = Duration.FromDays(366), Fallback = Consent },
        ["a secret ballot"] = Secret(Plain),
        ["weights"] = Plain with { Weights = [new VoterWeight(Ana, 1), new VoterWeight(Ben, 1_000_000_000)] },
        ["a voter in two classes"] = Plain with { Classes = [new VoterClass("c", [Ana, Ben]), new VoterClass("d", [Ana])] },
        ["the longest chain"] = Delegating(new() { MaxChain = 100 }),
        ["a standing delegation that is split"] = Delegating(new() { MaySplit = true, Standing = [new VoterDelegation(Ana, Split)] }),
    };

    private static Dictionary<string, (ValueList<DelegationShare> Shares, string Why)> WrongShares { get; } = new(StringComparer.Ordinal)
    {
        ["none"] = (null!, "a vote has 1 to 20 shares"),
        ["no share"] = ([], "a vote has 1 to 20 shares"),
        ["too many shares"] = (ValueList<DelegationShare>.Of(Enumerable.Range(1, 21).Select(_ => new DelegationShare([Ben], 1))), "a vote has 1 to 20 shares"),
        ["a share without choices"] = ([new([], 1)], Share),
        ["a share without a list"] = ([new(null!, 1)], Share),
        ["too many choices"] = ([new(ValueList<PersonId>.Of(Enumerable.Range(1, 21).Select(Votes.Person)), 1)], Share),
        ["a share of no part"] = ([new([Ben], 0)], Share),
        ["too many parts"] = ([new([Ben], 101)], Share),
        ["nobody"] = ([new([default], 1)], Choices),
        ["oneself"] = ([new([Ana], 1)], Choices),
        ["the same twice"] = ([new([Ben, Ben], 1)], Choices),
    };

    public static TheoryData<string> WrongNames => [.. Wrong.Keys];

    public static TheoryData<string> RightNames => [.. Right.Keys];

    public static TheoryData<string> ShareNames => [.. WrongShares.Keys];

    [Theory]
    [MemberData(nameof(WrongNames))]
    public void WhatDoesNotHoldTogether_IsRefused(string name)
    {
        var (declared, code, argument) = Wrong[name];
        var refusal = Declared(declared).Refusal;

        refusal.Code.Should().Be(code.Code);
        refusal.Arguments.Values.Should().Equal(code.Arguments.Count == 0 ? [] : [refusal.Cause?.Code ?? argument]);
        (refusal.Cause is { } cause ? cause.Message : argument).Should().Be(argument);
        (refusal.Cause is not null).Should().Be(code.Arguments.Contains("why"), "what is wrong is a code and no sentence");
    }

    [Theory]
    [MemberData(nameof(RightNames))]
    public void WhatJustHoldsTogether_IsDeclared(string name) =>
        Declared(Right[name]).Events.Should().Equal(new DecisionDeclared(Run.Now, Run.Id, Right[name], Ana));

    [Theory]
    [MemberData(nameof(ShareNames))]
    public void AVoiceThatIsHandedOnWrongly_IsRefused(string name) =>
        Run.Of(Delegating(new() { MaySplit = true })).When(new DelegateVote(Ana, WrongShares[name].Shares)).Outcome.Refusal
            .ToString().Should().Be($"decision.delegation-invalid: The vote cannot be delegated like that: {WrongShares[name].Why}.");

    [Fact]
    public void AVoice_IsSplitAsFarAsItMayBe()
    {
        var shares = ValueList<DelegationShare>.Of(Enumerable.Range(1, 20).Select(i => new DelegationShare([Votes.Person(i)], 100)));
        var choices = new DelegationShare(ValueList<PersonId>.Of(Enumerable.Range(1, 20).Select(Votes.Person)), 1);
        var decision = Run.Of(Delegating(new() { MaySplit = true }), new BeginDiscussion(Ana));

        decision.When(new DelegateVote(Ana, shares)).Then(new VoteDelegated(Run.Now, Ana, shares));
        decision.When(new DelegateVote(Ana, [choices])).Then(new VoteDelegated(Run.Now, Ana, [choices]));
    }

    [Fact]
    public void AVoice_GoesFromVoterToVoter()
    {
        var decision = Run.Of(Delegating(new()) with { Advisory = [Zoe] }, new BeginDiscussion(Ana));

        decision.When(new DelegateVote(Zoe, Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NotEligible, "zoe"), "advice is not handed on");
        decision.When(new DelegateVote(Ana, Zoe)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NotEligible, "zoe"), "an adviser has no vote");
        decision.When(new DelegateVote(new("max"), Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NotEligible, "max"));
        decision.When(new WithdrawDelegation(Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NoDelegation));
        decision.When(new WithdrawDelegation(default)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NoDelegation));
        decision.After(new DelegateVote(Ben, Ana)).When(new WithdrawDelegation(Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NoDelegation));
    }

    [Fact]
    public void ADecision_IsDeclaredOnce_WithAnId()
    {
        Run.Of(Plain).When(new DeclareDecision(Run.Id, Plain, Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.Exists, "d"));
        Run.Nothing.When(new DeclareDecision(default, Plain, Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.IdMissing));
        Run.Nothing.When(new CloseDecision(Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.Unknown));
        Run.Of(Plain, new CloseDecision(Ana)).When(new CloseDecision(Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.Closed));
    }

    [Fact]
    public void ADecision_IsReplacedByAnotherOne()
    {
        Run.Of(Plain).When(new SupersedeDecision(new("next"), Ana)).Then(new DecisionSuperseded(Run.Now, new("next"), Ana));
        Run.Of(Plain).When(new SupersedeDecision(Run.Id, Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.IdMissing));
        Run.Of(Plain).When(new SupersedeDecision(default, Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.IdMissing));
    }

    private static Decided<DecisionEvent> Declared(DecisionDeclaration declared) => Run.Nothing.When(new DeclareDecision(Run.Id, declared, Ana)).Outcome;

    private static DecisionDeclaration Secret(DecisionDeclaration declared) => declared with { Secrecy = Secrecy.Secret };

    private static DecisionDeclaration Delegating(DelegationPolicy policy) => Plain with { Delegation = policy };
}
