using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Rules;

public sealed class ProcessExplanationTests
{
    [Theory]
    [InlineData("super-majority", "yyynn", "If 1 of those who voted otherwise said yes: Adopted: 4 yes of 5 reach 2/3.")]
    [InlineData("super-majority", "yyyyn", "If 1 of those who said yes said no: Rejected: 3 yes of 5 do not reach 2/3.")]
    [InlineData("consent", "yyn", "If 1 of those who voted otherwise said yes: Adopted: No objection is open; concerns on record: 0.")]
    [InlineData("consensus", "yyy", "If 1 of those who said yes said no: Rejected: 1 against it; that prevents consensus.")]
    [InlineData("fist-to-five", "yHH", "If 2 of those who voted otherwise said yes: Adopted: 3 of 3 agree as far as 3 or further.")]
    [InlineData("absolute-majority", "y----", "")]
    public void WhatWouldHaveToChange_IsTheFewestBallots(string rule, string votes, string text) =>
        string.Join("\n", Explain(rule, votes).WhatIf.Select(s => s.Text)).Should().Be(text);

    [Fact]
    public void OpenObjections_AreWhatStandsInTheWay()
    {
        var objection = ValueList<Objection>.Empty.Add(new Objection(1, Votes.Person(0), "too soon", null));

        var explained = Explain("consent", "yy", objection);

        explained.Why.Single().Text.Should().Be("Open objections: 1.");
        explained.WhatIf.Single().Text.Should().Be("If the 1 open objections were integrated: Adopted: No objection is open; concerns on record: 0.");
        explained.Tables[0].Rows.Should().Equal(new ValueList<string>[] { ["Yes", "2", "2"] });
    }

    [Fact]
    public void ASingleBallotFewer_WouldNotDo() =>
        Gen.Select(Gen.OneOfConst("simple-majority", "super-majority", "absolute-majority", "consensus", "consent", "roman", "fist-to-five:part=2/3"), Gen.Char["ynahs"].Array[1, 6]).Sample(
            (rule, letters) =>
            {
                var votes = new string(letters);
                foreach (var statement in Explain(rule, votes).WhatIf)
                {
                    var turned = statement.Code == "why.if-said-yes" ? 'y' : 'n';
                    var places = Enumerable.Range(0, votes.Length).Where(i => (votes[i] is 'y' or 'h') == (turned == 'n')).ToList();
                    var count = int.Parse(statement.Arguments[0], System.Globalization.CultureInfo.InvariantCulture);
                    var now = Votes.Evaluate(rule, votes).Kind;

                    Votes.Evaluate(rule, Turn(votes, places.Take(count), turned)).Kind.Should().NotBe(now, $"{rule} on {votes}: {statement}");
                    Votes.Evaluate(rule, Turn(votes, places.Take(count - 1), turned)).Kind.Should().Be(now, $"{rule} on {votes}: {statement}");
                }
            });

    [Fact]
    public void ALotAndEstimates_ShowTheirFigures()
    {
        var lot = Explained(Run.Of(new DecisionDeclaration("Who?", new RuleSpec("sortition").With("seed", "7"), Votes.Electorate(1)) { Options = ["A", "B"] }).State);
        var study = Explained(Run.Of(
            new DecisionDeclaration("How many?", new RuleSpec("delphi"), Votes.Electorate(3)) { Options = ["days"], Form = BallotForm.Score },
            new CastBallot(Votes.Person(0), Preference.Scored(("days", 2))), new CastBallot(Votes.Person(1), Preference.Scored(("days", 4))), new CastBallot(Votes.Person(2), Preference.Scored(("days", 9)))).State);

        lot.Why.Single().Text.Should().Contain("'7'");
        lot.Tables[0].Rows.Should().HaveCount(2);
        study.Tables[0].Rows.Should().Equal(new ValueList<string>[] { ["days", "2", "4", "9"] });
    }

    private static string Turn(string votes, System.Collections.Generic.IEnumerable<int> places, char to) =>
        places.Aggregate(votes, (so, place) => so.Remove(place, 1).Insert(place, to == 'n' ? "N" : "y"));

    private static Explanation Explained(Decision decision)
    {
        DecisionRules.BuiltIn.TryGet(decision.Declaration!.Rule.Name, out var rule).Should().BeTrue();
        return rule!.Explain(decision.ToRuleContext());
    }

    private static Explanation Explain(string text, string votes, ValueList<Objection>? objections = null)
    {
        RuleSpec.TryParse(text, out var spec).Should().BeTrue();
        DecisionRules.BuiltIn.TryGet(spec!.Name, out var rule).Should().BeTrue();
        return rule!.Explain(Votes.Context(spec, votes, objections));
    }
}
