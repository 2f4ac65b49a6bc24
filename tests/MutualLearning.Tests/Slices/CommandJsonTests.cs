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
    [InlineData("responsibility.start.v1", "null", "This is no command 'responsibility.start.v1': it is null.")]
    [InlineData("responsibility.start.v1", """{"by":"ana","quietly":true}""", "*'quietly'*")]
    [InlineData("responsibility.start.v1", """{"by":7}""", "*string for PersonId*")]
    [InlineData("responsibility.start.v1", """{"by":"ana""", "*")]
    public void WhatIsNoCommand_IsSaid(string name, string json, string message) =>
        FluentActions.Invoking(() => Set.Read(name, json)).Should().Throw<JsonException>().WithMessage(message);

    // Whatever another process sends: a member that is missing, null, of another kind or out of range is told as what it is, a text that is no such command.
    [Fact]
    public void WhateverIsSent_IsACommand_OrIsSaidToBeNone()
    {
        Hostile(SessionSlice.Instance.Commands());
        Hostile(DecisionSlice.Instance.Commands());
        Hostile(Set);
    }

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

    private static void Hostile<TCommand>(CommandSet<TCommand> set)
        where TCommand : class
    {
        foreach (var command in Repository.PublicTypes.Where(t => !t.IsAbstract && t.BaseType == typeof(TCommand)).Select(t => (TCommand)SampleEvents.Of(t).First()))
        {
            var (name, json) = (set.NameOf(command)!, set.Write(command));
            foreach (var at in Enumerable.Range(0, json.Length).Where(i => json[i] == ':'))
            {
                foreach (var value in new[] { "null", "{}", "[]", "[null]", "-1", "\"\"", "\"x\"", "{\"name\":\"\"}", "1e400" })
                {
                    var spoiled = json[..(at + 1)] + value + json[End(json, at + 1)..];
                    Reading(set, name, spoiled).Should().BeOneOf(["read", nameof(JsonException)], $"{name} {spoiled}");
                }
            }
        }
    }

    private static string Reading<TCommand>(CommandSet<TCommand> set, string name, string json)
        where TCommand : class
    {
        try
        {
            return set.Read(name, json) is null ? "null" : "read";
        }
        catch (Exception e)
        {
            return e.GetType().Name;
        }
    }

    // Where the value ends that begins at a place.
    private static int End(string json, int from)
    {
        var (depth, isText) = (0, false);
        for (var i = from; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '\\': i++; break;
                case '"': isText = !isText; break;
                case '{' or '[' when !isText: depth++; break;
                case '}' or ']' when !isText && depth-- == 0: return i;
                case ',' when !isText && depth == 0: return i;
            }
        }

        return json.Length;
    }

    private static TCommand Back<TCommand>(CommandSet<TCommand> set, TCommand command)
        where TCommand : class => set.Read(set.NameOf(command)!, set.Write(command));
}
