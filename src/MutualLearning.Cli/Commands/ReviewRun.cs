using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Html;
using MutualLearning.Cli.Json;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Terminal;

namespace MutualLearning.Cli.Commands;

/// <summary>Runs <c>mutual-learning review</c>.</summary>
internal sealed class ReviewRun(IReviewSource source, StandardStreams streams)
{
    public async Task<int> RunAsync(ReviewRequest request, CancellationToken cancellationToken)
    {
        if (Reason(request) is { } reason)
        {
            return streams.Refuse(reason);
        }

        var result = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        if (result.Review is not { } review)
        {
            return streams.Refuse(result.Failure!.Describe());
        }

        if (request.Html is { } html)
        {
            await OutputFile.WriteAsync(html, ReviewPage.Write(review), cancellationToken).ConfigureAwait(false);
        }

        Show(request, review);
        return Finish(request, review);
    }

    private static string? Reason(ReviewRequest request) =>
        InputFile.Unreadable(request.File)
        ?? (request.Aliases is { } aliases ? InputFile.Unreadable(aliases) : null)
        ?? (request.Html is { } html ? OutputFile.Reason("--html", html, request.File, request.Aliases) : null);

    private Task<ReviewResult> ReadAsync(ReviewRequest request, CancellationToken cancellationToken) =>
        ReadProgress.IsWorthwhile(request, streams)
            ? ReadProgress.RunAsync(
                Screen.Open(streams),
                new FileInfo(request.File).Length,
                progress => source.ReadAsync(request.File, request.Aliases, request.Rules, progress, cancellationToken))
            : source.ReadAsync(request.File, request.Aliases, request.Rules, null, cancellationToken);

    private void Show(ReviewRequest request, MeetingReview review)
    {
        if (request.Json)
        {
            streams.Out.WriteLine(ReviewJson.Write(review));
            return;
        }

        TerminalReview.Write(Screen.Open(streams), review);
        if (request.Html is { } html)
        {
            streams.Out.WriteLine("The page: " + PlainText.Clean(html));
        }
    }

    private int Finish(ReviewRequest request, MeetingReview review)
    {
        if (!request.Strict || !review.Unresolved.Any())
        {
            return ExitCode.Done;
        }

        streams.Error.WriteLine($"mutual-learning: {Words.Count(review.Unresolved.Count, "line is", "lines are")} unresolved");
        return ExitCode.Findings;
    }
}
