using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary>What the rules that choose committees do around their count.</summary>
internal static class CommitteeRule
{
    /// <summary>Counts approvals, if there are any, and says what it means; a count that takes too long does not decide.</summary>
    public static Verdict Evaluate(DecisionRuleContext context, Func<DecisionRuleContext, Profile, int, CommitteeOutcome> count)
    {
        var gaveUp = false;
        var verdict = OptionVerdict.Of(Guard.Against.Null(context), BallotForm.Approval, (asked, profile) =>
        {
            var outcome = count(asked, profile, Seats(asked, profile));
            gaveUp = outcome.GaveUp;
            outcome.Break(profile, asked.Ties);
            return outcome.Result(profile);
        });
        return gaveUp ? Verdict.NotDecided(VerdictReasons.TooMuchWork) with { Result = verdict.Result } : verdict;
    }

    /// <summary>Proves a count by its steps, and what more is noted; null where not all best committees are known, or the steps are too many.</summary>
    public static Certificate? Certify(
        DecisionRule rule,
        DecisionRuleContext context,
        Func<DecisionRuleContext, Profile, int, CommitteeOutcome> count,
        Action<CommitteeOutcome, Profile, int>? more = null)
    {
        if (Guard.Against.Null(context).Profile?.As(BallotForm.Approval) is not { BallotCount: > 0 } profile)
        {
            return null;
        }

        var outcome = count(context, profile, Seats(context, profile));
        more?.Invoke(outcome, profile, Seats(context, profile));
        if (outcome.GaveUp || outcome.IsCut)
        {
            return null;
        }

        outcome.Break(profile, context.Ties);
        return Certificates.Certify.Steps(rule, context, profile, outcome.Result(profile), outcome.Notes);
    }

    /// <summary>Explains a count; nothing where there is nothing to count.</summary>
    public static Explanation Explain(DecisionRuleContext context, Func<DecisionRuleContext, Profile, int, CommitteeOutcome> count, CommitteeStyle style)
    {
        if (Guard.Against.Null(context).Profile?.As(BallotForm.Approval) is not { BallotCount: > 0 } profile)
        {
            return Explanation.Empty;
        }

        var outcome = count(context, profile, Seats(context, profile));
        outcome.Break(profile, context.Ties);
        return CommitteeExplanation.Of(profile, outcome, style);
    }

    /// <summary>Explains a rule that looks at whole committees: what the best ones are the best in, before who is in them.</summary>
    public static Explanation Explain(
        DecisionRuleContext context, Func<DecisionRuleContext, Profile, int, CommitteeOutcome> count, string measure, Func<Approvals, int, IReadOnlyList<int>, Rational?> worth)
    {
        Statement? said = null;
        var explanation = Explain(context, Counted, CommitteeStyle.Other);
        return said is null ? explanation : explanation with { Why = [said, .. explanation.Why] };

        CommitteeOutcome Counted(DecisionRuleContext asked, Profile profile, int seats)
        {
            var outcome = count(asked, profile, seats);
            if (outcome.Sets.Count > 0 && worth(Approvals.Of(profile), seats, outcome.Sets.First()) is { } value)
            {
                said = Statement.Of(CommitteeReasons.Worth, measure, value.ToString());
            }

            return outcome;
        }
    }

    public static int Seats(DecisionRuleContext context, Profile profile) => Math.Max(1, Math.Min(context.Seats, profile.OptionCount));

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
