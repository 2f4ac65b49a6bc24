using System;
using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Streams;

public sealed class RewriteTests
{
    [Fact]
    public void Nothing_IsNoRewrite() => Making(3).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4)]
    public void WhatDoesNotStandThere_CannotBeReplaced(long version) => Making(3, (version, "x")).Should().Throw<ArgumentException>();

    [Fact]
    public void NoContent_IsNoContent() => Making(3, (1, null!)).Should().Throw<ArgumentException>();

    [Fact]
    public void TheMarker_StandsBehindTheExpectedVersion()
    {
        var rewrite = new Rewrite(Switch.Lamp, 3, new("c"), new Dictionary<long, object> { [3] = "x" });
        (rewrite.Marker.Stream, rewrite.Marker.ExpectedVersion, rewrite.Marker.Command).Should().Be((Switch.Lamp, 3L, new CommandId("c")));
        rewrite.Marker.Events.Should().Equal(new StreamRewritten());
    }

    private static Action Making(long expected, params (long Version, object Body)[] bodies) => () =>
    {
        var all = new Dictionary<long, object>();
        foreach (var (version, body) in bodies)
        {
            all.Add(version, body);
        }

        _ = new Rewrite(Switch.Lamp, expected, new("c"), all);
    };
}
