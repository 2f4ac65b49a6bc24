using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>What is not given.</content>
public abstract partial class EventFeedConformance
{
    /// <summary>An append that was refused, or that failed half-way, is not in the feed.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task What_was_not_appended_is_not_given()
    {
        var store = await OpenStoreAsync().ConfigureAwait(false);
        var reader = await AtEndAsync().ConfigureAwait(false);
        var stream = NewStream();
        var (command, other) = (new CommandId(Ids.NewId()), new CommandId(Ids.NewId()));
        await store.AppendAsync(new Append(stream, 0, command, [Body("a")]), CancellationToken.None).ConfigureAwait(false);
        await store.AppendAsync(new Append(stream, 1, command, [Body("x")]), CancellationToken.None).ConfigureAwait(false);
        await store.AppendAsync(new Append(stream, 0, other, [Body("x")]), CancellationToken.None).ConfigureAwait(false);
        try
        {
            await store.AppendAsync(new Append(stream, 1, other, new FailingList(Body("x"))), CancellationToken.None).ConfigureAwait(false);
        }
        catch (FailingListException)
        {
            // The store's own kit looks at this.
        }

        await MustAppendAsync(store, stream, 1, "b").ConfigureAwait(false);
        await ToEndAsync(reader).ConfigureAwait(false);
        await MustHoldAsync(reader, store, stream).ConfigureAwait(false);
    }

    /// <summary>A reading whose token is cancelled before it begins is cancelled.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task A_cancelled_reading_is_cancelled()
    {
        var feed = await OpenFeedAsync().ConfigureAwait(false);
        var cancelled = new CancellationToken(canceled: true);
        await RequireCancelledAsync(() => feed.ReadAsync(0, 1, cancelled), "A cancelled reading is cancelled.").ConfigureAwait(false);
    }
}
