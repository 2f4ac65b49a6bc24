using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Commands;
using MutualLearning.Cli.Json;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Tally;
using MutualLearning.Cli.Terminal;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Ballots;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Cli.Commands;

/// <summary>Runs <c>mutual-learning tally</c>.</summary>
internal sealed class TallyRun(StandardStreams streams)
{
    private const int BeginningLength = 4_096;

    public async Task<int> RunAsync(TallyRequest request, CancellationToken cancellationToken)
    {
        var (specs, unknown) = NamedRules.Find(request.Rules);
        if (unknown is not null)
        {
            return streams.Refuse(unknown);
        }

        if (!IsStandardInput(request) && InputFile.Unreadable(request.File) is { } unreadable)
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

        if (request.Certificate is { } path && await CertifyAsync(request, path, read.Value, specs, ties, cancellationToken).ConfigureAwait(false) is { } why)
        {
            return streams.Refuse(why);
        }

        Show(request, Report(request, read.Value, specs, ties, () => new WorkBudget(request.Work, cancellationToken)));
        return ExitCode.Done;
    }

    private static bool IsStandardInput(TallyRequest request) => string.Equals(request.File, "-", StringComparison.Ordinal);

    private async Task<BallotReadResult> ReadAsync(TallyRequest request, CancellationToken cancellationToken)
    {
        BallotFormat? format = request.Format is { } name ? TallyWords.Formats[name] : null;
        if (!IsStandardInput(request))
        {
            return await BallotFormats.ReadFileAsync(request.File, format, null, cancellationToken).ConfigureAwait(false);
        }

        // Its beginning tells the format, and it cannot be read twice.
        var bytes = await streams.ReadAllAsync(cancellationToken).ConfigureAwait(false);
        using var input = new MemoryStream(bytes, writable: false);
        format ??= BallotFormats.Detect(null, bytes.AsSpan(0, Math.Min(bytes.Length, BeginningLength)));
        return await BallotFormats.ReadAsync(input, format.Value, null, cancellationToken).ConfigureAwait(false);
    }

    private static Unranked PolicyOf(TallyRequest request, BallotFile file) =>
        request.Unranked switch { "below" => Unranked.BelowRanked, "ignore" => Unranked.NotCompared, _ => file.Unranked ?? default };

    private static DecisionRuleContext Question(TallyRequest request, BallotFile file, Unranked unranked, TieLadder ties) =>
        new(file.Profile, new RuleSpec("none").Parameters)
        {
            Seats = request.Seats ?? file.Seats ?? 1, Unranked = unranked, Ties = ties, Options = file.Profile.Options, Form = file.Profile.Form,
        };

    /// <summary>Writes the proof of the verdict; or says why there is none.</summary>
    private static async Task<string?> CertifyAsync(
        TallyRequest request, string path, BallotFile file, IReadOnlyList<RuleSpec> specs, TieLadder ties, CancellationToken cancellationToken)
    {
        if (specs.Count != 1 || path.Length == 0)
        {
            return "--certificate needs the name of a file, and one --rule whose verdict it proves";
        }

        if (OutputFile.Reason(path, request.File) is { } unwritable)
        {
            return unwritable;
        }

        if (CountingRules.Certify(CountingRules.WithCosts(specs[0], file), Question(request, file, PolicyOf(request, file), ties), new WorkBudget(request.Work, cancellationToken)) is not { } certificate)
        {
            return $"the rule '{specs[0]}' gives no certificate of this verdict";
        }

        await OutputFile.WriteAsync(path, CertificateJson.Write(certificate) + "\n", cancellationToken).ConfigureAwait(false);
        return null;
    }

    private static TallyReport Report(TallyRequest request, BallotFile file, IReadOnlyList<RuleSpec> specs, TieLadder ties, Func<WorkBudget> work)
    {
        var unranked = PolicyOf(request, file);
        var question = Question(request, file, unranked, ties);
        var otherwise = Question(request, file, unranked == default ? Unranked.NotCompared : default, ties);
        var all = request.All || specs.Count == 0 || !request.Json ? Ask(CountingRules.For(file.Profile.Form), request.Explain && specs.Count == 0) : [];
        return new TallyReport(file.Title, file.Profile, file.Withdrawn, question.Seats, unranked, ties, Ask(specs, request.Explain), all)
        {
            Notes = file.Notes,
            Otherwise = request.Json || file.Profile.Form != BallotForm.Ranking ? [] : Otherwise(all, otherwise, work),
        };

        IReadOnlyList<RuleTally> Ask(IReadOnlyList<RuleSpec> rules, bool explain) =>
            [.. rules.Select(spec => CountingRules.Ask(CountingRules.WithCosts(spec, file), question, work, explain))];
    }

    private static IReadOnlyList<RuleTally> Otherwise(IReadOnlyList<RuleTally> tallies, DecisionRuleContext question, Func<WorkBudget> work) =>
    [
        .. tallies.Select(tally => (Now: tally, Then: CountingRules.Ask(tally.Rule, question, work, explain: false)))
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
