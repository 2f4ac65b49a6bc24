using System;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Storage;

namespace MutualLearning.Cli.Commands;

/// <summary>Erases a person after asking, and says what became of their words.</summary>
internal sealed class EraseRun(MeetingStore store, StandardStreams streams)
{
    public const string NobodyToAsk = "erasing cannot be undone, and nobody is at a keyboard to be asked; see what would go by --dry-run, and say --yes";

    private readonly PersonErasure erasure = new(store);

    public async Task<int> RunAsync(EraseRequest request, CancellationToken cancellationToken)
    {
        if (request.IsTrial)
        {
            return Say("would be erased from", await RunAsync(request, isTrial: true, cancellationToken).ConfigureAwait(false));
        }

        if (!request.IsSure && !streams.IsKeyboard)
        {
            return streams.Refuse(NobodyToAsk);
        }

        if (!request.IsSure)
        {
            var trial = await RunAsync(request, isTrial: true, cancellationToken).ConfigureAwait(false);
            Say("would be erased from", trial);
            if (!await IsMeantAsync(trial, cancellationToken).ConfigureAwait(false))
            {
                return streams.Write("nothing was changed");
            }
        }

        var report = await RunAsync(request, isTrial: false, cancellationToken).ConfigureAwait(false);
        var code = Say("erased from", report);
        if (await erasure.OverwriteAsync().ConfigureAwait(false) is not { } left)
        {
            return code;
        }

        streams.Write($"bytes of the old words may still be in the file: {left}; erase '{report.Id}' once more when no other program uses the store");
        return ExitCode.Findings;
    }

    private Task<ErasureReport> RunAsync(EraseRequest request, bool isTrial, CancellationToken cancellationToken) =>
        erasure.RunAsync(request.Person, request.Scope, isTrial, cancellationToken);

    private async Task<bool> IsMeantAsync(ErasureReport trial, CancellationToken cancellationToken)
    {
        streams.Out.Write(PlainText.Clean($"erase {trial.Person}: really? [y/N] "));
        var answer = await streams.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        return string.Equals(answer?.Trim(), "y", StringComparison.OrdinalIgnoreCase);
    }

    private int Say(string verb, ErasureReport report)
    {
        streams.Write(
            $"{verb} {Words.Count(report.Streams, "session, decision or responsibility", "sessions, decisions and responsibilities")}: "
            + Words.Count(report.Events, "entry", "entries"));
        if (report.Mentions.Count > 0)
        {
            streams.Write($"the name still stands in what others wrote, or in what the group works with: {string.Join(", ", report.Mentions)}");
        }

        return report.Mentions.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
