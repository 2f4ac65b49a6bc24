using System;
using System.Collections.Generic;
using System.Globalization;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>delphi</c>: estimates in rounds, given as scores; it ends when they agree, or no longer move, and ranks by the median.</summary>
/// <remarks>
/// Parameters: <c>stop</c>: <c>convergence</c> (the default), <c>stability</c> or <c>either</c>; <c>range</c>, the greatest
/// distance between the quartiles of every option for convergence (default 1); <c>change</c>, the fraction of answers that may
/// have moved since the last round for stability (exclusive; default 15/100). Quartiles and median are by nearest rank, of the
/// ballots that score the option; half the sum of the differences between the two histograms of answers, as parts of the round, is what
/// moved. Until then it is not decided: ask anew. Sources: N. Dalkey and O. Helmer, Management Science 9 (1963); M. Scheibe, M. Skutsch and
/// J. Schofer in Linstone and Turoff, The Delphi Method (1975), IV.C: stability under 15 %.
/// </remarks>
public sealed class Delphi : IDecisionRule, IParameterCheck, IExplainingRule, ICertifyingRule
{
    /// <inheritdoc/>
    public RuleId Id => new("delphi", 1);

    /// <inheritdoc/>
    public Verdict Evaluate(DecisionRuleContext context) =>
        Guard.Against.Null(context).Profile is { BallotCount: > 0 } given && given.As(BallotForm.Score) is { } profile && !HasEnded(context, profile, out var why)
            ? why!
            : OptionVerdict.Of(context, BallotForm.Score, static (c, p) => Places.ByScore(c, p, Medians(p)));

    /// <inheritdoc/>
    public Explanation Explain(DecisionRuleContext context)
    {
        var verdict = Evaluate(context);
        var why = Explanation.Empty with { Why = [Statement.Of(ProcessReasons.Verdict, verdict.Text)] };
        if (context.Profile?.As(BallotForm.Score) is not { BallotCount: > 0 } profile)
        {
            return why;
        }

        var rows = Log<Log<string>>.Empty;
        for (var option = 0; option < profile.OptionCount; option++)
        {
            var answers = new Answers(profile, option);
            rows = rows.Add(
            [
                profile.Options[option], Figures.Text(answers.Quantile(1, 4)), Figures.Text(answers.Quantile(1, 2)), Figures.Text(answers.Quantile(3, 4)),
            ]);
        }

        return why with { Tables = [new ExplanationTable(Statement.Of(ProcessReasons.Estimates), ["option", "lower quartile", "median", "upper quartile"], rows)] };
    }

    /// <inheritdoc/>
    public Certificate? Certify(DecisionRuleContext context) => Evaluate(context).Result is null ? null : Decisions.Certify.Ways(this, context, BallotForm.Score, static (c, profile, notes) =>
    {
        var before = Before(c);
        for (var option = 0; option < profile.OptionCount; option++)
        {
            var answers = new Answers(profile, option);
            notes!.Add("quartiles", [option], answers.Quantile(1, 4), answers.Quantile(1, 2), answers.Quantile(3, 4), before is null ? 1 : answers.DistanceTo(new Answers(before, option)));
        }

        return Places.ByScore(c, profile, Medians(profile));
    });

    /// <inheritdoc/>
    public string? Check(IReadOnlyDictionary<string, string> parameters) =>
        Figures.CheckNames(Guard.Against.Null(parameters), "stop", "range", "change")
        ?? Figures.CheckWord(parameters, "stop", "convergence", "stability", "either")
        ?? Figures.CheckNumber(parameters, "range")
        ?? Figures.CheckThreshold(parameters, "change");

    private static bool HasEnded(DecisionRuleContext context, Profile now, out Verdict? why)
    {
        var stop = context.Parameter("stop", "convergence");
        var range = Figures.TryNumber(context.Parameter("range", "1"), out var given) ? given : 1;
        var limit = Fraction.TryParse(context.Parameter("change", "15/100"), out var part) ? part : new Fraction(15, 100);
        var spread = 0;
        for (var option = 0; option < now.OptionCount; option++)
        {
            var answers = new Answers(now, option);
            spread = Math.Max(spread, answers.Quantile(3, 4) - answers.Quantile(1, 4));
        }

        var moved = Moved(context, now);
        var converged = spread <= range && !string.Equals(stop, "stability", StringComparison.Ordinal);
        var stable = moved is { } m && m < new Rational(limit.Numerator, limit.Denominator) && !string.Equals(stop, "convergence", StringComparison.Ordinal);
        why = converged || stable ? null : Verdict.NotDecided(
            VerdictReasons.EstimatesMove, spread.ToString(CultureInfo.InvariantCulture), moved?.ToString() ?? "-");
        return why is null;
    }

    private static Profile? Before(DecisionRuleContext context) => context.EarlierBallots.Count > 0
        && context.With(context.EarlierBallots[context.EarlierBallots.Count - 1]).Profile?.As(BallotForm.Score) is { BallotCount: > 0 } before ? before : null;

    // The greatest part of the answers on one option that moved since the last round; null in the first.
    private static Rational? Moved(DecisionRuleContext context, Profile now)
    {
        if (Before(context) is not { } before)
        {
            return null;
        }

        Rational most = 0;
        for (var option = 0; option < now.OptionCount; option++)
        {
            var moved = new Answers(now, option).DistanceTo(new Answers(before, option));
            most = moved > most ? moved : most;
        }

        return most;
    }

    private static Rational[] Medians(Profile profile)
    {
        var medians = new Rational[profile.OptionCount];
        for (var option = 0; option < medians.Length; option++)
        {
            medians[option] = new Answers(profile, option).Quantile(1, 2);
        }

        return medians;
    }
}
