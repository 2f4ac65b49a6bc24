using System.Collections.Generic;
using System.Threading.Tasks;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Testing;

/// <summary>What every <see cref="DecisionRule"/> must do, on situations that a seed repeats.</summary>
/// <remarks>A check that fails says the seed, how the rule was declared, and who voted how.</remarks>
public abstract class DecisionRuleConformance : ConformanceKit
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

    private RuleBench Bench => new(Rule, Specs, NextContext, Reorder) { Seed = Seed, Rounds = Rounds, AsksForAdvice = AsksForAdvice };

    /// <summary>
    /// A rule that says <see cref="DecisionRule.IsMonotone"/> keeps its promise: where the verdict is the same for each way in which all missing
    /// voters do the same, it is the same for every way in which they could vote. Other rules pass.
    /// </summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task A_monotone_rule_keeps_its_promise() => new RulePromises(Bench).MonotoneAsync();

    /// <summary>
    /// <see cref="DecisionRule.CheckParameters"/> accepts <see cref="Specs"/>, and answers to any other parameters without throwing; what
    /// it accepts leads to a verdict.
    /// </summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Wrong_parameters_are_refused_or_harmless() => new RulePromises(Bench).ParametersAsync();

    /// <summary>A rule changes nothing of what it is given.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task What_it_is_given_stays_as_it_is() => new RulePromises(Bench).StaysAsync();

    /// <summary>Every situation leads to a verdict of a known kind, with the code and the words of its reason; nobody may vote, or nobody does, is one too.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Every_situation_leads_to_a_verdict() => new RuleVerdicts(Bench).EverySituationAsync();

    /// <summary>A rule has a name, and a version from 1, and they stay the same.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task The_id_stays_the_same() => new RuleVerdicts(Bench).IdAsync();

    /// <summary>The same situation leads to the same verdict, however often, in whatever order and on however many threads the rule is asked.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task The_same_situation_leads_to_the_same_verdict() => new RuleVerdicts(Bench).SameAsync();

    /// <summary>The order of the electorate, the ballots and the objections tells nothing.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task The_order_tells_nothing() => new RuleVerdicts(Bench).OrderAsync();

    /// <summary>Which advice was given does not count; and, unless <see cref="AsksForAdvice"/>, neither does whether any was.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Advice_is_not_counted() => new RuleVerdicts(Bench).AdviceAsync();

    /// <summary>The culture of the thread tells nothing: numbers in a reason are written alike everywhere.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task The_culture_tells_nothing() => new RuleVerdicts(Bench).CultureAsync();
}
