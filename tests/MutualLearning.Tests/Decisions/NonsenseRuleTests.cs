using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions;

/// <summary>What a plug-in rule says that cannot be the answer to its question is refused, and enters no event.</summary>
public sealed class NonsenseRuleTests
{
    private static readonly PersonId Ana = new("ana");

    public static TheoryData<string, string> Nonsense => new()
    {
        { "C", "'C' is no option" },
        { "A=C", "'C' is no option" },
        { "A=A", "it named 'A' twice" },
        { "", "it left a place empty" },
        { "-", "it says that it chose, and leaves it open whom" },
        { "?", "it says that it chose, and leaves it open whom" },
        { "A=B", "it says that it chose, and leaves it open whom" },
        { "ranking", "it named 'A' twice" },
        { "committee", "'C' is no option" },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void AVerdictThatCannotBeTheAnswer_IsRefused_AndTheDecisionGoesOn(string said, string why)
    {
        var rules = new DecisionRules([.. DecisionRules.Standard(), new Saying(said)]);
        var decision = Open("saying");

        var outcome = DecisionDecider.Decide(decision, new CloseDecision(Ana), new(default, new("c")), rules);

        outcome.Refusal.Code.Should().Be("decision.rule-failed");
        outcome.Refusal.Message.Should().Contain(why);
        FlipTest.Run(Open("plurality"), [new RuleSpec("saying")], rules)[1].Verdict.Reason.Should().Be("decision.rule-failed");
        DecisionDecider.Decide(decision, new CastBallot(Ana, Preference.Ranked("B")), new(default, new("d")), rules).IsRefused.Should().BeFalse();
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B;A")]
    [InlineData("A;A")]
    public void AnAnswer_IsTaken_AlsoSeveralSeatsOfOneOption(string said)
    {
        var rules = new DecisionRules([.. DecisionRules.Standard(), new Saying(said)]);

        DecisionDecider.Decide(Open("saying"), new CloseDecision(Ana), new(default, new("c")), rules).IsRefused.Should().BeFalse();
    }

    private static Decision Open(string rule) => Decision.Evolve(
        Decision.Initial,
        new DecisionDeclared(default, new DecisionId("day"), new DecisionDeclaration("Which?", new RuleSpec(rule), [Ana]) { Options = ["A", "B"], Seats = 2 }, Ana));

    private sealed class Saying(string said) : DecisionRule
    {
        public override RuleId Id => new("saying", 1);

        public override Verdict Evaluate(DecisionRuleContext context)
        {
            var chosen = new Verdict(VerdictKind.Chosen, "plug-in", said);
            return said switch
            {
                "?" => chosen,
                "-" => chosen with { Result = new TallyResult(ValueList<ValueList<string>>.Empty) },
                "ranking" => chosen with { Result = new TallyResult([["A"]]) { Ranking = [["A"], ["A", "B"]] } },
                "committee" => chosen with { Result = new TallyResult([["A"]]) { Committees = [["A", "C"]] } },
                _ => chosen with { Result = new TallyResult(ValueList<ValueList<string>>.Of(said.Split(';').Select(Place))) },
            };
        }

        private static ValueList<string> Place(string place) => ValueList<string>.Of(place.Split('=', System.StringSplitOptions.RemoveEmptyEntries));
    }
}
