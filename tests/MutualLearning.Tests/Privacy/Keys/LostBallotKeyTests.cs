using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Privacy.Keys;

/// <summary>Whatever becomes of the key of a secret ballot, nobody votes twice.</summary>
public sealed class LostBallotKeyTests
{
    private static readonly DecisionId Id = new("d");
    private static readonly PersonId Ana = new("ana"), Bruno = new("bruno"), Cleo = new("cleo");

    private readonly InMemoryEventStore store = new();

    [Fact]
    public async Task ThreeRestarts_ThatLoseTheKey_TakeNoFurtherBallot()
    {
        await BeginAsync(new InMemoryPseudonymKeys(), Ana, Bruno);
        for (var restart = 0; restart < 3; restart++)
        {
            await using var process = new Process(store, new InMemoryPseudonymKeys());
            foreach (var voter in new[] { Ana, Bruno, Cleo })
            {
                (await process.Decisions.CastAsync(Id, voter, Stance.Yes)).Refusal.Code.Should().Be("decision.key-lost");
                (await process.Decisions.HandleAsync(Id, new WithdrawBallot(voter))).Refusal.Code.Should().Be("decision.key-lost");
            }
        }

        await CloseAsync("0 yes to 2 no");
    }

    [Fact]
    public async Task AKeyStore_ThatGivesAnotherKeyEachTime_TakesOneBallot()
    {
        await BeginAsync(new FickleKeys(), Ana);
        await using var process = new Process(store, new FickleKeys());
        (await process.Decisions.CastAsync(Id, Ana, Stance.Yes)).Refusal.Code.Should().Be("decision.key-lost");
        (await process.Decisions.CastAsync(Id, Bruno, Stance.Yes)).Refusal.Code.Should().Be("decision.key-lost");
        await CloseAsync("0 yes to 1 no");
    }

    [Fact]
    public async Task TwoProcesses_ThatDoNotShareTheirKeys_DoNotMixTheirBallots()
    {
        var ours = new InMemoryPseudonymKeys();
        await BeginAsync(ours);
        await using Process one = new(store, ours), two = new(store, new InMemoryPseudonymKeys());
        (await two.Decisions.FindUnfilteredAsync(Id)).Should().NotBeNull();
        (await one.Decisions.CastAsync(Id, Ana, Stance.No)).IsAccepted.Should().BeTrue();

        // The second process has the decision in memory without a ballot, and so makes a key; the store knows better.
        (await two.Decisions.CastAsync(Id, Ana, Stance.Yes)).Refusal.Code.Should().Be("decision.key-lost");
        (await two.Decisions.CastAsync(Id, Bruno, Stance.Yes)).Refusal.Code.Should().Be("decision.key-lost");
        (await one.Decisions.CastAsync(Id, Bruno, Stance.No)).IsAccepted.Should().BeTrue();
        (await one.Decisions.CastAsync(Id, Ana, Stance.Yes)).IsAccepted.Should().BeTrue("their own ballot can be changed");
        await CloseAsync("A tie: 1 yes and 1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ManyProcesses_EachWithKeysOfItsOwn_LetNobodyVoteTwice(bool shared)
    {
        for (var round = 0; round < 50; round++)
        {
            var (events, keys) = (new InMemoryEventStore(), new InMemoryPseudonymKeys());
            await BeginAsync(events, keys);
            var cast = await Task.WhenAll(Enumerable.Range(0, 4).SelectMany(_ => new[] { Ana, Bruno }).Select(voter => Task.Run(async () =>
            {
                await using var process = new Process(events, shared ? keys : new InMemoryPseudonymKeys());
                return await process.Decisions.CastAsync(Id, voter, Stance.Yes);
            })));
            await using var last = new Process(events, keys);
            (await last.Decisions.FindUnfilteredAsync(Id))!.Ballots.Count.Should().Be(shared ? 2 : 1);
            cast.Count(c => c.IsAccepted).Should().Be(shared ? 8 : 1);
            cast.Where(c => c.IsRefused).Select(c => c.Refusal.Code).Distinct().Should().Equal(shared ? [] : ["decision.key-lost"]);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task BallotsOfVersion02_WithoutACheckValue_KnowTheirKeyByTheirVoters(bool isReplaced)
    {
        var keys = new InMemoryPseudonymKeys();
        await BeginAsync(new OldStore(store), keys, Ana, Bruno);
        await using (var right = new Process(store, keys))
        {
            (await right.Decisions.HandleAsync(Id, Cast(Ana, Stance.No), new("ana"))).IsAccepted.Should().BeTrue("it is the same command as before");
            (await right.Decisions.HandleAsync(Id, Cast(Cleo, Stance.No), new("ana"))).Refusal.Code.Should().Be("stream.command-used");
        }

        var other = new InMemoryPseudonymKeys();
        _ = isReplaced ? await other.GetOrCreateAsync(Stream, "ballot", CancellationToken.None) : null;
        await using (var wrong = new Process(store, other))
        {
            (await wrong.Decisions.CastAsync(Id, Ana, Stance.Yes)).Refusal.Code.Should().Be("decision.key-lost");
        }

        await using var process = new Process(store, keys);
        var changed = await process.Decisions.CastAsync(Id, Ana, Stance.Yes);
        changed.Value.CastCount.Should().Be(2);
        (await process.Decisions.FindUnfilteredAsync(Id))!.KeyCheck.Should().HaveLength(32, "the first ballot of this version holds it");
        await CloseAsync("A tie: 1 yes and 1");
    }

    [Fact]
    public async Task ARepeatedBallot_IsTheSame_AsLongAsItsKeyLives()
    {
        var keys = new InMemoryPseudonymKeys();
        await BeginAsync(keys, Ana, Bruno);
        await using (var process = new Process(store, keys))
        {
            foreach (var voter in new[] { Ana, Bruno })
            {
                (await process.Decisions.HandleAsync(Id, Cast(voter, Stance.No), new(voter.Value))).IsAccepted.Should().BeTrue();
                (await process.Decisions.HandleAsync(Id, Cast(voter, Stance.Yes), new(voter.Value))).Refusal.Code.Should().Be("stream.command-used");
            }
        }

        var lost = new InMemoryPseudonymKeys();
        await using var later = new Process(store, lost);
        (await later.Decisions.HandleAsync(Id, Cast(Ana, Stance.No), new("ana"))).Refusal.Code.Should().Be("decision.key-lost");
        (await lost.ListAsync(default, 1, CancellationToken.None)).Should().BeEmpty("no key is made in the place of a lost one");
    }

    [Fact]
    public async Task ACheckValueOfACaller_IsNotListenedTo()
    {
        var keys = new InMemoryPseudonymKeys();
        await BeginAsync(keys);
        await using var process = new Process(store, keys);
        (await process.Decisions.HandleAsync(Id, new CastBallot(Ana, Stance.No) { KeyCheck = "mine" })).IsAccepted.Should().BeTrue();
        (await process.Decisions.FindUnfilteredAsync(Id))!.KeyCheck.Should().NotBe("mine");
        (await process.Decisions.HandleAsync(Id, new CastBallot(Bruno, Stance.No) { KeyCheck = "mine" })).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task ARound_ThatBeginsAnew_StaysUnderItsKey()
    {
        var keys = new InMemoryPseudonymKeys();
        await BeginAsync(keys, Ana, Bruno);
        await using var process = new Process(store, keys);
        (await process.Decisions.HandleAsync(Id, new AmendProposal(Ana, "Clearer", "Go on Monday?"))).Value.Ballots.Should().BeEmpty();
        await using (var lost = new Process(store, new InMemoryPseudonymKeys()))
        {
            (await lost.Decisions.CastAsync(Id, Ana, Stance.Yes)).Refusal.Code.Should().Be("decision.key-lost");
        }

        (await process.Decisions.CastAsync(Id, Ana, Stance.Yes)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task AClosedDecision_IsClosed_AlsoForAProcessThatHasNotHeardOfIt()
    {
        var keys = new InMemoryPseudonymKeys();
        await BeginAsync(keys, Ana);
        await using Process one = new(store, keys), two = new(store, keys);
        await two.Decisions.FindUnfilteredAsync(Id);
        (await one.Decisions.CloseAsync(Id, Ana)).IsAccepted.Should().BeTrue();
        (await two.Decisions.CastAsync(Id, Bruno, Stance.Yes)).Refusal.Code.Should().Be("decision.closed");
    }

    private static StreamId Stream => new(TenantId.Single, DecisionSlice.StreamKind, Id.Value);

    private static CastBallot Cast(PersonId by, Stance stance) => new(by, stance);

    private Task BeginAsync(IPseudonymKeys keys, params PersonId[] voters) => BeginAsync(store, keys, voters);

    private static async Task BeginAsync(IEventStore events, IPseudonymKeys keys, params PersonId[] voters)
    {
        await using var process = new Process(events, keys);
        var declared = new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), [Ana, Bruno, Cleo]) { Secrecy = Secrecy.Secret };
        (await process.Decisions.DeclareAsync(Id, declared, Ana)).IsAccepted.Should().BeTrue();
        foreach (var voter in voters)
        {
            (await process.Decisions.HandleAsync(Id, Cast(voter, Stance.No), new(voter.Value))).IsAccepted.Should().BeTrue();
        }
    }

    // Closing needs no key: who has voted is counted.
    private async Task CloseAsync(string verdict)
    {
        await using var process = new Process(store, new InMemoryPseudonymKeys());
        (await process.Decisions.CloseAsync(Id, Ana)).Value.Verdict!.Text.Should().StartWith(verdict);
    }

    private sealed class FickleKeys : IPseudonymKeys, IVolatileStore
    {
        public bool IsVolatile => true;

        public Task<byte[]?> GetOrCreateAsync(StreamId stream, string scope, CancellationToken cancellationToken) =>
            Task.FromResult<byte[]?>(RandomNumberGenerator.GetBytes(32));

        public Task<byte[]?> FindAsync(StreamId stream, string scope, CancellationToken cancellationToken) => GetOrCreateAsync(stream, scope, cancellationToken);

        public Task<IReadOnlyList<KeyScope>> ListAsync(KeyScope after, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<KeyScope>>([]);

        public Task DestroyAsync(StreamId stream, string scope, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
