using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>Compares an event store, and its feed, with a simple model over a sequence of random operations that a seed repeats.</summary>
/// <remarks>A sequence is for one run; not safe for use by many threads.</remarks>
public sealed class EventStoreModel
{
    private readonly Dictionary<StreamId, List<(CommandId Command, object Body)>> streams = [];
    private readonly List<string> steps = [];
    private readonly ulong seed;
    private readonly SplitMix64 random;
    private readonly Func<string, object> body;
    private readonly StreamId[] names;
    private readonly CommandId[] commands;

    private readonly Dictionary<StreamId, int> given = [];

    /// <summary>Makes an empty model.</summary>
    /// <param name="seed">What the operations follow from.</param>
    /// <param name="ids">Where the names of the streams and commands come from; they must be new to the store.</param>
    /// <param name="body">Makes the body of an event from words; equal for equal words.</param>
    public EventStoreModel(ulong seed, IIdSource ids, Func<string, object> body)
    {
        _ = ids ?? throw new ArgumentNullException(nameof(ids));
        this.seed = seed;
        this.body = body ?? throw new ArgumentNullException(nameof(body));
        random = new SplitMix64(seed);
        var id = ids.NewId();
        names =
        [
            new(new TenantId("north"), "responsibility", id), new(new TenantId("south"), "responsibility", id),
            new(new TenantId("north"), "session", id), new(new TenantId("north"), "responsibility", ids.NewId()),
        ];

        // Few enough that repeated commands are common.
        commands = [.. Enumerable.Range(0, 60).Select(_ => new CommandId(ids.NewId()))];
    }

    /// <summary>Does random operations to the store and to the model.</summary>
    /// <param name="store">The store.</param>
    /// <param name="operations">How many.</param>
    /// <returns>When all have had the same effect.</returns>
    /// <exception cref="ConformanceException">The store did something else than the model; see its message.</exception>
    public async Task RunAsync(IEventStore store, int operations)
    {
        _ = store ?? throw new ArgumentNullException(nameof(store));
        for (var i = 0; i < operations; i++)
        {
            var stream = names[random.Next(names.Length)];
            await (random.Next(3) == 0 ? ReadAsync(store, stream) : AppendAsync(store, stream)).ConfigureAwait(false);
        }
    }

    /// <summary>Does random operations to the store and to the model, and reads the feed on, and again, between them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="feed">The feed of the store. What stands in it already is passed over.</param>
    /// <param name="publish">Does what the feed needs before a reading gives everything appended until now.</param>
    /// <param name="operations">How many.</param>
    /// <returns>When all have had the same effect, and the feed has given every event once.</returns>
    /// <exception cref="ConformanceException">The store or the feed did something else than the model; see its message.</exception>
    public async Task RunAsync(IEventStore store, IEventFeed feed, Func<Task> publish, int operations)
    {
        _ = feed ?? throw new ArgumentNullException(nameof(feed));
        await (publish ?? throw new ArgumentNullException(nameof(publish)))().ConfigureAwait(false);
        var reader = await FeedReader.AtEndAsync(feed, Require).ConfigureAwait(false);
        for (var done = 0; done < operations;)
        {
            var some = Math.Min(1 + random.Next(5), operations - done);
            await RunAsync(store, some).ConfigureAwait(false);
            done += some;
            if (random.Next(2) == 0)
            {
                steps.Add("publish");
                await publish().ConfigureAwait(false);
            }

            await OnAsync(reader, 1 + random.Next(5)).ConfigureAwait(false);
            await AgainAsync(reader, feed).ConfigureAwait(false);
        }

        await publish().ConfigureAwait(false);
        while (await OnAsync(reader, 1 + random.Next(50)).ConfigureAwait(false) > 0)
        {
            // On to the end.
        }

        foreach (var stream in names)
        {
            var (appended, got) = (Model(stream).Count, Given(stream));
            Require(got == appended, $"of {Text(appended)} events of {stream} the feed gave {Text(got)}");
        }
    }

    private async Task AppendAsync(IEventStore store, StreamId stream)
    {
        var model = Model(stream);
        var command = commands[random.Next(commands.Length)];
        var expected = Math.Max(0, model.Count + (random.Next(4) == 0 ? random.Next(5) - 2 : 0));
        var bodies = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => body("w" + Text(random.Next(100)))).ToList();
        steps.Add($"append {Text(bodies.Count)} at {Text(expected)} to {stream} by {command}");
        var result = await store.AppendAsync(new Append(stream, expected, command, bodies), CancellationToken.None).ConfigureAwait(false);

        var repeated = model.Any(e => e.Command == command);
        var conflict = expected != model.Count;
        var right = result switch
        {
            AppendResult.Appended => !repeated && !conflict,
            AppendResult.CommandAlreadyApplied => repeated,
            AppendResult.VersionConflict => conflict,
            _ => false,
        };
        var known = repeated ? "known" : "new";
        Require(right, $"the stream is at {Text(model.Count)} and the command is {known}, but the answer was {result}");
        if (result == AppendResult.Appended)
        {
            model.AddRange(bodies.Select(b => (command, b)));
        }
    }

    private async Task ReadAsync(IEventStore store, StreamId stream)
    {
        var model = Model(stream);
        var after = random.Next(model.Count + 2);
        steps.Add($"read {stream} after {Text(after)}");
        var events = await store.ReadAsync(stream, after, CancellationToken.None).ConfigureAwait(false);
        var difference = Contents.Difference(model.Skip(after).Select(e => e.Body), events.Select(e => e.Body));
        Require(difference is null, "the events differ at " + difference);
        Require(
            events.Select(e => (e.Version, e.Stream, e.Command))
                .SequenceEqual(model.Skip(after).Select((e, i) => (after + i + 1L, stream, e.Command))),
            "versions, streams or commands differ");
    }

    private List<(CommandId Command, object Body)> Model(StreamId stream)
    {
        if (!streams.TryGetValue(stream, out var model))
        {
            streams[stream] = model = [];
        }

        return model;
    }

    private void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            var last = string.Join("; ", steps.Skip(Math.Max(0, steps.Count - 10)));
            throw new ConformanceException(
                $"With seed {seed.ToString(CultureInfo.InvariantCulture)}, at step {Text(steps.Count)}, {otherwise}. The last steps: {last}.");
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<int> OnAsync(FeedReader reader, int limit)
    {
        steps.Add($"read the feed after {Text(reader.Position)}, at most {Text(limit)}");
        var before = reader.Seen.Count;
        var count = await reader.PageAsync(limit).ConfigureAwait(false);
        foreach (var recorded in reader.Seen.Skip(before).Select(e => e.Event).Where(e => names.Contains(e.Stream)))
        {
            var (model, place) = (Model(recorded.Stream), Given(recorded.Stream));
            var version = recorded.Version;
            Require(version == place + 1, $"the feed gave version {Text(version)} of {recorded.Stream} after {Text(place)}");
            Require(place < model.Count, $"the feed gave an event of {recorded.Stream} that was not appended");
            var difference = Contents.Difference(model[place], (recorded.Command, recorded.Body));
            Require(difference is null, $"an event of {recorded.Stream} in the feed differs at {difference}");
            given[recorded.Stream] = place + 1;
        }

        return count;
    }

    private async Task AgainAsync(FeedReader reader, IEventFeed feed)
    {
        var (index, limit) = (random.Next(reader.Seen.Count + 1), 1 + random.Next(9));
        steps.Add($"read the feed again from its event {Text(index)}, at most {Text(limit)}");
        await reader.MustGiveAgainAsync(feed, index, limit).ConfigureAwait(false);
    }

    private int Given(StreamId stream) => given.TryGetValue(stream, out var count) ? count : 0;
}
