using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary><c>delphi</c>: estimates in rounds, given as scores; it ends when they agree, or no longer move, and ranks by the median.</summary>
/// <remarks>
/// Parameters: <c>stop</c>: <c>convergence</c> (the default), <c>stability</c> or <c>either</c>; <c>range</c>, the greatest
/// distance between the quartiles of an option on which estimates agree (default 1); <c>band</c>, the fraction of the answers in the
/// third of the scale where the median lies that is enough as well (not asked unless given); <c>scale</c>, the points from 1 that it
/// divides, three or a multiple of it (default 9): where one of the two is given, other scores are refused; <c>change</c>, the fraction of
/// answers that may have moved since the last round for stability (exclusive; default 15/100). Estimates converge when they agree on every
/// option. Where they end without that, the disagreement lasts and the verdict says so.
/// Quartiles and median are by nearest rank, of the ballots that score the option; half the sum of the differences between the two
/// histograms of answers, as parts of the round, is what moved. Until then it is not decided: ask anew. Sources: N. Dalkey and O. Helmer,
/// Management Science 9 (1963); M. Scheibe, M. Skutsch and J. Schofer in Linstone and Turoff, The Delphi Method (1975), IV.C: stability
/// under 15 %; K. Fitch and others, The RAND/UCLA Appropriateness Method User's Manual (2001): thirds of a scale of 9 points.
/// </remarks>
internal sealed class Delphi : DecisionRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("delphi", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context)
    {
        if (Guard.Against.Null(context).Profile is not { BallotCount: > 0 } given || given.As(BallotForm.Score) is not { } profile)
        {
            return ByMedian(context);
        }

        var agrees = Agrees(context, profile, out var spread);
        var moved = Moved(context, profile);
        var ends = context.Parameter("stop", "convergence") switch
        {
            "convergence" => agrees,
            "stability" => IsStable(context, moved),
            _ => agrees || IsStable(context, moved),
        };
        if (!ends)
        {
            return Verdict.NotDecided(VerdictReasons.EstimatesMove, Figures.Text(spread), moved?.ToString() ?? "-");
        }

        var verdict = ByMedian(context);
        return agrees || verdict.Kind != VerdictKind.Chosen
            ? verdict
            : Verdict.Chosen(VerdictReasons.DisagreementLasts, [Figures.Text(spread), .. verdict.Arguments]) with { Result = verdict.Result };
    }

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context)
    {
        var verdict = Evaluate(context);
        var why = Explanation.Empty with { Why = [Statement.Of(ProcessReasons.Verdict, verdict.Text)] };
        if (context.Profile?.As(BallotForm.Score) is not { BallotCount: > 0 } profile)
        {
            return why;
        }

        var rows = ValueList<ValueList<string>>.Empty;
        for (var option = 0; option < profile.OptionCount; option++)
        {
            var answers = new Estimates(profile, option);
            rows = rows.Add(
            [
                profile.Options[option], Figures.Text(answers.Quantile(1, 4)), Figures.Text(answers.Quantile(1, 2)), Figures.Text(answers.Quantile(3, 4)),
            ]);
        }

        return why with { Tables = [new ExplanationTable(Statement.Of(ProcessReasons.Estimates), ["option", "lower quartile", "median", "upper quartile"], rows)] };
    }

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(Guard.Against.Null(parameters), "stop", "range", "band", "scale", "change")
        ?? ParameterCheck.Word(parameters, "stop", "convergence", "stability", "either")
        ?? ParameterCheck.Number(parameters, "range")
        ?? ParameterCheck.Threshold(parameters, "band")
        ?? ParameterCheck.Number(parameters, "scale")
        ?? (Scale(parameters) is > 0 and var scale && scale % 3 == 0 ? default(Refusal?) : new Refusal(RuleProblems.NoThirds, "scale"))
        ?? ParameterCheck.Threshold(parameters, "change");

    /// <inheritdoc/>
    public override Refusal? CheckBallot(Preference preference, IReadOnlyDictionary<string, string> parameters)
    {
        Guard.Against.Null(preference);
        if (!Guard.Against.Null(parameters).ContainsKey("band") && !parameters.ContainsKey("scale"))
        {
            return null;
        }

        foreach (var mark in preference.Marks)
        {
            if (mark.Value < 1 || mark.Value > Scale(parameters))
            {
                return new Refusal(RuleProblems.OffScale, Figures.Text(mark.Value), mark.Option, Figures.Text(Scale(parameters)));
            }
        }

        return null;
    }

    private static Verdict ByMedian(DecisionRuleContext context) =>
        OptionVerdict.Of(context, BallotForm.Score, static (c, p) => Places.ByPoints(c, p, Medians(p)));

    private static int Scale(IReadOnlyDictionary<string, string> parameters) =>
        parameters.TryGetValue("scale", out var text) && Figures.TryNumber(text, out var scale) ? scale : 9;

    private static bool Agrees(DecisionRuleContext context, Profile now, out int spread)
    {
        var range = Figures.TryNumber(context.Parameter("range", "1"), out var given) ? given : 1;
        var band = Rational.TryParse(context.Parameter("band", string.Empty), out var part) ? part : default(Rational?);
        var agrees = true;
        spread = 0;
        for (var option = 0; option < now.OptionCount; option++)
        {
            var answers = new Estimates(now, option);
            var between = answers.Quantile(3, 4) - answers.Quantile(1, 4);
            spread = Math.Max(spread, between);
            agrees &= between <= range || answers.InThirdOfMedian(Scale(context.Parameters)) >= band;
        }

        return agrees;
    }

    private static bool IsStable(DecisionRuleContext context, Rational? moved)
    {
        var limit = Rational.TryParse(context.Parameter("change", "15/100"), out var part) ? part : new Rational(15, 100);
        return moved < limit;
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
            var moved = new Estimates(now, option).DistanceTo(new Estimates(before, option));
            most = moved > most ? moved : most;
        }

        return most;
    }

    private static Rational[] Medians(Profile profile)
    {
        var medians = new Rational[profile.OptionCount];
        for (var option = 0; option < medians.Length; option++)
        {
            medians[option] = new Estimates(profile, option).Quantile(1, 2);
        }

        return medians;
    }
}
