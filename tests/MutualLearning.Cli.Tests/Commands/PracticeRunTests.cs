using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Tests.Commands;

public sealed class PracticeRunTests
{
    public static TheoryData<string> Practices => [.. PracticeCatalogue.BuiltIn.All.Select(p => p.Id.Value)];

    [Theory]
    [MemberData(nameof(Practices))]
    public async Task Run_APracticeOfTheCatalogue_PlaysItToItsEnd(string practice)
    {
        foreach (var seed in Enumerable.Range(1, 5))
        {
            var (code, output, error) = await RunAsync("practice", "run", practice, "--seed", Text(seed));

            (code, error).Should().Be((0, string.Empty), "seed {0}", seed);
            output.Should().Contain("The session is closed after").And.NotContain("Reason:");
            var played = PracticeCatalogue.BuiltIn.All.Single(p => p.Id.Value == practice);
            output.Should().Contain(PracticeVocabulary.For(played, "en").TitleOf(played.Phases[0].Id));
        }
    }

    [Fact]
    public async Task Run_TheSameSeed_PlaysTheSameSession()
    {
        var first = await RunAsync("practice", "run", "consent-decision", "--seed", "7");

        (await RunAsync("practice", "run", "consent-decision", "--seed", "7")).Should().Be(first);
        (await RunAsync("practice", "run", "consent-decision", "--seed", "8")).Out.Should().NotBe(first.Out);
    }

    [Theory]
    [InlineData("open-meeting", "en", " may type: ")]
    [InlineData("lean-coffee", "en", " may type: ")]
    [InlineData("fishbowl", "de", " kann tippen: ")]
    [InlineData("consent-decision", "de", " kann tippen: ")]
    public async Task Run_WhatSomebodyMayDo_IsNamedAsItIsTyped(string practice, string language, string before)
    {
        string[] run = ["practice", "run", practice, "--as", "everybody", "--no-wait", "--lang", language];
        var (_, output, _) = await CommandRun.TypedAsync("may\nquit", run);
        var line = output.Split('\n').First(l => l.Contains(before, StringComparison.Ordinal));
        var offered = line[(line.IndexOf(before, StringComparison.Ordinal) + before.Length)..].Split("; ");
        offered.Should().HaveCountGreaterThan(3);

        foreach (var move in offered)
        {
            var typed = Regex.Replace(move.Trim().Replace("WORDS", "words", StringComparison.Ordinal).Replace("REASON", "a reason", StringComparison.Ordinal).Replace("MINUTES", "1", StringComparison.Ordinal)
                .Replace("PHASE", "talk", StringComparison.Ordinal).Replace("#N", "#1", StringComparison.Ordinal), " \\(.*\\)$", string.Empty);
            (await CommandRun.TypedAsync($"{typed}\nquit", run)).Out.Should().NotContain("cannot be done like that", move);
        }
    }

    [Theory]
    [InlineData("en", "The dots put the topics in this order: ")]
    [InlineData("de", "Die Punkte ordnen die Themen so: ")]
    public async Task Run_WhereDotsOrderTheTopics_SaysTheOrder(string language, string words)
    {
        foreach (var seed in Enumerable.Range(1, 4))
        {
            var (_, output, _) = await RunAsync("practice", "run", "lean-coffee", "--seed", Text(seed), "--lang", language);

            output.Should().Contain(words).And.NotContain("NotDecided: A tie stands");
        }
    }

    [Fact]
    public async Task Run_ATextWithPlaceholders_SaysTheGoalOfTheSession()
    {
        var (_, output, _) = await RunAsync("practice", "run", "world-cafe", "--people", "12", "--goal", "Learn from each other");

        Regex.Replace(output, "\\s+", " ").Should().Contain("Our question for today stands here: Learn from each other. At every table");
    }

    [Fact]
    public async Task Run_InGerman_SpeaksGerman()
    {
        var (_, output, _) = await RunAsync("practice", "run", "troika-consulting", "--people", "3", "--lang", "de");

        output.Should().Contain("Strenge Regel").And.Contain("Wer welche Rolle hatte").And.NotContain("Strict rule");
    }

    [Theory]
    [InlineData("--people", "2")]
    [InlineData("--people", "4000")]
    [InlineData("--as", "nobody")]
    [InlineData("--speed", "0")]
    public async Task Run_WhatThePracticeCannotHold_ExitsWith2(string option, string value)
    {
        var (code, output, error) = await RunAsync("practice", "run", "lean-coffee", option, value);

        (code, output).Should().Be((2, string.Empty));
        error.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Run_AsEverybody_DoesWhatTheLinesSay()
    {
        var input = string.Join('\n', "bruno: say view My question.", "ana: say question Mine?", "may", "next", "bruno: say view Not my turn.", "look", "auto");

        var (code, output, _) = await CommandRun.TypedAsync(input, "practice", "run", "troika-consulting", "--people", "3", "--as", "everybody");

        code.Should().Be(0);
        output.Should().Contain("writes something that others do not see").And.Contain("session.not-your-turn").And.Contain("ana may type: say ")
            .And.Contain("The session is closed after");
    }

    [Fact]
    public async Task Run_AsEverybody_WhoeverLeadsMovesOnAndDecides()
    {
        var input = string.Join('\n', "say idea Nights", "bruno: say question Why so early?", "next", "next", "vote", "next", "next", "vote yes yes no", "cleo: extend 1 More.", "extend 1 More.", "end Enough for today.");

        var (code, output, _) = await CommandRun.TypedAsync(input, "practice", "run", "lean-coffee", "--people", "3", "--as", "everybody");

        code.Should().Be(0);
        output.Should().Contain("The dots put the topics in this order: ").And.Contain("Decision by simple-majority: Adopted: 2 yes to 1 no.")
            .And.Contain("cleo tries: extend phase. Refused: session.may-not-advance").And.Contain("ana gives 1 min more.")
            .And.Contain("The session is closed after").And.Contain("Facilitator, next time: bruno");
    }

    [Fact]
    public async Task Run_AsOnePerson_LetsTheOthersPlayThemselves()
    {
        var (code, output, _) = await CommandRun.TypedAsync("say view Tired.\n\n\n\n", "practice", "run", "check-in", "--people", "4", "--as", "ana");

        code.Should().Be(0);
        output.Should().Contain("ana, view: Tired.").And.Contain("bruno, view");
    }

    [Fact]
    public async Task Run_HostileLines_NeverBreakThePlay()
    {
        var input = string.Join('\n', "say", "say \u0001 x", "back", "back \u0001", "hand facilitator", "hand x \u0002", "extend 99999999999999 x", "wait x", "vote maybe", "role nobody", "\u001b[31m", "ana:", "zoe: pass", new string('x', 5_000));

        var (code, output, _) = await CommandRun.TypedAsync(input, "practice", "run", "lean-coffee", "--as", "everybody");

        code.Should().Be(0);
        output.Should().NotContain("\u001b");
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Task<(int Code, string Out, string Error)> RunAsync(params string[] args) => CommandRun.TypedAsync(string.Empty, args);
}
