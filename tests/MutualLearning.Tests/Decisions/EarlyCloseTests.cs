using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>Before its deadline a decision closes only when nothing that may still happen can change what comes of it.</summary>
public sealed class EarlyCloseTests
{
    private static readonly Instant Deadline = Run.Now + Duration.FromHours(1);
    private static readonly PersonId Ana = Votes.Person(0);

    private static DecisionDeclaration Plain(string rule = "simple-majority", int voters = 5) =>
        new("Go?", RuleSpec.TryParse(rule, out var spec) ? spec! : throw new System.FormatException(rule), Votes.Electorate(voters)) { Deadline = Deadline };

    private static string Close(DecisionDeclaration declared, string votes, params DecisionCommand[] more)
    {
        var given = Run.Of(declared);
        foreach (var ballot in Votes.Ballots(votes))
        {
            given = given.After(new CastBallot(ballot.Voter, ballot.Stance, "-"));
        }

        given = given.After(more);
        given.State.MayDo(Ana, Run.Now).May(DecisionMove.Close).Should().Be(given.When(new CloseDecision(Ana)).Code().Length == 0);
        given.When(new CloseDecision(Ana), Deadline).Code().Should().BeEmpty("at the deadline it closes");
        return given.When(new CloseDecision(Ana)).Code();
    }

    [Fact]
    public void BallotsThatCanBeChanged_KeepItOpen_HoweverManyThereAre()
    {
        Close(Plain(), "yyy").Should().Be("decision.deadline-not-reached");
        Close(Plain(), "yyyyy").Should().Be("decision.deadline-not-reached", "three of them may change their mind");
        Close(Plain() with { AreBallotsFinal = true }, "yyy").Should().BeEmpty();
        Close(Plain() with { AreBallotsFinal = true }, "yyn").Should().Be("decision.deadline-not-reached");
    }

    [Theory]
    [InlineData("consent")]
    [InlineData("consensus")]
    [InlineData("lazy-consensus")]
    public void WhoeverMayObject_MayDoSoUntilTheDeadline(string rule)
    {
        var declared = Plain(rule) with { AreBallotsFinal = true };

        Close(declared, "yyyyy").Should().Be("decision.deadline-not-reached", "an objection can still be raised");
        Close(declared, "yyyyn").Should().BeEmpty("the full no stays, whatever is objected");
        Close(declared, "yyyyy", new RaiseObjection(Ana, "Too dear.")).Should().Be("decision.deadline-not-reached", "it can still be settled");
    }

    [Fact]
    public void AnObjectionThatTurnsItIntoAVote_CanComeUntilTheDeadline() =>
        Close(Plain() with { AreBallotsFinal = true, Fallback = new RuleSpec("super-majority"), VotePeriod = Duration.FromHours(2) }, "yyyyy")
            .Should().Be("decision.deadline-not-reached");

    [Fact]
    public void AFallback_ThatIsAsked_IsAskedAboutTheRestToo()
    {
        // Two full no prevent consent for good; the vote between five is still open.
        var declared = Plain("consent") with { AreBallotsFinal = true, Fallback = new RuleSpec("simple-majority") };

        Close(declared, "nny").Should().Be("decision.deadline-not-reached");
        Close(declared, "nnyyy").Should().BeEmpty();
    }

    [Fact]
    public void WhoIsPresent_MayStillBeRecorded()
    {
        var declared = Plain("simple-majority:base=present", 5) with { AreBallotsFinal = true };

        Close(declared, "yyyaa").Should().BeEmpty("all are there anyway");
        Close(declared with { Electorate = Votes.Electorate(7), Weights = [new VoterWeight(Votes.Person(0), 1)] }, "yyyaa").Should().Be("decision.deadline-not-reached");
    }

    [Fact]
    public void ATie_ThatALotMayStillBreak_IsNotOver()
    {
        var declared = new DecisionDeclaration("Which?", new RuleSpec("plurality"), Votes.Electorate(2))
        {
            Options = ["A", "B"], Ties = new TieLadder([TieStep.Drawn]), Deadline = Deadline, AreBallotsFinal = true,
        };
        DecisionCommand[] tie = [new CastBallot(Ana, Preference.Ranked("A")), new CastBallot(Votes.Person(1), Preference.Ranked("B"))];

        Close(declared, string.Empty, tie).Should().Be("decision.deadline-not-reached");
        Close(declared, string.Empty, [.. tie, new RecordLot(TieStep.Drawn, ["B", "A"], string.Empty, Ana)]).Should().BeEmpty();
        Close(declared with { Ties = null }, string.Empty, tie).Should().BeEmpty("nothing breaks it");
    }
}
