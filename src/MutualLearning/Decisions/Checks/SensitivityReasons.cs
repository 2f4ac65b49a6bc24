using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>What can be otherwise in the policy of a decision. Each code is stable.</summary>
internal static class SensitivityReasons
{
    /// <summary><c>what-if.below-ranked</c>: options left out rank below the others.</summary>
    public static readonly MessageCode BelowRanked = new("what-if.below-ranked", "If options left out ranked below the others.");

    /// <summary><c>what-if.not-compared</c>: options left out are not compared.</summary>
    public static readonly MessageCode NotCompared = new("what-if.not-compared", "If options left out were not compared.");

    /// <summary><c>what-if.ties-stand</c>: no step breaks ties.</summary>
    public static readonly MessageCode TiesStand = new("what-if.ties-stand", "If ties stood.");

    /// <summary><c>what-if.order-reversed</c>: the recorded order that breaks ties is the other way round.</summary>
    public static readonly MessageCode OrderReversed = new("what-if.order-reversed", "If the recorded orders that break ties were the other way round.");

    /// <summary><c>what-if.equal-weights</c>: everybody weighs the same.</summary>
    public static readonly MessageCode EqualWeights = new("what-if.equal-weights", "If everybody weighed the same.");

    /// <summary><c>what-if.no-delegation</c>: nobody votes for others.</summary>
    public static readonly MessageCode NoDelegation = new("what-if.no-delegation", "If everybody voted only for themselves.");

    /// <summary><c>what-if.no-quorum</c>: there is no quorum.</summary>
    public static readonly MessageCode NoQuorum = new("what-if.no-quorum", "If there were no quorum.");

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        BelowRanked, NotCompared, TiesStand, OrderReversed, EqualWeights, NoDelegation, NoQuorum,
    ];
}
