using System.Collections.Generic;

namespace MutualLearning.Decisions;

/// <summary>What a rule may implement as well, so that a ballot it cannot count is refused when it is cast.</summary>
public interface IBallotCheck
{
    /// <summary>Says what is wrong with a ballot on options, such as more points than there are.</summary>
    /// <param name="preference">The ballot; its options are known, and each stands once for each criterion.</param>
    /// <param name="parameters">The parameters of the rule, by name.</param>
    /// <returns>What is wrong, in English; null when nothing is.</returns>
    string? Check(Preference preference, IReadOnlyDictionary<string, string> parameters);
}
