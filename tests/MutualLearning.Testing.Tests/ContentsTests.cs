using System.Collections.Generic;
using System.Collections.Immutable;

namespace MutualLearning.Testing.Tests;

public sealed class ContentsTests
{
    private sealed record Vote(string By, IReadOnlyList<int> Options, Vote? Before = null);

    [Fact]
    public void Same_RecordsWithCollections_AreComparedByContent()
    {
        var one = new Vote("ana", [1, 2], new Vote("ben", ImmutableArray.Create(3)));
        var other = new Vote("ana", new List<int> { 1, 2 }, new Vote("ben", [3]));
        one.Should().NotBe(other, "records compare collections by reference");
        Contents.Same(one, other).Should().BeTrue();
    }

    [Fact]
    public void Difference_SaysWhere()
    {
        var one = new Vote("ana", [1, 2], new Vote("ben", [3]));
        Contents.Difference(new[] { one }, new[] { one with { Before = new Vote("ben", [4]) } })
            .Should().Be("[0].Before.Options[0]: expected 3, but there is 4");
        Contents.Difference(one, one with { By = "Ana" }).Should().Be(".By: expected \"ana\", but there is \"Ana\"");
        Contents.Difference(one, one with { Options = [1] }).Should().Be(".Options: expected 2 items, but there are 1");
        Contents.Difference(1, 1L).Should().Be("(whole): expected 1, but there is 1 (Int32 and Int64)");
        Contents.Difference(null, "x").Should().Be("(whole): expected nothing, but there is \"x\"");
        Contents.Difference("ab", new[] { 'a', 'b' }).Should().NotBeNull();
    }

    [Fact]
    public void Same_Dictionaries_AreLookedInto()
    {
        Contents.Same(new Dictionary<int, int[]> { [7] = [1] }, new Dictionary<int, int[]> { [7] = [1] }).Should().BeTrue();
        Contents.Same(new Dictionary<int, int[]> { [7] = [1] }, new Dictionary<int, int[]> { [7] = [2] }).Should().BeFalse();
    }

    [Fact]
    public void Difference_OfWhatHasNoContent_IsThereAndEnds()
    {
        Contents.Same(new object(), new object()).Should().BeFalse();
        Contents.Same(new Endless(), new Endless()).Should().BeFalse();
        Contents.Same(default(ImmutableArray<int>), ImmutableArray.Create(1)).Should().BeFalse();
    }

    private sealed class Endless
    {
        public Endless Next => new();
    }
}
