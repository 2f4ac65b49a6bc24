using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Measures;

/// <summary>Why participation has no value, and what to bear in mind when it has one. Each code is stable.</summary>
internal static class ParticipationCodes
{
    /// <summary><c>participation.too-few-people</c>: how evenly something is spread takes two people.</summary>
    public static readonly MessageCode TooFewPeople = new(
        "participation.too-few-people", "How evenly people take part can be told of two people or more; here is {people}.", RefusalCategory.NotYet);

    /// <summary><c>participation.no-contributions</c>: nobody contributed.</summary>
    public static readonly MessageCode NoContributions = new("participation.no-contributions", "Nobody contributed.", RefusalCategory.NotYet);

    /// <summary><c>participation.within-noise</c>: chance alone spreads contributions as unevenly.</summary>
    public static readonly MessageCode WithinNoise = new(
        "participation.within-noise", "People with equal chances would differ as much by chance alone.", RefusalCategory.NotYet);

    /// <summary><c>participation.sparse</c>: fewer contributions than people; the noise floor is too high here, by some 6 % or more.</summary>
    public static readonly MessageCode Sparse = new("participation.sparse", "There are fewer contributions than people.", RefusalCategory.NotYet);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        TooFewPeople, NoContributions, WithinNoise, Sparse,
    ];
}
