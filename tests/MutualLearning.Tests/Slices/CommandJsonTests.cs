using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Slices;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.Tests.Slices;

public sealed class CommandJsonTests
{
    private static readonly CommandSet<ResponsibilityCommand> Set = ResponsibilitySlice.Instance.Commands();

    [Fact]
    public void EveryCommand_ReadsBackAsItWasWritten_UnderItsStableName()
    {
        var text = new StringBuilder();
        RoundTrip(SessionSlice.Instance.Commands(), text);
        RoundTrip(DecisionSlice.Instance.Commands(), text);
        RoundTrip(Set, text);

        Approved.Matches(text.ToString(), "tests/MutualLearning.Tests/Slices/approved-commands.txt");
    }

    [Fact]
    public void OfStrengthZero_ABallotComesBackWithNone() => Back(DecisionSlice.Instance.Commands(), new CastBallot(new("ana"), Stance.Yes, Strength: 0m))
        .Should().Be(new CastBallot(new("ana"), Stance.Yes, Strength: 0m));

    [Theory]
    [InlineData("responsibility.leave.v1", "{}", "There is no command 'responsibility.leave.v1' here.")]
    [InlineData("responsibility.start.v1", "null", "The command 'responsibility.start.v1' is null.")]
    [InlineData("responsibility.start.v1", """{"by":"ana","quietly":true}""", "*'quietly'*")]
    [InlineData("responsibility.start.v1", """{"by":7}""", "*string for PersonId*")]
    [InlineData("responsibility.start.v1", """{"by":"ana""", "*")]
    public void WhatIsNoCommand_IsSaid(string name, string json, string message) =>
        FluentActions.Invoking(() => Set.Read(name, json)).Should().Throw<JsonException>().WithMessage(message);

    [Fact]
    public void ACommandThatHasNoName_DoesNotTravel()
    {
        var some = new CommandSet<ResponsibilityCommand>();

        some.NameOf(new StartResponsibility(new("ana"))).Should().BeNull();
        FluentActions.Invoking(() => some.Write(new StartResponsibility(new("ana")))).Should().Throw<ArgumentException>().WithMessage("*StartResponsibility has no stable name.*");
    }

    [Theory]
    [InlineData("a.start.v1")]
    [InlineData("a.begin.v1")]
    public void TwoCommandsOfOneName_OrOneTypeTwice_AreRefused(string name)
    {
        var set = new CommandSet<ResponsibilityCommand>().Add<StartResponsibility>("a.start.v1", static () => null!);

        FluentActions.Invoking(() => name == "a.start.v1" ? set.Add<DropResponsibility>(name, static () => null!) : set.Add<StartResponsibility>(name, static () => null!))
            .Should().Throw<ArgumentException>().WithMessage($"The command '{name}' *is there already*");
    }

    [Fact]
    public void TheCommandsOfASlice_AreMadeOnce() => SessionSlice.Instance.Commands().Should().BeSameAs(SessionSlice.Instance.Commands());

    private static void RoundTrip<TCommand>(CommandSet<TCommand> set, StringBuilder text)
        where TCommand : class
    {
        var types = Repository.PublicTypes.Where(t => !t.IsAbstract && t.BaseType == typeof(TCommand)).ToList();
        types.Should().HaveCount(set.Names.Count);
        foreach (var command in types.SelectMany(SampleEvents.Of).Cast<TCommand>().OrderBy(c => set.NameOf(c), StringComparer.Ordinal))
        {
            Back(set, command).Should().Be(command, set.Write(command));
            text.Append(CultureInfo.InvariantCulture, $"{set.NameOf(command)}\n{set.Write(command)}\n\n");
        }

        set.Names.Should().OnlyContain(n => n.EndsWith(".v1", StringComparison.Ordinal));
    }

    private static TCommand Back<TCommand>(CommandSet<TCommand> set, TCommand command)
        where TCommand : class => set.Read(set.NameOf(command)!, set.Write(command));
}
