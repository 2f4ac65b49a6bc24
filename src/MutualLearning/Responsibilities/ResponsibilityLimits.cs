using MutualLearning.Streams;

namespace MutualLearning.Responsibilities;

/// <summary>How much a responsibility holds at most.</summary>
internal static class ResponsibilityLimits
{
    /// <summary>The greatest length of any words, in UTF-16 code units.</summary>
    public const int MaxTextLength = PlainText.MaxLength;

    /// <summary>The greatest number of people who have a part beside the accountable one.</summary>
    public const int MaxPeople = 1_000;
}
