using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using CsCheck;
using MutualLearning.Contributions;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using MutualLearning.Tests.Sessions;
using NodaTime;

namespace MutualLearning.Tests.Privacy;

public sealed class PersonalDataTests
{
    private static readonly ResponsibilityId Id = new("r");
    private readonly InMemoryEventStore store = new();
    private readonly InMemoryPseudonymKeys keys = new();

    [Fact]
    public async Task TwoTenants_DoNotTouchEachOther()
    {
        using var north = new Application(store, keys, "north");
        using var south = new Application(store, keys, "south");
        await new History(north).RunAsync(Steps());
        await new History(south).RunAsync(Steps());
        var before = await Application.Rows(store, "south");

        await north.Data.EraseAsync(Template.Ana);
        await north.Data.ForgetBeforeAsync(Instant.MaxValue);

        (await Application.Rows(store, "south")).Should().Equal(before);
        (await south.Data.ErasuresAsync()).Should().BeEmpty();
        (await north.Data.CollectAsync(Template.Ana)).Should().Contain("\"count\":0");
        (await south.Data.CollectAsync(Template.Ana)).Should().NotContain("\"count\":0");
    }

    [Fact]
    public async Task TheDocument_IsWrittenToAStreamThatRefusesSynchronousWrites()
    {
        using var app = new Application(store, keys);
        await new History(app).RunAsync(Steps());
        using var response = new AsyncOnlyStream();

        await app.Data.CollectAsync(Template.Ana, response);

        using var document = JsonDocument.Parse(response.Written);
        document.RootElement.GetProperty("count").GetInt32().Should().BePositive();
        document.RootElement.GetProperty("records").GetArrayLength().Should().Be(document.RootElement.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task WhatOthersWroteAndIdsThatHoldThePerson_AreListed()
    {
        using var app = new Application(store, keys);
        var duty = new ResponsibilityId("onboard ana");
        await app.Responsibilities.HandleAsync(duty, new TakeOnResponsibility(duty, "Meet ana, not banana", Template.Ben, Template.Ben), new CommandId("take/ana"));
        await app.Responsibilities.HandleAsync(duty, new BlockResponsibility(Template.Ben, "ANA is ill, Diana too"));
        await app.Responsibilities.HandleAsync(duty, new OfferHandOver(Template.Ana, Template.Ben, "ana?"));

        var result = await app.Data.EraseAsync(Template.Ana);

        result.Mentions.Select(m => (m.Version, m.Member)).Should().BeEquivalentTo(
            new (long, string)[] { (0, "(stream)"), (1, "(command)"), (1, "id"), (1, "what"), (3, "note") });
        result.MentionCount.Should().Be(5);
        (result.Streams, result.Events).Should().Be((1, 1));
    }

    [Fact]
    public async Task MentionsAreListedUpToALimit_AndCounted()
    {
        var stream = new StreamId(TenantId.Single, "responsibility", "r");
        object[] events = [.. Enumerable.Range(0, 1_100).Select(_ => (object)new ResponsibilityBlocked(default, Template.Ben, "ana", default))];
        await store.AppendAsync(new Append(stream, 0, new CommandId("c"), events), CancellationToken.None);
        using var app = new Application(store, keys);

        var result = await app.Data.EraseAsync(Template.Ana);

        (result.IsErased, result.Mentions.Count, result.MentionCount).Should().Be((false, ErasureResult.MaxMentions, 1_100));
        (await app.Data.ErasuresAsync()).Should().BeEmpty("nothing was erased");
    }

    [Fact]
    public async Task UnknownEvents_StayAsTheyAre_AndAreListedWhenTheyNameThePerson()
    {
        var stream = new StreamId(TenantId.Single, "session", "s");
        object[] events = [new UnknownEvent("session.waved.v9", """{"who":"\u0061na"}"""), new UnknownEvent("session.waved.v9", "{}"), new object()];
        await store.AppendAsync(new Append(stream, 0, new CommandId("c"), events), CancellationToken.None);
        using var app = new Application(store, keys);

        (await app.Data.EraseAsync(Template.Ana)).Mentions.Should().Equal(new Mention(stream, 1, "who"));
        (await store.ReadAsync(stream, 0, CancellationToken.None)).Select(e => e.Body).Should().Equal(events);
    }

    [Fact]
    public async Task WhoIsErased_LeavesTheirResponsibilitiesOrphaned_AlsoInLists()
    {
        using var app = new Application(store, keys);
        (await app.Responsibilities.TakeOnAsync(Id, "Write it down", Template.Ana)).IsAccepted.Should().BeTrue();

        var tombstone = (await app.Data.EraseAsync(Template.Ana)).Tombstone;

        tombstone.IsErased.Should().BeTrue();
        var orphan = (await app.Responsibilities.FindUnfilteredAsync(Id))!;
        (orphan.Accountable, orphan.IsOrphaned, orphan.IsOpen).Should().Be((tombstone, true, true));
        ResponsibilityEntry.Of(orphan)!.IsOrphaned.Should().BeTrue();
    }

    [Fact]
    public async Task TheDocument_IsOneJsonObject_WithEverythingAboutThePerson()
    {
        using var app = new Application(store, keys);
        await app.Responsibilities.HandleAsync(Id, new TakeOnResponsibility(
            Id, "Write it down", Template.Ana, Template.Ben, Involved: new Involved(Template.People(Template.Ben), ValueList<PersonId>.Empty, ValueList<PersonId>.Empty)) { IsRecorded = true });
        await app.Responsibilities.HandleAsync(Id, new StartResponsibility(Template.Ana));
        (await app.Responsibilities.HandleAsync(Id, new BlockResponsibility(Template.Ben, "no pen"))).IsAccepted.Should().BeTrue();
        await app.Responsibilities.HandleAsync(Id, new UnblockResponsibility(Template.Ana));
        await app.Responsibilities.HandleAsync(Id, new CompleteResponsibility(Template.Ana, "see page 3"));

        using var document = JsonDocument.Parse(await app.Data.CollectAsync(Template.Ana));

        var root = document.RootElement;
        (root.GetProperty("format").GetInt32(), root.GetProperty("person").GetString(), root.GetProperty("tenant").GetString(), root.GetProperty("count").GetInt32())
            .Should().Be((1, "ana", "main", 5));
        root.GetProperty("records").EnumerateArray().Select(r => (
                r.GetProperty("kind").GetString(), r.GetProperty("id").GetString(), r.GetProperty("version").GetInt64(), r.GetProperty("event").GetString()))
            .Should().Equal(
                ("responsibility", "r", 1, "responsibility.taken-on.v1"),
                ("responsibility", "r", 2, "responsibility.confirmed.v1"),
                ("responsibility", "r", 3, "responsibility.started.v1"),
                ("responsibility", "r", 5, "responsibility.unblocked.v1"),
                ("responsibility", "r", 6, "responsibility.completed.v1"));
        root.GetProperty("records")[0].GetProperty("data").GetProperty("what").GetString().Should().Be("Write it down");
        root.GetProperty("records")[0].GetProperty("data").GetProperty("by").GetString().Should().Be(Redacted.Other);
        root.GetProperty("records")[1].GetProperty("data").GetProperty("by").GetString().Should().Be("ana");
        root.GetProperty("records")[4].GetProperty("data").GetProperty("evidence").GetString().Should().Be("see page 3");
    }

    [Fact]
    public Task TheDocument_HoldsWhatIsErased_AndNobodyElse() => History.Steps.SampleAsync(
        async steps =>
        {
            var world = await World.Make(steps);
            var hidden = (await world.HiddenNames(Template.Ana)).Count > 0;
            var document = await world.App.Data.CollectAsync(Template.Ana);
            var mustGo = await world.WordsThatMustGo();
            var stored = await world.StoredWords();
            var others = world.Past.Own.Where(o => o.Value.By != Template.Ana).Select(o => '"' + o.Key + '"');

            document.Should().NotContainAny([.. others, "\"ben\"", "\"cleo\"", "\"dan\""]);
            using var parsed = JsonDocument.Parse(document);
            var count = parsed.RootElement.GetProperty("count").GetInt32();
            var erased = await world.App.Data.EraseAsync(Template.Ana);
            erased.Events.Should().BeGreaterThanOrEqualTo(count);
            (hidden || erased.Events == count).Should().BeTrue("only what a living key hides is erased and not shown");
            foreach (var word in mustGo)
            {
                (hidden || !stored.Contains(word) || document.Contains('"' + word + '"', StringComparison.Ordinal)).Should().BeTrue(word);
            }
        },
        iter: 50);

    [Fact]
    public Task Forgetting_KeepsFiguresAndWhatIsOpen_AndIsIdempotent() => History.Steps.SampleAsync(
        async steps =>
        {
            var world = await World.Make(steps);
            var (sessions, decisions, responsibilities) = await world.States();
            var rows = await Application.Rows(world.Store);

            (await world.App.Data.ForgetBeforeAsync(Instant.FromUtc(2026, 3, 2, 12, 0))).Should().Be(new ForgottenTexts(0, 0), "nothing had ended by then");
            var forgotten = await world.App.Data.ForgetBeforeAsync(Instant.FromUtc(2026, 3, 4, 0, 0));

            var after = await Application.Rows(world.Store);
            forgotten.Events.Should().Be(rows.Count(b => after.Single(a => a.Stream == b.Stream && a.Version == b.Version).Json != b.Json));
            var (sessionsAfter, decisionsAfter, responsibilitiesAfter) = await world.States();
            foreach (var (b, a) in sessions.Zip(sessionsAfter))
            {
                (b.EndedAt is null && b.Equals(a) || b.EndedAt is not null && a.Contributions.All(c => c.Text is Redacted.Forgotten or "")).Should().BeTrue();
                a.Contributions.Select(c => (c.Author, c.Kind, c.Visit, c.At, c.Pseudonym)).Should().Equal(b.Contributions.Select(c => (c.Author, c.Kind, c.Visit, c.At, c.Pseudonym)));
                a.Visits.Select(WithoutReasons).Should().Equal(b.Visits.Select(WithoutReasons));
                (b.EndedAt is null || a.Visits.All(v => v.Interventions.All(i => i.Reason == Redacted.Forgotten))).Should().BeTrue();
            }

            foreach (var (b, a) in decisions.Zip(decisionsAfter))
            {
                (a.Status, a.Verdict, a.FirstVerdict, a.DecidedBy).Should().Be((b.Status, b.Verdict, b.FirstVerdict, b.DecidedBy));
                a.Ballots.Values.Select(v => (v.Voter, v.Stance, v.Strength, v.Reason.Length == 0))
                    .Should().BeEquivalentTo(b.Ballots.Values.Select(v => (v.Voter, v.Stance, v.Strength, v.Reason.Length == 0)));
                a.Declaration!.Question.Should().Be(b.ClosedAt is null ? b.Declaration!.Question : Redacted.Forgotten);
            }

            foreach (var (b, a) in responsibilities.Zip(responsibilitiesAfter))
            {
                (a?.Status, a?.Accountable, a?.Due, a?.ClosedAt).Should().Be((b?.Status, b?.Accountable, b?.Due, b?.ClosedAt));
                a?.What.Should().Be(b!.ClosedAt is null ? b.What : Redacted.Forgotten);
            }

            (await world.App.Data.ForgetBeforeAsync(Instant.FromUtc(2026, 3, 4, 0, 0))).Should().Be(new ForgottenTexts(0, 0));
            (await Application.Rows(world.Store)).Should().Equal(after);
        },
        iter: 60);

    [Fact]
    public async Task ForgettingBeforeADay_CountsFromItsFirstInstantInTheZone()
    {
        using var app = new Application(store, keys);
        var zone = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"];
        // On 4 November 2018 the clocks went from midnight to one o'clock: the day began at 03:00 UTC.
        app.Clock.Set(Instant.FromUtc(2018, 11, 4, 2, 59, 59));
        await app.Responsibilities.HandleAsync(Id, new TakeOnResponsibility(Id, "Task", Template.Ana, Template.Ana));
        await app.Responsibilities.HandleAsync(Id, new DropResponsibility(Template.Ana, "over"));

        (await app.Data.ForgetBeforeAsync(new LocalDate(2018, 11, 3), zone)).Events.Should().Be(0);
        (await app.Data.ForgetBeforeAsync(new LocalDate(2018, 11, 4), zone)).Should().Be(new ForgottenTexts(1, 2));
    }

    [Fact]
    public async Task Nobody_IsNoPerson()
    {
        using var app = new Application(store, keys);
        await FluentActions.Invoking(() => app.Data.EraseAsync(default)).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Invoking(() => app.Data.EraseAsync(Template.Ana, (ErasureScope)9)).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Invoking(() => app.Data.CollectAsync(default, Stream.Null)).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Invoking(() => app.Data.CollectAsync(Template.Ana, null!)).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public void AStoreThatCannotForget_IsAnErrorThatSaysSo()
    {
        using var app = new Application(new RecordingStoreLike(), keys);
        FluentActions.Invoking(() => app.Data).Should().Throw<InvalidOperationException>().WithMessage("*IForgetfulEventStore*");
    }

    private static System.Collections.Generic.IEnumerable<(int, int, int, int)> Steps()
    {
        var random = new SplitMix64(3);
        return Enumerable.Range(0, 60).Select(_ => (random.Next(40), random.Next(4), random.Next(4), random.Next(3)));
    }

    private sealed class RecordingStoreLike : IEventStore, IVolatileStore
    {
        public bool IsVolatile => true;

        public Task<System.Collections.Generic.IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private static PhaseVisit WithoutReasons(PhaseVisit visit) =>
        visit with { Interventions = visit.Interventions.Select(i => i with { Reason = string.Empty }) };
}
