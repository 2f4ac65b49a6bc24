using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Privacy.Keys;

/// <summary>Whatever becomes of the key of an anonymous phase, nobody speaks under two pseudonyms, and the phase can end.</summary>
public sealed class LostVisitKeyTests
{
    private static readonly SessionId Id = new("retro");

    private readonly InMemoryEventStore store = new();

    [Theory]
    [InlineData(Visibility.AnonymousAlways)]
    [InlineData(Visibility.AnonymousUntilReveal)]
    public async Task ThreeRestarts_ThatLoseTheKey_TakeNoFurtherWord(Visibility visibility)
    {
        await BeginAsync(store, new InMemoryPseudonymKeys(), visibility, Ben);
        for (var restart = 0; restart < 3; restart++)
        {
            var keys = new InMemoryPseudonymKeys();
            await using var process = new Process(store, keys);
            foreach (var person in new[] { Ana, Ben })
            {
                var refused = (await process.Sessions.ContributeAsync(Id, Words(person))).Refusal;
                (refused.Code, refused.Arguments["phase"]).Should().Be(("session.key-lost", "write"));
            }

            (await keys.ListAsync(default, 1, CancellationToken.None)).Should().BeEmpty();
        }

        (await FindAsync()).Contributions.Should().ContainSingle();
    }

    [Fact]
    public async Task APhase_ThatWasToNameItsAuthors_EndsWithoutItsKeyAndSaysHowManyItCannotName()
    {
        await BeginAsync(store, new InMemoryPseudonymKeys(), Visibility.AnonymousUntilReveal, Ana, Ben);
        await using var process = new Process(store, new InMemoryPseudonymKeys());
        var ended = await process.Sessions.HandleAsync(Id, new AdvancePhase(Ana), new("end"));
        ended.Value.Contributions.Should().HaveCount(2).And.OnlyContain(c => c.At == null);
        var view = (await process.Sessions.ViewAsync(Id, Ben))!;
        view.Visits.Select(v => v.Unnamed).Should().Equal(2, 0);
        view.Contributions.Should().HaveCount(2).And.OnlyContain(c => c.Author.IsDefault);
        (await process.Sessions.HandleAsync(Id, new AdvancePhase(Ana), new("end"))).IsAccepted.Should().BeTrue("it is the same command");
    }

    [Fact]
    public async Task APhase_WithItsKeyOrWithoutAWord_HasNobodyUnnamed()
    {
        var keys = new InMemoryPseudonymKeys();
        await BeginAsync(store, keys, Visibility.AnonymousUntilReveal, Ana, Ben);
        await using var process = new Process(store, keys);
        (await process.Sessions.HandleAsync(Id, new AdvancePhase(Ana))).Value.Visits[0].Unnamed.Should().Be(0);

        var silent = new InMemoryEventStore();
        await BeginAsync(silent, keys, Visibility.AnonymousUntilReveal);
        var lost = new InMemoryPseudonymKeys();
        await using var other = new Process(silent, lost);
        (await other.Sessions.HandleAsync(Id, new AdvancePhase(Ana))).Value.Visits[0].Unnamed.Should().Be(0);
        (await lost.ListAsync(default, 1, CancellationToken.None)).Should().BeEmpty("a phase in which nobody spoke needs no key to end");
    }

    [Fact]
    public async Task APhase_ThatNeverNamesAnybody_MissesNobody()
    {
        await BeginAsync(store, new InMemoryPseudonymKeys(), Visibility.AnonymousAlways, Ana, Ben);
        await using var process = new Process(store, new InMemoryPseudonymKeys());
        (await process.Sessions.HandleAsync(Id, new AdvancePhase(Ana))).Value.Visits[0].Unnamed.Should().Be(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WordsOfVersion02_WithoutACheckValue_KnowTheirKeyByThoseWhoWereThere(bool isReplaced)
    {
        var keys = new InMemoryPseudonymKeys();
        await BeginAsync(new OldStore(store), keys, Visibility.AnonymousUntilReveal, Ben);
        var other = new InMemoryPseudonymKeys();
        _ = isReplaced ? await other.GetOrCreateAsync(Stream, "visit-1", CancellationToken.None) : null;
        await using (var wrong = new Process(store, other))
        {
            (await wrong.Sessions.ContributeAsync(Id, Words(Ben))).Refusal.Code.Should().Be("session.key-lost");
        }

        await using var right = new Process(store, keys);
        (await right.Sessions.ContributeAsync(Id, Words(Ben, "ben's words"), new("ben"))).IsAccepted.Should().BeTrue("it is the same command as before");
        (await right.Sessions.ContributeAsync(Id, Words(Ana))).IsAccepted.Should().BeTrue();
        var session = await FindAsync();
        session.Contributions.Should().HaveCount(2);
        session.Visits[0].KeyCheck.Should().HaveLength(32);
    }

    [Fact]
    public async Task AProcess_ThatDoesNotShareItsKeys_DoesNotMixItsWordsIn()
    {
        var keys = new InMemoryPseudonymKeys();
        await BeginAsync(store, keys, Visibility.AnonymousAlways);
        await using Process one = new(store, keys), two = new(store, new InMemoryPseudonymKeys());
        await two.Sessions.FindUnfilteredAsync(Id);
        (await one.Sessions.ContributeAsync(Id, Words(Ben))).IsAccepted.Should().BeTrue();
        (await two.Sessions.ContributeAsync(Id, Words(Ben))).Refusal.Code.Should().Be("session.key-lost");
        (await two.Sessions.ContributeAsync(Id, Words(Ana))).Refusal.Code.Should().Be("session.key-lost");
        (await one.Sessions.ContributeAsync(Id, Words(Ben) with { KeyCheck = "mine" })).IsAccepted.Should().BeTrue("what the caller says of the key is not listened to");
    }

    [Fact]
    public async Task AnErasure_SaysWhereItCannotLookBehindThePseudonyms_AndMakesNoKey()
    {
        await BeginAsync(store, new InMemoryPseudonymKeys(), Visibility.AnonymousAlways, Ben);
        var lost = new InMemoryPseudonymKeys();
        await using var process = new Process(store, lost);
        var erased = await process.Get<IPersonalData>().EraseAsync(Ben);
        (erased.IsErased, erased.KeysLost).Should().Be((true, 1));
        (await FindAsync()).Contributions.Should().ContainSingle().Which.Text.Should().Be("ben's words");
        (await lost.ListAsync(default, 10, CancellationToken.None)).Should().BeEmpty();
    }

    private static StreamId Stream => new(TenantId.Single, SessionSlice.StreamKind, Id.Value);

    private static Contribute Words(PersonId by, string text = "words") => new(by, ContributionKind.View, text, ValueList<ContributionLink>.Empty, Visit: 1);

    private static async Task BeginAsync(IEventStore events, IPseudonymKeys keys, Visibility visibility, params PersonId[] speakers)
    {
        await using var process = new Process(events, keys);
        var practice = Practice(Phase("write", visibility), Phase("talk"));
        (await process.Sessions.HandleAsync(Id, new StartSession(Id, practice, "Learn", [Ana, Ben], Ana))).IsAccepted.Should().BeTrue();
        foreach (var speaker in speakers)
        {
            (await process.Sessions.ContributeAsync(Id, Words(speaker, speaker + "'s words"), new(speaker.Value))).IsAccepted.Should().BeTrue();
        }
    }

    private async Task<Session> FindAsync()
    {
        await using var process = new Process(store, new InMemoryPseudonymKeys());
        return (await process.Sessions.FindUnfilteredAsync(Id))!;
    }
}
