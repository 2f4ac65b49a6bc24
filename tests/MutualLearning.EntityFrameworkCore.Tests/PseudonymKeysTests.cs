using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Roles;
using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests;

public abstract class PseudonymKeysTests(TestDatabase database) : PseudonymKeysConformance
{
    public static TheoryData<string> All => [.. new OnSqliteFile(null!).Checks];

    [Theory]
    [MemberData(nameof(All))]
    public Task Keys_KeepTheContract(string check) => RunAsync(check);

    protected override Task<IPseudonymKeys> OpenAsync() =>
        Task.FromResult<IPseudonymKeys>(new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(database.NewContext())));

    public sealed class OnSqliteFile(SqliteFile database) : PseudonymKeysTests(database), IClassFixture<SqliteFile>;

    public sealed class OnSqliteMemory(SqliteMemory database) : PseudonymKeysTests(database), IClassFixture<SqliteMemory>;

    public sealed class OnPostgres(Postgres database) : PseudonymKeysTests(database), IClassFixture<Postgres>;
}
