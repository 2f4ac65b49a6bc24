using System;

namespace MutualLearning.Cli.Review;

/// <summary>Why there is no review.</summary>
/// <param name="Path">The file that is to blame; null when it is none, as for an unknown rule.</param>
/// <param name="Line">The line in it, from 1; null for the whole file.</param>
/// <param name="Reason">What is wrong, in a sentence without a full stop.</param>
internal sealed record ReviewFailure(string? Path, long? Line, string Reason)
{
    /// <summary>The place, as compilers write it, and the reason.</summary>
    public string Describe() => string.Concat(
        Path is null ? string.Empty : Path + ":",
        Line is { } line ? FormattableString.Invariant($"{line}:") : string.Empty,
        Path is null && Line is null ? string.Empty : " ",
        Reason);
}
