using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using MutualLearning;
using MutualLearning.Benchmarks.Ballots;
using MutualLearning.Benchmarks.Tally;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting;
using MutualLearning.Voting.Condorcet;

// The same ballots through our rules and through other packages, as a table with medians in milliseconds.
// Arguments: parts of the names of cases to run; none for all.
Case[] cases =
[
    new("schulze", 100_000, 20, 20260101, BallotKind.Full),
    new("schulze", 1_000_000, 10, 20260102, BallotKind.Full),
    new("schulze", 1_000, 500, 20260103, BallotKind.Full),
    new("schulze", 100_000, 20, 20260104, BallotKind.Trunc),
    new("ranked-pairs", 10_000, 30, 20260108, BallotKind.Cyc),
    new("minimax", 100_000, 20, 20260101, BallotKind.Full),
    new("copeland", 100_000, 20, 20260101, BallotKind.Full),
    new("borda", 100_000, 20, 20260101, BallotKind.Full),
    new("kemeny", 100_000, 20, 20260101, BallotKind.Full),
    new("irv", 100_000, 20, 20260101, BallotKind.Full),
    new("scottish-stv", 100_000, 20, 20260101, BallotKind.Full),
    new("meek-stv", 100_000, 20, 20260101, BallotKind.Full),
];

Console.WriteLine("| Case | ours | of the processor | pairs alone | build the profile | bytes a ballot and option, built | caritat | Perlkonig |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
foreach (var one in cases.Where(c => args.Length == 0 || args.Any(a => c.ToString().Contains(a, StringComparison.Ordinal))))
{
    var ballots = new GeneratedBallots(one.Count, one.Options, one.Seed, one.Kind);
    var all = ballots.Orders().Select(order =>
    {
        var marks = new int[one.Options];
        ballots.Mark(order, marks);
        return marks;
    }).ToList();
    var before = GC.GetTotalMemory(forceFullCollection: true);
    var profile = Build();
    var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
    var context = new DecisionRuleContext(profile, new Dictionary<string, string>(StringComparer.Ordinal));
    _ = VotingRules.BuiltIn.TryGet(one.Rule, out var rule);
    var ours = Median.Of(15, () => rule!.Evaluate(context), out var processor);
    var pairs = profile.Form == BallotForm.Ranking ? Median.Of(15, () => Pairwise.Of(profile, context.Unranked), out _) : 0;
    var build = Median.Of(3, Build);

    var file = Path.GetTempFileName();
    using (var stream = File.Create(file))
    {
        ballots.Write(stream);
    }

    var caritat = one.Rule == "schulze" ? Peers.Caritat(file, one.Options) : null;
    var perlkonig = one.Rule == "schulze" ? Peers.Perlkonig(ballots) : null;
    File.Delete(file);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {one} | {ours:0.00} | {processor:0.00} | {pairs:0.00} | {build:0} | {(double)bytes / one.Count / one.Options:0.00} | {Ratio(caritat)} | {Ratio(perlkonig)} |"));

    Profile Build()
    {
        var builder = ballots.NewBuilder();
        foreach (var marks in all)
        {
            builder.Add(marks);
        }

        return builder.Build();
    }

    string Ratio(double? peer) => peer is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time:0} ({time / ours:0}×)") : "-";
}
