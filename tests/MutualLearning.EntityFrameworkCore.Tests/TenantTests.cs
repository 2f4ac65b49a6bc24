using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests;

/// <summary>
/// Commands and readings of one tenant. The feed is not among them: it is for the host's own background work, and gives the events of
/// all tenants by design (<c>Event.Stream.Tenant</c> says whose each is); its checkpoints belong to handlers, not to tenants.
/// </summary>
public abstract partial class TenantTests(TestDatabase database)
{
    private static readonly Gen<(int Operation, string Tenant, int Stream, int Version)[]> Operations = Gen.Select(
        Gen.Int[0, 7], Gen.OneOfConst("north", "south"), Gen.Int[0, 3], Gen.Int[0, 3]).Array[1, 12];

    [Fact]
    public async Task NoStatement_IsWithoutItsTenant_AndNoneBringsAnothers()
    {
        var log = new SqlLog();
        await using var context = database.NewContext(log);
        await Operations.SampleAsync(operations => Check(context, log, operations), iter: 30, threads: 1);
    }

    private static async Task Check(HrContext context, SqlLog log, (int Operation, string Tenant, int Stream, int Version)[] operations)
    {
        var store = TestDatabase.Store(context);
        var keys = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context));
        var tag = Guid.NewGuid().ToString("N");
        foreach (var (operation, tenant, stream, version) in operations)
        {
            log.Clear();
            var id = new StreamId(new TenantId(tenant + tag), "responsibility", "s" + stream);
            await Do(store, keys, operation, id, version);
            foreach (var (text, values) in log.Statements)
            {
                HasTenant(text).Should().BeTrue("every statement has the tenant: {0}", text);
                values.Should().Contain(id.Tenant.Value);
                values.OfType<string>().Should().NotContain(v => v.EndsWith(tag) && v != id.Tenant.Value);
            }
        }
    }

    private static async Task Do(EfEventStore<HrContext> store, EfPseudonymKeys<HrContext> keys, int operation, StreamId id, int version)
    {
        var append = new Append(id, version, new CommandId(Guid.NewGuid().ToString("N")), [Body(id)]);
        switch (operation)
        {
            case < 3:
                await store.AppendAsync(append, CancellationToken.None);
                break;
            case 3:
                var other = new Append(id with { Id = "other" }, version, new CommandId("c"), [Body(id)]);
                await store.AppendManyAsync([append, other], CancellationToken.None);
                break;
            case 4:
                (await store.ReadAsync(id, 0, CancellationToken.None)).Should().NotContain(e => !IsOf(e, id));
                break;
            case 5:
                (await store.ReadManyAsync([id, id with { Id = "other" }], CancellationToken.None)).Values
                    .SelectMany(e => e).Should().NotContain(e => !IsOf(e, id));
                break;
            case 6:
                var listed = await store.ListStreamsAsync(id.Tenant, id.Kind, null, 9, CancellationToken.None);
                listed.Should().NotContain(s => s.Tenant != id.Tenant);
                break;
            default:
                await keys.GetOrCreateAsync(id, "ballot", CancellationToken.None);
                await keys.DestroyAsync(id, "ballot", CancellationToken.None);
                break;
        }
    }

    private static ResponsibilityBlocked Body(StreamId id) => new(default, new PersonId("ana"), id.Tenant.Value, default);

    private static bool IsOf(RecordedEvent e, StreamId id) =>
        e.Stream.Tenant == id.Tenant && ((ResponsibilityBlocked)e.Body).What == id.Tenant.Value;

    // An insert names the tenant of each row; every other statement, and the look at the version within an insert, asks for it.
    private static bool HasTenant(string sql)
    {
        var places = TableUse().Count(sql);
        return places > 0 && Predicate().Count(sql) + (sql.StartsWith("INSERT INTO", StringComparison.Ordinal) ? 1 : 0) >= places;
    }

    [GeneratedRegex("""(INTO|FROM|UPDATE|JOIN) "?mutual_learning""")]
    private static partial Regex TableUse();

    [GeneratedRegex("""(\w\.)?"?tenant"? = @""")]
    private static partial Regex Predicate();

    public sealed class OnSqliteFile(SqliteFile database) : TenantTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : TenantTests(database), IClassFixture<Postgres>;
}
