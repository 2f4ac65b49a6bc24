using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using MutualLearning.Testing;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.Tests.Streams.Feeds;

/// <summary>A store with some events, checkpoints and a clock, all in memory.</summary>
internal sealed class Outbox
{
    private int commands;

    public InMemoryEventStore Store { get; } = new();

    public IFeedCheckpoints Checkpoints { get; } = BuiltIn.NewCheckpoints();

    public TestClock Clock { get; } = new(2026, 3, 2);

    public FeedOptions Options { get; init; } = new() { MaxAttempts = 3, FirstDelay = Duration.Zero };

    public static async Task<Outbox> WithEventsAsync(int count, FeedOptions? options = null)
    {
        var outbox = options is null ? new Outbox() : new Outbox { Options = options };
        await outbox.AppendAsync(count);
        return outbox;
    }

    /// <summary>Appends events to two streams in turn.</summary>
    public async Task AppendAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var stream = Switch.Lamp with { Id = commands % 2 == 0 ? "even" : "odd" };
            var command = new CommandId("c" + commands.ToString(CultureInfo.InvariantCulture));
            await Store.AppendAsync(new Append(stream, commands++ / 2, command, ["on"]), CancellationToken.None);
        }
    }

    public FeedRunner Runner(params IFeedHandler[] handlers) => new(Store, Checkpoints, handlers, Clock, Options);

    public Task<FeedCheckpoint> CheckpointAsync(IFeedHandler handler) => Checkpoints.GetAsync(handler.Name, CancellationToken.None);
}
