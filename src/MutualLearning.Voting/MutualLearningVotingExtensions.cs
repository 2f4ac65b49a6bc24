using Ardalis.GuardClauses;
using MutualLearning;
using MutualLearning.Voting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the voting rules to an application.</summary>
public static class MutualLearningVotingExtensions
{
    /// <summary>Adds the voting rules, so that decisions can be declared under them.</summary>
    /// <param name="builder">What collects the parts of the library.</param>
    /// <returns>The builder.</returns>
    /// <remarks>A decision that was closed under one of them is read without them as well.</remarks>
    public static MutualLearningBuilder AddVotingRules(this MutualLearningBuilder builder)
    {
        Guard.Against.Null(builder);
        foreach (var rule in VotingRules.All())
        {
            builder.AddDecisionRule(rule);
        }

        return builder;
    }
}
