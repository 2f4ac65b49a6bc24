using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.Privacy;

namespace MutualLearning.Cli.Storage;

/// <summary>Takes a person out of a store: from the events, the lists and the names, in one transaction.</summary>
internal sealed class PersonErasure(MeetingStore store)
{
    /// <summary>Erases a person.</summary>
    /// <param name="person">The name, or the id as events have it.</param>
    /// <param name="scope">Which words go.</param>
    /// <param name="isTrial">Whether everything is to be as it was afterwards.</param>
    /// <param name="cancellationToken">Ends the work; then nothing has changed.</param>
    /// <returns>What was erased, or would be.</returns>
    public async Task<ErasureReport> RunAsync(string person, ErasureScope scope, bool isTrial, CancellationToken cancellationToken)
    {
        var context = store.Context;
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = transaction.ConfigureAwait(false);
        var names = await PeopleNames.LoadAsync(context, cancellationToken).ConfigureAwait(false);
        var known = names.Known(person);
        var name = known.Name;
        var result = await store.Get<IPersonalData>().EraseAsync(known.Id, scope, cancellationToken).ConfigureAwait(false);
        var mentions = name is null ? [] : await MentionsAsync(name, cancellationToken).ConfigureAwait(false);
        if (isTrial)
        {
            await transaction.RollbackAsync(cancellationToken).ConfigureAwait(false);
        }
        else
        {
            known.Name = null;
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await store.Get<EfReadModels<StoreContext>>().RebuildAsync(TenantId.Single, cancellationToken).ConfigureAwait(false);
            await ErasedBytesDebt.NoteAsync(context, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        return new ErasureReport(name is null ? known.Id.Value : $"{name} ({known.Id})", known.Id, result.Streams, result.Events, mentions);
    }

    /// <summary>Takes what was erased out of the bytes of the file and of those beside it.</summary>
    /// <returns>Null, or why some may be left.</returns>
    public Task<string?> OverwriteAsync() => ErasedBytesDebt.PayAsync(store);

    // The whole name, as it stands in what others wrote. Nobody can find a person who is spoken of in other words.
    private async Task<List<string>> MentionsAsync(string name, CancellationToken cancellationToken)
    {
        var written = JsonEncodedText.Encode(name).ToString();
        return await store.Context.Set<EventRow>().AsNoTracking()
            .Where(e => e.Payload.Contains(written)).Select(e => e.StreamId).Distinct().OrderBy(id => id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }
}
