using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using MutualLearning.Tests.Shared;

namespace MutualLearning.EntityFrameworkCore.Tests.Schema;

/// <summary>
/// The statements for SQL Server, which does not run here: each is taken before it is sent, read by SQL Server's own parser,
/// and held against its limit of parameters.
/// </summary>
public sealed class SqlServerStatementTests
{
    private const int MaxParameters = 2_100;

    private readonly StreamId stream = new(TenantId.Single, "responsibility", "s");

    [Fact]
    public async Task EveryStatement_ParsesAndHasNotTooManyParameters()
    {
        var taken = new Taken();
        await using var context = Scripts.Context("sqlserver", taken, new NoConnection());
        var store = TestDatabase.Store(context);
        var keys = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context));
        Append[] batch = [.. Enumerable.Range(0, 280).Select(i => Request(stream with { Id = "s" + i }, 5, 1))];

        await TakeAsync(() => store.AppendAsync(Request(stream, 0, 1), CancellationToken.None));
        await TakeAsync(() => store.AppendAsync(Request(stream, 7, 400), CancellationToken.None));
        await TakeAsync(() => store.AppendManyAsync(batch, CancellationToken.None));
        await TakeAsync(() => store.ReadAsync(stream, 3, CancellationToken.None));
        await TakeAsync(() => store.ReadManyAsync([.. batch.Select(b => b.Stream)], CancellationToken.None));
        await TakeAsync(() => store.ListStreamsAsync(TenantId.Single, "responsibility", "a", 10, CancellationToken.None));
        await TakeAsync(() => keys.GetOrCreateAsync(stream, "ballot", CancellationToken.None));
        await TakeAsync(() => keys.FindAsync(stream, "ballot", CancellationToken.None));
        await TakeAsync(() => keys.ListAsync(new(stream, "ballot"), 10, CancellationToken.None));
        await TakeAsync(() => keys.DestroyAsync(stream, "ballot", CancellationToken.None));
        var checkpoints = new EfFeedCheckpoints<HrContext>(new EfDatabase<HrContext>(context));
        var checkpoint = FeedCheckpoint.Start("handler");
        await TakeAsync(() => checkpoints.GetAsync("handler", CancellationToken.None));
        (await checkpoints.SaveAsync(checkpoint, CancellationToken.None)).Should().BeFalse();
        await TakeAsync(() => checkpoints.SaveAsync(new FeedCheckpoint("handler", 1, 7, null, checkpoint.Parked), CancellationToken.None));
        await TakeAsync(() => new EfEventFeed<HrContext>(new EfDatabase<HrContext>(context), BuiltIn.Events).ReadAsync(0, 10, CancellationToken.None));

        taken.Statements.Count.Should().BeGreaterThanOrEqualTo(17);
        taken.Statements.Select(s => s.Text).Should().Contain(t => t.StartsWith("INSERT")).And.Contain(t => t.StartsWith("UPDATE"));
        taken.Statements.SelectMany(s => TransactSql.Errors(s.Text)).Should().BeEmpty();
        taken.Statements.Should().OnlyContain(s => s.Parameters <= MaxParameters);
    }

    private static async Task TakeAsync(Func<Task> work) => await work.Should().ThrowAsync<TakenException>();

    private static Append Request(StreamId stream, long version, int events) => new(
        stream, version, new CommandId("c"),
        [.. Enumerable.Range(0, events).Select(i => new ResponsibilityBlocked(default, new PersonId("ana"), "w" + i, default))]);

    private sealed class TakenException : Exception;

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());
    }

    private sealed class Taken : DbCommandInterceptor
    {
        public List<(string Text, int Parameters)> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Keep(command);
            throw new TakenException();
        }

        // As if a key had been in the way, so that the statement which looks for the reason follows.
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Keep(command);
            return command.CommandText.StartsWith("UPDATE", StringComparison.Ordinal)
                ? throw new TakenException()
                : new(InterceptionResult<int>.SuppressWithResult(0));
        }

        private void Keep(DbCommand command) => Statements.Add((command.CommandText, command.Parameters.Count));
    }
}
