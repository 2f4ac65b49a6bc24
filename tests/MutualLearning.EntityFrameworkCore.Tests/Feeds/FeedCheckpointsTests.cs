using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams.Feeds;
using MutualLearning.Testing;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

public abstract class FeedCheckpointsTests(TestDatabase database, int raceRounds) : FeedCheckpointsConformance
{
    public static TheoryData<string> All => [.. new OnSqliteFile(null!).Checks];

    protected override int RaceRounds => raceRounds;

    [Theory]
    [MemberData(nameof(All))]
    public Task Checkpoints_KeepTheContract(string check) => RunAsync(check);

    protected override Task<IFeedCheckpoints> OpenAsync() =>
        Task.FromResult<IFeedCheckpoints>(TestDatabase.Checkpoints(database.NewContext()));

    public sealed class OnSqliteFile(SqliteFile database) : FeedCheckpointsTests(database, 30), IClassFixture<SqliteFile>;

    public sealed class OnSqliteMemory(SqliteMemory database) : FeedCheckpointsTests(database, 20), IClassFixture<SqliteMemory>;

    public sealed class OnPostgres(Postgres database) : FeedCheckpointsTests(database, 200), IClassFixture<Postgres>;
}
