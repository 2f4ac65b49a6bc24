using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace MutualLearning.Tests.Conventions;

public sealed partial class FolderTests
{
    private static readonly string[] Order =
    [
        "Compatibility", "Streams", "Roles", "Contributions", "Slices", "Practices", "Sessions", "Counting", "Decisions", "Responsibilities",
        "Recognition", "Measures", "Readiness", "Privacy", "Serialization", "DependencyInjection",
    ];

    private static readonly string[] ClosedHierarchies = ["Command", "Event", "Entry", "Refusals", "Reasons", "Findings"];

    [Fact]
    public void EveryFolder_UsesOnlyFoldersBeforeIt()
    {
        var wrong = new List<string>();
        foreach (var file in Repository.Sources("src/MutualLearning"))
        {
            var own = Place(Folder(file));
            wrong.AddRange(Usings().Matches(File.ReadAllText(file))
                .Select(m => m.Groups[1].Value)
                .Where(used => Place(used) > own)
                .Select(used => $"{file} uses {used}"));
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void EveryFolder_IsInTheOrder() =>
        Directory.GetDirectories(Path.Combine(Repository.Root, "src/MutualLearning")).Select(Path.GetFileName)
            .Except(["bin", "obj", "PublicAPI"]).Should().BeSubsetOf(Order);

    [Theory]
    [InlineData("src/MutualLearning")]
    [InlineData("src/MutualLearning.Interchange")]
    [InlineData("src/MutualLearning.EntityFrameworkCore")]
    [InlineData("src/MutualLearning.Testing")]
    [InlineData("src/MutualLearning.Cli")]
    [InlineData("src/MutualLearning.Voting")]
    [InlineData("src/MutualLearning.Voting.Testing")]
    public void Files_AreSmall(string project)
    {
        var lines = Repository.Sources(project).Select(f => (File: f, Lines: File.ReadLines(f).Count())).OrderBy(f => f.Lines).ToList();

        lines[lines.Count / 2].Lines.Should().BeLessThanOrEqualTo(60, "the median file is read without scrolling");
        lines.Where(f => f.Lines > 300).Should().BeEmpty("no file is read by scrolling for long");
        lines.Count(f => f.Lines > 160 && !IsClosedHierarchy(f.File)).Should().BeLessThanOrEqualTo((int)Math.Ceiling(lines.Count * 0.05));
    }

    [Fact]
    public void TestFolders_MirrorTheSource() =>
        Directory.GetDirectories(Path.Combine(Repository.Root, "tests/MutualLearning.Tests")).Select(Path.GetFileName)
            .Except(["bin", "obj", "Conventions"]).Should().BeSubsetOf(Order);

    // The cases of a command, an event or a refusal are read one at a time.
    private static bool IsClosedHierarchy(string file) =>
        ClosedHierarchies.Any(end => file.EndsWith(end + ".cs", StringComparison.Ordinal));

    private static int Place(string folder) => Array.IndexOf(Order, folder);

    private static string Folder(string file) =>
        Path.GetRelativePath(Path.Combine(Repository.Root, "src/MutualLearning"), file).Split('/')[0];

    [GeneratedRegex(@"^using MutualLearning\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Usings();
}
