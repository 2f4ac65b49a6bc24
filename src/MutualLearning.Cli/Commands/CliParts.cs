using System.Collections.Generic;
using MutualLearning.Cli.Review;
using NodaTime;

namespace MutualLearning.Cli.Commands;

/// <summary>What the commands are made of.</summary>
/// <param name="Reviews">Reads the records of meetings.</param>
/// <param name="Practices">The practices to list and show, in the order to list them.</param>
internal sealed record CliParts(IReviewSource Reviews, IReadOnlyList<Practice> Practices)
{
    /// <summary>Says when something is written.</summary>
    public IClock Clock { get; init; } = SystemClock.Instance;
}
