using System.Collections.Generic;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Voting;

/// <summary>What can be wrong with the parameters of a voting rule, or with a ballot for it, beside <see cref="RuleProblems"/>. Each code is stable; the arguments stand in braces.</summary>
public static class VotingProblems
{
    /// <summary><c>voting.no-weights</c>: no criterion has a weight.</summary>
    public static readonly MessageCode NoWeights =
        new("voting.no-weights", "'{parameter}' must be given, such as cost:3;risk:1/2, each 0 or more, and one more than 0.", RefusalCategory.Invalid);

    /// <summary><c>voting.no-weight</c>: an option is scored for a criterion that does not count.</summary>
    public static readonly MessageCode NoWeight = new("voting.no-weight", "'{option}' is scored for the criterion '{criterion}', which has no weight", RefusalCategory.Invalid);

    /// <summary><c>voting.together</c>: of two parameters one is given.</summary>
    public static readonly MessageCode Together = new("voting.together", "'{parameter}' and '{other}' go together.", RefusalCategory.Invalid);

    /// <summary><c>voting.goes-with</c>: a parameter is given without another.</summary>
    public static readonly MessageCode GoesWith = new("voting.goes-with", "'{parameter}' goes with '{other}'.", RefusalCategory.Invalid);

    /// <summary><c>voting.goes-without</c>: a parameter is given with another.</summary>
    public static readonly MessageCode GoesWithout = new("voting.goes-without", "'{parameter}' does not go with '{other}'.", RefusalCategory.Invalid);

    /// <summary><c>voting.not-positive</c>: a parameter is no number above 0.</summary>
    public static readonly MessageCode NotPositive = new("voting.not-positive", "'{parameter}' must be a number above 0, not '{value}'.", RefusalCategory.Invalid);

    /// <summary><c>voting.no-costs</c>: a parameter is no list of costs.</summary>
    public static readonly MessageCode NoCosts = new("voting.no-costs", "'{parameter}' must be numbers above 0 with ';' between them, not '{value}'.", RefusalCategory.Invalid);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        NoWeights, NoWeight, Together, GoesWith, GoesWithout, NotPositive, NoCosts,
    ];
}
