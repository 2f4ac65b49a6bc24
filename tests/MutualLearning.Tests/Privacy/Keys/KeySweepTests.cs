using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Privacy.Keys;

/// <summary>Keys that outlived what they were for go with the next sweep, and no others.</summary>
public sealed class KeySweepTests
{
    private readonly Faults faults = new();
    private readonly InMemoryPseudonymKeys keys = new();
    private readonly InMemoryEventStore store = new();

    [Theory]
    [InlineData("the answer of the append is lost")]
    [InlineData("the keys are away")]
    public async Task WhatClosedWithoutDestroyingItsKey_HasNoneAfterASweep(string fault)
    {
        await using var process = new Process(new FaultyStore(store, faults), new FaultyKeys(keys, faults));
        foreach (var (id, close) in new (string, DecisionCommand)[] { ("closed", new CloseDecision(Ana)), ("replaced", new SupersedeDecision(new("other"), Ana)) })
        {
            await VoteAsync(process, id);
            faults.Now = fault;
            await FluentActions.Awaiting(() => process.Decisions.HandleAsync(new(id), close)).Should().ThrowAsync<TimeoutException>();
            faults.Now = string.Empty;
        }

        foreach (var (id, end) in new (string, SessionCommand)[] { ("went-on", new AdvancePhase(Ana)), ("over", new CloseSession(Ana, "Enough")), ("off", new CancelSession(Ana, "Fire")) })
        {
            await WriteAsync(process, id);
            faults.Now = fault;
            await FluentActions.Awaiting(() => process.Sessions.HandleAsync(new(id), end)).Should().ThrowAsync<TimeoutException>();
            faults.Now = string.Empty;
        }

        await VoteAsync(process, "open");
        await WriteAsync(process, "runs");
        (await LivingAsync()).Should().HaveCount(7);
        (await SweepAsync()).Should().Be(new KeySweepResult(Destroyed: 5, Running: 2, Unclear: 0));
        (await LivingAsync()).Should().Equal("main/decision/open ballot", "main/session/runs visit-1");
        (await SweepAsync()).Should().Be(new KeySweepResult(0, 2, 0));
        (await process.Decisions.CastAsync(new("open"), Ana, Stance.No)).IsAccepted.Should().BeTrue();
        (await process.Sessions.ContributeAsync(new("runs"), Words())).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task KeysOfWhatNobodyHereCanJudge_AreLeftAlone_AndCounted()
    {
        await using var process = new Process(store, keys);
        await VoteAsync(process, "newer");
        await process.Decisions.CloseAsync(new("newer"), Ana);
        await store.AppendAsync(new(Decision("newer"), 5, new("n"), [new UnknownEvent("decision.opened-anew.v1", "{}")]), CancellationToken.None);
        await VoteAsync(process, "closed");
        await process.Decisions.CloseAsync(new("closed"), Ana);
        (StreamId, string)[] unclear =
        [
            (Decision("newer"), "ballot"), (Decision("closed"), "second-ballot"), (Decision("not-yet"), "ballot"), (Session("not-yet"), "visit-1"),
            (new(TenantId.Single, "survey", "s"), "round-1"),
        ];
        var living = new MoreKeys(keys, [.. unclear.Select(u => new KeyScope(u.Item1, u.Item2))]);
        (await new KeySweep(living, store, new RandomIdSource(), BuiltIn.Events).RunAsync()).Should().Be(new KeySweepResult(0, 0, unclear.Length));
        living.Destroyed.Should().BeEmpty();
    }

    [Theory]
    [InlineData("visit-2", false)]
    [InlineData("visit-1", true)]
    [InlineData("visit-3", false)]
    [InlineData("visit-0", null)]
    [InlineData("visit-", null)]
    [InlineData("visit--1", null)]
    [InlineData("visit-1 ", null)]
    [InlineData("ballot", null)]
    public async Task OfASession_TheKeysOfVisitsThatHaveEndedGo(string scope, bool? goes)
    {
        await using var process = new Process(store, keys);
        await WriteAsync(process, "retro", Visibility.AnonymousAlways);
        await process.Sessions.HandleAsync(new("retro"), new AdvancePhase(Ana));
        await CheckAsync(Session("retro"), scope, goes);
        await process.Sessions.HandleAsync(new("retro"), new CloseSession(Ana));
        await CheckAsync(Session("retro"), scope, goes is null ? null : true);
    }

    [Fact]
    public async Task AStreamThatCannotBeRead_KeepsNoOtherKeyAlive()
    {
        await using var process = new Process(store, keys);
        await VoteAsync(process, "b");
        await process.Decisions.CloseAsync(new("b"), Ana);
        var living = new MoreKeys(keys, [new(Decision("a"), "ballot"), new(Decision("b"), "ballot")]);
        (await new KeySweep(living, new Unreadable(store), new RandomIdSource(), BuiltIn.Events).RunAsync()).Should().Be(new KeySweepResult(1, 0, 1));
        living.Destroyed.Should().Equal(new KeyScope(Decision("b"), "ballot"));
    }

    [Fact]
    public async Task KeysOfErasures_GoWhenTheErasureIsCompleted()
    {
        var register = new StreamId(TenantId.Single, "erasure", "register");
        object[] events = [Register.Begun(Nine, 1, new("m1")), Register.Completed(Nine, 1, ErasureScope.OwnWords, 1, 1), Register.Begun(Nine, 2, new("m2"))];
        await store.AppendAsync(new(register, 0, new("c"), events), CancellationToken.None);
        var living = new MoreKeys(keys, [new(register, "erasure-1"), new(register, "erasure-2"), new(register, "erasure-3"), new(register, "other")]);
        (await new KeySweep(living, store, new RandomIdSource(), BuiltIn.Events).RunAsync()).Should().Be(new KeySweepResult(Destroyed: 1, Running: 2, Unclear: 1));
        living.Destroyed.Should().Equal(new KeyScope(register, "erasure-1"));
    }

    [Fact]
    public async Task ManyKeys_OfManyTenants_AreSweptPageByPage()
    {
        for (var i = 0; i < 450; i++)
        {
            var stream = new StreamId(new("t" + (i % 3)), "decision", "d" + i);
            await keys.GetOrCreateAsync(stream, "ballot", CancellationToken.None);
            object[] events = [new DecisionDeclared(Nine, new("d" + i), Secret, Ana), new DecisionSuperseded(Nine, new("x"), Ana)];
            await store.AppendAsync(new(stream, 0, new("c"), events.Take(1 + (i % 2)).ToArray()), CancellationToken.None);
        }

        (await SweepAsync()).Should().Be(new KeySweepResult(225, 225, 0));
        (await SweepAsync()).Should().Be(new KeySweepResult(0, 225, 0));
    }

    [Fact]
    public async Task ASweepBesideBallotsBeingCast_DestroysNoKeyOfAnOpenOne()
    {
        await using var process = new Process(store, keys);
        using var end = new CancellationTokenSource();
        var running = 0;
        var sweeping = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                Interlocked.Add(ref running, (await SweepAsync()).Running);
            }
        });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            // On a busy machine the first sweep may come late.
            for (var i = 0; i < 100 || (i < 100_000 && Volatile.Read(ref running) == 0); i++)
            {
                await VoteAsync(process, $"d{worker}-{i}");
                (await process.Decisions.CastAsync(new($"d{worker}-{i}"), Ben, Stance.Yes)).IsAccepted.Should().BeTrue();
                (await process.Decisions.CloseAsync(new($"d{worker}-{i}"), Ana)).IsAccepted.Should().BeTrue();
            }
        })));
        await end.CancelAsync();
        await sweeping;
        running.Should().BePositive("open ballots were met");
        (await LivingAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task ASweep_IsEndedByItsToken()
    {
        await using var process = new Process(store, keys);
        await VoteAsync(process, "open");
        await FluentActions.Awaiting(() => process.Get<KeySweep>().RunAsync(new CancellationToken(true))).Should().ThrowAsync<OperationCanceledException>();
    }

    private static DecisionDeclaration Secret => new("Go?", new RuleSpec("simple-majority"), [Ana, Ben]) { Secrecy = Secrecy.Secret };

    private static StreamId Decision(string id) => new(TenantId.Single, DecisionSlice.StreamKind, id);

    private static StreamId Session(string id) => new(TenantId.Single, SessionSlice.StreamKind, id);

    private static Contribute Words() => new(Ben, ContributionKind.View, "words", ValueList<ContributionLink>.Empty, Visit: 1);

    private static async Task VoteAsync(Process process, string id)
    {
        (await process.Decisions.DeclareAsync(new(id), Secret, Ana)).IsAccepted.Should().BeTrue();
        (await process.Decisions.CastAsync(new(id), Ana, Stance.Yes)).IsAccepted.Should().BeTrue();
    }

    private static async Task WriteAsync(Process process, string id, Visibility visibility = Visibility.AnonymousUntilReveal)
    {
        var practice = Practice(Phase("write", visibility), Phase("talk"));
        (await process.Sessions.HandleAsync(new(id), new StartSession(new(id), practice, "Learn", [Ana, Ben], Ana))).IsAccepted.Should().BeTrue();
        (await process.Sessions.ContributeAsync(new(id), Words())).IsAccepted.Should().BeTrue();
    }

    private async Task CheckAsync(StreamId stream, string scope, bool? goes)
    {
        var living = new MoreKeys(keys, [new(stream, scope)]);
        (await new KeySweep(living, store, new RandomIdSource(), BuiltIn.Events).RunAsync()).Should().Be(new KeySweepResult(goes == true ? 1 : 0, goes == false ? 1 : 0, goes is null ? 1 : 0));
        living.Destroyed.Should().HaveCount(goes == true ? 1 : 0);
    }

    private Task<KeySweepResult> SweepAsync() => new KeySweep(keys, store, new RandomIdSource(), BuiltIn.Events).RunAsync();

    private async Task<IEnumerable<string>> LivingAsync() =>
        (await keys.ListAsync(default, 100, CancellationToken.None)).Select(k => k.Stream + " " + k.Scope);

    private sealed class Faults
    {
        public string Now { get; set; } = string.Empty;
    }

    private sealed class FaultyStore(InMemoryEventStore inner, Faults faults) : IEventStore, IVolatileStore
    {
        public bool IsVolatile => true;

        public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
            inner.ReadAsync(stream, afterVersion, cancellationToken);

        public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
        {
            var result = await inner.AppendAsync(append, cancellationToken);
            return faults.Now == "the answer of the append is lost" ? throw new TimeoutException() : result;
        }
    }

    private sealed class FaultyKeys(InMemoryPseudonymKeys inner, Faults faults) : IPseudonymKeys
    {
        public Task<byte[]?> GetOrCreateAsync(StreamId stream, string scope, CancellationToken cancellationToken) => inner.GetOrCreateAsync(stream, scope, cancellationToken);

        public Task<byte[]?> FindAsync(StreamId stream, string scope, CancellationToken cancellationToken) => inner.FindAsync(stream, scope, cancellationToken);

        public Task<IReadOnlyList<KeyScope>> ListAsync(KeyScope after, int limit, CancellationToken cancellationToken) => inner.ListAsync(after, limit, cancellationToken);

        public Task DestroyAsync(StreamId stream, string scope, CancellationToken cancellationToken) =>
            faults.Now == "the keys are away" ? throw new TimeoutException() : inner.DestroyAsync(stream, scope, cancellationToken);
    }

    private sealed class MoreKeys(InMemoryPseudonymKeys inner, IReadOnlyList<KeyScope> living) : IPseudonymKeys
    {
        public List<KeyScope> Destroyed { get; } = [];

        public Task<byte[]?> GetOrCreateAsync(StreamId stream, string scope, CancellationToken cancellationToken) => inner.GetOrCreateAsync(stream, scope, cancellationToken);

        public Task<byte[]?> FindAsync(StreamId stream, string scope, CancellationToken cancellationToken) => inner.FindAsync(stream, scope, cancellationToken);

        public Task<IReadOnlyList<KeyScope>> ListAsync(KeyScope after, int limit, CancellationToken cancellationToken) => Task.FromResult(living);

        public Task DestroyAsync(StreamId stream, string scope, CancellationToken cancellationToken)
        {
            Destroyed.Add(new(stream, scope));
            return Task.CompletedTask;
        }
    }

    private sealed class Unreadable(InMemoryEventStore inner) : IEventStore
    {
        public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long afterVersion, CancellationToken cancellationToken) =>
            stream.Id == "a" ? throw new JsonException() : inner.ReadAsync(stream, afterVersion, cancellationToken);

        public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken) => inner.AppendAsync(append, cancellationToken);
    }
}
