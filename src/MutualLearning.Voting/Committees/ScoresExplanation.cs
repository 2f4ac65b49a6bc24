using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Committees;

/// <summary>Explains a committee of the options with the greatest scores, to which a ballot for one option alone adds 1.</summary>
internal static class ScoresExplanation
{
    public static Explanation Of(DecisionRuleContext context, Func<Profile, Rational[]> count)
    {
        Rational[] scores = [];
        var last = 0;
        CommitteeOutcome? outcome = null;
        var explanation = CommitteeRule.Explain(context, Counted, CommitteeStyle.Other);
        if (outcome is null || context.Profile!.As(BallotForm.Approval) is not { } profile)
        {
            return explanation;
        }

        var others = Enumerable.Range(0, scores.Length).Except(outcome.Certain).OrderByDescending(o => scores[o]).ToList();
        return explanation with
        {
            Why = ValueList<Statement>.Of(outcome.Certain.OrderByDescending(o => scores[o]).Select(o => Statement.Of(CommitteeReasons.Elected, Name(o), "1", scores[o].ToString()))
                .Concat(explanation.Why.Where(static said => string.Equals(said.Code, CommitteeReasons.Ties.Code, StringComparison.Ordinal)))),
            WhyNot = ValueList<Statement>.Of(others.Except(outcome.Contested).Select(o => scores[o] < scores[last]
                ? Statement.Of(CommitteeReasons.Lost, Name(o), $"{scores[o]} against {scores[last]} for the last seat", "1")
                : Statement.Of(CommitteeReasons.InNone, Name(o)))),
            WhatIf = ValueList<Statement>.Of(others.Select(o => Statement.Of(CommitteeReasons.Alone, Name(o), Needed(scores[last] - scores[o])))),
        };

        string Name(int option) => profile.Options[option];

        CommitteeOutcome Counted(DecisionRuleContext asked, Profile approvals, int seats)
        {
            scores = count(approvals);
            last = Enumerable.Range(0, scores.Length).OrderByDescending(o => scores[o]).ElementAt(seats - 1);
            return outcome = Separable.Best(approvals, seats, scores);
        }
    }

    private static string Needed(Rational gap) => (BigInteger.Divide(gap.Numerator, gap.Denominator) + 1).ToString(CultureInfo.InvariantCulture);
}
