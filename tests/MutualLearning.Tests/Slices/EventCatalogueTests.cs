using System;
using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Slices;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.Tests.Slices;

/// <summary>Slices of a host that cannot stand beside each other are found when they are put together, and each says which.</summary>
public sealed class EventCatalogueTests
{
    private static readonly Func<EventSet<ResponsibilityEvent>> None = static () => new();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a.b")]
    [InlineData(".")]
    [InlineData("a\nb")]
    public void AKind_IsAnIdentifierWithoutADot(string kind) =>
        FluentActions.Invoking(() => new Duty(kind, None)).Should().Throw<ArgumentException>().WithMessage("*without a dot*");

    [Fact]
    public void TwoSlicesOfOneKind_AreNamed() =>
        Making(new Duty("duty", None), new Duty("duty", None)).Should().Throw<ArgumentException>().WithMessage($"*{typeof(Duty)} and {typeof(Duty)} both bring the slice 'duty'*");

    [Fact]
    public void AnEvent_HasANameOfItsSlice_AndOneNameForOneType()
    {
        Making(new Duty("duty", () => Started("other.started.v1"))).Should().Throw<ArgumentException>().WithMessage("*other.started.v1*should begin with 'duty.'*");
        Making(new Duty("duty", () => Started("duty.started.v1", "duty.started.v2"))).Should().Throw<ArgumentException>().WithMessage("*share their name or their type*");
        Making(new Duty("duty", () => Started("duty.started.v1").AddEarlier("duty.started.v1", () => null!, (ResponsibilityStarted old) => old)))
            .Should().Throw<ArgumentException>().WithMessage("*'duty.started.v1'*share*");
        Making(new Duty("duty", () => Started("duty.started.v2").AddEarlier("duty.started.v1", () => null!, (ResponsibilityStarted old) => old)))()
            .Names.Select(name => (name.Name, name.IsEarlier)).Should().StartWith([("duty.started.v2", false), ("duty.started.v1", true)]);
    }

    [Fact]
    public void WhatIsRegistered_IsFound_AndNothingElse()
    {
        var catalogue = new EventCatalogue([new Duty("duty", () => Started("duty.started.v1"))]);

        catalogue.Find("duty")!.Kind.Should().Be("duty");
        catalogue.Find("session").Should().BeNull();
        catalogue.Names.Select(name => name.Name).Should().Equal("duty.started.v1", "stream.rewritten.v1");
        catalogue.NameOf(new ResponsibilityStarted(default, new PersonId("ana"))).Should().Be("duty.started.v1");
        catalogue.NameOf(new SessionOpened(default, new PersonId("ana"))).Should().BeNull();
        FluentActions.Invoking(() => catalogue.Write(new SessionOpened(default, new PersonId("ana")))).Should().Throw<ArgumentException>().WithMessage("*no stable name*");
    }

    [Fact]
    public void FrequentEvents_ChangeNoList_AndWhatASliceDoesNotKnowMay()
    {
        object[] quiet = [new ReadyMarked(default, new PersonId("ana"))], loud = [new SessionOpened(default, new PersonId("ana")), new StreamRewritten(), new UnknownEvent("session.new.v1", "{}")];

        quiet.Should().OnlyContain(body => !SessionSlice.Instance.ChangesLists(body));
        loud.Should().OnlyContain(body => SessionSlice.Instance.ChangesLists(body));
        DecisionSlice.Instance.ChangesLists((object)new ObjectionRaised(default, new PersonId("ana"), "mine")).Should().BeFalse();
        DecisionSlice.Instance.ChangesLists((object)new VoterRecused(default, new PersonId("ana"), "mine")).Should().BeTrue("nothing waits for them any more");
        ResponsibilitySlice.Instance.ChangesLists((object)new ResponsibilityStarted(default, new PersonId("ana"))).Should().BeTrue();
    }

    [Fact]
    public void ABallot_ChangesAnInbox_UnlessItIsSecret()
    {
        var named = new BallotCast(default, new Ballot(new PersonId("ana"), Stance.Yes, string.Empty));

        DecisionSlice.Instance.ChangesLists(named).Should().BeTrue();
        DecisionSlice.Instance.ChangesLists(named with { Ballot = named.Ballot with { Voter = default, Pseudonym = new("00ff") } }).Should().BeFalse();
    }

    [Theory]
    [InlineData("session.ready-marked.v1", """{"at":"2026-01-02T03:04:05Z","person":"ana"}""", true)]
    [InlineData("session.groups-formed.v1", """{"at":"2026-01-02T03:04:05Z","groups":{"a":1},"by":"ana"}""", false)]
    public void AList_IsAnArray(string name, string json, bool isRead) => (BuiltIn.Events.Read(name, json) is not UnknownEvent).Should().Be(isRead);

    private static Func<EventCatalogue> Making(params Slice[] slices) => () => new EventCatalogue(slices);

    private static EventSet<ResponsibilityEvent> Started(params string[] names) =>
        names.Aggregate(new EventSet<ResponsibilityEvent>(), static (set, name) => set.Add<ResponsibilityStarted>(name, static () => null!, null));

    private sealed class Duty(string kind, Func<EventSet<ResponsibilityEvent>> events) : Slice<Responsibility, ResponsibilityCommand, ResponsibilityEvent>(kind)
    {
        public override Responsibility Initial => Responsibility.Initial;

        public override Responsibility Evolve(Responsibility state, ResponsibilityEvent body) => state;

        public override Func<Responsibility, ResponsibilityCommand, CommandContext, Decided<ResponsibilityEvent>> Decide(IServiceProvider services) => ResponsibilityDecider.Decide;

        public override EventSet<ResponsibilityEvent> Events() => events();

        public override Instant? TimeOf(ResponsibilityEvent body) => body.At;
    }
}
