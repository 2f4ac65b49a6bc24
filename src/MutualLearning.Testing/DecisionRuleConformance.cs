using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Testing;

/// <summary>What every <see cref="DecisionRule"/> must do, on situations that a seed repeats.</summary>
/// <remarks>A check that fails says the seed, how the rule was declared, and who voted how.</remarks>
public abstract partial class DecisionRuleConformance : ConformanceKit
{
    /// <summary>The rule.</summary>
    protected abstract DecisionRule Rule { get; }

    /// <summary>
    /// The ways to declare the rule that are tried, which a check of its parameters must accept. Unless overridden, one without
    /// parameters. The people of <see cref="NextContext"/> are <c>p0</c>, <c>p1</c> …
    /// </summary>
    protected virtual IReadOnlyList<RuleSpec> Specs => [new RuleSpec(Rule.Id.Name)];

    /// <summary>
    /// What ballots say in the situations that are tried: <see cref="BallotForm.None"/> (the default) for a rule on proposals; one form
    /// or several for a rule on options.
    /// </summary>
    protected virtual IReadOnlyList<BallotForm> Forms => [BallotForm.None];

    /// <summary>Whether it counts for the rule that somebody gave advice. Which advice they gave never does.</summary>
    protected virtual bool AsksForAdvice => false;

    /// <summary>What the situations follow from.</summary>
    protected virtual ulong Seed => 20_260_101;

    /// <summary>How many situations are tried for each of <see cref="Specs"/>; at least 1.</summary>
    protected virtual int Rounds => 300;

    /// <summary>Makes a situation: ballots of any kind, with or without advice, objections and secrecy. Override it for a rule that looks at more.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="spec">How the rule is declared.</param>
    /// <returns>The situation.</returns>
    protected virtual DecisionRuleContext NextContext(SplitMix64 random, RuleSpec spec) => RandomSituation.Next(random, spec, Forms);

    /// <summary>The same situation told in another order. Override it where <see cref="NextContext"/> fills in more than the kit does.</summary>
    /// <param name="context">The situation.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The situation with electorate, ballots and objections in another order.</returns>
    protected virtual DecisionRuleContext Reorder(DecisionRuleContext context, SplitMix64 random) => RandomSituation.Reorder(context, random);

    private IEnumerable<Situation> Situations()
    {
        foreach (var spec in Specs)
        {
            var random = new SplitMix64(Seed);
            for (var round = 0; round < Rounds; round++)
            {
                yield return new Situation(NextContext(random, spec), spec, $"{spec}, seed {Seed}, situation {round}");
            }
        }
    }

    // Nothing that a rule does may end a check in another way than by its answer.
    private Verdict Ask(Situation situation, DecisionRuleContext context)
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

        Require(verdict is not null, $"A rule always gives a verdict. {situation.Tell(context)} led to none.");
        return verdict!;
    }

    private sealed record Situation(DecisionRuleContext Context, RuleSpec Spec, string Name)
    {
        public string Tell(DecisionRuleContext context) =>
            $"{Name}: {context.Electorate.Count} may vote, {context.OpenObjections} objections open, ballots: "
            + (context.Ballots.Count == 0 ? "none" : string.Join(", ", context.Ballots.Select(Tell))) + ";";

        private static string Tell(Ballot ballot) =>
            $"{(ballot.Voter.IsDefault ? "secret" : ballot.Voter.Value)} "
            + (ballot.Preference is { } said ? string.Join(" ", said.Marks.Select(mark => $"{mark.Option}={mark.Value}")) : ballot.Stance)
            + (ballot.Strength == 1m ? string.Empty : FormattableString.Invariant($" {ballot.Strength}"))
            + (ballot.Reason.Length > 0 ? " with a reason" : string.Empty)
            + (ballot.IsAdvisory ? " as advice" : string.Empty);
    }
}
