using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Commands;
using MutualLearning.Cli.Json;
using MutualLearning.Cli.Terminal;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Ballots;
using MutualLearning.Streams;

namespace MutualLearning.Cli.Tally;

/// <summary>Runs <c>mutual-learning tally</c>.</summary>
internal sealed class TallyRun(StandardStreams streams)
{
    public async Task<int> RunAsync(TallyRequest request, CancellationToken cancellationToken)
    {
        var (specs, unknown) = NamedRules.Find(request.Rules);
        if (unknown is not null)
        {
            return streams.Refuse(unknown);
        }

        if (Directory.Exists(request.File) || !File.Exists(request.File))
        {
            return streams.Refuse($"{request.File}: {(Directory.Exists(request.File) ? "is a directory, not a file" : "no such file")}");
        }

        var read = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        if (!read.IsRead)
        {
            return streams.Refuse($"{request.File}: {read.Failure}");
        }

        var (ties, reason) = TieSteps.Read(request.Ties, read.Value);
        if (reason is not null)
        {
            return streams.Refuse(reason);
        }

        Show(request, Report(request, read.Value, specs, ties));
        return ExitCode.Done;
    }

    private static Task<BallotReadResult> ReadAsync(TallyRequest request, CancellationToken cancellationToken) =>
        BallotFormats.ReadFileAsync(request.File, request.Format is { } name ? TallyWords.Formats[name] : null, null, cancellationToken);

    private static TallyReport Report(TallyRequest request, BallotFile file, IReadOnlyList<RuleSpec> specs, TieLadder ties)
    {
        var unranked = request.Unranked switch { "below" => Unranked.BelowRanked, "ignore" => Unranked.NotCompared, _ => file.Unranked ?? default };
        var question = new DecisionRuleContext(file.Profile, new RuleSpec("none").Parameters)
        {
            Seats = request.Seats ?? file.Seats ?? 1, Unranked = unranked, Ties = ties, Options = file.Profile.Options, Form = file.Profile.Form,
        };
        var all = request.All || specs.Count == 0 || !request.Json ? CountingRules.For(file.Profile.Form) : [];
        return new TallyReport(
            file.Title,
            file.Profile,
            file.Withdrawn,
            question.Seats,
            unranked,
            ties,
            [.. specs.Select(spec => CountingRules.Ask(CountingRules.WithCosts(spec, file), question, request.Explain))],
            [.. all.Select(spec => CountingRules.Ask(CountingRules.WithCosts(spec, file), question, request.Explain && specs.Count == 0))]);
    }

    private void Show(TallyRequest request, TallyReport report)
    {
        if (request.Json)
        {
            streams.Out.WriteLine(TallyJson.Write(report, [.. report.Asked, .. report.All.Where(one => !report.Asked.Any(asked => asked.Rule.Equals(one.Rule)))]));
            return;
        }

        TallyView.Write(Screen.Open(streams), report);
    }
}
