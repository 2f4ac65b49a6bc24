using System.Collections.Generic;
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

        if (InputFile.Unreadable(request.File) is { } unreadable)
        {
            return streams.Refuse(unreadable);
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
        var question = Question(unranked);
        var all = request.All || specs.Count == 0 || !request.Json ? Ask(CountingRules.For(file.Profile.Form), question, request.Explain && specs.Count == 0) : [];
        return new TallyReport(file.Title, file.Profile, file.Withdrawn, question.Seats, unranked, ties, Ask(specs, question, request.Explain), all)
        {
            Otherwise = request.Json ? [] : Otherwise(all, Question(unranked == default ? Unranked.NotCompared : default)),
        };

        DecisionRuleContext Question(Unranked policy) => new(file.Profile, new RuleSpec("none").Parameters)
        {
            Seats = request.Seats ?? file.Seats ?? 1, Unranked = policy, Ties = ties, Options = file.Profile.Options, Form = file.Profile.Form,
        };

        IReadOnlyList<RuleTally> Ask(IReadOnlyList<RuleSpec> rules, DecisionRuleContext asked, bool explain) =>
            [.. rules.Select(spec => CountingRules.Ask(CountingRules.WithCosts(spec, file), asked, explain))];
    }

    private static IReadOnlyList<RuleTally> Otherwise(IReadOnlyList<RuleTally> tallies, DecisionRuleContext question) =>
    [
        .. tallies.Select(tally => (Now: tally, Then: CountingRules.Ask(tally.Rule, question, explain: false)))
            .Where(pair => !pair.Then.Verdict.ComesTo(pair.Now.Verdict)).Select(pair => pair.Then),
    ];

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
