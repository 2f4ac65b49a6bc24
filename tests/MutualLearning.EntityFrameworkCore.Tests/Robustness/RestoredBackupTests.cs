using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Practices;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Tests.Robustness;

/// <summary>A backup without the table of keys is restored while a secret ballot and an anonymous phase are under way.</summary>
public abstract class RestoredBackupTests(TestDatabase database)
{
    private static readonly PersonId Ana = new("ana"), Bruno = new("bruno"), Cleo = new("cleo");

    private readonly string id = System.Guid.NewGuid().ToString("N");

    [Fact]
    public async Task WithoutItsKey_NobodyVotesTwice_AndWhatIsLostIsSaid()
    {
        await DoAsync(async services =>
        {
            var decisions = services.GetRequiredService<IDecisions>();
            var declared = new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), [Ana, Bruno, Cleo]) { Secrecy = Secrecy.Secret, AreBallotsFinal = true };
            await decisions.DeclareAsync(new(id), declared, Ana);
            (await decisions.CastAsync(new(id), Ana, Stance.No)).IsAccepted.Should().BeTrue();
            (await decisions.CastAsync(new(id), Bruno, Stance.No)).IsAccepted.Should().BeTrue();
        });
        await RestoreAsync();
        for (var restart = 0; restart < 3; restart++)
        {
            await DoAsync(async services =>
            {
                var decisions = services.GetRequiredService<IDecisions>();
                foreach (var voter in new[] { Ana, Ana, Bruno, Cleo })
                {
                    (await decisions.CastAsync(new(id), voter, Stance.Yes)).Refusal.Code.Should().Be("decision.key-lost");
                }

                (await decisions.HandleAsync(new(id), new WithdrawBallot(Ana))).Refusal.Code.Should().Be("decision.key-lost");
            });
        }

        await DoAsync(async services =>
        {
            (await services.GetRequiredService<IPersonalData>().EraseAsync(new("nobody"))).KeysLost.Should().BePositive();
            var closed = await services.GetRequiredService<IDecisions>().CloseAsync(new(id), Ana);
            closed.Value.Ballots.Should().HaveCount(2);
            closed.Value.Verdict!.Kind.Should().Be(VerdictKind.Rejected);
        });
    }

    [Fact]
    public async Task WithoutItsKey_NobodySpeaksUnderASecondPseudonym_AndThePhaseSaysHowManyItCannotName()
    {
        var words = new Contribute(Ana, ContributionKind.View, "words", ValueList<ContributionLink>.Empty, Visit: 1);
        await DoAsync(async services =>
        {
            var sessions = services.GetRequiredService<ISessions>();
            await sessions.HandleAsync(new(id), new StartSession(new(id), Closing.Practice, "Learn", [Ana, Bruno], Ana));
            (await sessions.ContributeAsync(new(id), words)).IsAccepted.Should().BeTrue();
        });
        await RestoreAsync();
        await DoAsync(async services =>
        {
            var sessions = services.GetRequiredService<ISessions>();
            (await sessions.ContributeAsync(new(id), words)).Refusal.Code.Should().Be("session.key-lost");
            (await sessions.ContributeAsync(new(id), words with { By = Bruno })).Refusal.Code.Should().Be("session.key-lost");
            (await sessions.HandleAsync(new(id), new AdvancePhase(Ana))).Value.Visits[0].Unnamed.Should().Be(1);
            (await sessions.ContributeAsync(new(id), words with { Visit = 2 })).IsAccepted.Should().BeTrue("the next phase has a key of its own");
        });
    }

    [Fact]
    public async Task NoKeyIsWritten_InThePlaceOfALostOne()
    {
        await WithoutItsKey_NobodyVotesTwice_AndWhatIsLostIsSaid();
        await using var context = database.NewContext();
        var keys = new EfPseudonymKeys<HrContext>(new EfDatabase<HrContext>(context));
        (await keys.FindAsync(new(TenantId.Single, DecisionSlice.StreamKind, id), "ballot", CancellationToken.None)).Should().BeNull();
    }

    // Events as they were, and no row of a key. Then the processes start again.
    private async Task RestoreAsync()
    {
        await using var context = database.NewContext();
        await context.Database.ExecuteSqlRawAsync("DELETE FROM mutual_learning_pseudonym_keys");
    }

    private async Task DoAsync(System.Func<System.IServiceProvider, Task> work)
    {
        database.NewContext().Dispose();
        await using var application = Appending.Application(database.Provider, database.ConnectionString);
        await using var scope = application.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    public sealed class OnSqliteFile(SqliteFile database) : RestoredBackupTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : RestoredBackupTests(database), IClassFixture<Postgres>;
}
