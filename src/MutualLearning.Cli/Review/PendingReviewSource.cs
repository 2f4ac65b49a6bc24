using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Review;

/// <summary>Stands where the reader of scribe logs will be.</summary>
internal sealed class PendingReviewSource : IReviewSource
{
    public Task<ReviewResult> ReadAsync(
        string path, string? aliases, IReadOnlyList<string> rules, IProgress<long>? progress, CancellationToken cancellationToken) =>
        Task.FromResult(new ReviewResult(new ReviewFailure(path, null, "records of meetings cannot be read yet")));
}
