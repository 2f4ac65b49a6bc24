using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Privacy;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Privacy;

/// <summary>People behind pseudonyms: found while the key lives, by nobody afterwards.</summary>
public sealed class HiddenTests
{
    private static readonly SessionId Session = new("s");
    private static readonly DecisionId Vote = new("d");
    private readonly InMemoryEventStore store = new();
    private readonly Application app;

    public HiddenTests() => app = new Application(store, new InMemoryPseudonymKeys());

    [Fact]
    public async Task AnOpenSecretBallot_LosesTheReason_AndStillCounts()
    {
        await Declare();
        await Cast(Ana, Stance.No, "my reason");
        await Cast(Ben, Stance.Yes, "his reason");
        await app.Data.EraseAsync(Ana);

        await Cast(Ben, Stance.Abstain, "his new reason");
        await app.Decisions.HandleAsync(Vote, new CloseDecision(Cleo));

        var decision = (await app.Decisions.FindUnfilteredAsync(Vote))!;
        decision.Ballots.Values.Select(b => (b.Stance, b.Reason)).Should()
            .BeEquivalentTo([(Stance.No, Redacted.Erased), (Stance.Abstain, "his new reason")]);
        (decision.Verdict!.Kind, decision.Verdict.Reason).Should().Be((VerdictKind.Rejected, "verdict.no-majority"));
    }

    [Fact]
    public async Task ABallotWithoutAReason_GetsNone_AndNoKeyIsMissed()
    {
        await Declare();
        await Cast(Ana, Stance.No, string.Empty);
        var erased = await app.Data.EraseAsync(Ana);

        (await app.Decisions.FindUnfilteredAsync(Vote))!.Ballots.Values.Single().Reason.Should().BeEmpty();
        (erased.Events, erased.KeysLost).Should().Be((2, 0));
    }

    [Fact]
    public async Task OnlyWhereSomebodyIsHiddenNow_AKeyIsMissed()
    {
        await Declare();
        (await app.Data.EraseAsync(Dan)).KeysLost.Should().Be(0, "nobody has voted");
        await Cast(Ana, Stance.No, "my reason");
        await app.Decisions.CloseAsync(Vote, Cleo);
        await app.Decisions.DeclareAsync(new DecisionId("open"), new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), People(Ana, Ben)), Cleo);
        await app.Decisions.CastAsync(new DecisionId("open"), Ana, Stance.Yes);

        (await app.Data.EraseAsync(Ana)).KeysLost.Should().Be(0, "the one is closed, the other open to all");
    }

    [Fact]
    public async Task AReplacedKey_IsMissed_AndAnOldBallotHasNoCheckValue()
    {
        await Declare();
        await Cast(Ana, Stance.No, "my reason");
        var replaced = new InMemoryPseudonymKeys();
        await replaced.GetOrCreateAsync(new StreamId(new TenantId("main"), "decision", Vote.Value), "ballot", CancellationToken.None);
        using var other = new Application(store, replaced);

        (await other.Data.EraseAsync(Ana)).KeysLost.Should().Be(1);

        var (old, keys) = (new InMemoryEventStore(), new InMemoryPseudonymKeys());
        using var before = new Application(new Keys.OldStore(old), keys);
        await before.Decisions.DeclareAsync(Vote, new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), People(Ana, Ben)) { Secrecy = Secrecy.Secret }, Cleo);
        await before.Decisions.CastAsync(Vote, Ana, Stance.No, "my reason");
        using var after = new Application(old, keys);

        var erased = await after.Data.EraseAsync(Ana);

        erased.KeysLost.Should().Be(0);
        (await after.Decisions.FindUnfilteredAsync(Vote))!.Ballots.Values.Single().Reason.Should().Be(Redacted.Erased);
    }

    [Fact]
    public async Task AnErasedVoter_CannotBeFoundByTheirPseudonym()
    {
        await Declare();
        await Cast(Ana, Stance.No, "my reason");
        await app.Data.EraseAsync(Ana);

        (await app.Decisions.HandleAsync(Vote, new WithdrawBallot(Ana))).Refusal.Code.Should().Be("decision.unknown");
        (await app.Decisions.HandleAsync(Vote, new CastBallot(Ana, Stance.Yes))).Refusal.Code.Should().Be("decision.unknown");
    }

    [Fact]
    public async Task AClosedSecretBallot_StaysAsItIs_BecauseNobodyKnowsWhoseItIs()
    {
        await Declare();
        await Cast(Ana, Stance.No, "a reason");
        await app.Decisions.HandleAsync(Vote, new CloseDecision(Cleo));
        await app.Data.EraseAsync(Ana);

        (await app.Decisions.FindUnfilteredAsync(Vote))!.Ballots.Values.Should().ContainSingle(b => b.Reason == "a reason");
    }

    [Fact]
    public async Task TheDocument_KeepsASecretBallotSecret_EvenWhileItsKeyLives()
    {
        await Declare();
        await Cast(Ana, Stance.No, "my reason");

        (await app.Data.CollectAsync(Ana)).Should().NotContain("my reason").And.NotContain("ballot-cast").And.Contain("decision.declared.v1");
    }

    [Fact]
    public async Task AnAnonymousPhase_NamesTheTombstoneAtItsEnd()
    {
        var practice = Application.Everything.Id;
        await app.Sessions.StartAsync(Session, practice, "Goal", People(Ana, Ben), Ben);
        await app.Sessions.AdvanceAsync(Session, Ben);
        await Say(Ana, "mine");
        await Say(Ben, "his");
        var erased = await app.Data.EraseAsync(Ana);
        await app.Sessions.AdvanceAsync(Session, Ben);

        var said = (await app.Sessions.FindUnfilteredAsync(Session))!.Contributions;
        said.Select(c => (c.Author, c.Text)).Should().BeEquivalentTo([(erased.Tombstone, Redacted.Erased), (Ben, "his")]);
    }

    [Fact]
    public async Task WhatWasRevealed_IsFoundAndErased()
    {
        await app.Sessions.StartAsync(Session, Application.Everything.Id, "Goal", People(Ana, Ben), Ben);
        await app.Sessions.AdvanceAsync(Session, Ben);
        await Say(Ana, "mine");
        await app.Sessions.AdvanceAsync(Session, Ben);

        (await app.Data.CollectAsync(Ana)).Should().Contain("\"mine\"");
        await app.Data.EraseAsync(Ana);
        (await Application.Rows(store)).Should().NotContain(r => r.Json.Contains("mine", StringComparison.Ordinal));
    }

    private Task Declare() => app.Decisions.HandleAsync(
        Vote,
        new DeclareDecision(Vote, new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), People(Ana, Ben)) { Secrecy = Secrecy.Secret }, Cleo));

    private async Task Cast(PersonId by, Stance stance, string reason) =>
        (await app.Decisions.HandleAsync(Vote, new CastBallot(by, stance, reason))).IsAccepted.Should().BeTrue();

    private async Task Say(PersonId by, string text)
    {
        var visit = (await app.Sessions.FindUnfilteredAsync(Session))!.Visit!.Number;
        (await app.Sessions.ContributeAsync(Session, by, ContributionKind.View, text, visit: visit)).IsAccepted.Should().BeTrue();
    }
}
