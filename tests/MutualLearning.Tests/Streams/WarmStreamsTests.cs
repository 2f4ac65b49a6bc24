using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Streams;

public sealed class WarmStreamsTests
{
    private readonly RecordingStore store = new();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public async Task Full_KeepsTheNewest(int capacity)
    {
        var warm = new WarmStreams<Switch.State>(capacity);
        for (var i = 0; i < 40; i++)
        {
            await Send(warm, i);
            store.Forget();
            await Send(warm, i);
            store.Reads.Should().Be(0, "the stream was used a moment ago");
            warm.Count.Should().BeLessThanOrEqualTo(capacity);
        }
    }

    [Fact]
    public async Task Full_DropsWhatWasUsedLeastRecently()
    {
        var warm = new WarmStreams<Switch.State>(3);
        foreach (var i in new[] { 1, 2, 3, 1, 4 })
        {
            await Send(warm, i);
        }

        store.Forget();
        foreach (var i in new[] { 1, 3, 4 })
        {
            await Send(warm, i);
        }

        store.Reads.Should().Be(0);
        await Send(warm, 2);
        store.Reads.Should().Be(1);
    }

    private int sent;

    private async Task Send(WarmStreams<Switch.State> warm, int lamp)
    {
        var handler = new StreamHandler<Switch.State, string, string>(Switch.Decider, store, warm);
        await handler.HandleAsync(new StreamId(TenantId.Single, "switch", "lamp-" + lamp), "off", new(default, new CommandId("c" + ++sent)));
    }
}
