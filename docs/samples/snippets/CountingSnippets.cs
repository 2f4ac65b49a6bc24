using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using MutualLearning.Voting;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Checks;
using MutualLearning.Voting.Testing;

namespace Snippets;

public sealed class CountingSnippets : SampleHost
{
    [Fact]
    public void VotingRules_AreRegistered()
    {
        var services = new ServiceCollection();

        // <voting-register>
        services.AddMutualLearning(ml => ml.AddVotingRules());
        // </voting-register>
        services.BuildServiceProvider().GetRequiredService<DecisionRules>().All.Should().HaveCount(74);
    }

    [Fact]
    public async Task Rounds_AreCounted()
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
    public async Task Scores_AreCounted()
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
        var explained = decision.Explanation!;
        Console.WriteLine(string.Join("\n", explained.WhatIf));
        // </scores-criteria>
        decision.Verdict!.Result!.Winners[0].Should().Equal("Hammer");
        explained.WhatIf.Should().Contain(s => s.Text.Contains("weight of cost is more than 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AVerdict_ComesWithAProof()
    {
        var rules = Get<DecisionRules>();
        var id = new DecisionId("retreat");
        var declaration = new DecisionDeclaration("Where to?", new RuleSpec("schulze"), [ana, bruno, dora]) { Options = ["Hills", "Lake", "Town"] };
        await decisions.DeclareAsync(id, declaration, by: ana);
        await decisions.VoteAsync(id, ana, Preference.Ranked("Hills", "Lake", "Town"));
        await decisions.VoteAsync(id, bruno, Preference.Ranked("Hills", "Town", "Lake"));
        await decisions.VoteAsync(id, dora, Preference.Ranked("Lake", "Town", "Hills"));
        await decisions.CloseAsync(id, by: ana);
        var context = (await decisions.FindUnfilteredAsync(id))!.ToRuleContext();
        rules.TryGet("schulze", out var rule);

        // <proofs-certificate>
        var certificate = Proofs.Of(rule!, context).Value;
        File.WriteAllText("retreat.json", CertificateJson.Write(certificate));

        // Somebody else, with the same ballots and without the rule:
        var problem = CertificateCheck.Problem(CertificateJson.Read(File.ReadAllText("retreat.json")), context);
        Console.WriteLine(problem ?? "It is proven.");
        // </proofs-certificate>
        problem.Should().BeNull();

        // <proofs-robustness>
        var report = Robustness.Of(context, rule!, rules);
        Console.WriteLine(report);   // The same options win unless 1 of 3 ballots are cast otherwise. ...
        // </proofs-robustness>
        report.Margin!.IsExact.Should().BeTrue();
        report.Margin.AtLeast.Should().Be(1);
    }

    [Fact]
    public void ManyBallots_AreCountedAsTheyAreRead()
    {
        ValueList<string> options = ["Hills", "Lake", "Town"];
        int[][] stream = [[1, 2, 3], [1, 3, 2], [2, 1, 3]];

        // <tally-stream>
        var points = new PositionalCount(options.Count, PositionalPoints.Borda);
        foreach (var ballot in stream)
        {
            points.Add(ballot);   // The rank of each option; nothing is kept of it.
        }

        var nobodyYet = new ProfileBuilder(options, BallotForm.Ranking).Build();
        var verdict = OptionVerdict.OfPoints(new DecisionRuleContext(nobodyYet, new RuleSpec("borda").Parameters), points.ToPoints());
        Console.WriteLine(verdict.Text);   // Chosen: Hills.
        // </tally-stream>
        verdict.Text.Should().Be("Chosen: Hills.");
    }
}
