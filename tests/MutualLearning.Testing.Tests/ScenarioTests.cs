using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing.Tests;

public sealed class ScenarioTests
{
    private static readonly MessageCode Full = new("box.full", "The box holds {max}.");
    private static readonly Instant At = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Decider<Box, string, Put> Decider = new(new Box(0), Decide, (box, body) => new Box(box.Count + body.What.Length));

    private static Scenario<Box, string, Put> Empty => Scenario.For(Decider);

    [Fact]
    public void Then_TheSameEvents_Passes() => Empty
        .Given(new Put(["a"]))
        .When("b c", At)
        .Then(new Put(["b", "c"]))
        .ThenState(box => box.Count.Should().Be(3))
        .Outcome.IsAccepted.Should().BeTrue();

    [Fact]
    public void Then_OtherEvents_SaysWhere() => FluentActions
        .Invoking(() => Empty.When("b c", At).Then(new Put(["b", "d"])))
        .Should().Throw<ScenarioException>().WithMessage("*[0].What[1]: expected \"d\", but there is \"c\"*");

    [Fact]
    public void Then_Nothing_IsNotAnEvent()
    {
        Empty.When("nothing", At).Then();
        FluentActions.Invoking(() => Empty.When("b", At).Then()).Should().Throw<ScenarioException>().WithMessage("*expected 0 items*");
        FluentActions.Invoking(() => Empty.When("nothing", At).Then(new Put([]))).Should().Throw<ScenarioException>();
    }

    [Fact]
    public void ThenRefused_LooksAtCodeAndArguments()
    {
        Empty.When("a b c d", At).ThenRefused(Full).ThenRefused(Full, "3").ThenState(box => box.Count.Should().Be(0));
        FluentActions.Invoking(() => Empty.When("a b c d", At).ThenRefused(Full, "4")).Should().Throw<ScenarioException>().WithMessage("*box.full*\"4\"*\"3\"*");
        FluentActions.Invoking(() => Empty.When("a", At).ThenRefused(Full)).Should().Throw<ScenarioException>().WithMessage("*led to*");
        FluentActions.Invoking(() => Empty.When("a b c d", At).ThenRefused(new MessageCode("box.other", "x"))).Should().Throw<ScenarioException>()
            .WithMessage("*box.other*The box holds 3*");
        FluentActions.Invoking(() => Empty.When("a b c d", At).Then(new Put([]))).Should().Throw<ScenarioException>().WithMessage("*refused*");
    }

    [Fact]
    public void Default_IsNeither()
    {
        FluentActions.Invoking(() => Empty.When("default", At).Then()).Should().Throw<ScenarioException>().WithMessage("*did not answer*");
        FluentActions.Invoking(() => Empty.When("default", At).ThenRefused(Full)).Should().Throw<ScenarioException>().WithMessage("*did not answer*");
    }

    [Fact]
    public void When_TheDeciderIsNotPure_Fails()
    {
        var calls = 0;
        var impure = new Decider<Box, string, Put>(new Box(0), (_, _, _) => new Put([new string('x', calls++)]), (box, _) => box);
        FluentActions.Invoking(() => Scenario.For(impure).When("a", At)).Should().Throw<ScenarioException>().WithMessage("*not pure*");
    }

    [Fact]
    public void After_Commands_GoesOnWithTheirEvents()
    {
        var two = Empty.Given(new Put(["a"])).After("b", "nothing");

        two.State.Count.Should().Be(2);
        two.Events.Select(e => string.Join(' ', e.What)).Should().Equal("a", "b");
        two.After("c").State.Count.Should().Be(3);
        two.Events.Should().HaveCount(2, "a scenario does not change");
        FluentActions.Invoking(() => two.After("c", "d")).Should().Throw<ScenarioException>().WithMessage("*is accepted*box.full: The box holds 3*");
        FluentActions.Invoking(() => two.After("default")).Should().Throw<ScenarioException>().WithMessage("*did not answer*");
    }

    [Fact]
    public void After_Commands_GivesEachAnIdOfItsOwnOrTheGivenOne()
    {
        var ids = new Decider<Box, string, Put>(new Box(0), (_, _, context) => new Put([context.Command.Value]), (box, _) => box);

        Scenario.For(ids).After("a", "b").After("c", new CommandId("mine")).After("d").Events.SelectMany(e => e.What)
            .Should().Equal("command-1", "command-2", "mine", "command-4");
        Scenario.For(ids).When("a").Then(new Put(["command"]));
    }

    [Fact]
    public void Time_IsSetAndPasses()
    {
        var clock = new Decider<Box, string, Put>(new Box(0), (_, _, context) => new Put([context.Now.ToString(null, CultureInfo.InvariantCulture)]), (box, _) => box);
        var later = Scenario.For(clock).At(At).Wait(Duration.FromHours(1));

        Scenario.For(clock).Now.Should().Be(NodaConstants.UnixEpoch);
        later.Now.Should().Be(At + Duration.FromHours(1));
        later.After("a").Given(new Put([])).When("b").Then(new Put(["2026-03-02T10:00:00Z"]));
        later.When("b", At).Then(new Put(["2026-03-02T09:00:00Z"]));
        later.Now.Should().Be(At + Duration.FromHours(1), "the instant of one command is its own");
    }

    [Fact]
    public void ThenAccepted_LooksAtNoEvent()
    {
        Empty.When("a").ThenAccepted().ThenState(box => box.Count.Should().Be(1));
        FluentActions.Invoking(() => Empty.When("a b c d").ThenAccepted()).Should().Throw<ScenarioException>().WithMessage("*is accepted*refused*");
    }

    [Fact]
    public void ThenRefused_TakesTheStableCode()
    {
        Empty.When("a b c d").ThenRefused("box.full").Outcome.Refusal.Arguments["max"].Should().Be("3");
        FluentActions.Invoking(() => Empty.When("a b c d").ThenRefused("box.other")).Should().Throw<ScenarioException>().WithMessage("*box.other*box.full*");
        FluentActions.Invoking(() => Empty.When("a").ThenRefused("box.full")).Should().Throw<ScenarioException>().WithMessage("*box.full*led to*");
        FluentActions.Invoking(() => Empty.When("default").ThenRefused("")).Should().Throw<ScenarioException>().WithMessage("*did not answer*");
    }

    [Fact]
    public void ForASlice_ItsDeciderIsGivenTheServices()
    {
        Scenario.For(ResponsibilitySlice.Instance).When(new StartResponsibility(new PersonId("ana"))).ThenRefused("responsibility.unknown");

        using var services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        Scenario.For(SessionSlice.Instance, services).When(new JoinSession(new PersonId("ana"))).ThenRefused(SessionRefusals.Unknown);
    }

    private static Decided<Put> Decide(Box box, string command, CommandContext context)
    {
        var what = command.Split(' ');
        return command switch
        {
            "nothing" => ImmutableArray<Put>.Empty,
            "default" => default,
            _ => box.Count + what.Length > 3 ? new Refusal(Full, "3") : new Put(what),
        };
    }

    private sealed record Box(int Count);

    private sealed record Put(string[] What);
}
