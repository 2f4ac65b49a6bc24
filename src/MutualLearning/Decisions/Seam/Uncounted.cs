using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Says what was cast and is not counted, so that nothing is dropped in silence.</summary>
internal static class Uncounted
{
    /// <summary>The result, and in it what of the ballots counts for nothing.</summary>
    public static TallyResult In(DecisionRuleContext context, Profile profile, TallyResult result)
    {
        long empty = 0;
        for (var row = 0; row < profile.RowCount; row++)
        {
            empty += IsEmpty(profile, row) ? profile.Weight(row) : 0;
        }

        result = Add(result, VerdictReasons.VoidBallots, new Rational(empty) / new Rational(context.Scale));
        if (result.Rounds.Count == 0)
        {
            return result;
        }

        var last = result.Rounds[result.Rounds.Count - 1];
        return Add(Add(result, VerdictReasons.VotesExhausted, last.Exhausted), VerdictReasons.VotesLost, last.Lost);
    }

    /// <summary>The result of a rule that reads only what ballots put first: how many marks it does not read.</summary>
    public static TallyResult BelowFirst(DecisionRuleContext context, Profile profile, TallyResult result)
    {
        Rational below = 0;
        profile.Spend((long)profile.RowCount * profile.OptionCount);
        for (var row = 0; row < profile.RowCount; row++)
        {
            var (marks, first, best) = (0, 0, int.MaxValue);
            for (var option = 0; option < profile.OptionCount; option++)
            {
                var mark = profile.Mark(row, option);
                marks += mark > 0 ? 1 : 0;
                first = mark <= 0 || mark > best ? first : mark == best ? first + 1 : 1;
                best = mark > 0 && mark < best ? mark : best;
            }

            below += new Rational(profile.Weight(row)) * (marks - first);
        }

        return Add(result, VerdictReasons.MarksNotRead, below / new Rational(context.Scale));
    }

    private static TallyResult Add(TallyResult result, MessageCode code, Rational figure) =>
        figure > 0 ? result with { Uncounted = result.Uncounted.Add(Statement.Of(code, figure.ToString())) } : result;

    private static bool IsEmpty(Profile profile, int row)
    {
        for (var option = 0; option < profile.OptionCount; option++)
        {
            if (profile.Mark(row, option) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
