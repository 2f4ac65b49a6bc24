using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Slices;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using Snippets;

namespace MutualLearning.EntityFrameworkCore.Tests;

/// <summary>A slice that no part of the library knows goes all the way: stored, fed, listed, collected, erased.</summary>
public abstract class OutsideSliceTests(TestDatabase database)
{
    private static readonly PersonId Ana = new("ana"), Ben = new("ben");

    [Fact]
    public async Task ASliceOfTheHost_IsStoredFedListedCollectedAndErased()
    {
        await using var services = await OpenAsync(ml => ml.AddSlice(ThanksSlice.Instance).AddList(ThanksSlice.Instance, ThanksRow.Of));
        await using var scope = services.CreateAsyncScope();
        var thanks = scope.ServiceProvider.GetRequiredService<ICommandRunner<Thanks, ThanksCommand>>();
        (await thanks.HandleAsync("t1", new GiveThanks(Ana, "the rota", Ben), new("give"), CancellationToken.None)).IsAccepted.Should().BeTrue();
        (await thanks.HandleAsync("t1", new AnswerThanks(Ben, "me?"), default, CancellationToken.None)).Refusal.Code.Should().Be("thanks.not-yours");
        (await thanks.HandleAsync("t1", new AnswerThanks(Ana, "gladly"), default, CancellationToken.None)).IsAccepted.Should().BeTrue();
        (await thanks.HandleAsync("t1", new GiveThanks(Ana, "the rota", Ben), new("give"), CancellationToken.None)).IsAccepted.Should().BeTrue("the same command twice");
        (await thanks.HandleAsync("t1", new GiveThanks(Ana, "nothing", Ben), new("give"), CancellationToken.None)).Refusal.Code.Should().Be("stream.command-used");
        (await thanks.HandleAsync("t2", new GiveThanks(Ben, "the cake", Ana), default, CancellationToken.None)).IsAccepted.Should().BeTrue();

        (await Read<IEventFeed>(scope).ReadAsync(0, 10, CancellationToken.None)).Select(e => e.Event.Body.GetType().Name)
            .Should().Equal(nameof(Thanked), nameof(ThanksAnswered), nameof(Thanked));
        (await ListAsync(scope)).Should().Equal("t1: ben thanks ana for the rota, gladly", "t2: ana thanks ben for the cake, ");
        var document = await Read<IPersonalData>(scope).CollectAsync(Ana);
        document.Should().Contain("thanks.thanked.v1").And.Contain("gladly").And.Contain("the cake").And.NotContain("the rota").And.Contain("\"count\":3");

        var erased = await Read<IPersonalData>(scope).EraseAsync(Ana);

        (erased.Streams, erased.Events, erased.MentionCount).Should().Be((2, 3, 0));
        (await ListAsync(scope)).Should().Equal(
            $"t1: ben thanks {erased.Tombstone} for the rota, {Redacted.Erased}", $"t2: {erased.Tombstone} thanks ben for {Redacted.Erased}, ");
        var raw = await scope.ServiceProvider.GetRequiredService<ThanksContext>().Set<EventRow>().Select(e => e.Payload).ToListAsync();
        raw.Should().NotContain(payload => payload.Contains("\"ana\"", StringComparison.Ordinal));
        (await Read<EfReadModels<ThanksContext>>(scope).RebuildAsync(TenantId.Single)).Should().Be(2);
    }

    [Fact]
    public async Task AProcessWithoutTheSlice_RefusesToCollectAndToErase_AndLeavesEverything()
    {
        await using var with = await OpenAsync(ml => ml.AddSlice(ThanksSlice.Instance));
        await using var writing = with.CreateAsyncScope();
        await Read<ICommandRunner<Thanks, ThanksCommand>>(writing).HandleAsync("t3", new GiveThanks(Ana, "the tea", Ben), default, CancellationToken.None);
        await Read<IResponsibilities>(writing).TakeOnAsync(new("tea-" + database.Provider), "Make tea", Ana);
        await using var without = await OpenAsync(static ml => { }, isFirst: false);
        await using var scope = without.CreateAsyncScope();
        var data = Read<IPersonalData>(scope);

        await FluentActions.Awaiting(() => data.EraseAsync(Ana)).Should().ThrowAsync<InvalidOperationException>().WithMessage("*no slice for: thanks*AddSlice*");
        await FluentActions.Awaiting(() => data.CollectAsync(Ana)).Should().ThrowAsync<InvalidOperationException>().WithMessage("*thanks*");
        await FluentActions.Awaiting(() => data.ForgetBeforeAsync(NodaTime.Instant.MaxValue)).Should().ThrowAsync<InvalidOperationException>();

        (await data.ErasuresAsync()).Should().BeEmpty();
        (await Read<IResponsibilities>(scope).FindUnfilteredAsync(new("tea-" + database.Provider)))!.Accountable.Should().Be(Ana);
        var read = await Read<IEventStore>(scope).ReadAsync(new StreamId(TenantId.Single, "thanks", "t3"), 0, CancellationToken.None);
        read.Single().Body.Should().BeOfType<UnknownEvent>().Which.Name.Should().Be("thanks.thanked.v1");
        (await Read<IPersonalData>(writing).EraseAsync(Ana)).Streams.Should().Be(2);
    }

    [Fact]
    public async Task AnEventOfAnEarlierName_IsReadAsToday_AndErased()
    {
        await using var before = await OpenAsync(ml => ml.AddSlice(ThanksSlice.Instance));
        await using var writing = before.CreateAsyncScope();
        await Read<ICommandRunner<Thanks, ThanksCommand>>(writing).HandleAsync("t4", new GiveThanks(Ana, "the soup", Ben), default, CancellationToken.None);
        await Read<ICommandRunner<Thanks, ThanksCommand>>(writing).HandleAsync("t4", new AnswerThanks(Ana, "gladly"), default, CancellationToken.None);
        await using var later = await OpenAsync(ml => ml.AddSlice(new LaterThanks()), isFirst: false);
        await using var scope = later.CreateAsyncScope();
        var stream = new StreamId(TenantId.Single, "thanks", "t4");
        (await Read<IEventStore>(scope).ReadAsync(stream, 0, CancellationToken.None))[0].Body.Should().BeOfType<ThankedAloud>().Which.Where.Should().Be("before everybody");

        var erased = await Read<IPersonalData>(scope).EraseAsync(Ben);

        erased.Events.Should().Be(1);
        var rows = await Read<ThanksContext>(scope).Set<EventRow>().Where(e => e.Kind == "thanks").OrderBy(e => e.Version).Select(e => new { e.Name, e.Payload }).ToListAsync();
        rows[0].Name.Should().Be("thanks.thanked.v2");
        rows[0].Payload.Should().Contain("[erased]").And.NotContain("soup").And.NotContain("\"ben\"").And.Contain("before everybody");
        rows[1].Name.Should().Be("thanks.answered.v1");
        (await Read<ICommandRunner<Thanks, ThanksCommand>>(scope).FindAsync("t4", CancellationToken.None))!.By.Should().Be(erased.Tombstone);
    }

    private static T Read<T>(AsyncServiceScope scope)
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    private static async Task<List<string>> ListAsync(AsyncServiceScope scope)
    {
        await Read<FeedRunner>(scope).RunOnceAsync();
        var rows = await Read<ThanksContext>(scope).Set<ThanksRow>().AsNoTracking().OrderBy(r => r.Id).ToListAsync();
        return [.. rows.Select(r => $"{r.Id}: {r.By} thanks {r.To} for {r.For}, {r.Answer}")];
    }

    private async Task<ServiceProvider> OpenAsync(Action<MutualLearningBuilder> more, bool isFirst = true)
    {
        database.NewContext().Dispose();
        var services = new ServiceCollection().AddDbContext<ThanksContext>(options => database.Use(options))
            .AddMutualLearning(ml => ml.UseEntityFrameworkCore<ThanksContext>().UseReadModels<ThanksContext>())
            .AddMutualLearning(more).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var context = Read<ThanksContext>(scope);
        try
        {
            await context.Set<EventRow>().AnyAsync();
        }
        catch (System.Data.Common.DbException)
        {
            await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        }

        if (isFirst)
        {
            await context.Set<EventRow>().ExecuteDeleteAsync();
            await context.Set<ThanksRow>().ExecuteDeleteAsync();
            await context.Set<PseudonymKeyRow>().ExecuteDeleteAsync();
            await context.Set<FeedCheckpointRow>().ExecuteDeleteAsync();
        }

        return services;
    }

    public sealed class OnSqlite(SqliteFile database) : OutsideSliceTests(database), IClassFixture<SqliteFile>;

    public sealed class OnPostgres(Postgres database) : OutsideSliceTests(database), IClassFixture<Postgres>;

    internal sealed record ThankedAloud(NodaTime.Instant At, PersonId To, PersonId By, string For, string Where) : ThanksEvent(At);

    // The next version of the slice: thanks say where they were given.
    private sealed class LaterThanks() : Slice<Thanks, ThanksCommand, ThanksEvent>("thanks")
    {
        public override Thanks Initial => Thanks.None;

        public override Thanks Evolve(Thanks state, ThanksEvent body) =>
            body is ThankedAloud e ? new(e.To, e.By, e.For, string.Empty) : ThanksSlice.Instance.Evolve(state, body);

        public override Func<Thanks, ThanksCommand, CommandContext, Decided<ThanksEvent>> Decide(IServiceProvider services) => ThanksSlice.Instance.Decide(services);

        public override EventSet<ThanksEvent> Events() => new EventSet<ThanksEvent>()
            .Add("thanks.thanked.v2", static () => LaterJson.Default.ThankedAloud,
                static (e, pass) => e with { To = pass.Person(e.To), By = pass.Person(e.By), For = pass.Own(e.For, e.By) })
            .Add("thanks.answered.v1", static () => LaterJson.Default.ThanksAnswered, static (e, pass) => e with { By = pass.Person(e.By), Words = pass.Own(e.Words, e.By) })
            .AddEarlier("thanks.thanked.v1", static () => LaterJson.Default.Thanked, static old => new ThankedAloud(old.At, old.To, old.By, old.For, "before everybody"));
    }

    private sealed class ThanksRow : ListRow
    {
        public string To { get; set; } = string.Empty;

        public PersonId By { get; set; }

        public string For { get; set; } = string.Empty;

        public string Answer { get; set; } = string.Empty;

        public static ThanksRow? Of(Thanks thanks) =>
            thanks.To.IsDefault ? null : new() { To = thanks.To.Value, By = thanks.By, For = thanks.For, Answer = thanks.Answer };
    }

    private sealed class ThanksContext(DbContextOptions<ThanksContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.UseMutualLearning(o =>
            {
                (o.EventTable, o.PseudonymKeyTable, o.SessionTable, o.SessionPersonTable, o.InboxTable) = ("t_events", "t_keys", "t_sessions", "t_people", "t_inbox");
                (o.DecisionTable, o.ResponsibilityTable, o.FeedHeadTable, o.FeedCheckpointTable) = ("t_decisions", "t_responsibilities", "t_head", "t_checkpoints");
                o.AddList<ThanksRow>("t_thanks");
            });
            modelBuilder.Entity<ThanksRow>().Property(r => r.By).HasConversion(by => by.Value, text => new PersonId(text));
        }
    }
}

[System.Text.Json.Serialization.JsonSourceGenerationOptions(
    PropertyNamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(EventValues)])]
[System.Text.Json.Serialization.JsonSerializable(typeof(OutsideSliceTests.ThankedAloud))]
[System.Text.Json.Serialization.JsonSerializable(typeof(Thanked))]
[System.Text.Json.Serialization.JsonSerializable(typeof(ThanksAnswered))]
internal sealed partial class LaterJson : System.Text.Json.Serialization.JsonSerializerContext;
