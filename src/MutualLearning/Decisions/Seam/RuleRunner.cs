using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Calls a rule, which may be a plug-in, so that nothing it does can harm a decision: the one place where rules are asked for anything.</summary>
/// <remarks>
/// Code of a host runs on a thread that can be given up, and what it says is looked at before it is believed. What a question may cost is
/// the <see cref="DecisionRuleContext.Work"/> of its context.
/// </remarks>
public static class RuleRunner
{
    /// <summary>The name that a rule gives itself.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="context">The question, which says how long may be waited.</param>
    /// <returns>The name; <c>?</c> where it has none, or does not say it.</returns>
    public static string NameOf(DecisionRule rule, DecisionRuleContext context) => RuleCalls.NameOf(Guard.Against.Null(rule), Guard.Against.Null(context).Work);

    /// <summary>Whether a rule is of the library, so that it is trusted; that of a host may bear any name.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsBuiltIn(DecisionRule rule) => !PluginCalls.IsForeign(Guard.Against.Null(rule));

    /// <summary>Asks a rule for its verdict, without a quorum.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="context">The question.</param>
    /// <returns>The verdict, <c>verdict.too-much-work</c> among them; refused with <c>decision.rule-failed</c> where the rule fails or says nonsense.</returns>
    public static Result<Verdict> Evaluate(DecisionRule rule, DecisionRuleContext context)
    {
        var refusal = TryEvaluate(Guard.Against.Null(rule), Guard.Against.Null(context), out var verdict);
        return verdict is null ? refusal!.Value : verdict;
    }

    /// <summary>Asks a rule for its verdict within the quorums: of participation before it, of approval after it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="context">The question.</param>
    /// <param name="quorum">The part of the electorate that must vote; null for no quorum.</param>
    /// <returns>The verdict, or that of the quorum; refused with <c>decision.rule-failed</c> where the rule fails or says nonsense.</returns>
    public static Result<Verdict> Evaluate(DecisionRule rule, DecisionRuleContext context, Rational? quorum)
    {
        var refusal = TryDecide(Guard.Against.Null(rule), Guard.Against.Null(context), quorum, out var verdict);
        return verdict is null ? refusal!.Value : verdict;
    }

    /// <summary>Asks a rule to explain its verdict.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="context">What the rule looked at.</param>
    /// <returns>The explanation, empty where it is too much work; refused with <c>decision.rule-failed</c> where the rule fails or says nonsense.</returns>
    public static Result<Explanation> Explain(DecisionRule rule, DecisionRuleContext context)
    {
        var refusal = TryAsk(rule, context, rule.Explain, static (said, asked) => VerdictCheck.Problem(said, asked), out var explanation);
        return explanation is not null ? explanation : refusal is { } failed ? failed : Explanation.Empty;
    }

    /// <summary>Asks a rule something else about a question, such as for a proof.</summary>
    /// <typeparam name="T">What it answers.</typeparam>
    /// <param name="rule">The rule.</param>
    /// <param name="context">The question.</param>
    /// <param name="ask">Asks the rule.</param>
    /// <param name="problem">What is wrong with an answer; null when nothing is.</param>
    /// <param name="answer">The answer; null where there is none, it is too much work, or the rule fails or says nonsense.</param>
    /// <returns><c>decision.rule-failed</c> where the rule fails or says nonsense; null otherwise.</returns>
    public static Refusal? TryAsk<T>(
        DecisionRule rule, DecisionRuleContext context, Func<DecisionRuleContext, T?> ask, Func<T?, DecisionRuleContext, Refusal?> problem, out T? answer)
        where T : class
    {
        Guard.Against.Null(ask);
        Guard.Against.Null(problem);
        answer = null;
        var name = RuleCalls.NameOf(Guard.Against.Null(rule), Guard.Against.Null(context).Work);
        try
        {
            var said = RuleCalls.Ask(rule, context, ask);
            if (!said.IsAnswered)
            {
                return RuleCalls.Failed(name, said);
            }

            var wrong = problem(said.Value, context);
            answer = wrong is null ? said.Value : null;
            return wrong is { } cause && PluginCalls.IsForeign(rule) ? RuleCalls.Failed(name, cause) : default(Refusal?);
        }
        catch (TooMuchWorkException)
        {
            return null;
        }
    }

    /// <summary>Whether a rule is certain that no ballots to come change its verdict; false where it fails, or it is too much work.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="context">The ballots so far.</param>
    /// <param name="missing">What the ballots to come weigh together at most, in the units of <see cref="DecisionRuleContext.Profile"/>.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsSettled(DecisionRule rule, DecisionRuleContext context, Rational missing)
    {
        try
        {
            return RuleCalls.Ask(Guard.Against.Null(rule), Guard.Against.Null(context), asked => rule.IsSettled(asked, missing)) is { IsAnswered: true, Value: true };
        }
        catch (TooMuchWorkException)
        {
            return false;
        }
    }

    /// <summary>What a rule says, checked; it may be that it is too much work.</summary>
    internal static Refusal? TryEvaluate(DecisionRule rule, DecisionRuleContext context, out Verdict? verdict)
    {
        // Once it was given up it says nothing more, its name neither.
        var name = RuleCalls.NameOf(rule, context.Work);
        PluginAnswer<Verdict> answer;
        try
        {
            answer = RuleCalls.Ask(rule, context, asked => rule.Evaluate(asked));
            verdict = answer.Value;
        }
        catch (TooMuchWorkException)
        {
            verdict = Verdict.NotDecided(VerdictReasons.TooMuchWork);
            return null;
        }

        if (!answer.IsAnswered)
        {
            return RuleCalls.Failed(name, answer);
        }

        if (VerdictCheck.Problem(verdict, context) is not { } problem)
        {
            return null;
        }

        // What the library itself finds is right, but can be more than fits in an event.
        verdict = PluginCalls.IsForeign(rule) ? null : Verdict.NotDecided(VerdictReasons.TooMuchWork);
        return verdict is null ? RuleCalls.Failed(name, problem) : default(Refusal?);
    }

    /// <summary>The verdict of a rule within the quorums: of participation before it, of approval after it.</summary>
    internal static Refusal? TryDecide(DecisionRule rule, DecisionRuleContext context, Rational? quorum, out Verdict? verdict)
    {
        context = context.With(context.Work);
        try
        {
            verdict = Quorum.Missed(context, quorum) ?? (context.IsTooFine ? Verdict.NotDecided(VerdictReasons.WeightsTooFine) : null);
            if (verdict is not null)
            {
                return null;
            }

            var refusal = TryEvaluate(rule, context, out verdict);
            verdict = verdict is null ? null : Quorum.Approved(context, verdict) with { Requirements = ValueList<RequirementVerdict>.Empty };
            return refusal ?? Conditions.Apply(context, ref verdict);
        }
        catch (TooMuchWorkException)
        {
            verdict = Verdict.NotDecided(VerdictReasons.TooMuchWork);
            return null;
        }
    }

    /// <summary>What is wrong with parameters; null when nothing is, or the rule does not care.</summary>
    internal static Refusal? BadParameters(DecisionRule rule, RuleSpec spec, WorkBudget work) =>
        RuleCalls.Refusal(rule, spec.Name, work, () => rule.CheckParameters(spec.Parameters), new Refusal(DecisionRefusals.RuleParameters, spec.Name));

    /// <summary>What is wrong with a ballot; null when nothing is, or the rule does not care.</summary>
    internal static Refusal? BadBallot(DecisionRule rule, string name, Preference preference, IReadOnlyDictionary<string, string> parameters, WorkBudget work) =>
        RuleCalls.Refusal(rule, name, work, () => rule.CheckBallot(preference, parameters), DecisionRefusals.PreferenceInvalid);
}
