using System;
using System.Collections.Generic;
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
/// Random operations of random tenants, whose names are alike or are SQL; every statement that they lead to is looked at.
/// The feed is not among them: it is for the host's own background work, and gives the events of all tenants by design
/// (<c>Event.Stream.Tenant</c> says whose each is); its checkpoints belong to handlers, not to tenants.
/// </summary>
public abstract partial class TenantTests(TestDatabase database)
{
    private static readonly string[] Names = ["north", "North", "south", "%", "_", "' OR 1=1 --", "\"tenant\"", "n\u00F6rd", "nord"];

    private static readonly Gen<Step[]> Steps = Gen.Select(
        Gen.Int[0, 8], Gen.OneOfConst(Names).Array[1, 3], Gen.Int[0, 2], Gen.Int[0, 3], (o, t, s, v) => new Step(o, t, s, v)).Array[1, 15];

    [Fact]
    public async Task NoStatement_IsWithoutItsTenant_AndNoneBringsAnothers()
    {
        var log = new SqlLog();
        await using var context = database.NewContext(log);
        await Steps.SampleAsync(steps => CheckAsync(context, log, steps), iter: 60, threads: 1);
    }

    private static async Task CheckAsync(HrContext context, SqlLog log, Step[] steps)
    {
        var tag = Guid.NewGuid().ToString("N");
        foreach (var step in steps)
        {
            log.Clear();
            var tenants = step.Tenants.Distinct().Select(name => new TenantId(name + tag)).ToList();
            var asked = await DoAsync(context, step, tenants);
            foreach (var (text, values) in log.Statements)
            {
                HasTenant(text).Should().BeTrue("every statement has the tenant: {0}", text);
                var named = values.OfType<string>().Where(v => v.EndsWith(tag, StringComparison.Ordinal)).Distinct().ToList();
                named.Should().NotBeEmpty().And.BeSubsetOf(asked.Select(t => t.Value), text);
            }
        }
    }

    // What comes back carries the name of its tenant in its words. Gives the tenants for whom something was asked.
    private static async Task<IReadOnlyList<TenantId>> DoAsync(HrContext context, Step step, List<TenantId> tenants)
    {
        var store = TestDatabase.Store(context);
        var keys = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context));
        List<StreamId> streams = [.. tenants.Select(t => new StreamId(t, "responsibility", "s" + step.Stream))];
        List<Append> appends = [.. streams.Select(s => new Append(s, step.Version, new CommandId("c" + step.Version), [Body(s.Tenant)]))];
        switch (step.Operation)
        {
            case < 3:
                await store.AppendAsync(appends[0], CancellationToken.None);
                return [tenants[0]];
            case 3:
                await store.AppendManyAsync(appends, CancellationToken.None);
                return tenants;
            case 4:
                (await store.ReadAsync(streams[0], 0, CancellationToken.None)).Should().NotContain(e => !IsOf(e, tenants[0]));
                return [tenants[0]];
            case 5:
                var read = await store.ReadManyAsync(streams, CancellationToken.None);
                read.Should().NotContain(s => s.Value.Any(e => !IsOf(e, s.Key.Tenant)));
                return tenants;
            case 6:
                var listed = await store.ListStreamsAsync(tenants[0], "responsibility", null, 9, CancellationToken.None);
                listed.Should().NotContain(s => s.Tenant != tenants[0]);
                return [tenants[0]];
            case 7:
                await keys.DestroyAsync(streams[0], "b" + step.Version, CancellationToken.None);
                return [tenants[0]];
            default:
                await KeysDifferAsync(keys, streams, "b" + step.Version);
                return tenants;
        }
    }

    private static async Task KeysDifferAsync(EfPseudonymKeys<HrContext> keys, List<StreamId> streams, string scope)
    {
        var found = new List<string>();
        foreach (var stream in streams)
        {
            found.Add(Convert.ToHexString(await keys.GetOrCreateAsync(stream, scope, CancellationToken.None) ?? []));
        }

        found.Where(key => key.Length > 0).Should().OnlyHaveUniqueItems("no two tenants share a key");
    }

    private static ResponsibilityBlocked Body(TenantId tenant) => new(default, new PersonId("ana"), tenant.Value, default);

    private static bool IsOf(RecordedEvent e, TenantId tenant) =>
        e.Stream.Tenant == tenant && ((ResponsibilityBlocked)e.Body).What == tenant.Value;

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

    private sealed record Step(int Operation, string[] Tenants, int Stream, int Version)
    {
        public override string ToString() => $"{Operation} [{string.Join(", ", Tenants)}] s{Stream} at {Version}";
    }

    public sealed class OnSqliteFile(SqliteFile database) : TenantTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : TenantTests(database), IClassFixture<Postgres>;
}
