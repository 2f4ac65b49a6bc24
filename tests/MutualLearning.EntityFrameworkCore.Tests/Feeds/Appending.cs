using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

/// <summary>Short forms of the tests of the feed.</summary>
internal static class Appending
{
    public static StreamId NewStream(string tenant = "main") => new(new TenantId(tenant), "responsibility", Guid.NewGuid().ToString("N"));

    public static async Task AppendAsync(this HrContext context, StreamId stream, long expected, int events = 1)
    {
        var bodies = Enumerable.Range(0, events).Select(i => new ResponsibilityBlocked(default, new PersonId("ana"), "w" + i, default));
        var append = new Append(stream, expected, new CommandId(Guid.NewGuid().ToString("N")), [.. bodies]);
        (await TestDatabase.Store(context).AppendAsync(append, CancellationToken.None)).Should().Be(AppendResult.Appended);
    }

    public static Task<IReadOnlyList<FeedEvent>> ReadAsync(this HrContext context, long after, int limit = 10_000) =>
        TestDatabase.Feed(context).ReadAsync(after, limit, CancellationToken.None);

    /// <summary>Reads to the end, and says where that is.</summary>
    public static async Task<long> EndAsync(this HrContext context)
    {
        var position = 0L;
        while (await context.ReadAsync(position) is { Count: > 0 } page)
        {
            position = page[^1].Position;
        }

        return position;
    }
}
