using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions;

public sealed class VersionTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);
    private static readonly DecisionDeclaration Consent = new("Rota by tenure", new RuleSpec("consent"), Votes.Electorate(3));

    [Fact]
    public void IntegratingAnObjection_MakesANewVersion_OnWhichEverybodyIsAskedAnew()
    {
        var decision = Run.Of(Consent, new CastBallot(Ana, Stance.Yes), new RaiseObjection(Ben, "Newcomers serve too often."));
        var amended = decision.After(new AmendProposal(Ana, "Newcomers serve after three months.", "Rota by tenure, from the third month") { Integrates = [1] });

        (amended.State.Version, amended.State.Proposal, amended.State.Ballots.Count).Should().Be((2, "Rota by tenure, from the third month", 0));
        amended.State.Objections.Should().Equal(new Objection(1, Ben, "Newcomers serve too often.", "Newcomers serve after three months.") { Version = 1 });
        amended.State.EarlierBallots.Should().HaveCount(1);
        amended.State.EarlierBallots[0].Select(b => b.Voter).Should().Equal(Ana);
        amended.After(new CastBallot(Ben, Stance.Yes)).After(new CloseDecision(Ana)).State.Verdict!.Kind.Should().Be(VerdictKind.Adopted);
    }

    [Fact]
    public void AnObjectionThatIsNotIntegrated_StaysOpen()
    {
        var decision = Run.Of(Consent, new RaiseObjection(Ben, "too soon"), new AmendProposal(Ana, "clearer words", "Rota by tenure!"), new CastBallot(Ana, Stance.Yes));

        decision.After(new CloseDecision(Ana)).State.Verdict!.Reason.Should().Be("verdict.objections-open");
        decision.After(new RaiseObjection(Ben, "again")).State.Objections[1].Version.Should().Be(2);
    }

    [Fact]
    public void AnswersCarryOver_OnlyWhereThePolicySaysSo() =>
        Run.Of(Consent with { DoAnswersCarryOver = true }, new CastBallot(Ana, Stance.Yes), new AmendProposal(Ana, "a typo")).State
            .Ballots.Keys.Should().Equal(Ana.Value);

    [Fact]
    public void ABallotOnAnEarlierVersion_IsRefused()
    {
        var decision = Run.Of(Consent, new AmendProposal(Ana, "clearer", "Rota by tenure!"));

        decision.When(new CastBallot(Ben, Stance.Yes) { Version = 1 }).ThenRefused("decision.version-passed");
        decision.When(new RaiseObjection(Ben, "no") { Version = 1 }).ThenRefused("decision.version-passed");
        decision.After(new CastBallot(Ben, Stance.Yes) { Version = 2 }).State.Ballots.Should().HaveCount(1);
    }

    [Theory]
    [InlineData("", "new", "decision.reason-missing")]
    [InlineData("why", " ", "decision.no-proposal")]
    public void AVersion_NeedsAReasonAndWords(string how, string text, string code) =>
        Run.Of(Consent).When(new AmendProposal(Ana, how, text)).Code().Should().Be(code);

    [Fact]
    public void OnlyOpenObjections_CanBeIntegrated() =>
        Run.Of(Consent, new RaiseObjection(Ben, "x"), new SettleDecisionObjection(1, Ben, "gone"))
            .When(new AmendProposal(Ana, "why") { Integrates = [1] }).ThenRefused("decision.objection-not-open");

    [Fact]
    public void ADelphiStudy_AsksAgainUntilEstimatesAgreeOrStay()
    {
        var study = new DecisionDeclaration("How many days?", new RuleSpec("delphi").With("stop", "either"), Votes.Electorate(4))
        {
            Options = ["days"], Form = BallotForm.Score,
        };
        var first = Estimates(Run.Of(study), 2, 5, 9, 20);
        var moved = Estimates(first.After(new AmendProposal(Ana, "second round")), 5, 5, 9, 20);
        var stable = Estimates(moved.After(new AmendProposal(Ana, "third round")), 20, 9, 5, 5);

        first.After(new CloseDecision(Ana)).State.Verdict!.ToString().Should().Be("NotDecided: Quartiles are up to 7 apart, and - of the answers moved; another round is due.");
        moved.After(new CloseDecision(Ana)).State.Verdict!.Text.Should().Contain("1/4 of the answers moved");
        stable.After(new CloseDecision(Ana)).State.Verdict!.Result!.Rounds[0].Figures[0].Value.Should().Be((Rational)5);
        Estimates(Run.Of(study), 7, 8, 8, 30).After(new CloseDecision(Ana)).State.Verdict!.Kind.Should().Be(VerdictKind.Chosen, "the quartiles are 7 and 8");
    }

    private static DecisionScenario Estimates(DecisionScenario decision, params int[] days) => days
        .Select((d, i) => new CastBallot(Votes.Person(i), Preference.Scored(("days", d))))
        .Aggregate(decision, (so, cast) => so.After(cast));
}
