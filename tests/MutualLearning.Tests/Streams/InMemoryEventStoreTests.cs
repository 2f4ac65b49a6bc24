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
    public Task Conforms(string check) => RunAsync(check);

    protected override Task<IEventStore> OpenAsync() => Task.FromResult<IEventStore>(store);
}
