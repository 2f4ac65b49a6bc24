using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore;

namespace MutualLearning.Cli.Storage;

/// <summary>Notes in the store that erased words may still be in its bytes, until they are not: a command that was killed in between is made good by the next one.</summary>
internal static class ErasedBytesDebt
{
    private const string Table = "mutual_learning_bytes_to_overwrite";

    /// <summary>Notes it, in the transaction that erases.</summary>
    public static Task NoteAsync(StoreContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync($"CREATE TABLE IF NOT EXISTS {Table} (note INTEGER)", cancellationToken);

    /// <summary>Writes the bytes anew, and takes the note away when nothing is left.</summary>
    /// <returns>Null, or why some may be left.</returns>
    public static async Task<string?> PayAsync(MeetingStore store)
    {
        try
        {
            // Not to be cancelled: what was erased is erased, and "cancelled" would say that it is not.
            if (await store.Get<EfErasedBytes<StoreContext>>().OverwriteAsync(CancellationToken.None).ConfigureAwait(false) != ErasedBytes.Overwritten)
            {
                return "another program reads from it";
            }

            await store.Context.Database.ExecuteSqlRawAsync($"DROP TABLE IF EXISTS {Table}", CancellationToken.None).ConfigureAwait(false);
            return null;
        }
        catch (EfDatabaseException error)
        {
            return error.InnerException!.Message;
        }
    }

    /// <summary>Does what a command that was killed, or found the file in use, has left to do. Where it cannot be done now either, the next command tries again.</summary>
    public static async Task SettleAsync(MeetingStore store, CancellationToken cancellationToken)
    {
        var open = await store.Context.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '{Table}'").SingleAsync(cancellationToken).ConfigureAwait(false);
        if (open > 0)
        {
            await PayAsync(store).ConfigureAwait(false);
        }
    }
}
