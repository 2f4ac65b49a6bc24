using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Streams;

/// <summary>The one order in which every store goes through the streams of a batch, so that two batches never wait for each other.</summary>
public static class BatchOrder
{
    /// <summary>Checks and orders a batch.</summary>
    /// <param name="appends">The appends.</param>
    /// <returns>The appends in the ordinal order of tenant, kind and id.</returns>
    /// <exception cref="ArgumentException">A stream stands there twice, or an append is null.</exception>
    public static IReadOnlyList<Append> Of(IEnumerable<Append> appends)
    {
        Append[] ordered =
        [
            .. (appends ?? throw new ArgumentNullException(nameof(appends)))
                .OrderBy(a => (a ?? throw new ArgumentException("An append is null.", nameof(appends))).Stream.Tenant)
                .ThenBy(a => a.Stream.Kind, StringComparer.Ordinal)
                .ThenBy(a => a.Stream.Id, StringComparer.Ordinal),
        ];
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Stream == ordered[i - 1].Stream)
            {
                throw new ArgumentException($"The stream {ordered[i].Stream} stands twice in one batch.", nameof(appends));
            }
        }

        return ordered;
    }
}
