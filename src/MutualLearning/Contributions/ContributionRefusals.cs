using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Contributions;

/// <summary>Why a kind refuses a contribution.</summary>
public static class ContributionRefusals
{
    /// <summary><c>contribution.text-missing</c>: the kind needs words.</summary>
    public static readonly MessageCode TextMissing = new("contribution.text-missing", "A contribution of the kind {kind} needs words.", RefusalCategory.Invalid);

    /// <summary><c>contribution.text-not-allowed</c>: the kind has no words.</summary>
    public static readonly MessageCode TextNotAllowed = new("contribution.text-not-allowed", "A contribution of the kind {kind} has no words.", RefusalCategory.Invalid);

    /// <summary><c>contribution.link-missing</c>: the kind must refer to an earlier contribution.</summary>
    public static readonly MessageCode LinkMissing = new("contribution.link-missing", "A contribution of the kind {kind} needs a link of the kind {link}.", RefusalCategory.Invalid);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        TextMissing, TextNotAllowed, LinkMissing,
    ];
}
