using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>Two decisions are equal when everything in them is, and only then.</summary>
public sealed class DecisionEqualityTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);
    private static readonly PersonId Cem = Votes.Person(2);
    private static readonly Instant T = Run.Now;
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(3));
    private static readonly DecisionDeclared Declared = new(T, Run.Id, Plain, Ana);
    private static readonly DecisionClosed Closed = new(T, Ana, new("simple-majority", 1), Said("one"), null, string.Empty);

    // Two ends of one story that differ in a single thing.
    private static Dictionary<string, (DecisionEvent[] One, DecisionEvent[] Other)> Pairs { get; } = new(StringComparer.Ordinal)
    {
        ["id"] = ([Declared], [Declared with { Id = new("e") }]),
        ["status"] = ([Declared], [Declared, new DiscussionBegun(T, Ana)]),
        ["who declared it"] = ([Declared], [Declared with { By = Ben }]),
        ["when it was declared"] = ([Declared], [new DecisionDeclared(T + Duration.FromTicks(1), Run.Id, Plain, Ana)]),
        ["declaration"] = ([Declared], [Declared, new RuleChanged(T, new("consent"), Ana)]),
        ["when it was closed"] = ([Declared, Closed], [Declared, new DecisionClosed(T + Duration.FromTicks(1), Ana, Closed.Rule, Closed.Verdict, null, string.Empty)]),
        ["rule"] = ([Declared, Closed], [Declared, Closed with { Rule = new("simple-majority", 2) }]),
        ["verdict"] = ([Declared, Closed], [Declared, Closed with { Verdict = Said("other") }]),
        ["first verdict"] = ([Declared, Closed], [Declared, Closed with { First = Said("first") }]),
        ["minutes"] = ([Declared, Closed], [Declared, Closed with { MinutedAs = "Go on." }]),
        ["audit"] = ([Declared, Closed], [Declared, Closed with { Delegation = Audit() }]),
        ["successor"] = ([Declared, new DecisionSuperseded(T, new("next"), Ana)], [Declared, new DecisionSuperseded(T, new("other"), Ana)]),
        ["reviews"] = ([Declared, Reviewed("Fine.")], [Declared, Reviewed("Good.")]),
        ["objections"] = ([Declared, new ObjectionRaised(T, Ana, "No.")], [Declared, new ObjectionRaised(T, Ana, "Never.")]),
        ["version"] = ([Declared, Amended(2, "Go on?")], [Declared, Amended(3, "Go on?")]),
        ["proposal"] = ([Declared, Amended(2, "Go on?")], [Declared, Amended(2, "Go back?")]),
        ["earlier ballots"] = ([Declared, Cast(Ana, Stance.Yes), Amended(2, "")], [Declared, Cast(Ana, Stance.No), Amended(2, "")]),
        ["answers to advice"] = ([Declared, Answered("Yes.")], [Declared, Answered("Well.")]),
        ["presence"] = ([Declared, new PresenceRecorded(T, [Ana], Ana)], [Declared, new PresenceRecorded(T, [Ben], Ana)]),
        ["delegations"] = ([Declared, new VoteDelegated(T, Ana, [new([Ben], 1)])], [Declared, new VoteDelegated(T, Ana, [new([Cem], 1)])]),
        ["number of ballots"] = ([Declared, Cast(Ana, Stance.Yes)], [Declared, Cast(Ana, Stance.Yes), Cast(Ben, Stance.Yes)]),
        ["voters"] = ([Declared, Cast(Ana, Stance.Yes)], [Declared, Cast(Ben, Stance.Yes)]),
        ["ballots"] = ([Declared, Cast(Ana, Stance.Yes)], [Declared, Cast(Ana, Stance.No)]),
        ["check value of the key"] = ([Declared, Cast(Ana, Stance.Yes)], [Declared, Cast(Ana, Stance.Yes) with { KeyCheck = "check" }]),
    };

    public static TheoryData<string> Names => [.. Pairs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatDiffersInOneThing_IsNotEqual(string name)
    {
        var (one, other) = (After(Pairs[name].One), After(Pairs[name].Other));

        one.Equals(other).Should().BeFalse();
        other.Equals(one).Should().BeFalse();
        one.Equals(After(Pairs[name].One)).Should().BeTrue("it is the same story, told again");
        one.GetHashCode().Should().Be(After(Pairs[name].One).GetHashCode());
        one.Equals(null).Should().BeFalse();
    }

    private static Decision After(DecisionEvent[] events) => events.Aggregate(Decision.Initial, Decision.Evolve);

    private static Verdict Said(string text) => new(VerdictKind.Adopted, "verdict.majority", text);

    private static DecisionReviewed Reviewed(string note) => new(T, ReviewOutcome.Kept, note, null, Ana);

    private static BallotCast Cast(PersonId voter, Stance stance) => new(T, new Ballot(voter, stance, string.Empty));

    private static ProposalAmended Amended(int version, string text) => new(T, version, text, "Integrated.", [], Ana);

    private static AdviceAnswered Answered(string why) => new(T, new AdviceReply(Ben, AdviceAnswer.Adopted, why, Ana));

    private static DelegationAudit Audit() =>
        Run.Of(Plain with { Delegation = new DelegationPolicy() }, new DelegateVote(Ana, Ben), new CastBallot(Ben, Stance.Yes), new CloseDecision(Ana)).State.Delegation!;
}
