using System;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.Tests.Streams;

public sealed class InMemoryEventFeedTests : EventFeedConformance
{
    private readonly InMemoryEventStore store = new();

    public static TheoryData<string> All => [.. new InMemoryEventFeedTests().Checks];

    [Theory]
    [MemberData(nameof(All))]
    public Task Feed_KeepsTheContract(string check) => RunAsync(check);

    [Fact]
    public async Task Positions_AreTheOrderOfTheAppends()
    {
        var other = Switch.Lamp with { Id = "other" };
        await store.AppendAsync(new Append(Switch.Lamp, 0, new("1"), ["on", "on"]), CancellationToken.None);
        await store.AppendAsync(new Append(other, 0, new("2"), ["off"]), CancellationToken.None);
        await store.AppendAsync(new Append(Switch.Lamp, 2, new("3"), ["off"]), CancellationToken.None);
        var page = await store.ReadAsync(1, 9, CancellationToken.None);
        page.Should().HaveCount(3);
        page.Should().SatisfyRespectively(
            e => (e.Position, e.Event.Stream, e.Event.Version).Should().Be((2, Switch.Lamp, 2)),
            e => (e.Position, e.Event.Stream, e.Event.Version).Should().Be((3, other, 1)),
            e => (e.Position, e.Event.Stream, e.Event.Version).Should().Be((4, Switch.Lamp, 3)));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    public void NonsensePages_AreErrors(long after, int limit) =>
        FluentActions.Invoking(() => { _ = store.ReadAsync(after, limit, CancellationToken.None); }).Should().Throw<ArgumentException>();

    protected override Task<IEventStore> OpenStoreAsync() => Task.FromResult<IEventStore>(store);

    protected override Task<IEventFeed> OpenFeedAsync() => Task.FromResult<IEventFeed>(store);
}
