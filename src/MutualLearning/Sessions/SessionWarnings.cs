using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>What somebody should know before they act, although they may. Each code is stable; the arguments stand in braces.</summary>
internal static class SessionWarnings
{
    /// <summary>
    /// <c>session.few-present</c>: fewer than three people are there in an anonymous phase. Whoever is alone can be told from what is
    /// written, and of two each knows what the other has written.
    /// </summary>
    public static readonly MessageCode FewPresent = new(
        "session.few-present", "Only {count} here: what is written anonymously can be told apart. Wait until there are at least three.", RefusalCategory.NotYet);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        FewPresent,
    ];
}
