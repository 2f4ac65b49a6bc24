using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>The ten-thousandth ballot of one decision costs what the first ones cost, in statements, reads of rows and memory.</summary>
[Collection(nameof(Alone))]
public abstract class BallotCostTests(TestDatabase database, ITestOutputHelper output)
{
    private const int Ballots = 10_000;
    private const int Sample = 500;

    private static readonly PersonId[] Voters = [.. Enumerable.Range(0, Ballots).Select(i => new PersonId("voter-" + i))];

    // A secret ballot takes the key before it is written.
    [Theory]
    [InlineData(Secrecy.Open, 1)]
    [InlineData(Secrecy.Secret, 2)]
    public async Task ABallot_CostsTheSame_HoweverManyHaveVoted(Secrecy secrecy, int statements)
    {
        var (log, reads) = (new SqlLog(), new RowReads());
        using var application = new HrApplication(database, log, reads);
        var id = new DecisionId("ballot-" + secrecy);
        using (var scope = application.Open())
        {
            await scope.Decisions.DeclareAsync(
                id, new("Go?", new RuleSpec("simple-majority"), ValueList<PersonId>.Of(Voters)) { Secrecy = secrecy }, Voters[0]);
        }

        await CastAsync(application, id, 0, 100);
        var early = await MeasuredAsync(log, reads, () => CastAsync(application, id, 100, 100 + Sample));
        await CastElsewhereAsync(application, id, secrecy, 100 + Sample, Ballots - Sample - 10);
        await CastAsync(application, id, Ballots - Sample - 10, Ballots - Sample);
        var late = await MeasuredAsync(log, reads, () => CastAsync(application, id, Ballots - Sample, Ballots));

        output.WriteLine($"{secrecy}, for {Sample} ballots: early {early}, late {late}");
        early.Statements.Should().Be(statements * Sample);
        late.Statements.Should().Be(early.Statements);
        late.RowReads.Should().Be(early.RowReads);

        // The ballots stand in a balanced tree: one more copies a path, which is longer by log2(10,000 / 350), about 5 nodes.
        late.Bytes.Should().BeLessThan(early.Bytes * 11 / 10);
        using var closing = application.Open();
        (await closing.Decisions.CloseAsync(id, Voters[0])).Value.Verdict!.Text.Should().Be("10000 yes to 0 no.");
    }

    // As another process would, in one go.
    private static async Task CastElsewhereAsync(HrApplication application, DecisionId id, Secrecy secrecy, int from, int to)
    {
        using var scope = application.Open();
        var store = scope.Get<IEventStore>();
        var stream = new StreamId(TenantId.Single, DecisionSlice.StreamKind, id.Value);
        object[] events = [.. Enumerable.Range(from, to - from).Select(i => new BallotCast(default, secrecy == Secrecy.Open
            ? new Ballot(Voters[i], Stance.Yes, string.Empty)
            : new Ballot(default, Stance.Yes, string.Empty) { Pseudonym = new(i.ToString("x32", CultureInfo.InvariantCulture)) }))];
        var version = (await store.ReadAsync(stream, 0, CancellationToken.None)).Count;
        (await store.AppendAsync(new Append(stream, version, new CommandId("elsewhere"), events), CancellationToken.None))
            .Should().Be(AppendResult.Appended);
    }

    private static async Task CastAsync(HrApplication application, DecisionId id, int from, int to)
    {
        foreach (var voter in Voters[from..to])
        {
            using var scope = application.Open();
            (await scope.Decisions.CastAsync(id, voter, Stance.Yes)).IsAccepted.Should().BeTrue();
        }
    }

    private static async Task<(int Statements, int RowReads, long Bytes)> MeasuredAsync(SqlLog log, RowReads reads, Func<Task> work)
    {
        log.Clear();
        reads.Count = 0;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await work();
        return (log.Statements.Count, reads.Count, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    public sealed class OnSqliteMemory(SqliteMemory database, ITestOutputHelper output)
        : BallotCostTests(database, output), IClassFixture<SqliteMemory>;

    public sealed class OnPostgres(Postgres database, ITestOutputHelper output)
        : BallotCostTests(database, output), IClassFixture<Postgres>;
}
