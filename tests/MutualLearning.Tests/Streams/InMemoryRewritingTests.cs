using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.Tests.Streams;

public sealed class InMemoryRewritingTests : ForgetfulEventStoreConformance
{
    private readonly InMemoryEventStore store = new();

    public static TheoryData<string> All => [.. new InMemoryRewritingTests().Checks];

    [Theory]
    [MemberData(nameof(All))]
    public Task Rewriting_KeepsTheContract(string check) => RunAsync(check);

    [Fact]
    public async Task TheFeed_GivesTheNewContentAtTheOldPlace()
    {
        await store.AppendAsync(new Append(Switch.Lamp, 0, new("1"), ["on", "off"]), CancellationToken.None);
        await store.AppendAsync(new Append(Switch.Lamp with { Id = "other" }, 0, new("1"), ["on"]), CancellationToken.None);
        await store.AppendAsync(new Append(Switch.Lamp, 2, new("2"), ["on"]), CancellationToken.None);
        var rewrite = new Rewrite(Switch.Lamp, 3, new("3"), new Dictionary<long, object> { [2] = "-", [3] = "*" });
        (await store.RewriteAsync(rewrite, CancellationToken.None)).Should().Be(AppendResult.Appended);

        var page = await store.ReadAsync(0, 9, CancellationToken.None);

        page.Select(e => e.Event.Body).Should().Equal("on", "-", "on", "*", new StreamRewritten());
        page.Select(e => e.Position).Should().Equal(1, 2, 3, 4, 5);
    }

    protected override Task<IForgetfulEventStore> OpenAsync() => Task.FromResult<IForgetfulEventStore>(store);
}
