using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MutualLearning.Benchmarks.Structure;

namespace MutualLearning.Tests.Conventions;

public sealed class TypeTests
{
    private const int MostLines = 400;

    public static TheoryData<string> Projects { get; } =
        new(Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Types_AreShort_OverAllTheirParts(string project) =>
        Of(project).Where(t => t.Lines > MostLines)
            .Should().BeEmpty("what grows longer is divided by concern into classes");

    [Theory]
    [MemberData(nameof(Projects))]
    public void Types_StandInOneFile(string project) =>
        Of(project).Where(t => t.Files > 1)
            .Should().BeEmpty("a class is divided into classes that have names, and never into files");

    [Fact]
    public void EveryProject_HasTypes() => Projects.Should().OnlyContain(p => Of(p.Data).Any());

    private static IEnumerable<(string Name, int Lines, int Files)> Of(string project) =>
        new Sources(Path.Combine(Repository.Root, "src", project)).Types;
}
