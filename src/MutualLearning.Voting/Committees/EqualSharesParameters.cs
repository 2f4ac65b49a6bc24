using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;

namespace MutualLearning.Voting.Committees;

/// <summary>Reads the parameters of <see cref="EqualSharesMethod"/>, and the budget and costs of <see cref="GreedyBudget"/>.</summary>
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

        return parameters.TryGetValue("completion", out var completion) && string.Equals(completion, "phragmen", System.StringComparison.Ordinal)
            ? new Refusal(CommitteeReasons.GoesWithout, "completion=phragmen", "costs")
            : CheckBudget(parameters);
    }

    /// <summary>What is wrong with a budget and costs, which both must be there.</summary>
    public static Refusal? CheckBudget(IReadOnlyDictionary<string, string> parameters) =>
        !parameters.TryGetValue("budget", out var given) || !parameters.TryGetValue("costs", out var costs) ? new Refusal(CommitteeReasons.Together, "budget", "costs")
            : !Rational.TryParse(given, out var budget) || budget <= 0 ? new Refusal(CommitteeReasons.NotPositive, "budget", given)
            : Costs(costs) is null ? new Refusal(CommitteeReasons.NoCosts, "costs", costs)
            : default(Refusal?);

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
