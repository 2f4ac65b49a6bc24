using System;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Slices;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>What a declaration and a ballot may hold, and how much of it.</summary>
public sealed class DecisionEntryTests
{
    private static readonly DecisionDeclaration Election = RichCommands.Election;
    private static readonly DecisionDeclaration Proposal = RichCommands.Proposal;

    [Theory]
    [InlineData("A ", "A")]
    [InlineData("Ana", "Ana\u200b")]
    [InlineData("\u00e9", "e\u0301")]
    [InlineData("New  York", "New York")]
    [InlineData("New\u00a0York", "New York")]
    [InlineData("\uff21", "A")]
    [InlineData("\u0410", "A")]
    [InlineData("A\ufe0f", "A")]
    [InlineData("A\u3164", "A")]
    [InlineData("A\U000e0041", "A")]
    [InlineData("soft\u00adhyphen", "softhyphen")]
    [InlineData("\u1ec7", "e\u0302\u0323")]
    [InlineData("\u304c", "\u304b\u3099")]
    [InlineData("\ud55c", "\u1112\u1161\u11ab")]
    public void OptionsThatLookAlike_AreRefused_NamingBoth(string one, string other)
    {
        var refusal = Refusal(Election with { Options = [one, "B", other], Seats = 1, Ties = null });

        refusal.Code.Should().Be("decision.options-alike");
        refusal.Arguments.Values.Should().Equal(one, other);
    }

    [Theory]
    [InlineData("A", "a")]
    [InlineData("l", "1")]
    [InlineData("na\u00efve", "naive")]
    [InlineData("\U0001f469\u200d\U0001f467", "\U0001f469")]
    [InlineData("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc")]
    public void OptionsThatCanBeToldApart_AreTaken(string one, string other) =>
        Run.Of(Election with { Options = [one, other], Seats = 1, Ties = null }).State.Declaration!.Options.Should().Equal(one, other);

    [Theory]
    [InlineData("\u202eabc")]
    [InlineData("a\u2067b")]
    [InlineData("\u200b\u2060")]
    [InlineData("a\0b")]
    public void AnOption_IsSeen_AndTurnsNothing(string option) =>
        Code(Election with { Options = [option, "B"], Seats = 1, Ties = null }).Should().Be("decision.options-invalid");

    [Fact]
    public void PeopleWhoLookAlike_AreRefused_WhereverTheyStand()
    {
        var (ana, hidden) = (new PersonId("ana"), new PersonId("a\u200bna"));

        Code(Proposal with { Electorate = [.. Proposal.Electorate, ana, hidden] }).Should().Be("decision.people-alike");
        Code(Proposal with { Electorate = [.. Proposal.Electorate, ana], Advisory = [hidden] }).Should().Be("decision.people-alike");
        Code(Proposal with { Electorate = [.. Proposal.Electorate, hidden] }).Should().BeEmpty("an id by itself is the host's");
    }

    [Fact]
    public void WhatBreaksTies_IsOfTheOptions_EachOnce()
    {
        TieLadder[] wrong =
        [
            Ties() with { ChairOrder = ["A", "A"] }, Ties() with { ChairOrder = ["x"] }, Ties() with { DrawnOrder = ["C", "x", "A"] },
            Ties() with { Seed = new string('s', Identifier.MaxLength + 1) }, Ties() with { Seed = "\ud800" }, Ties() with { Steps = [TieStep.Lot, TieStep.Lot] },
            Ties() with { Steps = [(TieStep)9] }, Ties() with { Steps = [TieStep.None] }, new TieLadder(null!),
        ];

        wrong.Select(t => Code(Election with { Ties = t })).Should().OnlyContain(code => code == "decision.options-invalid");
        Code(Election with { Ties = Ties() }).Should().BeEmpty();
    }

    [Fact]
    public void Bounds_AreThoseThatTheDeciderNames()
    {
        var crowd = ValueList<PersonId>.Of(Enumerable.Range(0, DecisionDecider.MaxPeople + 1).Select(i => new PersonId("q" + i)));
        var plain = Proposal with { Weights = [], Classes = [], Requirements = [], Delegation = null };

        Code(plain with { Electorate = crowd }).Should().Be("decision.list-too-long");
        Code(plain with { Electorate = ValueList<PersonId>.Of(crowd.Take(DecisionDecider.MaxPeople - 1)) }).Should().BeEmpty();
        Code(Proposal with { Classes = ValueList<VoterClass>.Of(Enumerable.Range(0, DecisionDecider.MaxClasses + 1).Select(i => new VoterClass("c" + i, Proposal.Electorate))) })
            .Should().Be("decision.list-too-long");
        Code(Proposal with { Classes = [new VoterClass("c", [Votes.Person(0), Votes.Person(0)])] }).Should().Be("decision.policy-invalid");
        Code(Proposal with { Delegation = new DelegationPolicy { Topic = new string('t', 129) } }).Should().Be("decision.policy-invalid");
        Code(Proposal with { Secrecy = (Secrecy)9 }).Should().Be("decision.policy-invalid");
        Code(Proposal with { Question = "Go \ud800?" }).Should().Be("decision.text-invalid");
        Code(Proposal with { Question = "\u200b\u2060" }).Should().Be("decision.declaration-missing");
    }

    [Fact]
    public void ABallot_HoldsNothingThatCannotBeKept()
    {
        var election = Run.Of(Election with { Deadline = null });
        var proposal = Run.Of(Proposal with { Deadline = null });
        var long1 = new string('x', DecisionDecider.MaxTextLength + 1);

        proposal.When(new CastBallot(Votes.Person(0), Stance.Yes, AsWritten: long1)).ThenRefused("decision.text-too-long");
        proposal.When(new CastBallot(Votes.Person(0), Stance.Yes, "half \ud800")).ThenRefused("decision.text-invalid");
        proposal.When(new CastBallot(Votes.Person(0), Stance.Yes, AsWritten: "a\0")).ThenRefused("decision.text-invalid");
        proposal.When(new RaiseObjection(Votes.Person(0), "\u200b")).ThenRefused("decision.reason-missing");
        election.When(new CastBallot(Votes.Person(0), new Preference(BallotForm.Ranking, [new Mark("A", 1) { Criterion = long1 }]))).ThenRefused("decision.preference-invalid");
        election.When(new CastBallot(Votes.Person(0), Stance.Abstain) { Preference = new Preference(BallotForm.Ranking, null!) }).ThenRefused("decision.preference-invalid");
        election.When(new CastBallot(Votes.Person(0), new Preference(
            BallotForm.Ranking, ValueList<Mark>.Of(Enumerable.Range(0, DecisionDecider.MaxMarks + 1).Select(i => new Mark("A", 1) { Criterion = "c" + i }))))).ThenRefused("decision.list-too-long");
    }

    [Fact]
    public void AnObjection_IsIntegratedOnce()
    {
        var decision = Run.Of(Proposal with { Deadline = null, VotePeriod = null }, new RaiseObjection(Votes.Person(0), "because"));

        decision.When(new AmendProposal(Votes.Person(0), "so") { Integrates = [1, 1] }).ThenRefused("decision.objection-not-open");
    }

    [Fact]
    public void AReviewDay_IsKeptInTheIsoCalendar()
    {
        var julian = new LocalDate(2026, 6, 18, CalendarSystem.Julian);

        Run.Of(Proposal with { ReviewOn = julian }).State.Declaration!.ReviewOn.Should().Be(new LocalDate(2026, 7, 1));
    }

    [Fact]
    public void AVoteAtTheEndOfTime_LastsUntilThere()
    {
        var decision = Run.Of(Proposal with { Deadline = null, Delegation = null, Weights = [], Classes = [], Requirements = [] });

        var turned = DecisionDecider.Decide(decision.State, new RaiseObjection(Votes.Person(0), "because"), new(Instant.MaxValue, new("c")), DecisionRules.BuiltIn);

        turned.Events.OfType<ConvertedToVote>().Single().Deadline.Should().Be(Instant.MaxValue);
    }

    [Fact]
    public void AClockThatGoesBack_MakesNoEarlierEvent()
    {
        var decision = Run.Of(Proposal with { Deadline = Run.Now + Duration.FromHours(1) });
        var later = decision.Wait(Duration.FromMinutes(5)).After(new RaiseObjection(Votes.Person(0), "because"));

        var early = later.When(new CastBallot(Votes.Person(0), Stance.Yes), Run.Now - Duration.FromDays(1)).ThenAccepted();

        early.Outcome.Events.Should().OnlyContain(e => e.At == Run.Now + Duration.FromMinutes(5));
    }

    private static TieLadder Ties() => Election.Ties!;

    private static string Code(DecisionDeclaration declared) => Decide(declared) is { IsRefused: true } refused ? refused.Refusal.Code : string.Empty;

    private static Refusal Refusal(DecisionDeclaration declared) => Decide(declared).Refusal;

    private static Decided<DecisionEvent> Decide(DecisionDeclaration declared) =>
        Run.Nothing.When(new DeclareDecision(Run.Id, declared, Votes.Person(0))).Outcome;
}
