using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Responsibilities;

/// <summary>Why something about responsibilities cannot be told.</summary>
internal static class ResponsibilityReasons
{
    /// <summary><c>responsibility.too-few-finished</c>: too few finished ones to say what is usual in this group.</summary>
    public static readonly MessageCode TooFewFinished = new(
        "responsibility.too-few-finished", "{n} finished responsibilities are too few to say what is usual; it takes {least}.", RefusalCategory.NotYet);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        TooFewFinished,
    ];
}
