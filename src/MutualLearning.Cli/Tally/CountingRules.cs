using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Ballots;
using MutualLearning.Voting;
using MutualLearning.Voting.Certificates;
using MutualLearning.Voting.Checks;

namespace MutualLearning.Cli.Tally;

/// <summary>Which rules can count ballots on options, and what they need to know.</summary>
internal static class CountingRules
{
    /// <summary>The rules that choose options without parameters and count ballots of a form, by name. Those that divide seats among parties are counted where they are named.</summary>
    public static IReadOnlyList<RuleSpec> For(BallotForm form)
    {
        var one = new ProfileBuilder(["a", "b"], form);
        one.Add([1, form == BallotForm.Approval ? 0 : 2]);
        var sample = one.Build();
        var plurality = new RuleSpec("plurality");
        return
        [
            .. FlipTest.Alternatives(VotingRules.BuiltIn, plurality).Append(plurality)
                .Where(spec => VotingRules.BuiltIn.TryGet(spec.Name, out var rule) && rule.Evaluate(new DecisionRuleContext(sample, spec.Parameters)).Result is not null)
                .OrderBy(spec => spec.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The rule with the costs and the budget of the file, if the file has them and the rule takes them.</summary>
    public static RuleSpec WithCosts(RuleSpec spec, BallotFile file)
    {
        if (file.Budget is not { } budget || file.Costs.Count == 0 || spec.Parameters.ContainsKey("costs") || !VotingRules.BuiltIn.TryGet(spec.Name, out var rule))
        {
            return spec;
        }

        var priced = spec.With("budget", budget.ToString()).With("costs", string.Join(';', file.Costs.AsEnumerable()));
        return rule.CheckParameters(priced.Parameters) is null ? priced : spec;
    }

    /// <summary>The proof of what a rule says; null when it gives none.</summary>
    public static Certificate? Certify(RuleSpec spec, DecisionRuleContext question, WorkBudget work)
    {
        VotingRules.BuiltIn.TryGet(spec.Name, out var rule);
        return Proofs.Of(rule!, question.With(spec.Parameters).With(work)) is { IsAccepted: true, Value: var certificate } ? certificate : null;
    }

    /// <summary>What a rule says to a question.</summary>
    /// <param name="spec">The rule.</param>
    /// <param name="question">The question.</param>
    /// <param name="work">Makes a budget for each of the verdict, the explanation and what it hangs on.</param>
    /// <param name="explain">Whether it says why.</param>
    public static RuleTally Ask(RuleSpec spec, DecisionRuleContext question, Func<WorkBudget> work, bool explain)
    {
        VotingRules.BuiltIn.TryGet(spec.Name, out var rule);
        var context = question.With(spec.Parameters);
        var verdict = rule!.Evaluate(context.With(work()));
        var explained = explain && verdict.Result is not null;
        return new RuleTally(spec, verdict, explained && RuleRunner.Explain(rule, context.With(work())) is { IsAccepted: true, Value: var why } ? why : null)
        {
            HangsOn = explained ? Robustness.Of(context.With(work()), rule, VotingRules.BuiltIn).Lines : [],
        };
    }
}
