using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.Tests.Streams;

public sealed class InMemoryEventStoreTests : EventStoreConformance
{
    private readonly InMemoryEventStore store = new();

    public static TheoryData<string> All => [.. new InMemoryEventStoreTests().Checks];

    [Theory]
    [MemberData(nameof(All))]
    public Task Store_KeepsTheContract(string check) => RunAsync(check);

    protected override Task<IEventStore> OpenAsync() => Task.FromResult<IEventStore>(store);

    public sealed class Batches : BatchEventStoreConformance
    {
        private readonly InMemoryEventStore store = new();

        public static TheoryData<string> All => [.. new Batches().Checks];

        [Theory]
        [MemberData(nameof(All))]
        public Task Batches_KeepTheContract(string check) => RunAsync(check);

        [Fact]
        public void ARefusedBatch_NamesARealConflict()
        {
            FluentActions.Invoking(() => BatchResult.Refused(new Dictionary<StreamId, AppendResult>())).Should().Throw<ArgumentException>();
            var none = new Dictionary<StreamId, AppendResult> { [Switch.Lamp] = AppendResult.Appended };
            FluentActions.Invoking(() => BatchResult.Refused(none)).Should().Throw<ArgumentException>();
        }

        protected override Task<IBatchEventStore> OpenAsync() => Task.FromResult<IBatchEventStore>(store);
    }

    public sealed class Listing : StreamDirectoryConformance
    {
        private readonly InMemoryEventStore store = new();

        public static TheoryData<string> All => [.. new Listing().Checks];

        [Theory]
        [MemberData(nameof(All))]
        public Task Directory_KeepsTheContract(string check) => RunAsync(check);

        [Fact]
        public async Task AStreamWithoutEvents_IsNotListed()
        {
            await store.AppendAsync(new Append(Switch.Lamp, 7, new CommandId("c"), ["on"]), CancellationToken.None);
            (await store.ListStreamsAsync(TenantId.Single, Switch.Lamp.Kind, null, 9, CancellationToken.None)).Should().BeEmpty();
        }

        protected override Task<IEventStore> OpenAsync() => Task.FromResult<IEventStore>(store);
    }
}
