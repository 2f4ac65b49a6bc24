using System.Runtime.CompilerServices;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.Tests;

/// <summary>What the slice of decisions decides, over rules of a test's own.</summary>
internal static class DecisionDecider
{
    public const int MaxTextLength = DecisionSlice.MaxTextLength;

    public const int MaxPeople = DecisionSlice.MaxPeople;

    public const int MaxOptions = DecisionSlice.MaxOptions;

    public const int MaxMark = Mark.MaxValue;

    public const int MaxMarks = DecisionSlice.MaxMarks;

    public const int MaxClasses = DecisionSlice.MaxClasses;

    // Made once for each collection of rules: some tests look at what a decision allocates.
    private static readonly ConditionalWeakTable<DecisionRules, Decider<Decision, DecisionCommand, DecisionEvent>> Made = [];

    public static Decider<Decision, DecisionCommand, DecisionEvent> Create(DecisionRules rules) => DecisionSlice.Instance.ToDecider(new Only(rules));

    public static Decided<DecisionEvent> Decide(Decision decision, DecisionCommand command, CommandContext context, DecisionRules rules) =>
        Made.GetValue(rules, static r => Create(r)).Decide(decision, command, context);
}
