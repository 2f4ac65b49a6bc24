using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.Tests;

/// <summary>What the slice of responsibilities decides.</summary>
internal static class ResponsibilityDecider
{
    public const int MaxTextLength = ResponsibilitySlice.MaxTextLength;

    public const int MaxPeople = ResponsibilitySlice.MaxPeople;

    public static Decider<Responsibility, ResponsibilityCommand, ResponsibilityEvent> Instance { get; } = ResponsibilitySlice.Instance.ToDecider(new Only(null));

    public static Decided<ResponsibilityEvent> Decide(Responsibility responsibility, ResponsibilityCommand command, CommandContext context) =>
        Instance.Decide(responsibility, command, context);
}
