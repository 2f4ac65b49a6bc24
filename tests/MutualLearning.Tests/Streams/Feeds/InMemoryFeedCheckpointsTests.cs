using System;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams.Feeds;
using MutualLearning.Testing;
using MutualLearning.Tests.Shared;

namespace MutualLearning.Tests.Streams.Feeds;

public sealed class InMemoryFeedCheckpointsTests : FeedCheckpointsConformance
{
    private readonly IFeedCheckpoints checkpoints = BuiltIn.NewCheckpoints();

    public static TheoryData<string> All => [.. new InMemoryFeedCheckpointsTests().Checks];

    [Theory]
    [MemberData(nameof(All))]
    public Task Checkpoints_KeepTheContract(string check) => RunAsync(check);

    [Fact]
    public void AName_IsAnIdentifier()
    {
        FluentActions.Invoking(() => { _ = checkpoints.GetAsync(" ", CancellationToken.None); }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => FeedCheckpoint.Start(new string('x', 129))).Should().Throw<ArgumentException>();
    }

    protected override Task<IFeedCheckpoints> OpenAsync() => Task.FromResult(checkpoints);
}
