using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Voting.Committees;

namespace MutualLearning.Voting.Tests.Committees;

/// <summary>Equal shares, also with costs: who pays what, and what is bought with the rest.</summary>
public sealed class EqualSharesTests
{
    private static readonly DecisionRule Rule = Named.Rule("equal-shares");

    [Fact]
    public void EverybodyPaysTheSame_OrAllTheyHave()
    {
        // Four voters with 1/2 each for two seats: A costs its three 1/3 each; two of them have 1/6 left, and D's 1/2 is not enough for C.
        var context = CommitteeVotes.Approvals("ABC", 2, "AB", "AB", "A", "C");

        var explained = Rule.Explain(context);

        explained.Tables[^1].Rows[0].Should().Equal("A", "1", "1/3", "3", "0");
        explained.Tables[^1].Title.Text.Should().Contain("1/2");
        Rule.Evaluate(context).Result!.Winners[0].Should().Equal("A");
    }

    [Fact]
    public void WithCosts_TheBudgetIsShared()
    {
        // 100 among four voters, 25 each. The park (60) is paid by three with 20 each; the bench (22) by the fourth; the hall (90) by nobody.
        var context = CommitteeVotes.Approvals("HPB", 1, "HP", "HP", "HP", "B").With(Parameters("budget=100,costs=90;60;22"));

        var verdict = Rule.Evaluate(context);

        verdict.Kind.Should().Be(VerdictKind.Chosen);
        verdict.Result!.Winners.Select(static p => p[0]).Should().Equal("P", "B");
        var explained = Rule.Explain(context);
        explained.Tables[^1].Rows[0].Should().Equal("P", "60", "20", "3", "0");
        explained.WhyNot.Single().Arguments.Should().Equal("H", "15", "90");
        explained.WhatIf.Single().Arguments.Should().Equal("H", "75");
    }

    [Theory]
    [InlineData("none", "P")]
    [InlineData("approval", "PB")]
    [InlineData("increment", "PB")]
    public void WhatIsLeftOver_IsSpentAsDeclared(string completion, string chosen)
    {
        // The bench costs its single supporter more than a share of 25.
        var context = CommitteeVotes.Approvals("PB", 1, "P", "P", "P", "B").With(Parameters("budget=100,costs=60;30,completion=" + completion));

        Rule.Evaluate(context).Result!.Winners.SelectMany(static p => p).Should().BeEquivalentTo(chosen.Select(static c => c.ToString()));
    }

    [Fact]
    public void SatisfactionByCost_PrefersWhatIsDearAndShared()
    {
        // By number the small option is cheapest for each; by cost both options give as much for their money, so most supporters decide.
        var context = CommitteeVotes.Approvals("SL", 1, "SL", "SL", "L", "L");

        Rule.Evaluate(context.With(Parameters("budget=40,costs=10;40"))).Result!.Winners[0].Should().Equal("S");
        Rule.Evaluate(context.With(Parameters("budget=40,costs=10;40,satisfaction=cost"))).Result!.Winners[0].Should().Equal("L");
    }

    [Theory]
    [InlineData("budget=10", "go together")]
    [InlineData("costs=1;2", "go together")]
    [InlineData("budget=0,costs=1;2", "budget")]
    [InlineData("budget=10,costs=1;x", "costs")]
    [InlineData("budget=10,costs=1;0", "costs")]
    [InlineData("completion=seldom", "completion")]
    [InlineData("budget=10,costs=1;2,completion=phragmen", "phragmen")]
    [InlineData("satisfaction=cost", "satisfaction")]
    [InlineData("price=1", "price")]
    public void WrongParameters_AreNamed(string parameters, string named) => Rule.CheckParameters(Parameters(parameters))!.Value.Message.Should().Contain(named);

    [Fact]
    public void AnotherNumberOfCosts_DecidesNothing() =>
        Rule.Evaluate(CommitteeVotes.Approvals("AB", 1, "A").With(Parameters("budget=10,costs=1;2;3"))).Reason.Should().Be("verdict.costs-unfit");

    private static System.Collections.Generic.IReadOnlyDictionary<string, string> Parameters(string text)
    {
        RuleSpec.TryParse("equal-shares:" + text, out var spec).Should().BeTrue();
        return spec!.Parameters;
    }
}
