using System.Collections.Generic;

namespace MutualLearning.Decisions;

/// <summary>What a rule may implement as well, so that wrong parameters are refused when the rule is declared.</summary>
public interface IParameterCheck
{
    /// <summary>Says what is wrong with parameters.</summary>
    /// <param name="parameters">The parameters by name.</param>
    /// <returns>What is wrong, in English; null when nothing is.</returns>
    string? Check(IReadOnlyDictionary<string, string> parameters);
}
