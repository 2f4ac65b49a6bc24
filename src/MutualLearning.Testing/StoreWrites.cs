using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>When a store writes an append, and when nothing of it.</summary>
internal sealed class StoreWrites(StoreBench bench)
{
    public async Task ConflictAsync()
    {
        var store = await bench.OpenAsync().ConfigureAwait(false);
        var stream = bench.NewStream();
        await bench.MustAppendAsync(store, stream, 0, "a", "b").ConfigureAwait(false);
        foreach (var expected in new long[] { 0, 1, 3, 1_000 })
        {
            var result = await bench.AppendAsync(store, stream, expected, bench.NewCommand(), "x").ConfigureAwait(false);
            Requirement.Holds(result == AppendResult.VersionConflict, $"An append at {StoreBench.Text(expected)} to a stream at 2 is a conflict; it was {result}.");
        }

        var fresh = bench.NewStream();
        var early = await bench.AppendAsync(store, fresh, 1, bench.NewCommand(), "x").ConfigureAwait(false);
        Requirement.Holds(early == AppendResult.VersionConflict, $"An append at 1 to a stream that does not exist is a conflict; it was {early}.");
        await bench.MustHoldAsync(store, stream, "a", "b").ConfigureAwait(false);
        await bench.MustHoldAsync(store, fresh).ConfigureAwait(false);
    }

    public async Task OnceAsync()
    {
        var store = await bench.OpenAsync().ConfigureAwait(false);
        var stream = bench.NewStream();
        var command = bench.NewCommand();
        await bench.AppendAsync(store, stream, 0, command, "a", "b").ConfigureAwait(false);
        var again = await bench.AppendAsync(store, stream, 2, command, "c").ConfigureAwait(false);
        Requirement.Holds(again == AppendResult.CommandAlreadyApplied, $"A command sent twice is already applied; it was {again}.");

        // Both keys are violated here, and a database may name either.
        var stale = await bench.AppendAsync(store, stream, 0, command, "a", "b").ConfigureAwait(false);
        Requirement.Holds(
            stale is AppendResult.CommandAlreadyApplied or AppendResult.VersionConflict,
            $"The same append sent twice is already applied, or a conflict; it was {stale}.");
        await bench.MustHoldAsync(store, stream, "a", "b").ConfigureAwait(false);

        var other = bench.NewStream();
        var elsewhere = await bench.AppendAsync(store, other, 0, command, "z").ConfigureAwait(false);
        Requirement.Holds(elsewhere == AppendResult.Appended, $"Another stream takes the same command; it was {elsewhere}.");
    }

    public async Task AllOrNoneAsync()
    {
        var store = await bench.OpenAsync().ConfigureAwait(false);
        var stream = bench.NewStream();
        var command = bench.NewCommand();
        var failed = false;
        try
        {
            await store.AppendAsync(new Append(stream, 0, command, new FailingList(bench.Body("a"))), CancellationToken.None).ConfigureAwait(false);
        }
        catch (FailingListException)
        {
            failed = true;
        }

        Requirement.Holds(failed, "An exception of the list of events reaches the caller.");
        await bench.MustHoldAsync(store, stream).ConfigureAwait(false);
        var again = await bench.AppendAsync(store, stream, 0, command, "a", "b").ConfigureAwait(false);
        Requirement.Holds(again == AppendResult.Appended, $"A command whose append failed can be sent again; it was {again}.");
        await bench.MustHoldAsync(store, stream, "a", "b").ConfigureAwait(false);
    }

    public async Task CancelledAsync()
    {
        var store = await bench.OpenAsync().ConfigureAwait(false);
        var stream = bench.NewStream();
        var cancelled = new CancellationToken(canceled: true);
        var append = new Append(stream, 0, bench.NewCommand(), [bench.Body("a")]);
        await Requirement.CancelledAsync(() => store.AppendAsync(append, cancelled), "A cancelled append is cancelled.").ConfigureAwait(false);
        await Requirement.CancelledAsync(() => store.ReadAsync(stream, 0, cancelled), "A cancelled reading is cancelled.").ConfigureAwait(false);
        await bench.MustHoldAsync(store, stream).ConfigureAwait(false);
    }
}
