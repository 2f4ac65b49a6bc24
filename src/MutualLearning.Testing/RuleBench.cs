using System;
using System.Collections.Generic;
using MutualLearning.Decisions;

namespace MutualLearning.Testing;

/// <summary>A rule, and the situations that it is asked about.</summary>
internal sealed class RuleBench(
    DecisionRule rule,
    IReadOnlyList<RuleSpec> specs,
    Func<SplitMix64, RuleSpec, DecisionRuleContext> next,
    Func<DecisionRuleContext, SplitMix64, DecisionRuleContext> reorder)
{
    public DecisionRule Rule => rule;

    public IReadOnlyList<RuleSpec> Specs => specs;

    public ulong Seed { get; init; }

    public int Rounds { get; init; }

    public bool AsksForAdvice { get; init; }

    public DecisionRuleContext Reorder(DecisionRuleContext context, SplitMix64 random) => reorder(context, random);

    public IEnumerable<RuleSituation> Situations()
    {
        foreach (var spec in Specs)
        {
            var random = new SplitMix64(Seed);
            for (var round = 0; round < Rounds; round++)
            {
                yield return new RuleSituation(next(random, spec), spec, $"{spec}, seed {Seed}, situation {round}");
            }
        }
    }

    // Nothing that a rule does may end a check in another way than by its answer.
    public Verdict Ask(RuleSituation situation, DecisionRuleContext context)
    {
        Verdict? verdict;
        try
        {
            verdict = Rule.Evaluate(context);
        }
        catch (Exception error)
        {
            throw new ConformanceException($"A rule never throws. {situation.Tell(context)} led to {error.GetType().Name}: {error.Message}");
        }

        Requirement.Holds(verdict is not null, $"A rule always gives a verdict. {situation.Tell(context)} led to none.");
        return verdict!;
    }
}
