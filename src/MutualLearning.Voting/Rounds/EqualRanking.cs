using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Rounds;

/// <summary>The parameter <c>equal</c> of rules that count first preferences.</summary>
internal static class EqualRanking
{
    public static Refusal? Check(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(Guard.Against.Null(parameters), "equal") ?? ParameterCheck.Word(parameters, "equal", "split", "whole", "exhaust");

    public static EqualRanks Of(DecisionRuleContext context) => context.Parameter("equal", "split") switch
    {
        "whole" => EqualRanks.Whole,
        "exhaust" => EqualRanks.Exhaust,
        _ => EqualRanks.Split,
    };
}
