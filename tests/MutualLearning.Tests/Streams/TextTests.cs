using System;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Slices;
using MutualLearning.Tests.Sessions;
using NodaTime;

namespace MutualLearning.Tests.Streams;

/// <summary>Texts that cannot be told apart or not be seen, where they are asked for: options, goals, ids.</summary>
public sealed class TextTests
{
    // U+FFFE is no character: no platform takes such a text apart, and the table of the library does.
    [Theory]
    [InlineData("A\ufe00", "A")]
    [InlineData("A\u180b", "A")]
    [InlineData("A\u180f", "A")]
    [InlineData("A\u034f", "A")]
    [InlineData("A\U000e0100", "A")]
    [InlineData(" A", "A")]
    [InlineData("\u3000A", "A")]
    [InlineData("\ufffe\uac00", "\ufffe\u1100\u1161")]
    [InlineData("\ufffe\ud7a3", "\ufffe\u1112\u1175\u11c2")]
    [InlineData("\ufffe\uff01", "\ufffe!")]
    [InlineData("\ufffe\uff5e", "\ufffe~")]
    [InlineData("\ufffe\u00e9", "\ufffee\u0301")]
    [InlineData("\ufffe\u1ec7", "\ufffee\u0302\u0323")]
    [InlineData("\ufffe\u309a\u3099", "\ufffe\u3099\u309a")]
    public void OptionsThatLookAlike_AreRefused(string one, string other) => Code(one, other).Should().Be("decision.options-alike");

    [Theory]
    [InlineData("e\u0301b", "eb\u0301")]
    [InlineData("a\u0436\u0301", "a\u0301\u0436")]
    [InlineData("\u0301A", "A")]
    [InlineData("A!", "A~")]
    [InlineData("A B", "AB")]
    public void OptionsThatCanBeToldApart_AreTaken(string one, string other) => Code(one, other).Should().BeEmpty();

    [Theory]
    [InlineData("a\u202ab")]
    [InlineData("a\u202eb")]
    [InlineData("a\u2066b")]
    [InlineData("a\u2069b")]
    public void AnOption_ThatTurnsTheText_IsRefused(string option) => Code(option, "B").Should().Be("decision.options-invalid");

    [Theory]
    [InlineData("\U000e0041\U000e0042", "session.goal-missing")]
    [InlineData("\u200b\u2060\u200b", "session.goal-missing")]
    [InlineData(" x", "")]
    [InlineData("\u200bx", "")]
    [InlineData("\0a", "session.text-invalid")]
    [InlineData("a\0", "session.text-invalid")]
    public void AGoal_IsSeen_AndEveryStoreCanKeepIt(string goal, string code)
    {
        var outcome = Given.Nothing.When(new PlanSession(new("s"), Template.Practice(Template.Phase("talk")), goal, [Template.Ana], Template.Ana)).Outcome;

        (outcome.IsRefused ? outcome.Refusal.Code : string.Empty).Should().Be(code);
    }

    [Fact]
    public void WhatIsNoId_IsQuotedShortly_WithoutWhatNoTerminalShows()
    {
        Quoted(new string('x', 200)).Should().Be(new string('x', 200));
        Quoted(new string('x', 201)).Should().Be(new string('x', 200) + "\u2026");
        Quoted("a\u0007b\ud800c\ude00").Should().Be("a\ufffdb\ufffdc\ufffd");
        Quoted("\0\U0001f600").Should().Be("\ufffd\U0001f600");
        Quoted(new string('x', 199) + "\U0001f600y").Should().Be(new string('x', 199) + "\U0001f600\u2026");

        static string Quoted(string text)
        {
            var message = FluentActions.Invoking(() => PersonId.Parse(text, null)).Should().Throw<FormatException>().Which.Message;
            return message[1..message.IndexOf("' is no PersonId", StringComparison.Ordinal)];
        }
    }

    [Fact]
    public void ARefusalOfAPlugIn_MayHaveFourThousandCharacters()
    {
        Code(new string('x', 4_000)).Should().Be("k.no");
        Code(new string('x', 4_001)).Should().Be("session.kind-failed");
        Code("{a}" + new string('x', 3_990), "1234567").Should().Be("k.no");
        Code("{a}" + new string('x', 3_990), "12345678").Should().Be("session.kind-failed");

        static string Code(string template, string? value = null)
        {
            var refusal = new Refusal(new MessageCode("k.no", template), value);
            var s = Given.Kinds(new ContributionKinds([.. ContributionKinds.Standard(), new No(refusal)]) { PluginTime = Duration.FromMinutes(1) })
                .After(new StartSession(new("s"), Template.Practice(Template.Phase("talk")), "Learn", [Template.Ana], Template.Ana));
            return s.When(s.Words(Template.Ana, "words", new("odd"))).Outcome.Refusal.Code;
        }
    }

    [Fact]
    public void APlugIn_HasSomeTime_AndAtMostADay()
    {
        new ContributionKinds([]) { PluginTime = Duration.FromDays(1) }.PluginTime.Should().Be(Duration.FromDays(1));
        foreach (var time in new[] { Duration.Zero, -Duration.Epsilon, Duration.FromDays(1) + Duration.Epsilon })
        {
            FluentActions.Invoking(() => new ContributionKinds([]) { PluginTime = time }).Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    private static string Code(string one, string other)
    {
        var declared = RichCommands.Election with { Options = [one, "B-1", other], Seats = 1, Ties = null };
        var outcome = DecisionDecider.Decide(
            Decision.Initial, new DeclareDecision(new("d"), declared, declared.Electorate[0]), new CommandContext(default, new("c")), DecisionRules.BuiltIn);
        return outcome.IsRefused ? outcome.Refusal.Code : string.Empty;
    }

    private sealed class No(Refusal refusal) : IContributionKind
    {
        ContributionKind IContributionKind.Kind => new("odd");

        public Refusal? Check(ContributionContext context) => refusal;
    }
}
