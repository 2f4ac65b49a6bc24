
namespace MutualLearning.Practices;

/// <summary>How a phase decides. A decision that is joined to the phase was declared so.</summary>
/// <param name="Rule">The decision rule, such as <c>super-majority:base=electorate,threshold=1</c>.</param>
/// <param name="IsSecret">Whether the ballots are secret.</param>
public sealed record PhaseDecision(string Rule, bool IsSecret = false);
