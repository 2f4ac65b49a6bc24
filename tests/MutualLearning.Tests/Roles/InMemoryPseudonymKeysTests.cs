using System;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Testing;

namespace MutualLearning.Tests.Roles;

public sealed class InMemoryPseudonymKeysTests : PseudonymKeysConformance
{
    private readonly InMemoryPseudonymKeys keys = new();

    public static TheoryData<string> All => [.. new InMemoryPseudonymKeysTests().Checks];

    [Theory]
    [MemberData(nameof(All))]
    public Task Conforms(string check) => RunAsync(check);

    [Fact]
    public Task NoStream_IsAnError() => FluentActions.Invoking(() => keys.GetOrCreateAsync(default, "ballot", CancellationToken.None))
        .Should().ThrowAsync<ArgumentException>();

    [Fact]
    public void EveryKit_IsUsedHere() => ConformanceCoverage.Require(GetType().Assembly);

    protected override Task<IPseudonymKeys> OpenAsync() => Task.FromResult<IPseudonymKeys>(keys);
}
