using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Scores;

/// <summary>What <c>weighted-criteria</c> says of weights: why it refuses some, and how far each may move. Each code is stable; the arguments stand in braces.</summary>
public static class CriteriaReasons
{
    /// <summary><c>voting.no-weights</c>: no criterion has a weight.</summary>
    public static readonly MessageCode NoWeights =
        new("voting.no-weights", "'{parameter}' must be given, such as cost:3;risk:1/2, each 0 or more, and one more than 0.", RefusalCategory.Invalid);

    /// <summary><c>voting.no-weight</c>: an option is scored for a criterion that does not count.</summary>
    public static readonly MessageCode NoWeight = new("voting.no-weight", "'{option}' is scored for the criterion '{criterion}', which has no weight", RefusalCategory.Invalid);

    /// <summary><c>why.weight-range</c>: how far the weight of a criterion may move.</summary>
    public static readonly MessageCode WeightRange =
        new("why.weight-range", "The same option is chosen while the weight of {criterion} is more than {from} and less than {to}, and the others stay.");

    /// <summary><c>why.weights-table</c>: the heading of a table of weights.</summary>
    public static readonly MessageCode WeightsTable = new("why.weights-table", "How far each weight may move.");

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All => [NoWeights, NoWeight, WeightRange, WeightsTable];
}
