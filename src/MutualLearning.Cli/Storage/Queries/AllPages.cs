using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Storage.Queries;

/// <summary>Reads a list to its end.</summary>
internal static class AllPages
{
    public static async Task<List<T>> ReadAsync<T>(Func<PageRequest, Task<Page<T>>> read)
    {
        var all = new List<T>();
        var request = new PageRequest { Limit = PageRequest.MaxLimit };
        do
        {
            var page = await read(request).ConfigureAwait(false);
            all.AddRange(page.Items);
            request = request with { After = page.Next };
        }
        while (!request.After.IsDefault);
        return all;
    }
}
