using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Decisions;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Privacy.Keys;

namespace MutualLearning.Tests.Decisions;

/// <summary>When the key of a secret ballot is made, looked for and destroyed, and what may change places under it.</summary>
public sealed class SecretBallotKeyTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);
    private static readonly PersonId Zoe = new("zoe");
    private static readonly StreamId Stream = new(TenantId.Single, DecisionSlice.StreamKind, Run.Id.Value);
    private static readonly DecisionDeclaration Secret = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(6)) { Secrecy = Secrecy.Secret, Advisory = [Zoe] };

    private readonly InMemoryEventStore store = new();

    [Fact]
    public async Task TheFirstBallotMakesTheKey_AndNothingElseDoes()
    {
        var keys = new InMemoryPseudonymKeys();
        await using var process = await DeclaredAsync(store, keys);

        (await process.Decisions.HandleAsync(Run.Id, new WithdrawBallot(Ana))).Refusal.Code.Should().Be("decision.no-ballot");
        (await process.Decisions.HandleAsync(Run.Id, new CastBallot(new("stranger"), Stance.Yes))).Refusal.Code.Should().Be("decision.unknown");
        (await process.Decisions.HandleAsync(Run.Id, new RaiseObjection(Ana, "Too dear."))).IsAccepted.Should().BeTrue();
        (await process.Decisions.HandleAsync(Run.Id, new AmendProposal(Ana, "Cheaper.", "Go, for less?"))).IsAccepted.Should().BeTrue();
        (await LivingAsync(keys)).Should().Be(0);

        (await process.Decisions.CastAsync(Run.Id, Zoe, Stance.No)).Value.CastCount.Should().Be(1);
        (await process.Decisions.FindUnfilteredAsync(Run.Id))!.Ballots.Values.Should().OnlyContain(b => b.IsAdvisory && b.Voter.IsDefault);
        (await LivingAsync(keys)).Should().Be(1);
    }

    [Fact]
    public async Task ABallot_IsWithdrawnByWhoCastIt_AndByNobodyElse()
    {
        await using var process = await DeclaredAsync(store, new InMemoryPseudonymKeys());
        await process.Decisions.CastAsync(Run.Id, Ana, Stance.Yes);

        (await process.Decisions.HandleAsync(Run.Id, new WithdrawBallot(Ben))).Refusal.Code.Should().Be("decision.no-ballot");
        (await process.Decisions.HandleAsync(Run.Id, new WithdrawBallot(Ana))).Value.CastCount.Should().Be(0);
        (await process.Decisions.CastAsync(Run.Id, Ana, Stance.No)).IsAccepted.Should().BeTrue();
    }

    // Under another key everybody could vote once more.
    [Theory]
    [InlineData(false, "withdrawn")]
    [InlineData(false, "amended")]
    [InlineData(true, "amended")]
    public async Task ALostKey_IsNotMadeAnew_AlsoWhereNoBallotStandsNow(bool isOld, string what)
    {
        IEventStore events = isOld ? new OldStore(store) : store;
        await using (var first = await DeclaredAsync(events, new InMemoryPseudonymKeys()))
        {
            await first.Decisions.CastAsync(Run.Id, Ana, Stance.Yes);
            DecisionCommand after = what == "withdrawn" ? new WithdrawBallot(Ana) : new AmendProposal(Ana, "Cheaper.", "Go, for less?");
            (await first.Decisions.HandleAsync(Run.Id, after)).Value.CastCount.Should().Be(0);
        }

        var lost = new InMemoryPseudonymKeys();
        await using var later = new Process(events, lost);

        (await later.Decisions.CastAsync(Run.Id, Ana, Stance.No)).Refusal.Code.Should().Be("decision.key-lost");
        (await LivingAsync(lost)).Should().Be(0);
    }

    [Fact]
    public async Task AKeyThatOutlivedItsBallot_GoesWithTheNextCommand_WhateverThatIs()
    {
        var keys = new Forgetful();
        await using var process = await DeclaredAsync(store, keys);
        await process.Decisions.CastAsync(Run.Id, Ana, Stance.Yes);
        keys.IsAway = true;
        await FluentActions.Awaiting(() => process.Decisions.CloseAsync(Run.Id, Ana)).Should().ThrowAsync<TimeoutException>();
        keys.IsAway = false;

        (await process.Decisions.CastAsync(Run.Id, Ben, Stance.No)).Refusal.Code.Should().Be("decision.closed");

        keys.Destroyed.Should().Be(1);
    }

    [Fact]
    public async Task WhileItIsOpen_NoKeyIsDestroyed_AndTheOrderStays()
    {
        var keys = new Forgetful();
        await using var process = await DeclaredAsync(store, keys);
        await VoteAsync(process, Stance.Yes);

        (await process.Decisions.CastAsync(Run.Id, new("stranger"), Stance.No)).IsRefused.Should().BeTrue();

        keys.Destroyed.Should().Be(0);
        (await EventsAsync()).Should().NotContain(e => e is StreamRewritten);
    }

    [Fact]
    public async Task Ballots_ChangePlacesWithinTheirRound_AndTheCheckValueGoes()
    {
        await using var process = await DeclaredAsync(store, new InMemoryPseudonymKeys());
        await VoteAsync(process, Stance.No);
        (await process.Decisions.HandleAsync(Run.Id, new AmendProposal(Ana, "Cheaper.", "Go, for less?"))).IsAccepted.Should().BeTrue();
        await VoteAsync(process, Stance.Yes);
        (await process.Decisions.CloseAsync(Run.Id, Ana)).Value.Verdict!.Text.Should().Be("6 yes to 0 no.");

        var cast = (await EventsAsync()).OfType<BallotCast>().ToList();

        cast.Select(e => e.Ballot.Stance).Should().Equal(Enumerable.Repeat(Stance.No, 6).Concat(Enumerable.Repeat(Stance.Yes, 6)));
        cast.Take(6).Select(e => e.Ballot.Pseudonym.Value).Should().BeInAscendingOrder(StringComparer.Ordinal);
        cast.Skip(6).Select(e => e.Ballot.Pseudonym.Value).Should().BeInAscendingOrder(StringComparer.Ordinal);
        cast.Should().OnlyContain(e => e.KeyCheck == null);
    }

    private static async Task<Process> DeclaredAsync(IEventStore events, IPseudonymKeys keys)
    {
        var process = new Process(events, keys);
        (await process.Decisions.DeclareAsync(Run.Id, Secret, Ana)).IsAccepted.Should().BeTrue();
        return process;
    }

    private static async Task VoteAsync(Process process, Stance stance)
    {
        for (var i = 0; i < 6; i++)
        {
            (await process.Decisions.CastAsync(Run.Id, Votes.Person(i), stance)).IsAccepted.Should().BeTrue();
        }
    }

    private static async Task<int> LivingAsync(InMemoryPseudonymKeys keys) => (await keys.ListAsync(default, 10, CancellationToken.None)).Count;

    private async Task<List<object>> EventsAsync() => [.. (await store.ReadAsync(Stream, 0, CancellationToken.None)).Select(e => e.Body)];

    private sealed class Forgetful : IPseudonymKeys
    {
        private readonly InMemoryPseudonymKeys inner = new();

        public bool IsAway { get; set; }

        public int Destroyed { get; private set; }

        public Task<byte[]?> GetOrCreateAsync(StreamId stream, string scope, CancellationToken cancellationToken) => inner.GetOrCreateAsync(stream, scope, cancellationToken);

        public Task<byte[]?> FindAsync(StreamId stream, string scope, CancellationToken cancellationToken) => inner.FindAsync(stream, scope, cancellationToken);

        public Task<IReadOnlyList<KeyScope>> ListAsync(KeyScope after, int limit, CancellationToken cancellationToken) => inner.ListAsync(after, limit, cancellationToken);

        public Task DestroyAsync(StreamId stream, string scope, CancellationToken cancellationToken)
        {
            Destroyed += IsAway ? 0 : 1;
            return IsAway ? throw new TimeoutException() : inner.DestroyAsync(stream, scope, cancellationToken);
        }
    }
}
