using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests;

public abstract class OneScopeTests(TestDatabase database)
{
    private static readonly PersonId Ana = new("ana");

    [Fact]
    public async Task Facades_CanBeCalledAtTheSameTime()
    {
        using var application = new HrApplication(database);
        using var scope = application.Open();
        var tag = System.Guid.NewGuid().ToString("N");
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            var id = new ResponsibilityId(tag + (i % 10));
            await scope.Responsibilities.TakeOnAsync(id, "Write the rota", Ana, new LocalDate(2030, 1, 31));
            (await scope.Responsibilities.FindUnfilteredAsync(id)).Should().NotBeNull();
        })));
    }

    [Fact]
    public async Task ASecretBallot_RunsOverTheSameContext_AndLeavesNoKey()
    {
        using var application = new HrApplication(database);
        using var scope = application.Open();
        var id = new DecisionId(System.Guid.NewGuid().ToString("N"));
        PersonId[] voters = [.. Enumerable.Range(0, 12).Select(i => new PersonId("voter-" + i))];
        await scope.Decisions.DeclareAsync(
            id, new("Go?", new RuleSpec("simple-majority"), ValueList<PersonId>.Of(voters)) { Secrecy = Secrecy.Secret }, Ana);
        await Task.WhenAll(voters.Select(v => scope.Decisions.CastAsync(id, v, Stance.Yes)));
        (await scope.Decisions.CloseAsync(id, Ana)).Value.Verdict!.Text.Should().Be("12 yes to 0 no.");
        var key = await scope.Get<IPseudonymKeys>()
            .GetOrCreateAsync(new(TenantId.Single, DecisionSlice.StreamKind, id.Value), "ballot", default);
        key.Should().BeNull();
    }

    [Fact]
    public async Task ACommandOnAWarmStream_IsOneStatement()
    {
        var log = new SqlLog();
        using var application = new HrApplication(database, log);
        using var scope = application.Open();
        var id = new ResponsibilityId(System.Guid.NewGuid().ToString("N"));
        await scope.Responsibilities.TakeOnAsync(id, "Write the rota", Ana, new LocalDate(2030, 1, 31));
        log.Clear();
        await scope.Responsibilities.StartAsync(id, Ana);
        log.Statements.Should().ContainSingle().Which.Text.Should().StartWith("INSERT INTO");
        log.Clear();
        Append[] batch = [.. Enumerable.Range(0, 100).Select(i => new Append(
            new(TenantId.Single, "responsibility", id.Value + i), 0, new("c"), [new ResponsibilityBlocked(default, Ana, "x", default)]))];
        (await scope.Get<IBatchEventStore>().AppendManyAsync(batch, default)).IsAppended.Should().BeTrue();
        log.Statements.Should().ContainSingle();
        log.Clear();
        var read = await scope.Get<IBatchEventStore>().ReadManyAsync([.. batch.Select(a => a.Stream)], default);
        read.Values.Should().HaveCount(100).And.OnlyContain(e => e.Count == 1);
        log.Statements.Should().ContainSingle();
    }

    public sealed class OnSqliteFile(SqliteFile database) : OneScopeTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : OneScopeTests(database), IClassFixture<Postgres>;
}
