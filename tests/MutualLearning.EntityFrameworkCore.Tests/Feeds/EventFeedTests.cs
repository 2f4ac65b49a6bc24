using System.Collections.Generic;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

public abstract class EventFeedTests(TestDatabase database, int commandsPerWriter) : EventFeedConformance
{
    public static TheoryData<string> All => [.. new OnSqliteFile(null!).Checks];

    // SQLite sleeps 150 ms whenever another one writes.
    protected override int CommandsPerWriter => commandsPerWriter;

    protected override IReadOnlyList<ulong> Seeds => [1, 2, 3];

    protected override int OperationsPerSeed => 100;

    [Theory]
    [MemberData(nameof(All))]
    public Task Feed_KeepsTheContract(string check) => RunAsync(check);

    protected override Task<IEventStore> OpenStoreAsync() => database.OpenAsync();

    protected override Task<IEventFeed> OpenFeedAsync() => Task.FromResult<IEventFeed>(TestDatabase.Feed(database.NewContext()));

    public sealed class OnSqliteFile(SqliteFile database) : EventFeedTests(database, 20), IClassFixture<SqliteFile>;

    public sealed class OnSqliteMemory(SqliteMemory database) : EventFeedTests(database, 10), IClassFixture<SqliteMemory>;

    public sealed class OnPostgres(Postgres database) : EventFeedTests(database, 200), IClassFixture<Postgres>;
}
