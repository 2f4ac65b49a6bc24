namespace MutualLearning.Decisions;

/// <summary>
/// What a rule implements when its verdict moves in one direction as votes move in one direction, so that
/// <see cref="SettledTest"/> needs to look only at the ends.
/// </summary>
/// <remarks>
/// The promise: when the verdict is the same for each way in which <i>all</i> missing voters do the same (stay away, or
/// take one and the same stance), it is the same for every way in which they could vote.
/// </remarks>
#pragma warning disable CA1040 // A promise has no members.
public interface IMonotoneRule : IDecisionRule;
#pragma warning restore CA1040
