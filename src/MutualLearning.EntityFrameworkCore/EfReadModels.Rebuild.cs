using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using MutualLearning.EntityFrameworkCore.ReadModels;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore;

/// <content>All rows anew.</content>
public sealed partial class EfReadModels<TContext>
{
    private const int AtOnce = 200;

    /// <summary>Makes all rows of a tenant anew, and deletes those of which there is no stream. The lists can be read meanwhile.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="cancellationToken">Ends the work early. What was rebuilt until then stays; run it again for the rest.</param>
    /// <returns>How many streams were read.</returns>
    public async Task<int> RebuildAsync(TenantId tenant, CancellationToken cancellationToken = default)
    {
        Guard.Against.Default(tenant);
        var count = 0;
        foreach (var model in models)
        {
            count += await RebuildAsync(model, tenant, cancellationToken).ConfigureAwait(false);
        }

        return count;
    }

    // Every row waits at version 0 until its stream was read; what waits at the end has no stream.
    private async Task<int> RebuildAsync(ReadModel model, TenantId tenant, CancellationToken cancellationToken)
    {
        var count = 0;
        var what = $"rebuild the list of {tenant}/{model.Kind}";
        await database.UseAsync(what, token => model.ResetAsync(tenant, token), cancellationToken).ConfigureAwait(false);
        string? after = null;
        IReadOnlyList<StreamId> streams;
        do
        {
            streams = await directory.ListStreamsAsync(tenant, model.Kind, after, AtOnce, cancellationToken).ConfigureAwait(false);
            foreach (var stream in streams)
            {
                await UpdateAsync(model, stream, cancellationToken).ConfigureAwait(false);
            }

            count += streams.Count;
            after = streams.Count == 0 ? null : streams[^1].Id;
        }
        while (streams.Count == AtOnce);

        foreach (var stream in await database.UseAsync(what, token => model.WaitingAsync(tenant, token), cancellationToken).ConfigureAwait(false))
        {
            await database.UseAsync(what, token => database.TryWriteAsync(model.Delete(stream), token), cancellationToken).ConfigureAwait(false);
        }

        return count;
    }
}
