using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace MutualLearning.Docs.Tests;

/// <summary>Links within the checkout lead somewhere, also to the right heading.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages => [.. Documents.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryLink_LeadsSomewhere(string page)
    {
        var broken = new List<string>();
        foreach (var target in Link().Matches(Documents.Read(page)).Select(m => m.Groups["to"].Value))
        {
            if (target.Contains("://", StringComparison.Ordinal))
            {
                continue;
            }

            var parts = target.Split('#');
            var file = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
            var path = Path.Combine(Documents.Root, file);
            var isThere = Directory.Exists(path) || (File.Exists(path) && (parts.Length == 1 || Anchors(file).Contains(parts[1])));
            if (!isThere)
            {
                broken.Add(target);
            }
        }

        broken.Should().BeEmpty();
    }

    [Fact]
    public void EveryPage_IsReachedFromTheReadme()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(["README.md"]);
        while (next.TryDequeue(out var page))
        {
            if (!reached.Add(page))
            {
                continue;
            }

            foreach (var target in Link().Matches(Documents.Read(page)).Select(m => m.Groups["to"].Value.Split('#')[0]))
            {
                var path = Path.GetRelativePath(Documents.Root, Path.GetFullPath(Path.Combine(Documents.Root, Path.GetDirectoryName(page)!, target)));
                if (path.EndsWith(".md", StringComparison.Ordinal) && File.Exists(Path.Combine(Documents.Root, path)))
                {
                    next.Enqueue(path.Replace('\\', '/'));
                }
            }
        }

        reached.Should().Contain(Documents.Pages);
    }

    private static HashSet<string> Anchors(string page) =>
        [.. Heading().Matches(Documents.Read(page)).Select(m => NotInAnchor().Replace(m.Groups["text"].Value.ToLowerInvariant(), string.Empty).Replace(' ', '-'))];

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>[^\n]+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{Nd} -]", RegexOptions.None, 1000)]
    private static partial Regex NotInAnchor();
}
