using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using NodaTime;

namespace MutualLearning.Streams.Feeds;

/// <summary>Brings the events of a feed to the handlers of an application, each at least once.</summary>
/// <remarks>
/// Handlers are independent: each has its own checkpoint, and what one fails at does not stop another. A failing event comes again
/// after a growing delay, while the handler's later events wait; after <see cref="FeedOptions.MaxAttempts"/> failures it is parked
/// and the handler goes on, also with later events of the same stream. A handler that needs every earlier event of a stream asks
/// <see cref="IFeedCheckpoints"/> what is parked. One runner does one thing at a time; beside another runner on the same
/// checkpoints events may come twice, and none is lost.
/// </remarks>
public sealed class FeedRunner
{
    private readonly IEventFeed feed;
    private readonly IFeedCheckpoints checkpoints;
    private readonly FeedProgress progress;
    private readonly SortedDictionary<string, IFeedHandler> handlers = new(StringComparer.Ordinal);
    private readonly IClock clock;
    private readonly FeedOptions options;

    /// <summary>Makes a runner.</summary>
    /// <param name="feed">Where the events come from.</param>
    /// <param name="checkpoints">Where progress is kept.</param>
    /// <param name="handlers">The handlers. They run one after another, in the ordinal order of their names.</param>
    /// <param name="clock">Says when a failed event may come again.</param>
    /// <param name="options">How to work.</param>
    /// <exception cref="ArgumentException">Two handlers have one name, or a name is no identifier.</exception>
    public FeedRunner(IEventFeed feed, IFeedCheckpoints checkpoints, IEnumerable<IFeedHandler> handlers, IClock clock, FeedOptions options)
    {
        this.feed = Guard.Against.Null(feed);
        this.checkpoints = Guard.Against.Null(checkpoints);
        progress = new(checkpoints);
        this.clock = Guard.Against.Null(clock);
        this.options = Guard.Against.Null(options);
        foreach (var handler in Guard.Against.Null(handlers))
        {
            var name = handler.Name;
            if (!Identifier.IsValid(name))
            {
                throw new ArgumentException($"The name of the feed handler {handler.GetType()} is no identifier.", nameof(handlers));
            }

            if (this.handlers.TryGetValue(name, out var other))
            {
                var message = $"{other.GetType()} and {handler.GetType()} both bring the feed handler '{name}'.";
                throw new ArgumentException(message, nameof(handlers));
            }

            this.handlers.Add(name, handler);
        }
    }

    /// <summary>Gives every handler one turn: at most <see cref="FeedOptions.BatchSize"/> events after its checkpoint.</summary>
    /// <param name="cancellationToken">Ends the run early. What was handled until then is saved.</param>
    /// <returns>How many events were handled or parked, over all handlers. At 0 it is time to wait before the next run.</returns>
    /// <exception cref="AggregateException">The feed or the checkpoints failed in some turns; the other handlers had theirs.</exception>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var passed = 0;
        var failures = new List<Exception>();
        foreach (var handler in handlers)
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                passed += await TakeTurnAsync(handler.Key, handler.Value, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Add(exception);
            }
        }

        return failures.Count == 0 ? passed : throw new AggregateException("The feed or the checkpoints of handlers failed.", failures);
    }

    /// <summary>Gives a handler each of its parked events once more, in the order in which they were parked.</summary>
    /// <param name="handler">The handler's name.</param>
    /// <param name="cancellationToken">Ends the replay early. What was handled until then stays so.</param>
    /// <returns>How many are no longer parked. The others keep their place, with the new reason.</returns>
    /// <remarks>An event that the feed no longer has is not parked any more.</remarks>
    /// <exception cref="ArgumentException">There is no such handler.</exception>
    public async Task<int> ReplayParkedAsync(string handler, CancellationToken cancellationToken = default)
    {
        if (!handlers.TryGetValue(Guard.Against.Null(handler), out var found))
        {
            throw new ArgumentException($"There is no feed handler '{handler}'.", nameof(handler));
        }

        var released = 0;
        foreach (var parked in (await checkpoints.GetAsync(handler, cancellationToken).ConfigureAwait(false)).Parked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var events = await feed.ReadAsync(parked.Position - 1, 1, cancellationToken).ConfigureAwait(false);
            var reason = events.Count == 1 && events[0].Position == parked.Position
                ? Unreadable(events[0]) ?? await TryAsync(found, events[0], cancellationToken).ConfigureAwait(false)
                : null;
            var left = reason is null ? null : parked with { At = clock.GetCurrentInstant(), Reason = reason, IsUnreadable = Unreadable(events[0]) is not null };
            await progress.ReplaceAsync(handler, parked.Position, left, CancellationToken.None).ConfigureAwait(false);
            released += left is null ? 1 : 0;
        }

        return released;
    }

    /// <summary>Takes an event off the parked ones without handling it.</summary>
    /// <param name="handler">The handler's name; also one that is no longer in use.</param>
    /// <param name="position">The event's place in the feed.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether the event was parked.</returns>
    public Task<bool> DropParkedAsync(string handler, long position, CancellationToken cancellationToken = default) =>
        progress.ReplaceAsync(handler, position, null, cancellationToken);

    private async Task<int> TakeTurnAsync(string name, IFeedHandler handler, CancellationToken cancellationToken)
    {
        var start = await checkpoints.GetAsync(name, cancellationToken).ConfigureAwait(false);
        if (IsHeldUp(start) || start.Retry?.At > clock.GetCurrentInstant())
        {
            return 0;
        }

        var events = await feed.ReadAsync(start.Position, options.BatchSize, cancellationToken).ConfigureAwait(false);
        var current = start;
        var passed = 0;
        try
        {
            while (passed < events.Count && !IsHeldUp(current))
            {
                current = await StepAsync(handler, events[passed], current, cancellationToken).ConfigureAwait(false);
                if (current.Retry is not null)
                {
                    break;
                }

                passed++;
                if (current.Parked.Count > 0 && current.Parked[current.Parked.Count - 1].Position == current.Position)
                {
                    // At once: a handler that saves its progress itself would go past what is parked in this turn only.
                    var position = current.Position;
                    start = current = await progress.SaveAsync(start, current).ConfigureAwait(false);
                    if (current.Position != position)
                    {
                        break;
                    }
                }
            }
        }
        finally
        {
            // Not cancelled: what was handled need not come again.
            if (!ReferenceEquals(current, start))
            {
                await progress.SaveAsync(start, current).ConfigureAwait(false);
            }
        }

        return passed;
    }

    private async Task<FeedCheckpoint> StepAsync(
        IFeedHandler handler, FeedEvent feedEvent, FeedCheckpoint current, CancellationToken cancellationToken)
    {
        // It will not get better by waiting, and it is not the handler that fails.
        if (Unreadable(feedEvent) is { } damage)
        {
            return current.Parking(Parked(feedEvent, damage) with { IsUnreadable = true });
        }

        while (await TryAsync(handler, feedEvent, cancellationToken).ConfigureAwait(false) is { } reason)
        {
            var now = clock.GetCurrentInstant();
            var attempts = (current.Retry?.Attempts ?? 0) + 1;
            if (attempts >= options.MaxAttempts)
            {
                return current.Parking(Parked(feedEvent, reason));
            }

            current = current with { Retry = new FeedRetry(attempts, now + options.DelayAfter(attempts), reason) };
            if (current.Retry.At > now)
            {
                return current;
            }
        }

        return current.Passed(feedEvent.Position);
    }

    private bool IsHeldUp(FeedCheckpoint checkpoint)
    {
        var given = 0;
        foreach (var parked in checkpoint.Parked)
        {
            given += parked.IsUnreadable ? 0 : 1;
        }

        return given >= options.MaxParked;
    }

    private ParkedEvent Parked(FeedEvent feedEvent, string reason) =>
        new(feedEvent.Position, feedEvent.Event.Stream, feedEvent.Event.Version, clock.GetCurrentInstant(), reason);

    private static string? Unreadable(FeedEvent feedEvent) => feedEvent.Event.Body is UnknownEvent { Error: not null } damaged
        ? FailureReason.Of(damaged.ToString())
        : null;

    private static async Task<string?> TryAsync(IFeedHandler handler, FeedEvent feedEvent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await handler.HandleAsync(feedEvent, cancellationToken).ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // A handler may throw anything; whatever it is, the others go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return cancellationToken.IsCancellationRequested
                ? throw new OperationCanceledException("The run was cancelled while an event was handled.", exception, cancellationToken)
                : FailureReason.Of(exception);
        }
    }
}
