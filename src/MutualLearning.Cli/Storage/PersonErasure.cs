using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Model;

namespace MutualLearning.Cli.Storage;

/// <summary>Takes a person out of a store: from the events, the lists and the names, in one transaction.</summary>
internal sealed class PersonErasure(MeetingStore store)
{
    /// <summary>Erases a person.</summary>
    /// <param name="person">The name, or the id as events have it.</param>
    /// <param name="scope">Which words go.</param>
    /// <param name="cancellationToken">Ends the work; then nothing has changed.</param>
    /// <returns>In how many records the person stood, and where the name is still written.</returns>
    public async Task<(int Streams, IReadOnlyList<string> Mentions)> RunAsync(
        string person, ErasureScope scope, CancellationToken cancellationToken)
    {
        var context = store.Context;

        // Pages that are no longer needed are overwritten, so that the file does not keep what was erased.
        await context.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = ON", cancellationToken).ConfigureAwait(false);
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var names = await PeopleNames.LoadAsync(context, cancellationToken).ConfigureAwait(false);
            var known = names.Known(person);
            var name = known.Name;
            var result = await store.Get<IPersonalData>().EraseAsync(known.Id, scope, cancellationToken).ConfigureAwait(false);
            known.Name = null;
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            await store.Get<EfReadModels<StoreContext>>().RebuildAsync(TenantId.Single, cancellationToken).ConfigureAwait(false);
            var mentions = name is null ? [] : await MentionsAsync(name, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return (result.Streams, mentions);
        }
    }

    // The whole name, as it stands in what others wrote. Nobody can find a person who is spoken of in other words.
    private async Task<List<string>> MentionsAsync(string name, CancellationToken cancellationToken)
    {
        var written = JsonEncodedText.Encode(name).ToString();
        return await store.Context.Set<EventRow>().AsNoTracking()
            .Where(e => e.Payload.Contains(written)).Select(e => e.StreamId).Distinct().OrderBy(id => id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
    }
}
