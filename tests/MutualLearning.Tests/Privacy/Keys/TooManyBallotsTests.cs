using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Decisions;

namespace MutualLearning.Tests.Privacy.Keys;

/// <summary>More secret ballots than people who may cast them, as a stream of version 0.2 may hold: nothing is counted.</summary>
public sealed class TooManyBallotsTests
{
    private static readonly DecisionDeclaration Secret = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(2))
    {
        Secrecy = Secrecy.Secret,
        Advisory = [new("adviser")],
    };

    [Theory]
    [InlineData(2, 1, "")]
    [InlineData(3, 0, "3 of 2")]
    [InlineData(3, 1, "3 of 2")]
    [InlineData(0, 2, "2 of 1")]
    [InlineData(1, 2, "2 of 1")]
    public void BindingAndAdvisoryBallots_AreCountedApart_AndTheRefusalHasTheFigures(int binding, int advisory, string figures)
    {
        var decision = With(Secret, binding, advisory);
        var closed = decision.When(new CloseDecision(Votes.Person(0))).Outcome;
        var refusal = closed.IsRefused ? closed.Refusal : default;
        refusal.Code.Should().Be(figures.Length == 0 ? string.Empty : "decision.too-many-ballots");
        (figures.Length == 0 ? string.Empty : refusal.Arguments["ballots"] + " of " + refusal.Arguments["voters"]).Should().Be(figures);
    }

    [Fact]
    public void Nothing_MakesThemCount()
    {
        var declared = Secret with { Deadline = Run.Now + NodaTime.Duration.FromHours(1) };
        var decision = With(declared, 3, 0);
        decision.When(new CloseDecision(Votes.Person(0))).ThenRefused("decision.too-many-ballots");
        decision.When(new CloseDecision(Votes.Person(0)), declared.Deadline).ThenRefused("decision.too-many-ballots");
        decision.When(new AmendProposal(Votes.Person(0), "Once more")).ThenRefused("decision.too-many-ballots");
        SettledTest.Run(decision.State, DecisionRules.BuiltIn).Should().Be(new SettledResult(false, false, null, null, string.Empty));
        SettledTest.RunWithChanges(decision.State, DecisionRules.BuiltIn).IsSettled.Should().BeFalse();
        SettledTest.Run(With(declared, 2, 0).State, DecisionRules.BuiltIn).IsSettled.Should().BeTrue("all who may vote have voted");
    }

    [Fact]
    public void AnotherDecision_CanTakeThePlace() =>
        With(Secret, 3, 0).After(new SupersedeDecision(new("anew"), Votes.Person(0))).State.Status.Should().Be(DecisionStatus.Superseded);

    [Fact]
    public void OneBallotTakenBack_CanBeEnough() =>
        With(Secret, 3, 0).After(new WithdrawBallot(Votes.Person(0), new("b0"))).After(new CloseDecision(Votes.Person(0))).State.IsOpen.Should().BeFalse();

    [Fact]
    public void WhoeverSteppedBack_CountsNoMore()
    {
        var decision = Run.Of(Secret, new RecuseFromDecision(Votes.Person(1), "Too near"));
        With(decision, 1, 0).When(new CloseDecision(Votes.Person(0))).ThenAccepted();
        With(decision, 2, 0).When(new CloseDecision(Votes.Person(0))).ThenRefused("decision.too-many-ballots");
    }

    [Theory]
    [InlineData("a", "a", "")]
    [InlineData("a", "b", "decision.key-lost")]
    [InlineData("a", null, "decision.key-lost")]
    [InlineData(null, "b", "")]
    [InlineData(null, null, "")]
    [InlineData(null, "a\u0001", "decision.key-lost")]
    [InlineData(null, "", "decision.key-lost")]
    public void ABallot_IsTakenUnderTheKeyOfTheOthers(string? held, string? given, string code)
    {
        var decision = Run.Of(Secret, new CastBallot(Votes.Person(0), Stance.Yes) { Pseudonym = new("x"), KeyCheck = held });
        decision.State.KeyCheck.Should().Be(held);
        var cast = new CastBallot(Votes.Person(1), Stance.Yes) { Pseudonym = new("y"), KeyCheck = given };
        decision.When(cast).Code().Should().Be(code);
        decision.When(new WithdrawBallot(Votes.Person(0), new("x")) { KeyCheck = given }).Code().Should().Be(code);
        decision.When(cast with { Pseudonym = default }).ThenRefused("decision.pseudonym-needed");
        if (code.Length == 0)
        {
            decision.After(cast).State.KeyCheck.Should().Be(held ?? given);
            decision.When(cast).Outcome.Events.OfType<BallotCast>().Single().KeyCheck.Should().Be(held is null ? given : null, "it stands in the first event only");
        }
    }

    private static DecisionScenario With(DecisionDeclaration declared, int binding, int advisory) => With(Run.Of(declared), binding, advisory);

    private static DecisionScenario With(DecisionScenario decision, int binding, int advisory) => decision.Given([.. Enumerable.Range(0, binding + advisory)
        .Select(i => new BallotCast(Run.Now, new Ballot(default, new Pseudonym("b" + i), Stance.Yes, 1m, string.Empty, i >= binding, string.Empty)))]);
}
