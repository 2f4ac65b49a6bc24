using System;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using MutualLearning.Tests.Shared;

namespace MutualLearning.EntityFrameworkCore.Tests;

/// <summary>Rows that this version of the library does not understand: those of a newer one beside it, and damaged ones.</summary>
public abstract class NotUnderstoodTests(TestDatabase database)
{
    private static readonly PersonId Ana = new("ana");
    private static readonly PersonId Ben = new("ben");
    private readonly string tenant = "t" + Guid.NewGuid().ToString("N");

    [Fact]
    public async Task BesideANewerVersion_TheOlderOneReads_AndDecidesNothingAgain()
    {
        using var newer = new HrApplication(database);
        using var older = new HrApplication(database);
        using (var scope = newer.Open(tenant))
        {
            await scope.Decisions.DeclareAsync(new("d"), new("Go?", new RuleSpec("simple-majority"), [Ana, Ben]), Ana);
            await scope.Decisions.CastAsync(new("d"), Ana, Stance.Yes);
        }

        using var warm = older.Open(tenant);
        (await warm.Decisions.FindUnfilteredAsync(new("d")))!.Ballots.Should().ContainSingle();
        using (var scope = newer.Open(tenant))
        {
            (await scope.Decisions.CloseAsync(new("d"), Ana)).Value.Verdict!.Kind.Should().Be(VerdictKind.Adopted);
        }

        // To the older one the close has a name of the future.
        await RenameAsync("decision.closed.v1", "decision.closed.v9");
        foreach (var application in new[] { older, new HrApplication(database) })
        {
            using var scope = application.Open(tenant);
            var refused = await scope.Decisions.CastAsync(new("d"), Ben, Stance.No);
            refused.Refusal.Code.Should().Be("stream.not-understood");
            refused.Refusal.Arguments["event"].Should().Be("decision.closed.v9");
            (await scope.Decisions.CloseAsync(new("d"), Ben)).Refusal.Code.Should().Be("stream.not-understood");
            (await scope.Decisions.FindUnfilteredAsync(new("d")))!.Ballots.Should().ContainSingle("it can be read");
        }

        await RenameAsync("decision.closed.v9", "decision.closed.v1");
        using var again = new HrApplication(database).Open(tenant);
        var decision = (await again.Decisions.FindUnfilteredAsync(new("d")))!;
        (decision.Verdict!.Kind, decision.Ballots.Count).Should().Be((VerdictKind.Adopted, 1));
        (await again.Decisions.HandleAsync(new("d"), new CloseDecision(Ana))).Refusal.Code.Should().Be("decision.closed");
    }

    [Fact]
    public async Task BesideAnOlderVersion_TheNewerOneGoesOnWithWhatItWrote()
    {
        using var older = new HrApplication(database);
        using var newer = new HrApplication(database);
        foreach (var (application, step) in new[] { (older, 1), (newer, 2), (older, 3), (newer, 4) })
        {
            using var scope = application.Open(tenant);
            var result = step == 1
                ? await scope.Responsibilities.TakeOnAsync(new("r"), "Write", Ana)
                : await scope.Responsibilities.HandleAsync(new("r"), new OfferHandOver(Ben, Ana, "step " + step));
            result.IsAccepted.Should().BeTrue();
            await scope.Responsibilities.HandleAsync(new("r"), new DeclineHandOver(Ben, "not now"));
        }

        using var last = newer.Open(tenant);
        (await last.Responsibilities.FindUnfilteredAsync(new("r")))!.Accountable.Should().Be(Ana);
    }

    [Fact]
    public async Task ADamagedRow_StopsNothingElse()
    {
        using var application = new HrApplication(database);
        using (var scope = application.Open(tenant))
        {
            await scope.Responsibilities.TakeOnAsync(new("bad"), "Write", Ana);
            await scope.Responsibilities.HandleAsync(new("bad"), new BlockResponsibility(Ana, "no time"));
            await scope.Responsibilities.TakeOnAsync(new("good"), "Read", Ana);
        }

        await DamageAsync("bad", "responsibility.blocked.v1");
        using var fresh = new HrApplication(database);
        using var after = fresh.Open(tenant);

        (await after.Responsibilities.StartAsync(new("bad"), Ana)).Refusal.Code.Should().Be("stream.not-understood");
        (await FluentActions.Awaiting(() => after.Responsibilities.FindUnfilteredAsync(new("bad"))).Should().ThrowAsync<JsonException>())
            .Which.Message.Should().Contain("Version 2 of " + tenant + "/responsibility/bad").And.Contain("responsibility.blocked.v1");
        (await after.Responsibilities.StartAsync(new("good"), Ana)).Value.Status.Should().Be(ResponsibilityStatus.Doing);
        (await after.Get<EfReadModels<HrContext>>().RebuildAsync(new TenantId(tenant))).Should().BeGreaterThanOrEqualTo(2);
        var listed = await after.Get<IResponsibilityIndex>().ListOpenAsync(ResponsibilityFilter.All);
        listed.Items.Select(r => r.Id.Value).Should().BeEquivalentTo("bad", "good");

        var erased = await after.Get<IPersonalData>().EraseAsync(Ana);
        erased.Streams.Should().Be(2, "what can be read is erased everywhere");
        erased.Mentions.Should().Contain(m => m.Stream.Id == "bad" && m.Version == 2, "what cannot be read is named");
    }

    [Fact]
    public async Task ADamagedRow_IsParked_AndTheEventsOfEveryTenantGoOn()
    {
        using var application = new HrApplication(database);
        using var scope = application.Open(tenant);
        using var other = application.Open(tenant + "-other");
        var start = await EndAsync(scope);
        await scope.Responsibilities.TakeOnAsync(new("bad"), "Write", Ana);
        await scope.Responsibilities.HandleAsync(new("bad"), new BlockResponsibility(Ana, "no time"));
        await other.Responsibilities.TakeOnAsync(new("good"), "Read", Ana);
        await DamageAsync("bad", "responsibility.blocked.v1");
        var (handler, checkpoints) = (new Counting("counting-" + tenant), BuiltIn.NewCheckpoints());
        await checkpoints.SaveAsync(FeedCheckpoint.Start(handler.Name) with { Position = start }, CancellationToken.None);
        var runner = new FeedRunner(scope.Get<IEventFeed>(), checkpoints, [handler], NodaTime.SystemClock.Instance, new FeedOptions());

        await runner.RunOnceAsync();

        handler.Seen.Should().Be(2);
        var parked = (await checkpoints.GetAsync(handler.Name, CancellationToken.None)).Parked.Should().ContainSingle().Subject;
        (parked.Stream.Id, parked.Version, parked.IsUnreadable).Should().Be(("bad", 2L, true));
        parked.Reason.Should().StartWith("responsibility.blocked.v1: ");
        await RenameAsync("responsibility.blocked.v1", "responsibility.blocked.v1", """{"at":"2026-01-02T03:04:05Z","by":"ana","what":"no time"}""");
        (await runner.ReplayParkedAsync(handler.Name)).Should().Be(1);
        handler.Seen.Should().Be(3);
    }

    private static async Task<long> EndAsync(HrApplication.Scope scope)
    {
        var feed = scope.Get<IEventFeed>();
        var position = 0L;
        while (await feed.ReadAsync(position, 1_000, CancellationToken.None) is { Count: > 0 } page)
        {
            position = page[^1].Position;
        }

        return position;
    }

    private Task DamageAsync(string stream, string name) => RenameAsync(name, name, "{\"by\": 1, \"of\": \"ana\"}", stream);

    private async Task RenameAsync(string from, string to, string? payload = null, string? stream = null)
    {
        await using var context = database.NewContext();
        var rows = context.Set<EventRow>().IgnoreQueryFilters().Where(e => e.Tenant == tenant && e.Name == from && (stream == null || e.StreamId == stream));
        var changed = payload is null
            ? await rows.ExecuteUpdateAsync(s => s.SetProperty(e => e.Name, to))
            : await rows.ExecuteUpdateAsync(s => s.SetProperty(e => e.Name, to).SetProperty(e => e.Payload, payload));
        changed.Should().BePositive();
    }

    private sealed class Counting(string name) : IFeedHandler
    {
        public string Name => name;

        public int Seen { get; private set; }

        public Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken)
        {
            Seen++;
            return Task.CompletedTask;
        }
    }

    public sealed class OnSqliteFile(SqliteFile database) : NotUnderstoodTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : NotUnderstoodTests(database), IClassFixture<Postgres>;
}
