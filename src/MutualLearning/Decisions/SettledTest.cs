using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Asks whether the ballots still missing can change the verdict. A decision closes before its deadline only when that, and what may still be objected or changed, cannot.</summary>
/// <remarks>
/// Missing are those who may vote or advise and have no ballot; each may stay away or vote in any way. Objections are taken as
/// they stand, ballots cast as well unless <see cref="RunWithChanges"/> is asked. Where <see cref="DecisionRule.IsMonotone"/> holds, as for all
/// built-in rules on proposals, the ends are tried: all missing do the same. On options <see cref="DecisionRule.IsSettled"/> is asked,
/// then some extreme ways are tried. What is still open is tried in every way, up to <see cref="MaxTrials"/>: rankings with
/// ranks up to the number of options or the last rank in use, every set of approvals; scores have too many. For the rules of the library
/// voters of one weight need not be told apart. Beyond that the answer is "not known". "Settled" is never said without certainty.
/// A voice that was handed on counts as missing: its voter can still vote.
/// </remarks>
public static class SettledTest
{
    /// <summary>How many ways to vote are tried at most for a rule that promises nothing.</summary>
    public const int MaxTrials = 50_000;

    private const long StepsOfABallot = 20;
    private const long StepsOfAMark = 50;

    private static readonly SettledResult Failed = new(false, false, null, null, string.Empty);

    /// <summary>Runs the test on a decision, with its declared rule and its quorums, and a new budget of <see cref="DecisionRules.Work"/>.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="rules">The rules that are known.</param>
    /// <returns>The answer; not known when the rule is unknown or fails, the test is too much work, or there are more secret ballots than voters.</returns>
    public static SettledResult Run(Decision decision, DecisionRules rules) => Run(decision, rules, null);

    /// <summary>Runs the test on a decision, with its declared rule and its quorums.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="rules">The rules that are known.</param>
    /// <param name="work">What the test may spend; null for a new budget of <see cref="DecisionRules.Work"/>.</param>
    /// <returns>The answer; not known when the rule is unknown or fails, the test is too much work, or there are more secret ballots than voters.</returns>
    /// <exception cref="OperationCanceledException">The token of the budget was cancelled.</exception>
    public static SettledResult Run(Decision decision, DecisionRules rules, WorkBudget? work) =>
        Run(decision, Guard.Against.Null(Guard.Against.Null(decision).Declaration).Rule, Guard.Against.Null(rules), work, withChanges: false);

    /// <summary>Runs the test as if every ballot cast could still be changed or taken back, as it can until the close unless ballots are final.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="rules">The rules that are known.</param>
    /// <param name="work">What the test may spend; null for a new budget of <see cref="DecisionRules.Work"/>.</param>
    /// <returns>The answer; that of <see cref="Run(Decision, DecisionRules, WorkBudget)"/> when ballots are final.</returns>
    /// <exception cref="OperationCanceledException">The token of the budget was cancelled.</exception>
    public static SettledResult RunWithChanges(Decision decision, DecisionRules rules, WorkBudget? work = null) =>
        RunUnder(decision, Guard.Against.Null(Guard.Against.Null(decision).Declaration).Rule, Guard.Against.Null(rules), work);

    /// <summary>Runs the test on ballots, without a quorum.</summary>
    /// <param name="context">The ballots so far; the whole test shares its <see cref="DecisionRuleContext.Work"/>.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>The answer; not known when the rule fails, or the test is too much work.</returns>
    public static SettledResult Run(DecisionRuleContext context, DecisionRule rule) => Run(context, rule, null);

    /// <summary>Runs the test on ballots.</summary>
    /// <param name="context">The ballots so far; the whole test shares its <see cref="DecisionRuleContext.Work"/>.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="quorum">The part of the electorate that must vote; null for no quorum.</param>
    /// <returns>The answer; not known when the rule fails, or the test is too much work.</returns>
    public static SettledResult Run(DecisionRuleContext context, DecisionRule rule, Rational? quorum)
    {
        Guard.Against.Null(rule);
        var asked = Guard.Against.Null(context).With(context.Work);
        return Bounded(() =>
            Ask(asked, rule, quorum) is not { } now ? Failed
            : now.IsTooMuchWork ? Unknown(now)
            : IsCertain(asked, rule, quorum) ? Settled(now)
            : Try(asked, rule, quorum, now));
    }

    /// <summary>Runs the test under a rule, the declared one or another, as if ballots could be changed unless they are final.</summary>
    internal static SettledResult RunUnder(Decision decision, RuleSpec spec, DecisionRules rules, WorkBudget? work) =>
        Run(decision, spec, rules, work, withChanges: !decision.Declaration!.AreBallotsFinal);

    private static SettledResult Run(Decision decision, RuleSpec spec, DecisionRules rules, WorkBudget? work, bool withChanges)
    {
        if (SecretTurnout.TooMany(decision) is not null || !rules.TryGet(spec.Name, out var rule))
        {
            return Failed;
        }

        var (context, quorum) = (RuleQuestion.Of(decision, spec, rules).With(rules.Budget(work)), decision.Declaration!.Quorum);
        return !withChanges ? Run(context, rule, quorum)
            : Bounded(() => Ask(context, rule, quorum) is { } now ? Try(context.With([]), rule, quorum, now) : Failed);
    }

    private static SettledResult Bounded(Func<SettledResult> run)
    {
        try
        {
            return run();
        }
        catch (TooMuchWorkException)
        {
            return Failed;
        }
    }

    private static SettledResult Try(DecisionRuleContext context, DecisionRule rule, Rational? quorum, Verdict now)
    {
        var missing = MissingVoter.Of(context);
        context.Work.Spend(StepsOfAMark * context.Options.Count * context.Options.Count);
        var ways = SettledWays.Of(context, rule, now);
        foreach (var way in ways.Ends)
        {
            if (Changed(context, rule, quorum, now, missing, [.. missing.Select(_ => way)]) is { } changed)
            {
                return changed;
            }
        }

        if (missing.Count == 0 || (context.Options.Count == 0 && IsMonotone(context, rule)))
        {
            return Settled(now);
        }

        var trials = SettledTrials.Of(context, rule, missing);
        if (ways.All is not { } all || trials.Count(all.Count) > MaxTrials)
        {
            return Unknown(now);
        }

        foreach (var trial in trials.Every(all.Count))
        {
            if (Changed(context, rule, quorum, now, missing, Array.ConvertAll(trial, way => all[way])) is { } changed)
            {
                return changed;
            }
        }

        return Settled(now);
    }

    // With what must hold beside it the promise of a plug-in says too little.
    private static bool IsMonotone(DecisionRuleContext context, DecisionRule rule) => RuleCalls.Said(rule, context.Work, () => rule.IsMonotone)
        && (context.Conditions.Count == 0 || (RuleRunner.IsBuiltIn(rule) && Conditions.AreMonotone(context.Conditions)));

    private static SettledResult? Changed(
        DecisionRuleContext context, DecisionRule rule, Rational? quorum, Verdict now, IReadOnlyList<MissingVoter> missing, SettledWay[] ways)
    {
        context.Work.Spend(StepsOfABallot * (context.Ballots.Count + missing.Count + context.Electorate.Count));
        var votes = missing.Select((voter, i) => ways[i].Vote(voter)).Where(static b => b is not null).Select(static b => b!);
        var then = Ask(context.With(context.Ballots.Concat(votes)), rule, quorum);
        return then is { IsTooMuchWork: true } ? Unknown(now)
            : then is null || !then.ComesTo(now) ? new SettledResult(then is not null, false, now, then, SettledWay.Describe(ways))
            : null;
    }

    private static bool IsCertain(DecisionRuleContext context, DecisionRule rule, Rational? quorum)
    {
        if (context.Options.Count == 0 || context.Power.Delegations.Any(static d => d.Shares.Count > 1))
        {
            return false;
        }

        // What was handed on may yet be taken back: what is certain without it, is certain.
        var without = context.Power.Delegations.Count == 0 ? context : context.With(context.Power with { Delegations = ValueList<VoterDelegation>.Empty });
        if (Quorum.Missed(without, quorum) is not null)
        {
            return false;
        }

        var own = context.Power.Weights.ToDictionary(static w => w.Voter, static w => w.Weight);
        Rational missing = MissingVoter.Of(context).Where(static v => !v.IsAdvisory).Sum(v => own.TryGetValue(v.Person, out var weight) ? weight : 1);
        // A half is left to try ways.
        return RuleRunner.IsSettled(rule, without.With(context.Work.Part(2)), missing);
    }

    private static SettledResult Unknown(Verdict now) => new(false, false, now, null, string.Empty);

    private static SettledResult Settled(Verdict now) => new(true, true, now, null, string.Empty);

    private static Verdict? Ask(DecisionRuleContext context, DecisionRule rule, Rational? quorum)
    {
        RuleRunner.TryDecide(rule, context, quorum, out var verdict);
        return verdict;
    }
}
