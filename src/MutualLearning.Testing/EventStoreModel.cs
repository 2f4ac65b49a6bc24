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
public sealed partial class EventStoreModel
{
    private readonly Dictionary<StreamId, List<(CommandId Command, object Body)>> streams = [];
    private readonly List<string> steps = [];
    private readonly ulong seed;
    private readonly SplitMix64 random;
    private readonly Func<string, object> body;
    private readonly StreamId[] names;
    private readonly CommandId[] commands;

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
}
