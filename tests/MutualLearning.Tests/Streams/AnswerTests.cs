using System;
using System.Collections.Immutable;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Streams;

public sealed class AnswerTests
{
    private static readonly MessageCode Late = new("test.late", "{who} is late by {time}.");

    [Fact]
    public void Defaults_AreNoSuccess()
    {
        var outcome = default(Decided<string>);
        (outcome.IsAccepted, outcome.IsRefused).Should().Be((false, false));
        FluentActions.Invoking(() => outcome.Events).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => outcome.Refusal).Should().Throw<InvalidOperationException>();
        var result = default(Result<string>);
        (result.IsAccepted, result.IsRefused).Should().Be((false, false));
        FluentActions.Invoking(() => result.Value).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => result.Refusal).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => result.Map(v => v)).Should().Throw<InvalidOperationException>();
        Decided<string> nothing = default(Refusal);
        nothing.IsRefused.Should().BeFalse();
        default(Refusal).IsDefault.Should().BeTrue();
        (default(Refusal).Code, default(Refusal).Message).Should().Be((string.Empty, string.Empty));
        default(Refusal).Arguments.Should().BeEmpty();
        default(AppendResult).Should().Be(AppendResult.Unknown);
    }

    [Fact]
    public void Accepted_HasEvents_AlsoNone()
    {
        Decided<string> one = "event";
        one.Events.Should().Equal("event");
        Decided<string> none = default(ImmutableArray<string>);
        (none.IsAccepted, none.Events.Length).Should().Be((true, 0));
        FluentActions.Invoking(() => none.Refusal).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Refused_HasCodeSentenceAndArguments()
    {
        Decided<string> outcome = new Refusal(Late, "Ana", "5 min");
        FluentActions.Invoking(() => outcome.Events).Should().Throw<InvalidOperationException>().WithMessage("*test.late*");
        (outcome.Refusal.Code, outcome.Refusal.Message).Should().Be(("test.late", "Ana is late by 5 min."));
        outcome.Refusal.Arguments.Should().HaveCount(2).And.Contain("who", "Ana").And.Contain("time", "5 min");
        outcome.Refusal.Should().Be(new Refusal(new MessageCode("test.late", "Otherwise put."), "Ana", "5 min"));
        Result<string> result = outcome.Refusal;
        result.Map(_ => "other").Refusal.Should().Be(outcome.Refusal);
        ((Result<string>)"value").Map(v => v + "!").Value.Should().Be("value!");
    }

    [Fact]
    public void Format_LeavesBracesInValuesAndMissingArguments()
    {
        Late.Format("{time}", "{who}").Should().Be("{time} is late by {who}.");
        Late.Format("Ana").Should().Be("Ana is late by {time}.");
        Late.Format(null, "1").Should().Be("{who} is late by 1.");
        Late.Format("a", "b", "c").Should().Be("a is late by b.");
        new MessageCode("test.plain", "Plain.").Format().Should().Be("Plain.");
    }

    [Fact]
    public void Arguments_AreNamedOnce()
    {
        var code = new MessageCode("test.twice", "{a} and {b}, {b} and {a}");
        code.Arguments.Should().Equal("a", "b");
        code.Format("1", "2").Should().Be("1 and 2, 2 and 1");
        new Refusal(code, "1", "2").Arguments.Should().Contain("a", "1").And.Contain("b", "2");
    }

    [Fact]
    public void Code_OfAnOpenBraceOrNothing_Throws()
    {
        FluentActions.Invoking(() => new MessageCode("test.open", "An {open brace")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new MessageCode(" ", "Words")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new MessageCode("test.empty", " ")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Append_OfNothing_Throws() =>
        FluentActions.Invoking(() => new Append(Switch.Lamp, 0, new CommandId("c"), [])).Should().Throw<ArgumentException>();
}
