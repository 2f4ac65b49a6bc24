using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>An option is added before the first ballot, and not afterwards.</summary>
public sealed class AddingOptionTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);

    private static DecisionDeclaration Question => new("Which?", new RuleSpec("plurality"), [Ana, Ben]) { Options = ["A", "B"], Deadline = Run.Now + Duration.FromHours(1) };

    [Fact]
    public void AnOption_IsAddedBeforeTheFirstBallot()
    {
        var added = Run.Of(Question, new BeginDiscussion(Ana)).When(new AddOption("C", Ana));

        added.Then(new OptionAdded(Run.Now, "C", Ana));
        added.State.Declaration!.Options.Should().Equal("A", "B", "C");
        Run.Of(Question, new AddOption("C", Ana), new CastBallot(Ben, Preference.Ranked("C")), new WithdrawBallot(Ben)).State.Declaration!.Options.Should().HaveCount(3);
    }

    [Fact]
    public void AnOption_IsRefusedOnceVotingHasBegun()
    {
        Run.Of(Question, new CastBallot(Ben, Preference.Ranked("A"))).When(new AddOption("C", Ana)).ThenRefused("decision.voting-begun");
        Run.Of(Question, new CastBallot(Ben, Preference.Ranked("A")), new AmendProposal(Ana, "Once more.")).When(new AddOption("C", Ana)).ThenRefused("decision.voting-begun");
        Run.Of(Question with { Secrecy = Secrecy.Secret }, new CastBallot(Ben, Preference.Ranked("A")) { Pseudonym = new("mask") }).When(new AddOption("C", Ana)).ThenRefused("decision.voting-begun");
    }

    [Theory]
    [InlineData("A", "decision.options-invalid")]
    [InlineData("A ", "decision.options-alike")]
    [InlineData("", "decision.options-invalid")]
    public void AnOption_CanBeToldFromTheOthers(string option, string code) => Run.Of(Question).When(new AddOption(option, Ana)).ThenRefused(code);

    [Fact]
    public void WhoMayPutANewVersion_MayAddAnOption_InTime()
    {
        Run.Of(Question).When(new AddOption("C", Ben)).ThenRefused("decision.may-not");
        Run.Of(Question).When(new AddOption("C", Ana), Run.Now + Duration.FromHours(2)).ThenRefused("decision.deadline-passed");
        Run.Of(new("Go?", new RuleSpec("consent"), [Ana])).When(new AddOption("C", Ana)).ThenRefused("decision.options-invalid");
        Run.Of(Question with { Ties = new TieLadder([TieStep.Drawn]) { DrawnOrder = ["B", "A"] } }).When(new AddOption("C", Ana)).ThenRefused("decision.lot-recorded");
        Run.Of(Question).State.MayDo(Ana, Run.Now).May(DecisionMove.AddOption).Should().BeTrue();
        Run.Of(Question, new AddOption("new option", Ana)).State.MayDo(Ana, Run.Now).May(DecisionMove.AddOption).Should().BeTrue();
        Run.Of(Question, new CastBallot(Ben, Preference.Ranked("A"))).State.MayDo(Ana, Run.Now).May(DecisionMove.AddOption).Should().BeFalse();
    }

    [Fact]
    public void WhatIsNotCounted_IsCountedAndSaid()
    {
        var result = Run.Of(Question, new CastBallot(Ana, Preference.Ranked("A", "B")), new CastBallot(Ben, new Preference(BallotForm.Ranking, [])))
            .When(new CloseDecision(Ana), Run.Now + Duration.FromHours(1)).State.Verdict!.Result!;

        result.Uncounted.Should().BeEquivalentTo<Statement>(
        [
            Statement.Of(VerdictReasons.MarksNotRead, "1"),
            Statement.Of(VerdictReasons.VoidBallots, "1"),
        ]);
    }
}
