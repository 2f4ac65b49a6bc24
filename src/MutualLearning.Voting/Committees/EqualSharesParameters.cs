using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;

namespace MutualLearning.Voting.Committees;

/// <summary>Reads the parameters of <see cref="EqualSharesMethod"/>.</summary>
internal static class EqualSharesParameters
{
    public static Refusal? Check(IReadOnlyDictionary<string, string> parameters)
    {
        var wrong = ParameterCheck.Names(parameters, "budget", "completion", "costs", "satisfaction")
            ?? ParameterCheck.Word(parameters, "completion", "none", "approval", "increment", "phragmen")
            ?? ParameterCheck.Word(parameters, "satisfaction", "number", "cost");
        if (wrong is not null)
        {
            return wrong;
        }

        if (parameters.ContainsKey("budget") != parameters.ContainsKey("costs"))
        {
            return new Refusal(CommitteeReasons.Together, "budget", "costs");
        }

        if (!parameters.ContainsKey("budget"))
        {
            return parameters.ContainsKey("satisfaction") ? new Refusal(CommitteeReasons.GoesWith, "satisfaction", "costs") : default(Refusal?);
        }

        return parameters.TryGetValue("completion", out var completion) && string.Equals(completion, "phragmen", System.StringComparison.Ordinal) ? new Refusal(CommitteeReasons.GoesWithout, "completion=phragmen", "costs")
            : !Rational.TryParse(parameters["budget"], out var budget) || budget <= 0 ? new Refusal(CommitteeReasons.NotPositive, "budget", parameters["budget"])
            : Costs(parameters["costs"]) is null ? new Refusal(CommitteeReasons.NoCosts, "costs", parameters["costs"])
            : default(Refusal?);
    }

    /// <summary>How many costs there are, where they do not fit the options; null otherwise.</summary>
    public static int? Misfit(DecisionRuleContext context) =>
        context.Parameters.TryGetValue("costs", out var text) && Costs(text) is { } costs && context.Options.Count > 0 && costs.Length != context.Options.Count ? costs.Length : null;

    public static EqualSharesTerms Terms(DecisionRuleContext context, int seats)
    {
        var completion = context.Parameter("completion", context.Parameters.ContainsKey("costs") ? "none" : "phragmen") switch
        {
            "approval" => EqualSharesCompletion.Approval,
            "phragmen" => EqualSharesCompletion.Phragmen,
            _ => EqualSharesCompletion.None,
        };
        return context.Parameters.TryGetValue("costs", out var costs) && Rational.TryParse(context.Parameter("budget", string.Empty), out var budget)
            ? new EqualSharesTerms(Costs(costs)!, budget, Figures.Is(context, "satisfaction", "cost"), completion)
            : new EqualSharesTerms([.. Enumerable.Repeat((Rational)1, context.Options.Count)], seats, false, completion);
    }

    private static Rational[]? Costs(string text)
    {
        var parts = text.Split(';');
        var costs = new Rational[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!Rational.TryParse(parts[i].Trim(), out costs[i]) || costs[i] <= 0)
            {
                return null;
            }
        }

        return costs;
    }
}
