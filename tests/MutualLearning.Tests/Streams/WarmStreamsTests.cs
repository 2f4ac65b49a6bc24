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

    [Fact]
    public async Task Full_OfBytes_DropsTheOldestWhateverTheirNumber()
    {
        var warm = new WarmStreams<Switch.State>(1_000, maxBytes: 10 * 500);
        for (var i = 0; i < 10; i++)
        {
            await Send(warm, i);
        }

        warm.Count.Should().Be(10, "an event counts for 500 bytes");
        await Send(warm, 9);
        warm.Count.Should().BeLessThan(10);
        store.Forget();
        await Send(warm, 9);
        store.Reads.Should().Be(0, "it was used a moment ago");
        await Send(warm, 0);
        store.Reads.Should().Be(1, "it was dropped");
    }

    [Fact]
    public async Task OneStream_OfMoreBytesThanThereAre_IsHandledAllTheSame()
    {
        var warm = new WarmStreams<Switch.State>(1_000, maxBytes: 1);
        for (var i = 1; i <= 3; i++)
        {
            await Send(warm, 0);
            warm.Count.Should().Be(0);
        }

        (await store.ReadAsync(new StreamId(TenantId.Single, "switch", "lamp-0"), 0, default)).Should().HaveCount(3);
    }

    [Fact]
    public void LessThanOneByte_IsAnError() =>
        FluentActions.Invoking(() => new WarmStreams<Switch.State>(1, 0)).Should().Throw<System.ArgumentException>();

    private int sent;

    private async Task Send(WarmStreams<Switch.State> warm, int lamp)
    {
        var handler = new StreamHandler<Switch.State, string, string>(Switch.Decider, store, warm);
        await handler.HandleAsync(new StreamId(TenantId.Single, "switch", "lamp-" + lamp), "off", new(default, new CommandId("c" + ++sent)));
    }
}
