using System;
using System.IO;
using System.Linq;
using MutualLearning.Benchmarks.Structure;

namespace MutualLearning.Tests.Conventions;

public sealed class FolderTests
{
    private static readonly string[] Order =
    [
        "Compatibility", "Streams", "Roles", "Permissions", "Contributions", "Slices", "Practices", "Counting", "Decisions", "Sessions", "Responsibilities",
        "Inbox", "Recognition", "Measures", "Readiness", "Privacy", "Messages", "DependencyInjection",
    ];

    private static readonly string[] ClosedHierarchies = ["Command", "Event", "Entry", "Refusals", "Reasons", "Findings"];

    public static TheoryData<string> Packages =>
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    // By what the compiler sees: types of the front namespace are named without a using.
    [Fact]
    public void EveryFolder_UsesOnlyFoldersBeforeIt() =>
        new Sources(Path.Combine(Repository.Root, "src/MutualLearning")).Uses
            .Where(use => Place(Top(use.Used)) > Place(Top(use.Folder)))
            .Select(use => $"{use.File} uses {use.Type} of {use.Used}")
            .Should().BeEmpty();

    // Each folder by itself, also those within another one: whoever reads one need not have read what stands on it.
    [Theory]
    [MemberData(nameof(Packages))]
    public void Folders_NeedEachOtherInOneDirectionOnly(string project) =>
        new Sources(Path.Combine(Repository.Root, "src", project)).FolderCycles().Should().BeEmpty();

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

    private static string Top(string folder) => folder.Split('/')[0];
}
