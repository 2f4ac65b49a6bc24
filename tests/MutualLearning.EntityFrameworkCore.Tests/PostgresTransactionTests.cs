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
    public async Task APartInAnAmbientTransaction_IsNeverLeftBehind()
    {
        await using var context = database.NewContext();
        var store = TestDatabase.Store(context);
        await store.AppendAsync(Request(0, "c1"), CancellationToken.None);
        var fresh = stream with { Id = "0" + stream.Id };
        Append[] batch = [new(fresh, 0, new("c"), Request(0, "c", events: 400).Events), Request(7, "c2")];
        using (new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            var appending = () => store.AppendManyAsync(batch, CancellationToken.None);
            await appending.Should().ThrowAsync<InvalidOperationException>().WithMessage("*Roll it back*");
        }

        (await store.AppendManyAsync(batch, CancellationToken.None)).Conflicts.Keys.Should().Equal(stream);
        (await store.ReadAsync(fresh, 0, CancellationToken.None)).Should().BeEmpty();
    }

    [Fact]
    public async Task AKeyThatATransactionCannotSee_IsAnError_NotAKeptKey()
    {
        await using var context = database.NewContext();
        var keys = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context));
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        (await context.Employees.CountAsync()).Should().Be(0);
        await using (var other = database.NewContext())
        {
            var others = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(other));
            await others.GetOrCreateAsync(stream, "ballot", CancellationToken.None);
        }

        var getting = () => keys.GetOrCreateAsync(stream, "ballot", CancellationToken.None);
        var destroying = () => keys.DestroyAsync(stream, "ballot", CancellationToken.None);
        await getting.Should().ThrowAsync<InvalidOperationException>().WithMessage("*begin again.");
        await destroying.Should().ThrowAsync<InvalidOperationException>().WithMessage("*begin again.");
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
