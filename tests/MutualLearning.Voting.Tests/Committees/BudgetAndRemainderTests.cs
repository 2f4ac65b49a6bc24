using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Tests.Decisions.Rules;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Testing;

namespace MutualLearning.Voting.Tests.Committees;

/// <summary>Greedy budgets and largest remainders.</summary>
public sealed class BudgetAndRemainderTests
{
    private static readonly string[] Parties = ["Yellows", "Whites", "Reds", "Greens", "Blues", "Pinks", "Nobodies"];

    private static Profile Lists(params long[] votes)
    {
        var builder = new ProfileBuilder(ValueList<string>.Of(Parties.Take(votes.Length)), BallotForm.Ranking);
        for (var party = 0; party < votes.Length; party++)
        {
            if (votes[party] > 0)
            {
                builder.Add([.. Enumerable.Range(0, votes.Length).Select(o => o == party ? 1 : 0)], votes[party]);
            }
        }

        return builder.Build();
    }

    private static Verdict Verdict(string rule, Profile profile, TieLadder? ties = null) => Tally.Rule(rule, out var spec).Evaluate(Context(spec, profile, ties));

    private static DecisionRuleContext Context(RuleSpec spec, Profile profile, TieLadder? ties = null) => new(profile, spec.Parameters) { Ties = ties ?? TieLadder.None };

    // The example of the article "Largest remainders method" of Wikipedia: 100,000 votes, ten seats, the quota 10,000.
    [Fact]
    public void LargestRemainders_AreThoseOfThePublishedExample() =>
        Verdict("hare-niemeyer:seats=10", Lists(47_000, 16_000, 15_800, 12_000, 6_100, 3_100)).Text
            .Should().Be("Chosen: Yellows (5); Whites (2); Reds (1); Greens (1); Blues (1).");

    // The example of the article "Apportionment paradox" of Wikipedia, the Alabama paradox.
    [Fact]
    public void OneSeatMore_CanCostASeat()
    {
        var votes = Lists(6, 6, 2);
        Verdict("hare-niemeyer:seats=10", votes).Text.Should().Be("Chosen: Yellows (4); Whites (4); Reds (2).");
        Verdict("hare-niemeyer:seats=11", votes).Text.Should().Be("Chosen: Yellows (5); Whites (5); Reds (1).");
    }

    [Fact]
    public void AListWithoutVotes_IsALineLikeEveryOther()
    {
        var votes = Lists(60, 30, 10, 0);
        foreach (var rule in new[] { "hare-niemeyer:seats=10", "dhondt:seats=10", "sainte-lague:seats=10" })
        {
            var explained = Tally.Rule(rule, out var spec).Explain(Context(spec, votes));

            explained.Why.Select(s => s.Text).Should().Contain("Greens has 0 votes and gets 0 seats.", rule);
            explained.Tables.Single().Rows.Select(r => r[0]).Should().Equal("Yellows", "Whites", "Reds", "Greens");
            Verdict(rule, votes).Text.Should().Be("Chosen: Yellows (6); Whites (3); Reds (1).");
        }
    }

    [Fact]
    public void EqualRemainders_Tie_UnlessALadderPicks()
    {
        var votes = Lists(1, 1);
        Verdict("hare-niemeyer:seats=3", votes).ToString().Should().Be("NotDecided: A tie stands: Yellows; Whites; Yellows = Whites.");
        Verdict("hare-niemeyer:seats=3", votes, new TieLadder([TieStep.Drawn]) { DrawnOrder = ["Whites", "Yellows"] }).Text.Should().Be("Chosen: Yellows (1); Whites (2).");
        Verdict("hare-niemeyer:seats=3,threshold=1/3", Lists(7, 5, 1)).Text.Should().Be("Chosen: Yellows (2); Whites (1).");
    }

    private static Profile Projects(params (string Approved, long Voters)[] ballots)
    {
        var builder = new ProfileBuilder(["park", "bench", "tree", "pond"], BallotForm.Approval);
        foreach (var (approved, voters) in ballots)
        {
            builder.Add([.. "pbto".Select(letter => approved.Contains(letter) ? 1 : 0)], voters);
        }

        return builder.Build();
    }

    [Fact]
    public void MostVotesFirst_WhileTheBudgetLasts()
    {
        var ballots = Projects(("pt", 5), ("b", 4), ("t", 2), ("p", 4));

        // park 9 of 60, tree 7 of 50, bench 4 of 30: after the park nothing but the bench fits.
        Verdict("greedy:budget=100,costs=60;30;50;5", ballots).Text.Should().Be("Chosen: park; bench.");
        Verdict("greedy:budget=110,costs=60;30;50;5", ballots).Text.Should().Be("Chosen: park; tree.");
        Verdict("greedy:budget=50,costs=60;30;50;5", ballots).Text.Should().Be("Chosen: tree.", "what does not fit is passed over, and nobody asks for the pond");
        Verdict("greedy:budget=4,costs=60;30;50;5", ballots).Kind.Should().Be(VerdictKind.NotDecided);
        Verdict("greedy:budget=4,costs=1;1", ballots).Reason.Should().Be("verdict.costs-unfit");
    }

    [Fact]
    public void EquallyManyVotes_Tie_WhereBothDoNotFit()
    {
        var ballots = Projects(("p", 3), ("b", 3), ("t", 1));
        Verdict("greedy:budget=60,costs=60;60;10;5", ballots).Kind.Should().Be(VerdictKind.NotDecided);
        Verdict("greedy:budget=60,costs=60;60;10;5", ballots, new TieLadder([TieStep.Drawn]) { DrawnOrder = ["bench"] }).Text.Should().Be("Chosen: bench.");
        Verdict("greedy:budget=120,costs=60;60;10;5", ballots).Text.Should().Be("Chosen: park; bench.");
    }

    [Theory]
    [InlineData("greedy:budget=100,costs=60;30;50;5", TieStep.None)]
    [InlineData("greedy:budget=60,costs=60;60;60;5", TieStep.None)]
    [InlineData("greedy:budget=65,costs=60;30;50;5", TieStep.Lot)]
    public void AGreedyBudget_IsProven(string text, TieStep step)
    {
        var rule = Tally.Rule(text, out var spec);
        var context = Context(spec, Projects(("pt", 5), ("b", 4), ("t", 4), ("p", 4)), step == TieStep.None ? null : new TieLadder([step]) { Seed = "s" });

        var certificate = rule.Certify(context)!;

        certificate.Winners.Should().Equal(rule.Evaluate(context).Result!.Winners);
        CertificateCheck.Problem(certificate, context).Should().BeNull();
        CertificateCheck.Problem(certificate with { Winners = [["pond"]] }, context).Should().NotBeNull();
    }

    [Theory]
    [InlineData("greedy")]
    [InlineData("greedy:budget=5")]
    [InlineData("greedy:costs=1;2;3")]
    [InlineData("greedy:budget=0,costs=1;2;3")]
    [InlineData("greedy:budget=5,costs=1;-2;3")]
    [InlineData("greedy:budget=5,costs=1,completion=none")]
    [InlineData("hare-niemeyer:seats=0")]
    public void Parameters_ThatSayNothing_AreRefused(string text)
    {
        RuleSpec.TryParse(text, out var spec).Should().BeTrue();
        VotingRules.BuiltIn.TryGet(spec!.Name, out var rule).Should().BeTrue();
        rule!.CheckParameters(spec.Parameters).Should().NotBeNull();
    }
}
