using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests;

public abstract class TransactionTests(TestDatabase database)
{
    private static readonly PersonId Ana = new("ana");

    private readonly ResponsibilityId id = new(System.Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task RolledBack_LeavesNoTrace_AndLaterCommandsWork()
    {
        using var application = new HrApplication(database);
        using (var scope = application.Open())
        {
            await using var transaction = await scope.Context.Database.BeginTransactionAsync();
            scope.Get<IEventStore>().Should().BeAssignableTo<IEnlistedStore>().Which.IsEnlisted.Should().BeTrue();
            (await TakeOn(scope)).IsAccepted.Should().BeTrue();
            (await scope.Responsibilities.StartAsync(id, Ana)).Value.Status.Should().Be(ResponsibilityStatus.Doing);
            await transaction.RollbackAsync();
        }

        using var later = application.Open();
        (await later.Responsibilities.FindUnfilteredAsync(id)).Should().BeNull();
        (await later.Responsibilities.StartAsync(id, Ana)).Refusal.Code.Should().Be("responsibility.unknown");
        (await TakeOn(later)).Value.Status.Should().Be(ResponsibilityStatus.Open);
        (await later.Responsibilities.StartAsync(id, Ana)).Value.Status.Should().Be(ResponsibilityStatus.Doing);
    }

    [Fact]
    public async Task AnApplicationRowAndAnEvent_AreCommittedTogether()
    {
        using var application = new HrApplication(database);
        foreach (var commit in new[] { false, true })
        {
            using var scope = application.Open();
            var employee = new Employee { Name = id.Value };
            await using (var transaction = await scope.Context.Database.BeginTransactionAsync())
            {
                scope.Context.Employees.Add(employee);
                await TakeOn(scope);
                await scope.Context.SaveChangesAsync();
                await (commit ? transaction.CommitAsync() : transaction.RollbackAsync());
            }

            using var later = application.Open();
            (await later.Context.Employees.AnyAsync(e => e.Name == employee.Name)).Should().Be(commit);
            (await later.Responsibilities.FindUnfilteredAsync(id) is not null).Should().Be(commit);
        }
    }

    [Fact]
    public async Task AWarmStream_IsRepairedAfterATransaction_WhicheverWayItEnds()
    {
        using var application = new HrApplication(database);
        using var warm = application.Open();
        await TakeOn(warm);
        foreach (var commit in new[] { false, true })
        {
            using var scope = application.Open();
            await using var transaction = await scope.Context.Database.BeginTransactionAsync();
            (await scope.Responsibilities.StartAsync(id, Ana)).IsAccepted.Should().BeTrue();
            await (commit ? transaction.CommitAsync() : transaction.RollbackAsync());
            var expected = commit ? ResponsibilityStatus.Doing : ResponsibilityStatus.Open;
            (await warm.Responsibilities.FindUnfilteredAsync(id))!.Status.Should().Be(expected);
        }

        (await warm.Responsibilities.CompleteAsync(id, Ana, "It hangs")).Value.Status.Should().Be(ResponsibilityStatus.Done);
    }

    [Fact]
    public async Task AConflict_DoesNotEndTheTransactionOfTheHost()
    {
        var stream = new StreamId(TenantId.Single, "responsibility", id.Value);
        await using var context = database.NewContext();
        var store = TestDatabase.Store(context);
        var body = new ResponsibilityBlocked(Instant.FromUnixTimeSeconds(1), Ana, "x", default);
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            var first = new Append(stream, 0, new CommandId("c1"), [body]);
            (await store.AppendAsync(first, CancellationToken.None)).Should().Be(AppendResult.Appended);
            (await store.AppendAsync(first, CancellationToken.None)).Should().Be(AppendResult.CommandAlreadyApplied);
            (await Append(0, "c2")).Should().Be(AppendResult.VersionConflict);
            (await Append(7, "c2")).Should().Be(AppendResult.VersionConflict);
            var batch = await store.AppendManyAsync([new Append(stream, 0, new("c3"), [body])], CancellationToken.None);
            batch.IsAppended.Should().BeFalse();
            (await Append(1, "c2")).Should().Be(AppendResult.Appended);
            context.Employees.Add(new Employee { Name = id.Value });
            await context.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        (await store.ReadAsync(stream, 0, CancellationToken.None)).Select(e => e.Command.Value).Should().Equal("c1", "c2");
        (await context.Employees.CountAsync(e => e.Name == id.Value)).Should().Be(1);

        Task<AppendResult> Append(long expected, string command) =>
            store.AppendAsync(new Append(stream, expected, new CommandId(command), [body]), CancellationToken.None);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AFailureHalfWay_LeavesNothing_ThatTheHostCouldCommit(bool inTransaction)
    {
        var stream = new StreamId(TenantId.Single, "responsibility", id.Value);
        var log = new SqlLog { Failure = new System.NotSupportedException(), WritesBeforeFailure = 1 };
        await using var context = database.NewContext(log);
        var store = TestDatabase.Store(context);
        object[] events = [.. Enumerable.Range(0, 500).Select(i => new ResponsibilityBlocked(default, Ana, "w" + i, default))];
        var append = () => store.AppendAsync(new Append(stream, 0, new CommandId("c"), events), CancellationToken.None);
        await using (var transaction = inTransaction ? await context.Database.BeginTransactionAsync() : null)
        {
            await append.Should().ThrowAsync<System.NotSupportedException>();
            await (transaction?.CommitAsync() ?? Task.CompletedTask);
        }

        (await store.ReadAsync(stream, 0, CancellationToken.None)).Should().BeEmpty();
        (await append()).Should().Be(AppendResult.Appended);
    }

    [Fact]
    public async Task KeysOfATransaction_VanishWithIt()
    {
        var stream = new StreamId(TenantId.Single, "decision", id.Value);
        await using var context = database.NewContext();
        var keys = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context));
        byte[]? vanished;
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            vanished = await keys.GetOrCreateAsync(stream, "ballot", CancellationToken.None);
            await keys.DestroyAsync(stream, "other", CancellationToken.None);
            await transaction.RollbackAsync();
        }

        (await keys.GetOrCreateAsync(stream, "other", CancellationToken.None)).Should().NotBeNull();
        (await keys.GetOrCreateAsync(stream, "ballot", CancellationToken.None)).Should().NotBeNull().And.NotEqual(vanished);
    }

    private Task<Result<Responsibility>> TakeOn(HrApplication.Scope scope) =>
        scope.Responsibilities.TakeOnAsync(id, "Write the rota", Ana, new LocalDate(2030, 1, 31));

    public sealed class OnSqliteFile(SqliteFile database) : TransactionTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : TransactionTests(database), IClassFixture<Postgres>;
}
