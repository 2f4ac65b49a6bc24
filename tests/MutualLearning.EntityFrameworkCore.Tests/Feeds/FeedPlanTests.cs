using System.Data.Common;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Tests.Databases;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

/// <summary>Where there are many events with a position and few without, no statement of the feed goes through the table.</summary>
public abstract class FeedPlanTests(TestDatabase database, string explain)
{
    private const string Waiting = "ix_mutual_learning_events_unnumbered";
    private const string Numbered = "ux_mutual_learning_events_position";

    [Fact]
    public async Task EveryStatement_UsesItsIndex()
    {
        var log = new SqlLog();
        await using var context = database.NewContext(log);
        var stream = Appending.NewStream();
        await context.AppendAsync(stream, 0, 10_000);

        // The worst statistics are those from before an upgrade: no event had a position.
        await context.Database.ExecuteSqlRawAsync("ANALYZE");
        var end = await context.EndAsync();
        log.Clear();
        (await context.ReadAsync(end)).Should().BeEmpty();
        await MustUseAsync(context, log, Numbered, Waiting);

        await context.Database.ExecuteSqlRawAsync("ANALYZE");
        await context.AppendAsync(stream, 10_000, 3);
        log.Clear();
        (await context.ReadAsync(end, 10)).Should().HaveCount(3);
        await MustUseAsync(context, log, Numbered, Waiting, Waiting, Numbered, Numbered);
    }

    private async Task MustUseAsync(HrContext context, SqlLog log, params string[] indexes)
    {
        var statements = log.Statements.Where(s => s.Text.Contains("mutual_learning_events", System.StringComparison.Ordinal)).ToList();
        statements.Should().HaveSameCount(indexes);
        foreach (var ((text, values), index) in statements.Zip(indexes))
        {
            var plan = await PlanAsync(context, text, values);
            plan.Should().Contain(index, "this statement runs on it: {0}", text);
            plan.Should().NotContainAny("Seq Scan on mutual_learning_events", "SCAN mutual_learning_events\n", "SCAN m\n");
        }
    }

    private async Task<string> PlanAsync(HrContext context, string text, object?[] values)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = explain + " " + text;
        var names = System.Text.RegularExpressions.Regex.Matches(text, @"@\w+").Select(m => m.Value).Distinct().ToArray();
        foreach (var (name, value) in names.Zip(values))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var plan = new StringBuilder();
        while (await reader.ReadAsync())
        {
            plan.Append(Line(reader)).Append('\n');
        }

        return plan.ToString();
    }

    // The plan of SQLite has its text in the last column.
    private static string Line(DbDataReader reader) => reader.GetString(reader.FieldCount - 1);

    public sealed class OnSqliteFile(SqliteFile database) : FeedPlanTests(database, "EXPLAIN QUERY PLAN"), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : FeedPlanTests(database, "EXPLAIN"), IClassFixture<Postgres>;
}
