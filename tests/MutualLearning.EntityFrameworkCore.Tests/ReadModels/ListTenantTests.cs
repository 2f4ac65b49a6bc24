using System;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Roles;
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

    [Fact]
    public async Task WithoutATenant_ThereIsNoList_NotEvenAnEmptyOne()
    {
        await using var context = database.NewContext();
        var (data, nobody) = (new EfDatabase<HrContext>(context), new NoTenant());

        await Refused(() => new EfSessionIndex<HrContext>(data, nobody).ListAsync());
        await Refused(() => new EfSessionIndex<HrContext>(data, nobody).ListOfPersonAsync(new PersonId("ana")));
        await Refused(() => new EfDecisionIndex<HrContext>(data, nobody).ListAsync());
        await Refused(() => new EfResponsibilityIndex<HrContext>(data, nobody).ListOpenAsync());
        var inbox = new EfInbox<HrContext>(data, new HrApplication(database).Open().Responsibilities, nobody, NodaTime.SystemClock.Instance);
        await Refused(() => inbox.ForAsync(new PersonId("ana")));
        await Refused(() => inbox.DueBetweenAsync(default, default));

        static Task Refused(Func<Task> list) => list.Should().ThrowAsync<ArgumentException>();
    }

    [GeneratedRegex("""(INTO|FROM|UPDATE|JOIN) "?mutual_learning""")]
    private static partial Regex TableUse();

    [GeneratedRegex("""(\w\.)?"?tenant"? = @""")]
    private static partial Regex Predicate();

    private sealed class NoTenant : ITenantContext
    {
        public TenantId Tenant => default;
    }

    public sealed class OnSqliteFile(SqliteFile database) : ListTenantTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : ListTenantTests(database), IClassFixture<Postgres>;
}
