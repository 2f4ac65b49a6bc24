using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using MutualLearning.Cli;

namespace MutualLearning.Docs.Tests;

/// <summary>The picture in the readme is what the library draws, and the readmes in the packages work on a page without the checkout.</summary>
public sealed partial class ReadmeTests
{
    private const string Project = "https://github.com/mutuallearning/mutuallearning";

    public static TheoryData<string> Packages =>
        [.. Directory.EnumerateDirectories(Path.Combine(Documents.Root, "src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task ThePicture_IsWhatTheCommandDraws()
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        (await MutualLearningCli.RunAsync(
            ["practice", "diagram", "retrospective"], TextReader.Null, output, TextWriter.Null, TestContext.Current.CancellationToken)).Should().Be(0);
        var drawn = output.ToString().ReplaceLineEndings("\n").Trim('\n');

        var page = Documents.Read("README.md");
        var shown = Picture().Replace(page, $"```mermaid\n{drawn}\n```");
        if (Environment.GetEnvironmentVariable("MUTUALLEARNING_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(Path.Combine(Documents.Root, "README.md"), shown);
            page = shown;
        }

        page.Should().Be(shown, "MUTUALLEARNING_APPROVE=1 draws it anew");
    }

    [Fact]
    public async Task TheRecord_IsTheOneThatTheCommandShows()
    {
        const string Picture = "docs/samples/review/record.svg";
        var html = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        (await MutualLearningCli.RunAsync(
            ["review", Sample("rota-meeting.irc.log"), "--aliases", Sample("people.json"), "--html", html],
            TextReader.Null, TextWriter.Null, TextWriter.Null, TestContext.Current.CancellationToken)).Should().Be(0);
        var drawn = RecordPicture.Draw(await File.ReadAllTextAsync(html, TestContext.Current.CancellationToken));
        File.Delete(html);
        if (Environment.GetEnvironmentVariable("MUTUALLEARNING_APPROVE") == "1")
        {
            await File.WriteAllTextAsync(Path.Combine(Documents.Root, Picture), drawn, TestContext.Current.CancellationToken);
        }

        Documents.Read(Picture).Should().Be(drawn, "MUTUALLEARNING_APPROVE=1 draws it anew");
        Documents.Read("README.md").Should().Contain($"]({Picture})");
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void ThePackagesReadme_LinksOnlyToWhatIsThere_AndShowsOnlyWhatIsCompiled(string package)
    {
        var page = Documents.Read($"src/{package}/README.md");

        page.Should().StartWith($"# {package}\n").And.Contain(package == "MutualLearning.Cli" ? "dotnet tool install" : $"\ndotnet add package {package}\n");
        foreach (var link in Link().Matches(page).Select(m => m.Groups["to"].Value))
        {
            link.Should().StartWith(Project, "links lead out of a gallery");
            var path = link[Project.Length..].TrimStart('/');
            path = path.StartsWith("blob/main/", StringComparison.Ordinal) || path.StartsWith("tree/main/", StringComparison.Ordinal) ? path[10..] : path;
            Path.Exists(Path.Combine(Documents.Root, path)).Should().BeTrue("{0} is linked", link);
        }

        CodeFence().Matches(page).Select(m => m.Groups["code"].Value).Should().BeSubsetOf(Snippet.All.Values);
    }

    private static string Sample(string name) => Path.Combine(Documents.Root, "docs/samples/review", name);

    [GeneratedRegex(@"^```mermaid\n.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeFence();
}
