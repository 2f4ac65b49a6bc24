using System;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.Tests.Roles;

public sealed class InMemoryPseudonymKeysTests : PseudonymKeysConformance
{
    private readonly InMemoryPseudonymKeys keys = new();

    public static TheoryData<string> All => [.. new InMemoryPseudonymKeysTests().Checks];

    [Theory]
    [MemberData(nameof(All))]
    public Task Keys_KeepTheContract(string check) => RunAsync(check);

    [Fact]
    public Task NoStream_IsAnError() => FluentActions.Invoking(() => keys.GetOrCreateAsync(default, "ballot", CancellationToken.None))
        .Should().ThrowAsync<ArgumentException>();

    [Fact]
    public async Task OfDestroyedKeys_TheLastAreRemembered_AndMemoryIsBounded()
    {
        for (var i = 0; i <= InMemoryPseudonymKeys.MaxRemembered; i++)
        {
            await keys.GetOrCreateAsync(Stream(i), "ballot", CancellationToken.None);
            await keys.DestroyAsync(Stream(i), "ballot", CancellationToken.None);
            await keys.DestroyAsync(Stream(i), "ballot", CancellationToken.None);
        }

        (await keys.GetOrCreateAsync(Stream(1), "ballot", CancellationToken.None)).Should().BeNull();
        (await keys.GetOrCreateAsync(Stream(InMemoryPseudonymKeys.MaxRemembered), "ballot", CancellationToken.None)).Should().BeNull();
        (await keys.GetOrCreateAsync(Stream(0), "ballot", CancellationToken.None)).Should().NotBeNull("nobody asks for it any more");
    }

    [Fact]
    public async Task AKeyThatIsDestroyedOnce_IsForgottenInItsTurn()
    {
        for (var i = 0; i <= InMemoryPseudonymKeys.MaxRemembered; i++)
        {
            await keys.DestroyAsync(Stream(i), "ballot", CancellationToken.None);
        }

        (await keys.GetOrCreateAsync(Stream(1), "ballot", CancellationToken.None)).Should().BeNull();
        (await keys.GetOrCreateAsync(Stream(0), "ballot", CancellationToken.None)).Should().NotBeNull();
    }

    [Fact]
    public void EveryKit_IsUsedHere() => ConformanceCoverage.Require(GetType().Assembly);

    private static StreamId Stream(int i) => new(TenantId.Single, "decision", "d" + i);

    protected override Task<IPseudonymKeys> OpenAsync() => Task.FromResult<IPseudonymKeys>(keys);
}
