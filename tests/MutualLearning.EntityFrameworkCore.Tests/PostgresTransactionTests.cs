using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests;

public sealed class PostgresTransactionTests(Postgres database) : IClassFixture<Postgres>
{
    private readonly StreamId stream = new(TenantId.Single, "responsibility", Guid.NewGuid().ToString("N"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnAmbientTransaction_TakesTheEventsAlong(bool commit)
    {
        await using var context = database.NewContext();
        var store = TestDatabase.Store(context);
        using (var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            store.IsEnlisted.Should().BeTrue();
            (await store.AppendAsync(Request(0, "c"), CancellationToken.None)).Should().Be(AppendResult.Appended);
            if (commit)
            {
                scope.Complete();
            }
        }

        store.IsEnlisted.Should().BeFalse();
        (await store.ReadAsync(stream, 0, CancellationToken.None)).Should().HaveCount(commit ? 1 : 0);
    }

    [Fact]
    public async Task ARetryingStrategy_Works_WithAndWithoutATransaction()
    {
        var options = new DbContextOptionsBuilder<HrContext>();
        database.NewContext().Dispose();
        database.Use(options);
        options.UseNpgsql(npgsql => npgsql.EnableRetryOnFailure());
        await using var context = new HrContext(options.Options);
        var store = TestDatabase.Store(context);
        (await store.AppendAsync(Request(0, "c0"), CancellationToken.None)).Should().Be(AppendResult.Appended);
        (await store.AppendAsync(Request(0, "c1"), CancellationToken.None)).Should().Be(AppendResult.VersionConflict);
        var long1 = await store.AppendAsync(Request(1, "c2", events: 1_000), CancellationToken.None);
        long1.Should().Be(AppendResult.Appended);
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            (await store.AppendAsync(Request(1_001, "c3", events: 1_000), CancellationToken.None)).Should().Be(AppendResult.Appended);
            (await store.AppendAsync(Request(5, "c4", events: 1_000), CancellationToken.None)).Should().Be(AppendResult.VersionConflict);
            await transaction.CommitAsync();
        });
        (await store.ReadAsync(stream, 0, CancellationToken.None)).Should().HaveCount(2_001);
    }

    [Fact]
    public async Task AWriterInATransaction_IsWaitedFor()
    {
        await using var first = database.NewContext();
        await using var second = database.NewContext();
        await using var transaction = await first.Database.BeginTransactionAsync();
        (await TestDatabase.Store(first).AppendAsync(Request(0, "c1"), CancellationToken.None)).Should().Be(AppendResult.Appended);
        var waiting = TestDatabase.Store(second).AppendAsync(Request(0, "c2"), CancellationToken.None);
        await Task.Delay(200);
        waiting.IsCompleted.Should().BeFalse("only the end of the transaction says who has won");
        await transaction.RollbackAsync();
        (await waiting).Should().Be(AppendResult.Appended);
    }

    private Append Request(long expected, string command, int events = 1) => new(
        stream, expected, new CommandId(command),
        [.. Enumerable.Range(0, events).Select(i => new ResponsibilityBlocked(default, new PersonId("ana"), "w" + i, default))]);
}
