using System.Collections.Generic;
using System.Linq;
using MutualLearning.Voting;

namespace MutualLearning.Cli.Tally;

/// <summary>Finds the rules that were named on the command line.</summary>
internal static class NamedRules
{
    /// <summary>The rules; or, when one is unknown or cannot work, why.</summary>
    public static (IReadOnlyList<RuleSpec> Specs, string? Reason) Find(IReadOnlyList<string> texts)
    {
        var specs = new List<RuleSpec>();
        foreach (var text in texts)
        {
            if (!RuleSpec.TryParse(text, out var spec) || !VotingRules.BuiltIn.TryGet(spec!.Name, out var rule))
            {
                return ([], $"there is no decision rule '{text}'; known are {string.Join(", ", VotingRules.BuiltIn.All.Select(known => known.Id.Name))}");
            }

            if (rule.CheckParameters(spec.Parameters) is { } why)
            {
                return ([], $"the rule '{text}' cannot work: {why.Message}");
            }

            specs.Add(spec);
        }

        return (specs, null);
    }
}
