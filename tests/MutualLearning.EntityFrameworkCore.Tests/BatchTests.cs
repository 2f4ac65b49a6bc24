using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests;

public abstract class BatchTests(TestDatabase database) : BatchEventStoreConformance
{
    public static TheoryData<string> All => [.. new OnSqliteFile(null!).Checks];

    protected override int RaceRounds => database.RaceRounds;

    [Theory]
    [MemberData(nameof(All))]
    public Task Batches_KeepTheContract(string check) => RunAsync(check);

    protected override Task<IBatchEventStore> OpenAsync() => Task.FromResult<IBatchEventStore>(TestDatabase.Store(database.NewContext()));

    public sealed class OnSqliteFile(SqliteFile database) : BatchTests(database), IClassFixture<SqliteFile>;

    public sealed class OnSqliteMemory(SqliteMemory database) : BatchTests(database), IClassFixture<SqliteMemory>;

    public sealed class OnPostgres(Postgres database) : BatchTests(database), IClassFixture<Postgres>;
}
