using System;
using System.Collections.Immutable;
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
