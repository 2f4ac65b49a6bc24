using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting;

namespace Snippets;

public sealed class CommitteeSnippets : SampleHost
{
    [Fact]
    public async Task ACommittee_IsChosen()
    {
        // <committees-run>
        var id = new DecisionId("working-group-2027");
        var declaration = new DecisionDeclaration("Who prepares the new rota?", new RuleSpec("equal-shares"), [ana, bruno, dora])
        {
            Options = ["Eli", "Fay", "Gus", "Hal"],
            Form = BallotForm.Approval,
            Seats = 2,
        };
        await decisions.DeclareAsync(id, declaration, by: ana);
        await decisions.VoteAsync(id, ana, Preference.Approved("Eli", "Fay"));
        await decisions.VoteAsync(id, bruno, Preference.Approved("Eli"));
        await decisions.VoteAsync(id, dora, Preference.Approved("Gus"));

        var closed = (await decisions.CloseAsync(id, by: ana)).Value;
        Console.WriteLine(string.Join(", ", closed.Verdict!.Result!.Committees.Single())); // Eli, Gus
        // </committees-run>
        closed.Verdict.Kind.Should().Be(VerdictKind.Chosen);
        closed.Verdict.Result.Committees.Single().Should().Equal("Eli", "Gus");
    }

    [Fact]
    public void ABudget_IsSpent()
    {
        var rules = Get<DecisionRules>();
        // <committees-budget>
        var ballots = new ProfileBuilder(["Mentoring", "Library", "Retreat"], BallotForm.Approval);
        ballots.Add([1, 1, 0], weight: 6); // six people approve of mentoring and of the library
        ballots.Add([0, 0, 1], weight: 4); // four want a retreat and nothing else

        var spec = new RuleSpec("equal-shares").With("budget", "10000").With("costs", "6000;3000;4000");
        rules.TryGet(spec.Name, out var rule);
        var context = new DecisionRuleContext(ballots.Build(), spec.Parameters);

        Console.WriteLine(rule!.Evaluate(context)); // Chosen: Chosen: Library; Retreat.
        foreach (var row in rule.Explain(context).Tables[^1].Rows)
        {
            Console.WriteLine(string.Join(" | ", row)); // Library | 3000 | 500 | 6 | 0, then Retreat | 4000 | 1000 | 4 | 0
        }
        // </committees-budget>
        rule.Evaluate(context).Text.Should().Be("Chosen: Library; Retreat.");
        rule.Explain(context).Tables[^1].Rows.Select(r => string.Join(" | ", r))
            .Should().Equal("Library | 3000 | 500 | 6 | 0", "Retreat | 4000 | 1000 | 4 | 0");
    }

    [Fact]
    public void Seats_GoToParties()
    {
        // <committees-seats>
        var parties = new ProfileBuilder(["North", "South", "West"], BallotForm.Approval);
        parties.Add([1, 0, 0], weight: 53);
        parties.Add([0, 1, 0], weight: 24);
        parties.Add([0, 0, 1], weight: 23);
        var context = new DecisionRuleContext(parties.Build(), new Dictionary<string, string> { ["seats"] = "7" });

        VotingRules.BuiltIn.TryGet("sainte-lague", out var rule);
        var seats = rule!.Evaluate(context).Result!.Winners.CountBy(place => place[0]);
        Console.WriteLine(string.Join(", ", seats)); // [North, 3], [South, 2], [West, 2]
        // </committees-seats>
        seats.Should().BeEquivalentTo(new Dictionary<string, int> { ["North"] = 3, ["South"] = 2, ["West"] = 2 });
    }
}
