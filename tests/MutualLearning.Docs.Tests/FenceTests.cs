using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace MutualLearning.Docs.Tests;

/// <summary>Code in the documents is the code of the samples, which are compiled and run by these tests.</summary>
public sealed partial class FenceTests
{
    public static TheoryData<string> Pages => [.. Documents.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryFenceOfCode_ShowsASnippet(string page)
    {
        var text = Documents.Read(page);
        var shown = Fence().Replace(text, match => Snippet.All.TryGetValue(match.Groups["name"].Value, out var code)
            ? $"```{match.Groups["language"].Value} snippet={match.Groups["name"].Value}\n{code}\n```"
            : match.Value);
        if (Environment.GetEnvironmentVariable("MUTUALLEARNING_APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Documents.Root, page), shown);
            text = shown;
        }

        text.Should().Be(shown, "MUTUALLEARNING_APPROVE=1 writes the code of the samples into the documents");
        CodeFence().Matches(text).Select(m => m.Groups["info"].Value)
            .Where(info => !info.StartsWith("snippet=", StringComparison.Ordinal) || !Snippet.All.ContainsKey(info[8..]))
            .Should().BeEmpty("code that nobody compiles grows wrong");
    }

    [Fact]
    public void EverySnippet_IsShownSomewhere()
    {
        var shown = Documents.Pages.SelectMany(page => Fence().Matches(Documents.Read(page))).Select(m => m.Groups["name"].Value);
        new HashSet<string>(shown).Should().BeEquivalentTo(Snippet.All.Keys);
    }

    [GeneratedRegex(@"^```(?<language>csharp|json) snippet=(?<name>\S+)\n(.*?\n)??```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^```csharp *(?<info>[^\n]*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeFence();
}
