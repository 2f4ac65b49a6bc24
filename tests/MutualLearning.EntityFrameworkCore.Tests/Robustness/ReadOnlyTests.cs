using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>A database that may only be read gives what it holds, and says so when it is asked for more.</summary>
public abstract class ReadOnlyTests(TestDatabase database, string suffix, string words)
{
    private readonly StreamId stream = new(TenantId.Single, "responsibility", "kept");

    [Fact]
    public async Task ReadingWorks_WritingSaysWhatCouldNotBeDone_AndNothingIsLost()
    {
        await using var writable = database.NewContext();
        var keys = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(writable));
        await AppendAsync(writable, 0);
        var key = await keys.GetOrCreateAsync(stream, "ballot", CancellationToken.None);

        var options = new DbContextOptionsBuilder<HrContext>();
        Child.StoreContext.Use(options, database.Provider, database.ConnectionString + suffix);
        await using var context = new HrContext(options.Options);
        var readOnly = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context));
        await Fails(() => AppendAsync(context, 1), $"append to {stream}");
        await Fails(() => readOnly.GetOrCreateAsync(stream, "new", CancellationToken.None), $"get the key of {stream}");
        await Fails(() => readOnly.DestroyAsync(stream, "ballot", CancellationToken.None), $"destroy the key of {stream}");
        (await TestDatabase.Store(context).ReadAsync(stream, 0, CancellationToken.None)).Should().ContainSingle();
        (await readOnly.GetOrCreateAsync(stream, "ballot", CancellationToken.None)).Should().Equal(key);

        await AppendAsync(writable, 1);
        (await TestDatabase.Store(context).ReadAsync(stream, 0, CancellationToken.None)).Should().HaveCount(2);
    }

    private async Task Fails(System.Func<Task> work, string what) =>
        (await work.Should().ThrowAsync<EfDatabaseException>()).Which.Message.Should().StartWith($"The database could not {what}: ").And.Contain(words);

    private async Task AppendAsync(HrContext context, long version)
    {
        var append = new Append(stream, version, new CommandId("c" + version), [new ResponsibilityBlocked(default, new PersonId("ana"), "x", default)]);
        (await TestDatabase.Store(context).AppendAsync(append, CancellationToken.None)).Should().Be(AppendResult.Appended);
    }

    public sealed class OnSqliteFile(SqliteFile database)
        : ReadOnlyTests(database, ";Mode=ReadOnly", "attempt to write a readonly database"), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database)
        : ReadOnlyTests(database, ";Options=-c default_transaction_read_only=on", "in a read-only transaction"), IClassFixture<Postgres>;
}
