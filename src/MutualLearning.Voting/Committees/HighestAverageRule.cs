using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary>What the rules share that divide seats among parties.</summary>
internal static class HighestAverageRule
{
    private const long StepsOfAParty = 150;

    public static Verdict Evaluate(DecisionRuleContext context, Func<int, int> divisor) =>
        OptionVerdict.Of(context, BallotForm.Ranking, (asked, profile) => Uncounted.BelowFirst(asked, profile, Count(asked, profile, divisor, null)));

    public static Certificate? Certify(DecisionRule rule, DecisionRuleContext context, Func<int, int> divisor) =>
        Certificates.Certify.Ways(rule, context, BallotForm.Ranking, (asked, profile, notes) => Count(asked, profile, divisor, notes));

    public static Refusal? Check(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(parameters, "seats", "threshold")
            ?? ParameterCheck.Range(parameters, "seats", 1, 100_000)
            ?? ParameterCheck.Threshold(parameters, "threshold");

    public static Explanation Explain(DecisionRuleContext context, Func<int, int> divisor)
    {
        if (context.Profile?.As(BallotForm.Ranking) is not { BallotCount: > 0 } profile)
        {
            return Explanation.Empty;
        }

        var votes = PositionalCount.Of(profile, PositionalPoints.FirstPlaces).ToPoints();
        return ApportionmentExplanation.Of(profile, Count(context, profile, divisor, null), votes, Needed(context, votes), divisor);
    }

    /// <summary>How many seats there are to be divided.</summary>
    public static int Seats(DecisionRuleContext context) =>
        Figures.TryNumber(context.Parameter("seats", string.Empty), out var given) ? given : context.Seats;

    private static TallyResult Count(DecisionRuleContext context, Profile profile, Func<int, int> divisor, Transcript? notes)
    {
        var votes = Votes(profile, notes);
        var result = new TallyResult([]);
        foreach (var (tied, quotient) in HighestAverages.Divide(AboveThreshold(context, votes), Seats(context), divisor))
        {
            profile.Spend(StepsOfAParty * (votes.Length + ((long)tied.Length * tied.Length / 8)));
            notes?.Add("quotient", tied, quotient);
            result = Give(context, profile, result, tied, quotient);
        }

        return result;
    }

    /// <summary>The votes of each party, which are noted.</summary>
    public static Rational[] Votes(Profile profile, Transcript? notes)
    {
        var votes = PositionalCount.Of(profile, PositionalPoints.FirstPlaces).ToPoints();
        for (var option = 0; notes is not null && option < votes.Length; option++)
        {
            notes.Add("points", [option], votes[option]);
        }

        return votes;
    }

    /// <summary>A seat for each; where there are too few, the ladder picks, and those it leaves tie for the rest.</summary>
    public static TallyResult Give(DecisionRuleContext context, Profile profile, TallyResult result, int[] tied, Rational quotient)
    {
        var isOpen = false;
        for (var left = tied; left.Length > 0 && result.Winners.Count < Seats(context);)
        {
            var isEnough = left.Length <= Seats(context) - result.Winners.Count && !isOpen;
            var pick = isEnough ? new TieBreak(left[0], TieStep.None) : context.Ties.Pick(profile, left, best: true);
            isOpen |= !pick.IsBroken;
            var place = profile.Names(pick.IsBroken ? [pick.Option] : left);
            result = result with
            {
                Winners = result.Winners.Add(place),
                TiesBrokenBy = pick.By == TieStep.None || result.TiesBrokenBy.Contains(pick.By) ? result.TiesBrokenBy : result.TiesBrokenBy.Add(pick.By),
                Rounds = result.Rounds.Add(new TallyRound(result.Winners.Count + 1, ValueList<TallyFigure>.Of((isEnough ? [pick.Option] : left).Select(o => new TallyFigure(profile.Options[o], quotient))))
                {
                    Elected = pick.IsBroken ? place : ValueList<string>.Empty,
                    TieBrokenBy = pick.By,
                }),
            };
            left = pick.IsBroken ? [.. left.Where(o => o != pick.Option)] : left;
        }

        return result;
    }

    /// <summary>The votes of those that have the part of them that is needed; 0 for the others.</summary>
    public static Rational[] AboveThreshold(DecisionRuleContext context, Rational[] votes)
    {
        var needed = Needed(context, votes);
        return Array.ConvertAll(votes, v => v < needed ? 0 : v);
    }

    private static Rational Needed(DecisionRuleContext context, Rational[] votes) => Rational.TryParse(context.Parameter("threshold", string.Empty), out var threshold)
        ? votes.Aggregate((Rational)0, static (sum, v) => sum + v) * threshold
        : 0;
}
