using System;
using System.IO;
using System.Threading.Tasks;
using MutualLearning;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Ballots;
using MutualLearning.Voting;

namespace Snippets;

public sealed class BallotSnippets
{
    [Fact]
    public async Task ABallotFile_IsReadAndWritten()
    {
        var path = Path.Combine(MutualLearning.Docs.Tests.Documents.Root, "docs/samples/tally/offsite.abif");

        // <ballots-read>
        var read = await BallotFormats.ReadFileAsync(path);
        if (!read.IsRead)
        {
            Console.WriteLine(read.Failure); // line 3, column 7: '=' stands here. Expected is a candidate.
            return;
        }

        var file = read.Value;
        var schulze = new RuleSpec("schulze").With("strength", "margins");
        VotingRules.BuiltIn.TryGet(schulze.Name, out var rule);
        var verdict = rule!.Evaluate(new DecisionRuleContext(file.Profile, schulze.Parameters) { Seats = file.Seats ?? 1 });
        Console.WriteLine(verdict.Text); // Chosen: Old farm.

        using var stream = new MemoryStream();
        var refused = await BallotFormats.WriteAsync(file with { Seats = 1 }, BallotFormat.Blt, stream);
        Console.WriteLine(refused?.ToString() ?? "written");
        // </ballots-read>

        verdict.Text.Should().Be("Chosen: Old farm.");
        refused.Should().BeNull();
        file.Profile.Form.Should().Be(BallotForm.Ranking);
    }
}
