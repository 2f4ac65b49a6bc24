using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Rules;

/// <summary>Rounds of answers on a scale of nine points, counted by hand.</summary>
public sealed class DelphiRuleTests
{
    private const string Panel = "delphi:band=7/10,stop=either";

    [Theory]
    [InlineData("4 5 5 5 5 5 5 5 5 9", "verdict.chosen", "the quartiles are both 5")]
    [InlineData("4 4 4 6 6 6 1 1 9 9", "verdict.estimates-move", "6 of 10 in the band from 4 to 6, and the quartiles are 4 and 6")]
    [InlineData("4 4 4 6 6 6 6 1 9 5", "verdict.chosen", "8 of 10 in the band from 4 to 6")]
    [InlineData("7 7 7 7 9 9 9 1 2 3", "verdict.chosen", "7 of 10 in the band from 7 to 9, exactly the part")]
    public void ARound_AgreesByQuartilesOrByTheBandOfTheMedian(string answers, string reason, string why) =>
        First(Panel, answers).After(new CloseDecision(Votes.Person(0))).State.Verdict!.Reason.Should().Be(reason, why);

    [Fact]
    public void AnswersThatStayApart_AreALastingDisagreement_WithTheMedianAsItStands()
    {
        var verdict = Again(First(Panel, "1 1 1 1 1 9 9 9 9 9"), "9 1 9 1 9 1 9 1 9 1").After(new CloseDecision(Votes.Person(0))).State.Verdict!;

        verdict.Reason.Should().Be("verdict.disagreement-lasts");
        verdict.Kind.Should().Be(VerdictKind.Chosen);
        verdict.Text.Should().Be("The disagreement lasts: quartiles are up to 8 apart and no longer move; the medians lead to risk.");
        verdict.Result!.Rounds[0].Figures[0].Value.Should().Be((Rational)1);
    }

    [Fact]
    public void AnswersThatStillMove_AreAskedAgain() =>
        Again(First(Panel, "1 1 1 1 1 9 9 9 9 9"), "1 1 1 1 4 6 9 9 9 9").After(new CloseDecision(Votes.Person(0))).State
            .Verdict!.Text.Should().Contain("1/5 of the answers moved");

    [Fact]
    public void WithoutABand_OnlyTheQuartilesCount() =>
        First("delphi", "7 7 7 7 9 9 9 1 2 3").After(new CloseDecision(Votes.Person(0))).State.Verdict!.Reason.Should().Be("verdict.estimates-move");

    [Theory]
    [InlineData("delphi:band=7/10", 0, "decision.preference-invalid")]
    [InlineData("delphi:band=7/10", 10, "decision.preference-invalid")]
    [InlineData("delphi:scale=12", 12, "")]
    [InlineData("delphi:scale=12", 13, "decision.preference-invalid")]
    [InlineData("delphi", 400, "")]
    public void AnAnswerOffTheScale_IsRefused(string rule, int answer, string code) =>
        Run.Of(Declared(rule, 1)).When(new CastBallot(Votes.Person(0), Preference.Scored(("risk", answer)))).Code().Should().Be(code);

    [Theory]
    [InlineData("delphi:scale=10")]
    [InlineData("delphi:scale=0")]
    [InlineData("delphi:scale=many")]
    [InlineData("delphi:band=0")]
    [InlineData("delphi:band=1.1")]
    public void AWrongScaleOrBand_IsNamed(string rule) =>
        Run.Nothing.When(new DeclareDecision(Run.Id, Declared(rule, 1), Votes.Person(0))).ThenRefused("decision.rule-parameters");

    private static DecisionScenario First(string rule, string answers) => Cast(Run.Of(Declared(rule, answers.Split(' ').Length)), answers);

    private static DecisionScenario Again(DecisionScenario decision, string answers) => Cast(decision.After(new AmendProposal(Votes.Person(0), "another round")), answers);

    private static DecisionScenario Cast(DecisionScenario decision, string answers) => answers.Split(' ')
        .Select((a, i) => new CastBallot(Votes.Person(i), Preference.Scored(("risk", int.Parse(a, System.Globalization.CultureInfo.InvariantCulture)))))
        .Aggregate(decision, (so, cast) => so.After(cast));

    private static DecisionDeclaration Declared(string rule, int people)
    {
        RuleSpec.TryParse(rule, out var spec).Should().BeTrue();
        return new DecisionDeclaration("How great is the risk?", spec!, Votes.Electorate(people)) { Options = ["risk"], Form = BallotForm.Score };
    }
}
