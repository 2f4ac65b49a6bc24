using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Review;

/// <summary>Makes the review of the record of a meeting.</summary>
internal interface IReviewSource
{
    /// <summary>Reads a record.</summary>
    /// <param name="path">The record.</param>
    /// <param name="aliases">The table of names and nicks; null for none.</param>
    /// <param name="rules">The ids of the rules to compare; empty for the usual ones.</param>
    /// <param name="progress">Is told how many bytes were read; null when nobody wants to know.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The review, or why there is none.</returns>
    /// <exception cref="System.IO.IOException">A file cannot be read.</exception>
    Task<ReviewResult> ReadAsync(
        string path, string? aliases, IReadOnlyList<string> rules, IProgress<long>? progress, CancellationToken cancellationToken);
}
