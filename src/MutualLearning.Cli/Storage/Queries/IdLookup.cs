using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Streams;

namespace MutualLearning.Cli.Storage.Queries;

/// <summary>Finds what a person means who types the beginning of an id.</summary>
internal static class IdLookup
{
    private const int AtOnce = 500;
    private const int MaxShown = 5;

    /// <summary>The one id that was meant: in each part between slashes the beginning is enough.</summary>
    /// <exception cref="StoreException">There is none, or more than one.</exception>
    public static async Task<string> FindAsync(MeetingStore store, string kind, string typed, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        string? after = null;
        IReadOnlyList<StreamId> page;
        do
        {
            page = await store.Get<IStreamDirectory>().ListStreamsAsync(TenantId.Single, kind, after, AtOnce, cancellationToken).ConfigureAwait(false);
            if (page.Any(stream => string.Equals(stream.Id, typed, StringComparison.Ordinal)))
            {
                return typed;
            }

            found.AddRange(page.Select(stream => stream.Id).Where(id => IsMeant(id, typed)));
            after = page.Count == 0 ? null : page[^1].Id;
        }
        while (page.Count == AtOnce);

        return found.Count switch
        {
            1 => found[0],
            0 => throw new StoreException($"has no {kind} '{typed}'; '{kind} list' shows them"),
            _ => throw new StoreException(
                $"has several that begin so: '{typed}' could be {string.Join(", ", found.Take(MaxShown))}{(found.Count > MaxShown ? ", …" : string.Empty)}"),
        };
    }

    // p4 is a whole part and not the beginning of p46, which is another line of the record: the last part of several must be whole.
    private static bool IsMeant(string id, string typed)
    {
        var (parts, words) = (id.Split('/'), typed.Split('/'));
        return typed.Length > 0 && words.Length <= parts.Length && words.Select((word, i) => i > 0 && i == parts.Length - 1
            ? string.Equals(parts[i], word, StringComparison.Ordinal)
            : parts[i].StartsWith(word, StringComparison.Ordinal)).All(isSo => isSo);
    }
}
