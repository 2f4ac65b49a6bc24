using MutualLearning.Decisions;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>smith</c>: the smallest set of options that all beat every option outside it.</summary>
/// <remarks>
/// No parameters. A choice only when the set has one option, or the ladder breaks the tie. The ranking goes on with the
/// smallest such set of the rest. Sources: Good, A Note on Condorcet Sets (1971); Smith, Aggregation of Preferences with
/// Variable Electorate (1973).
/// </remarks>
internal sealed class Smith() : TopSetRule(isStrict: false)
{
    /// <inheritdoc/>
    public override RuleId Id => new("smith", 1);
}
