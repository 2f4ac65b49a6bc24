using System;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace Snippets;

public sealed class CountingSnippets : SampleHost
{
    [Fact]
    public async Task Rounds()
    {
        // <rounds-stv>
        var id = new DecisionId("board-2027");
        var declaration = new DecisionDeclaration("Who prepares the retreat?", new RuleSpec("scottish-stv"), [ana, bruno, dora])
        {
            Options = ["Eli", "Fay", "Gus"],
            Seats = 2,
            Ties = new TieLadder([TieStep.Lot]) { Seed = "drawn on 1 March" },
        };
        await decisions.DeclareAsync(id, declaration, by: ana);
        await decisions.VoteAsync(id, ana, Preference.Ranked("Eli", "Fay"));
        await decisions.VoteAsync(id, bruno, Preference.Ranked("Eli", "Gus"));
        await decisions.VoteAsync(id, dora, Preference.Ranked("Fay", "Gus"));

        var closed = (await decisions.CloseAsync(id, by: ana)).Value;
        foreach (var round in closed.Verdict!.Result!.Rounds)
        {
            Console.WriteLine($"{round.Number}: {string.Join(", ", round.Figures.Select(f => $"{f.Option} {f.Value}"))}");
        }
        // </rounds-stv>
        closed.Verdict.Kind.Should().Be(VerdictKind.Chosen);
        closed.Verdict.Result.Winners.Select(w => w[0]).Should().Equal("Eli", "Fay");
    }

    [Fact]
    public async Task Scores()
    {
        var rules = Get<DecisionRules>();
        // <scores-criteria>
        Mark Score(string option, string criterion, int score) => new(option, score) { Criterion = criterion };
        var id = new DecisionId("tool");
        var declaration = new DecisionDeclaration("Which tool?", new RuleSpec("weighted-criteria").With("weights", "cost:3;risk:1/2"), [ana, bruno])
        {
            Options = ["Hammer", "Drill"],
            Form = BallotForm.Score,
        };
        await decisions.DeclareAsync(id, declaration, by: ana);
        await decisions.VoteAsync(id, ana, new Preference(
            BallotForm.Score, [Score("Hammer", "cost", 4), Score("Hammer", "risk", 1), Score("Drill", "cost", 3), Score("Drill", "risk", 3)]));

        var decision = (await decisions.CloseAsync(id, by: ana)).Value;
        rules.TryGet("weighted-criteria", out var rule);
        var explained = ((IExplainingRule)rule!).Explain(decision.ToRuleContext());
        Console.WriteLine(string.Join("\n", explained.WhatIf));
        // </scores-criteria>
        decision.Verdict!.Result!.Winners[0].Should().Equal("Hammer");
        explained.WhatIf.Should().Contain(s => s.Text.Contains("weight of cost is more than 1", StringComparison.Ordinal));
    }
}
