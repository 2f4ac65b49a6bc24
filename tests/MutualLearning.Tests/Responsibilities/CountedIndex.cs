using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Responsibilities;

/// <summary>Another list of responsibilities, and what was read of it.</summary>
internal sealed class CountedIndex(IResponsibilityIndex index) : IResponsibilityIndex
{
    /// <summary>Whether it was written before there was a filter by sessions.</summary>
    public bool Forgets { get; init; }

    public int Pages { get; private set; }

    public int Entries { get; private set; }

    public async Task<Page<ResponsibilityEntry>> ListOpenAsync(
        ResponsibilityFilter? filter = null, PageRequest? page = null, CancellationToken cancellationToken = default)
    {
        var read = await index.ListOpenAsync(Forgets ? filter! with { Sessions = [] } : filter, page, cancellationToken);
        Pages++;
        Entries += read.Items.Count;
        return read;
    }

    public Task<Page<ResponsibilityEntry>> ListClosedAsync(PageRequest? page = null, GroupId group = default, CancellationToken cancellationToken = default) =>
        index.ListClosedAsync(page, group, cancellationToken);
}
