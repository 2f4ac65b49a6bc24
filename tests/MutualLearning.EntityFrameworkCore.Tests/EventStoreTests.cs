using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests;

public abstract class EventStoreTests(TestDatabase database) : EventStoreConformance
{
    public static TheoryData<string> All => [.. new OnSqliteFile(null!).Checks];

    protected override int RaceRounds => database.RaceRounds;

    protected override int OperationsPerSeed => 300;

    [Theory]
    [MemberData(nameof(All))]
    public Task Store_KeepsTheContract(string check) => RunAsync(check);

    protected override Task<IEventStore> OpenAsync() => database.OpenAsync();

    public sealed class OnSqliteFile(SqliteFile database) : EventStoreTests(database), IClassFixture<SqliteFile>;

    public sealed class OnSqliteMemory(SqliteMemory database) : EventStoreTests(database), IClassFixture<SqliteMemory>;

    public sealed class OnPostgres(Postgres database) : EventStoreTests(database), IClassFixture<Postgres>;
}
