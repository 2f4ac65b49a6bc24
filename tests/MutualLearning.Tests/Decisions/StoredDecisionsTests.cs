using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;

namespace MutualLearning.Tests.Decisions;

public sealed class StoredDecisionsTests
{
    private static readonly DecisionId Id = new("d");

    [Fact]
    public async Task ASecretBallot_LeavesNothingThatLeadsToAVoter()
    {
        await using var services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        using var scope = services.CreateScope();
        var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
        var electorate = ValueList<PersonId>.Of([new("voter-ana"), new("voter-ben")]);
        var chair = new PersonId("chair");
        await decisions.DeclareAsync(Id, new("Go?", new RuleSpec("simple-majority"), electorate) { Secrecy = Secrecy.Secret }, chair);
        foreach (var (voter, stance) in new[] { ("voter-ana", Stance.No), ("voter-ben", Stance.Yes), ("voter-ana", Stance.Yes) })
        {
            var cast = await decisions.HandleAsync(Id, new CastBallot(new(voter), stance), new CommandId("request-of-" + voter + stance));
            cast.IsAccepted.Should().BeTrue();
            cast.Value.Ballots.Should().BeEmpty();
        }

        var closed = (await decisions.CloseAsync(Id, chair)).Value;

        closed.Verdict!.Text.Should().Be("2 yes to 0 no.");
        closed.Ballots.Should().HaveCount(2).And.OnlyContain(b => b.Voter.IsDefault);
        var stored = await services.GetRequiredService<IEventStore>()
            .ReadAsync(new(TenantId.Single, DecisionSlice.StreamKind, Id.Value), 1, CancellationToken.None);
        foreach (var recorded in stored)
        {
            (BuiltIn.Events.Write(recorded.Body) + recorded.Command.Value).Should().NotContain("voter-");
        }

        (await decisions.CastAsync(Id, new("voter-ana"), Stance.No)).Refusal.Code.Should().Be("decision.closed");
        (await services.GetRequiredService<IPseudonymKeys>().GetOrCreateAsync(stored[0].Stream, "ballot", CancellationToken.None)).Should().BeNull();
    }

    [Fact]
    public async Task ASecretBallot_TakesNoPseudonymFromACaller_AndNoNameFromACommand()
    {
        await using var services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        using var scope = services.CreateScope();
        var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
        var (ana, ben) = (new PersonId("ana"), new PersonId("ben"));
        await decisions.DeclareAsync(Id, new("Go?", new RuleSpec("simple-majority"), ValueList<PersonId>.Of([ana, ben])) { Secrecy = Secrecy.Secret }, ana);

        var first = await decisions.HandleAsync(Id, new CastBallot(ana, Stance.Yes) { Pseudonym = new("chosen-a") }, new CommandId("ben"));
        var second = await decisions.HandleAsync(Id, new CastBallot(ana, Stance.No) { Pseudonym = new("chosen-b") }, new CommandId("again"));
        var bens = await decisions.HandleAsync(Id, new CastBallot(ben, Stance.No), new CommandId("ana"));

        first.IsAccepted.Should().BeTrue();
        second.Value.CastCount.Should().Be(1);
        bens.Value.CastCount.Should().Be(2);
        var ballots = (await decisions.FindUnfilteredAsync(Id))!.Ballots;
        ballots.Keys.Should().NotContain(k => k.StartsWith("chosen", StringComparison.Ordinal));
        (await decisions.HandleAsync(Id, new WithdrawBallot(default))).Refusal.Code.Should().Be("decision.no-ballot");
        var stored = await services.GetRequiredService<IEventStore>()
            .ReadAsync(new(TenantId.Single, DecisionSlice.StreamKind, Id.Value), 1, CancellationToken.None);
        ballots.Keys.Should().NotIntersectWith(stored.Select(r => r.Command.Value));
    }

    [Fact]
    public async Task SimultaneousBallots_AreHiddenUntilTheClose()
    {
        await using var services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        using var scope = services.CreateScope();
        var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
        var (ana, ben) = (new PersonId("ana"), new PersonId("ben"));
        await decisions.DeclareAsync(Id, new("Go?", new RuleSpec("consent"), ValueList<PersonId>.Of([ana, ben])) { Secrecy = Secrecy.Simultaneous }, ana);
        await decisions.CastAsync(Id, ana, Stance.Yes, "I like it");

        (await decisions.ViewAsync(Id, ben))!.Ballots.Should().BeEmpty();
        (await decisions.ViewAsync(Id, ana))!.Ballots.Should().ContainSingle();
        await decisions.CloseAsync(Id, ana);
        (await decisions.ViewAsync(Id, ben))!.Ballots.Should().ContainSingle().Which.Reason.Should().Be("I like it");
    }

    [Fact]
    public async Task AHundredVotersAtOnce_AreAllCounted()
    {
        await using var services = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        using var scope = services.CreateScope();
        var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
        await decisions.DeclareAsync(Id, new("Go?", new RuleSpec("absolute-majority"), Votes.Electorate(100)), Votes.Person(0));

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => decisions.CastAsync(Id, Votes.Person(i), Stance.Yes))));

        (await decisions.CloseAsync(Id, Votes.Person(0))).Value.Verdict!.Text.Should().Be("100 yes of 100 are more than 1/2.");
    }

    [Fact]
    public void TwoRulesOfOneName_FailAtStartUp_NamingBoth() =>
        FluentActions.Invoking(() => new ServiceCollection().AddMutualLearning(ml => ml.AddDecisionRule<Twin>()))
            .Should().Throw<ArgumentException>().WithMessage("*Rules.Consent*Twin*consent*");

    private sealed class Twin : DecisionRule
    {
        public override RuleId Id => new("consent", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => Verdict.NotDecided(VerdictReasons.NoBallots);
    }
}
