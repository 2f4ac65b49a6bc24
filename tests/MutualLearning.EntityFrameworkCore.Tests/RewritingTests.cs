using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;
using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests;

public abstract class RewritingTests(TestDatabase database) : ForgetfulEventStoreConformance
{
    public static TheoryData<string> All => [.. new OnSqliteFile(null!).Checks];

    protected override int RaceRounds => System.Math.Min(database.RaceRounds, 200);

    [Theory]
    [MemberData(nameof(All))]
    public Task Rewriting_KeepsTheContract(string check) => RunAsync(check);

    protected override Task<IForgetfulEventStore> OpenAsync() => Task.FromResult<IForgetfulEventStore>(TestDatabase.Store(database.NewContext()));

    public sealed class OnSqliteFile(SqliteFile database) : RewritingTests(database), IClassFixture<SqliteFile>;

    public sealed class OnSqliteMemory(SqliteMemory database) : RewritingTests(database), IClassFixture<SqliteMemory>;

    public sealed class OnPostgres(Postgres database) : RewritingTests(database), IClassFixture<Postgres>;
}
