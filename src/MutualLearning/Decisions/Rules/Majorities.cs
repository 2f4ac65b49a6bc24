using System;
using System.Collections.Generic;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary>What the majorities share: the base, the comparison, and counting class by class.</summary>
internal static class Majorities
{
    public static readonly string[] Bases = ["decided", "cast", "present", "electorate"];

    /// <summary>The base by the parameter <c>base</c>: decided (yes and no), cast, present or electorate.</summary>
    public static Rational Base(DecisionRuleContext context, VoteWeights weights, string otherwise) => Base(weights, context.Parameter("base", otherwise));

    public static Rational Base(VoteWeights weights, string name) => name switch
    {
        "electorate" => weights.Electorate,
        "present" => weights.Present,
        "cast" => weights.Cast,
        _ => weights.Yes + weights.No,
    };

    /// <summary>Whether a part is at least a fraction of a whole, or more when strict; nothing of nothing is not.</summary>
    public static bool Reaches(Rational needed, Rational part, Rational whole, bool strict)
    {
        var compared = part.CompareTo(whole * needed);
        return whole > 0 && (strict ? compared > 0 : compared >= 0);
    }

    /// <summary>The verdict on all ballots; with <c>classes=every</c> on each class by itself, and the first that does not adopt is named.</summary>
    public static Verdict Judge(DecisionRuleContext context, Func<VoteWeights, Verdict> judge)
    {
        if (Figures.Nothing(context) is { } nothing)
        {
            return nothing;
        }

        var whole = judge(context.Weights);
        if (!Figures.Is(context, "classes", "every"))
        {
            return whole;
        }

        var (failed, counted) = (default(Verdict), 0);
        var failedName = string.Empty;
        foreach (var one in context.Classes)
        {
            var weights = context.WeightsOf(one.Members);
            counted += weights.Electorate > 0 ? 1 : 0;
            if (weights.Electorate > 0 && judge(weights) is { Kind: not VerdictKind.Adopted } verdict
                && (failed is null || string.CompareOrdinal(one.Name, failedName) < 0))
            {
                (failed, failedName) = (verdict, one.Name);
            }
        }

        return counted == 0 ? whole
            : failed is null ? Verdict.Adopted(VerdictReasons.EveryClass, Figures.Text(counted))
            : Verdict.Rejected(VerdictReasons.ClassMissed, failedName, failed.Text);
    }

    public static Refusal? Check(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Word(parameters, "base", Bases) ?? ParameterCheck.Word(parameters, "classes", "whole", "every");
}
