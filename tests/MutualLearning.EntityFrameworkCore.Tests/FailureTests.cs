using System;
using System.Data.Common;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests;

public sealed class FailureTests(SqliteFile database) : IClassFixture<SqliteFile>
{
    private readonly StreamId stream = new(TenantId.Single, "responsibility", Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task ALockedFile_SaysWhatCouldNotBeDone_AndTheCommandCanBeSentAgain()
    {
        await using var context = Context($"Data Source={database.File};Default Timeout=1");
        await using (var other = new SqliteConnection($"Data Source={database.File}"))
        {
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            var thrown = await FluentActions.Invoking(() => AppendAsync(context)).Should().ThrowAsync<EfDatabaseException>();
            thrown.Which.Message.Should().Contain("database is locked");
            var keys = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context));
            var destroying = () => keys.DestroyAsync(stream, "ballot", CancellationToken.None);
            await destroying.Should().ThrowAsync<EfDatabaseException>();
        }

        (await AppendAsync(context)).Should().Be(AppendResult.Appended);
    }

    [Fact]
    public async Task ALockedFile_IsWaitedFor()
    {
        await using var context = Context($"Data Source={database.File};Default Timeout=30");
        await using var other = new SqliteConnection($"Data Source={database.File}");
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        var appending = Task.Run(() => AppendAsync(context));
        await Task.Delay(400);
        appending.IsCompleted.Should().BeFalse("another one is writing");
        await transaction.RollbackAsync();
        (await appending).Should().Be(AppendResult.Appended);
    }

    [Fact]
    public async Task AMissingTable_SaysWhatCouldNotBeDone()
    {
        await using var context = Context($"Data Source={Path.ChangeExtension(database.File, "empty")}");
        var thrown = await FluentActions.Invoking(() => AppendAsync(context)).Should().ThrowAsync<EfDatabaseException>();
        thrown.Which.Message.Should().Contain("no such table");
    }

    [Fact]
    public async Task AServerThatIsAway_SaysWhatCouldNotBeDone()
    {
        const string Nobody = "Host=127.0.0.1;Port=1;Username=hr;Database=hr;Timeout=5";
        await using var context = new HrContext(new DbContextOptionsBuilder<HrContext>().UseNpgsql(Nobody).Options);
        var thrown = await FluentActions.Invoking(() => AppendAsync(context)).Should().ThrowAsync<EfDatabaseException>();
        thrown.Which.Message.Should().Contain($"could not append to {stream}").And.Contain("127.0.0.1:1");
    }

    [Fact]
    public void AModelWithoutTheTables_SaysWhatToCall()
    {
        using var context = new BareContext(new DbContextOptionsBuilder<BareContext>().UseSqlite("Data Source=:memory:").Options);
        FluentActions.Invoking(() => new EfEventStore<BareContext>(new EfDatabase<BareContext>(context), SystemClock.Instance, BuiltIn.Events))
            .Should().Throw<InvalidOperationException>().WithMessage("The model of BareContext lacks*modelBuilder.UseMutualLearning()*");
    }

    [Theory]
    [InlineData("23505", 0, 0, true)]
    [InlineData(null, 2601, 0, true)]
    [InlineData(null, 2627, 0, true)]
    [InlineData(null, 0, 1555, true)]
    [InlineData(null, 0, 2067, true)]
    [InlineData("40001", 0, 0, false)]
    [InlineData(null, 547, 0, false)]
    [InlineData(null, 0, 1299, false)]
    public async Task OnlyAViolatedKey_IsAConflict(string? state, int number, int sqlite, bool isConflict)
    {
        var log = new SqlLog { Failure = new ProviderException(state, number, sqlite) };
        await using var context = database.NewContext(log);
        var append = () => AppendAsync(context);
        if (isConflict)
        {
            (await append()).Should().Be(AppendResult.VersionConflict);
        }
        else
        {
            await append.Should().ThrowAsync<EfDatabaseException>();
        }
    }

    [Fact]
    public async Task AProviderThatFailsWhenCancelled_IsCancelled()
    {
        using var source = new CancellationTokenSource();
        var log = new SqlLog { Failure = new ProviderException(null, 0, 0, source.Cancel) };
        await using var context = database.NewContext(log);
        var append = new Append(stream, 0, new CommandId("c"), [Body]);
        var appending = () => TestDatabase.Store(context).AppendAsync(append, source.Token);
        await appending.Should().ThrowAsync<OperationCanceledException>();
    }

    private static ResponsibilityBlocked Body => new(default, new PersonId("ana"), "x", default);

    private static HrContext Context(string connection) => new(new DbContextOptionsBuilder<HrContext>().UseSqlite(connection).Options);

    private Task<AppendResult> AppendAsync(HrContext context) =>
        TestDatabase.Store(context).AppendAsync(new Append(stream, 0, new CommandId("c"), [Body]), CancellationToken.None);

    private sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options);

    private sealed class ProviderException(string? state, int number, int sqlite, Action? seen = null) : DbException("Refused.")
    {
        public override string? SqlState
        {
            get
            {
                seen?.Invoke();
                return state;
            }
        }

        public int Number => number;

        public int SqliteExtendedErrorCode => sqlite;
    }
}
