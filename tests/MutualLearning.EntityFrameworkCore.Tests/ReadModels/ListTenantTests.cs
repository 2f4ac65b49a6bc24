using System;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.ReadModels;

public abstract partial class ListTenantTests(TestDatabase database)
{
    [Fact]
    public async Task EveryStatement_NamesTheTenant_ForEachTableThatItReads()
    {
        var log = new SqlLog();
        using var application = new HrApplication(database, log);
        using var scope = application.Open("t" + Guid.NewGuid().ToString("N"));
        using var other = application.Open("o" + Guid.NewGuid().ToString("N"));
        foreach (var each in new[] { scope, other })
        {
            for (var i = 0; i < 40; i++)
            {
                await new Work(each, "x").DoAsync((int)(i * 7L % Work.Kinds), i % 3, i % 9);
            }
        }

        log.Clear();
        var tenant = scope.Get<ITenantContext>().Tenant;
        await scope.Get<EfReadModels<HrContext>>().RebuildAsync(tenant);
        (await Lists.OfTables(scope).ReadAsync(2)).Should().NotBeEmpty();
        (await Lists.OfTables(other).ReadAsync(2)).Should().BeEmpty();

        log.Statements.Should().HaveCountGreaterThan(30);
        foreach (var (text, values) in log.Statements)
        {
            var named = Predicate().Count(text) + (text.StartsWith("INSERT INTO", StringComparison.Ordinal) ? 1 : 0);
            named.Should().BeGreaterThanOrEqualTo(TableUse().Count(text), "every statement has the tenant: {0}", text);
            values.Should().Contain(value => tenant.Value.Equals(value) || other.Get<ITenantContext>().Tenant.Value.Equals(value), text);
        }
    }

    [GeneratedRegex("""(INTO|FROM|UPDATE|JOIN) "?mutual_learning""")]
    private static partial Regex TableUse();

    [GeneratedRegex("""(\w\.)?"?tenant"? = @""")]
    private static partial Regex Predicate();

    public sealed class OnSqliteFile(SqliteFile database) : ListTenantTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : ListTenantTests(database), IClassFixture<Postgres>;
}
