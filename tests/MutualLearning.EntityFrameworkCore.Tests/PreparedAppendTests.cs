using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests;

/// <summary>A plan that PostgreSQL keeps for a prepared statement is made while a table is small, and holds when it has grown.</summary>
public sealed class PreparedAppendTests(Postgres database) : IClassFixture<Postgres>
{
    private const int Appends = 400;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task AnAppendToALongStream_LooksAtItsEndAlone(int events)
    {
        await using var context = StoreContext.Open("postgres", database.ConnectionString + ";Max Auto Prepare=20");
        await context.Database.OpenConnectionAsync();
        var before = await ReadAsync(context);
        var store = new EfEventStore<StoreContext>(new EfDatabase<StoreContext>(context), SystemClock.Instance, BuiltIn.Events);
        var stream = new StreamId(TenantId.Single, "long", "stream-" + events.ToString(CultureInfo.InvariantCulture));
        var body = new ResponsibilityBlocked(default, new PersonId("ana"), "words", default);
        for (var i = 0; i < Appends; i++)
        {
            var command = new CommandId("c" + i.ToString(CultureInfo.InvariantCulture));
            var append = new Append(stream, i * events, command, [.. System.Linq.Enumerable.Repeat<object>(body, events)]);
            (await store.AppendAsync(append, CancellationToken.None)).Should().Be(AppendResult.Appended);
        }

        (await ReadAsync(context) - before).Should().BeLessThan(Appends, "no append goes through the commands of the stream");
    }

    // How many entries of the index of commands were read so far.
    private static async Task<long> ReadAsync(StoreContext context)
    {
        await context.Database.ExecuteSqlRawAsync("SELECT pg_stat_force_next_flush()");
        return await context.Database
            .SqlQueryRaw<long>("""SELECT idx_tup_read AS "Value" FROM pg_stat_user_indexes WHERE indexrelname = 'ux_mutual_learning_events_command'""")
            .SingleAsync();
    }
}
