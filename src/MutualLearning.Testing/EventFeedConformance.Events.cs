using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <content>What is given.</content>
public abstract partial class EventFeedConformance
{
    /// <summary>What was appended is given with its stream, version, command and body; also by a feed opened later.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Appended_events_are_given_as_they_are()
    {
        var store = await OpenStoreAsync().ConfigureAwait(false);
        var reader = await AtEndAsync().ConfigureAwait(false);
        var stream = NewStream();
        await MustAppendAsync(store, stream, 0, "a", "決定\r\n", "c").ConfigureAwait(false);
        await MustAppendAsync(store, stream, 3, "d").ConfigureAwait(false);
        await ToEndAsync(reader).ConfigureAwait(false);
        await MustHoldAsync(reader, store, stream).ConfigureAwait(false);
        var later = reader.Again(await OpenFeedAsync().ConfigureAwait(false));
        await ToEndAsync(later).ConfigureAwait(false);
        await MustHoldAsync(later, store, stream).ConfigureAwait(false);
    }

    /// <summary>Every tenant and kind of stream is in the one feed.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task Every_tenant_is_in_the_feed()
    {
        var store = await OpenStoreAsync().ConfigureAwait(false);
        var reader = await AtEndAsync().ConfigureAwait(false);
        var first = NewStream();
        StreamId[] streams =
        [
            first, first with { Tenant = new TenantId("south") }, first with { Tenant = new TenantId("North") },
            NewStream("north", "session"),
        ];
        foreach (var stream in streams)
        {
            await MustAppendAsync(store, stream, 0, stream.ToString(), "b").ConfigureAwait(false);
        }

        await ToEndAsync(reader).ConfigureAwait(false);
        await MustHoldAsync(reader, store, streams).ConfigureAwait(false);
    }
}
