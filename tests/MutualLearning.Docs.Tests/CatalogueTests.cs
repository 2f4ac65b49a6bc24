using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Cli;
using MutualLearning.Practices;

namespace MutualLearning.Docs.Tests;

/// <summary>The page of the catalogue is what the command writes, and what the documents show of the command is what it says.</summary>
public sealed class CatalogueTests
{
    private const string Page = "docs/catalogue.md";

    [Fact]
    public async Task ThePage_IsMadeFromTheTemplates()
    {
        var written = await RunAsync("practice", "catalogue", "--markdown");
        if (Environment.GetEnvironmentVariable("MUTUALLEARNING_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(Path.Combine(Documents.Root, Page), written);
        }

        (Documents.Read(Page) == written).Should().BeTrue("MUTUALLEARNING_APPROVE=1 writes the page anew");
    }

    [Fact]
    public void ThePage_HasASectionAndADiagramOfEveryPractice()
    {
        var page = Documents.Read(Page);
        foreach (var practice in PracticeCatalogue.BuiltIn.All)
        {
            page.Should().Contain($"\n## {practice.Id}\n");
        }

        page.Split("```mermaid\nstateDiagram-v2\n").Length.Should().Be(PracticeCatalogue.BuiltIn.All.Count + 1);
    }

    [Fact]
    public async Task TheCommandPage_ShowsWhatTheCommandDraws()
    {
        var drawn = await RunAsync("practice", "show", "troika-consulting");

        var flow = drawn[drawn.IndexOf("Phases\n", StringComparison.Ordinal)..drawn.IndexOf("\n\nTime", StringComparison.Ordinal)];
        var page = Documents.Read("docs/cli.md");
        var shown = string.Join('\n', flow.Split('\n').Skip(1).Select(line => line.TrimEnd()));
        if (Environment.GetEnvironmentVariable("MUTUALLEARNING_APPROVE") == "1")
        {
            const string begin = "```text flow\n";
            var from = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
            page = page[..from] + shown + page[page.IndexOf("\n```", from - 1, StringComparison.Ordinal)..];
            await File.WriteAllTextAsync(Path.Combine(Documents.Root, "docs/cli.md"), page);
        }

        page.Should().Contain($"```text flow\n{shown}\n```");
    }

    private static async Task<string> RunAsync(params string[] args)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        await using var error = new StringWriter(CultureInfo.InvariantCulture);
        (await MutualLearningCli.RunAsync(args, TextReader.Null, output, error, TestContext.Current.CancellationToken)).Should().Be(0, "{0}", error);
        return output.ToString().ReplaceLineEndings("\n");
    }
}
