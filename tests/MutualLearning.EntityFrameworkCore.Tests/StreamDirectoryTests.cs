using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests;

public abstract class StreamDirectoryTests(TestDatabase database) : StreamDirectoryConformance
{
    public static TheoryData<string> All => [.. new OnSqliteFile(null!).Checks];

    [Theory]
    [MemberData(nameof(All))]
    public Task Directory_KeepsTheContract(string check) => RunAsync(check);

    protected override Task<IEventStore> OpenAsync() => Task.FromResult<IEventStore>(TestDatabase.Store(database.NewContext()));

    public sealed class OnSqliteFile(SqliteFile database) : StreamDirectoryTests(database), IClassFixture<SqliteFile>;

    public sealed class OnSqliteMemory(SqliteMemory database) : StreamDirectoryTests(database), IClassFixture<SqliteMemory>;

    public sealed class OnPostgres(Postgres database) : StreamDirectoryTests(database), IClassFixture<Postgres>;
}
