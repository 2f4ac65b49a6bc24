using MutualLearning.Decisions;

namespace MutualLearning.Voting.Tests;

internal static class Named
{
    /// <summary>A rule of the core or of this package.</summary>
    public static DecisionRule Rule(string name)
    {
        VotingRules.BuiltIn.TryGet(name, out var rule).Should().BeTrue(name);
        return rule!;
    }
}
