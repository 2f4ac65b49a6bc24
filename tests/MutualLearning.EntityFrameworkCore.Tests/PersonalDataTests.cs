using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Practices;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests;

/// <summary>What is left of a person in the database.</summary>
public abstract class PersonalDataTests(TestDatabase database)
{
    private const string Words = "wishes7f31";
    private static readonly PersonId Ana = new("ana-7f31c0de");
    private static readonly PersonId Ben = new("ben");
    private readonly string tenant = "t" + Guid.NewGuid().ToString("N");

    protected TestDatabase Database { get; } = database;

    [Fact]
    public async Task AfterAnErasure_NoRowHoldsThePersonOrTheirWords()
    {
        using var app = new HrApplication(Database);
        await Act(app, tenant);
        (await Rows(tenant)).Should().Contain(Ana.Value).And.Contain(Words);
        using var scope = app.Open(tenant);

        var result = await scope.Get<IPersonalData>().EraseAsync(Ana);

        (await Rows(tenant)).Should().NotContain(Ana.Value).And.NotContain(Words).And.Contain(result.Tombstone.Value).And.Contain("[erased]");
        (result.Streams, result.MentionCount).Should().Be((3, 0));
        await using var context = Database.NewContext();
        var keys = await context.Set<Model.PseudonymKeyRow>().Where(k => k.Tenant == tenant && k.Kind == "erasure").ToListAsync();
        keys.Should().ContainSingle(k => k.IsDestroyed);
    }

    [Fact]
    public async Task AnotherProcess_WithTheOldStatesWarm_SeesTheErasedOnes()
    {
        using var app = new HrApplication(Database);
        using var other = new HrApplication(Database);
        await Act(app, tenant);
        using var warm = other.Open(tenant);
        var before = (await warm.Get<ISessions>().FindUnfilteredAsync(new("s")))!;
        before.Contributions.Should().ContainSingle(c => c.Author == Ana);
        (await warm.Decisions.FindUnfilteredAsync(new("d")))!.Ballots.Keys.Should().Contain(Ana.Value);

        using (var scope = app.Open(tenant))
        {
            await scope.Get<IPersonalData>().EraseAsync(Ana);
        }

        var session = (await warm.Get<ISessions>().FindUnfilteredAsync(new("s")))!;
        session.Contributions.Should().ContainSingle(c => c.Text == "[erased]").Which.Author.Should().NotBe(Ana);
        session.FindParticipant(Ana).Should().BeNull();
        var ballot = await warm.Decisions.HandleAsync(new("d"), new CastBallot(Ana, Stance.Yes));
        ballot.Refusal.Code.Should().Be("decision.unknown");
        (await warm.Decisions.HandleAsync(new("d"), new CloseDecision(Ben))).Value.Verdict!.Text.Should().Be("A tie: 1 yes and 1 no.");
    }

    [Fact]
    public async Task InterruptedAtAnyWrite_ItGoesOnToTheSameEnd()
    {
        for (var k = 0; ; k++)
        {
            var (log, name) = (new SqlLog(), tenant + k);
            using var app = new HrApplication(Database, log);
            await Act(app, name);
            (log.Failure, log.WritesBeforeFailure) = (new IOException("gone"), k);
            using (var failing = app.Open(name))
            {
                try
                {
                    await failing.Get<IPersonalData>().EraseAsync(Ana);
                }
                catch (IOException)
                {
                }
            }

            var failed = log.Failure is null;
            log.Failure = null;
            using var scope = app.Open(name);
            await scope.Get<IPersonalData>().EraseAsync(Ana);
            var rows = await Rows(name);
            rows.Should().NotContain(Ana.Value).And.NotContain(Words, "it was interrupted at write {0}", k);
            Tombstones(rows).Should().ContainSingle();
            (await scope.Get<IPersonalData>().ErasuresAsync()).Should().ContainSingle(e => e.IsSealed && e.Streams == 3 && e.Events == 8);
            if (!failed)
            {
                k.Should().BeGreaterThan(6);
                break;
            }
        }
    }

    [Fact]
    public async Task RolledBackWithTheHost_NothingWasErased()
    {
        using var app = new HrApplication(Database);
        await Act(app, tenant);
        var before = await Rows(tenant);
        using (var scope = app.Open(tenant))
        {
            await using var transaction = await scope.Context.Database.BeginTransactionAsync();
            (await scope.Get<IPersonalData>().EraseAsync(Ana)).IsErased.Should().BeTrue();
            await transaction.RollbackAsync();
        }

        (await Rows(tenant)).Should().Be(before);
    }

    [Fact]
    public async Task TheFeed_GivesTheErasedContentAtTheOldPlaces_AndTheMarkersLast()
    {
        using var app = new HrApplication(Database);
        await Act(app, tenant);
        var before = await Fed();
        using var scope = app.Open(tenant);
        await scope.Get<IPersonalData>().EraseAsync(Ana);

        var after = await Fed();

        after.Take(before.Count).Select(e => (e.Position, e.Event.Stream, e.Event.Version))
            .Should().Equal(before.Select(e => (e.Position, e.Event.Stream, e.Event.Version)));
        after.Select(e => BuiltIn.Events.Write(e.Event.Body)).Should().NotContain(json => json.Contains(Ana.Value, StringComparison.Ordinal) || json.Contains(Words, StringComparison.Ordinal));
        after.Skip(before.Count).Count(e => e.Event.Body is StreamRewritten).Should().Be(3);
    }

    [Fact]
    public async Task OtherTenants_AreLeftAlone_AndTheDocumentIsOfOne()
    {
        using var app = new HrApplication(Database);
        await Act(app, tenant);
        await Act(app, tenant + "x");
        using var scope = app.Open(tenant);
        using var other = app.Open(tenant + "x");
        var before = await Rows(tenant + "x");
        (await scope.Get<IPersonalData>().CollectAsync(Ana)).Should().Contain(Words).And.Contain("\"count\":8");

        await scope.Get<IPersonalData>().EraseAsync(Ana);
        (await scope.Get<IPersonalData>().ForgetBeforeAsync(Instant.MaxValue)).Streams.Should().Be(1);

        (await Rows(tenant + "x")).Should().Be(before);
        (await scope.Get<IPersonalData>().CollectAsync(Ana)).Should().Contain("\"count\":0");
        (await other.Get<IPersonalData>().CollectAsync(Ana)).Should().Contain("\"count\":8");
    }

    private async Task TheBytesAre(ErasedBytes expected)
    {
        using var app = new HrApplication(Database);
        using var scope = app.Open(tenant);
        (await scope.Get<EfErasedBytes<HrContext>>().OverwriteAsync()).Should().Be(expected);
    }

    private static async Task Act(HrApplication app, string tenant)
    {
        using var scope = app.Open(tenant);
        var people = ValueList<PersonId>.Of([Ana, Ben]);
        var sessions = scope.Get<ISessions>();
        await sessions.StartAsync(new("s"), PracticeCatalogue.OpenMeeting.Id, "Learn", people, Ben);
        (await sessions.ContributeAsync(new("s"), Ana, ContributionKind.View, "My " + Words)).IsAccepted.Should().BeTrue();
        (await sessions.ContributeAsync(new("s"), Ben, ContributionKind.View, "His")).IsAccepted.Should().BeTrue();
        var declared = new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), people);
        await scope.Decisions.HandleAsync(new("d"), new DeclareDecision(new("d"), declared, Ben));
        await scope.Decisions.HandleAsync(new("d"), new CastBallot(Ana, Stance.No, "Against " + Words));
        await scope.Decisions.HandleAsync(new("d"), new CastBallot(Ben, Stance.Yes));
        await scope.Responsibilities.HandleAsync(new("r"), new TakeOnResponsibility(new("r"), "Task", Ana, Ana));
        await scope.Responsibilities.HandleAsync(new("r"), new StartResponsibility(Ana));
        await scope.Responsibilities.HandleAsync(new("r"), new CompleteResponsibility(Ana, "See " + Words));
    }

    private async Task<List<FeedEvent>> Fed()
    {
        await using var context = Database.NewContext();
        var (feed, all) = (TestDatabase.Feed(context), new List<FeedEvent>());
        for (var count = -1; count != all.Count;)
        {
            count = all.Count;
            all.AddRange(await feed.ReadAsync(count == 0 ? 0 : all[^1].Position, 1_000, CancellationToken.None));
        }

        return [.. all.Where(e => e.Event.Stream.Tenant.Value == tenant)];
    }

    private async Task<string> Rows(string name)
    {
        await using var context = Database.NewContext();
        var rows = await context.Database.SqlQueryRaw<string>(
            "SELECT stream_id || ' ' || version || ' ' || command_id || ' ' || name || ' ' || payload AS \"Value\" "
            + "FROM mutual_learning_events WHERE tenant = {0} ORDER BY kind, stream_id, version", name).ToListAsync();
        return string.Join('\n', rows);
    }

    private static string[] Tombstones(string rows) =>
        [.. rows.Split('"').Where(part => part.StartsWith("erased-", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    public sealed class OnSqliteFile(SqliteFile database) : PersonalDataTests(database), IClassFixture<SqliteFile>
    {
        [Fact]
        public async Task AfterVacuum_TheFileHoldsNeitherPersonNorWords()
        {
            using var app = new HrApplication(Database);
            await Act(app, "file");
            using (var scope = app.Open("file"))
            {
                await scope.Get<IPersonalData>().EraseAsync(Ana);
                await scope.Context.Database.ExecuteSqlRawAsync("DELETE FROM mutual_learning_events WHERE tenant <> 'file'");
                await scope.Context.Database.ExecuteSqlRawAsync("VACUUM");
                await scope.Context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            }

            SqliteConnection.ClearAllPools();
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(((SqliteFile)Database).File)!))
            {
                var bytes = await File.ReadAllBytesAsync(file);
                foreach (var text in new[] { Ana.Value, Words })
                {
                    bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)).Should().Be(-1, "{0} must not hold {1}", Path.GetFileName(file), text);
                }
            }
        }
    }

    public sealed class OnSqliteMemory(SqliteMemory database) : PersonalDataTests(database), IClassFixture<SqliteMemory>
    {
        [Fact]
        public Task TheBytes_AreOverwritten() => TheBytesAre(ErasedBytes.Overwritten);
    }

    public sealed class OnPostgres(Postgres database) : PersonalDataTests(database), IClassFixture<Postgres>
    {
        [Fact]
        public Task TheBytes_AreLeftToTheDatabase() => TheBytesAre(ErasedBytes.LeftToTheDatabase);
    }
}
