using System.IO;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Tests.Commands;

/// <summary>A template that comes of five answers.</summary>
public sealed class PracticeNewTests
{
    [Theory]
    [InlineData("en", "dots", "cumulative:budget=3", "Gather: you have 10 minutes.")]
    [InlineData("de", "Konsent", "consent", "Gather: Ihr habt 10 Minuten.")]
    [InlineData("en", "no", "", "Gather: you have 10 minutes.")]
    public async Task FiveAnswers_MakeATemplate_ThatPassesItsCheckAndPlays(string language, string decide, string rule, string prompt)
    {
        using var run = new CommandRun();
        var file = run.Path("friday.json");

        var (code, output, _) = await CommandRun.TypedAsync($"Friday look {{back}}\nTo see the week\n3-12\nGather 10, Talk 20, Talk 2 3, Talk 5, Choose {{it}}! 10\n{decide}\n", "practice", "new", file, "--lang", language);

        code.Should().Be(0);
        output.Should().Contain("practice run");
        var practice = Practice.FromJson(await File.ReadAllTextAsync(file));
        (practice.Id.Value, practice.Title, practice.MinPeople, practice.MaxPeople, practice.DefaultRule).Should().Be(("friday-look-back", "Friday look {back}", 3, 12, rule));
        practice.Phases.Select(p => (p.Id.Value, p.Minutes.Default)).AsEnumerable().Should().Equal(("gather", 10), ("talk", 20), ("talk-2", 3), ("talk-3", 5), ("choose-it", 10));
        PracticeVocabulary.For(practice, language).PromptOf(new("gather")).Should().Be(prompt);
        (await run.Async("practice", "check", file)).Code.Should().Be(0);
        (await run.Async("practice", "run", file, "--auto", "--people", "4")).Code.Should().Be(0);
    }

    [Fact]
    public async Task AnswersThatDoNotFit_AreAskedForAgain_AndHalfOfThemWriteNothing()
    {
        using var run = new CommandRun();
        var file = run.Path("half.json");

        var (code, output, error) = await CommandRun.TypedAsync("Look back\n\nTo see\nmany\n12-3\n5\nGather\nGather ten\nGather 10\nlot\n", "practice", "new", file);

        (code, File.Exists(file)).Should().Be((2, false));
        output.Should().Contain("Please write something.").And.Contain("Write one or two numbers").And.Contain("each with its minutes").And.Contain("Write no, majority, consent or dots.");
        error.Should().Contain("nothing was written");
    }

    [Fact]
    public async Task WhatNoTemplateCanHold_IsNotWritten()
    {
        using var run = new CommandRun();
        var file = run.Path("odd.json");

        var (code, _, error) = await CommandRun.TypedAsync("Half a \ud83c sign\nTo see\n3\nGather 10\nno\n", "practice", "new", file);

        (code, File.Exists(file)).Should().Be((2, false));
        error.Should().Contain("$.title").And.Contain("nothing was written");
    }

    [Fact]
    public async Task AFileThatIsThere_StaysAsItIs()
    {
        using var run = new CommandRun();
        var file = run.Path("mine.json");
        await File.WriteAllTextAsync(file, "mine");

        (await CommandRun.TypedAsync("a\nb\n3\nc 1\nno\n", "practice", "new", file)).Code.Should().Be(2);
        (await File.ReadAllTextAsync(file)).Should().Be("mine");
    }
}
