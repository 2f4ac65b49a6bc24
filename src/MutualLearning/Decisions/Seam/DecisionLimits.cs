using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>How much a decision holds at most. Hosts read them on <see cref="DecisionSlice"/>.</summary>
internal static class DecisionLimits
{
    public const int TextLength = PlainText.MaxLength;

    public const int People = 100_000;

    public const int Options = 1_000;

    public const int Marks = 10_000;

    public const int Classes = 100;
}
