using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions.Rules;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>All decision rules that an application knows, by name. Immutable.</summary>
public sealed class DecisionRules
{
    private readonly SortedDictionary<string, DecisionRule> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleId> ids = new(StringComparer.Ordinal);

    /// <summary>Collects rules.</summary>
    /// <param name="rules">The rules. Each is asked for its id once, now.</param>
    /// <exception cref="ArgumentException">Two rules have one name, or one has none or does not say it; the message names the types.</exception>
    public DecisionRules(IEnumerable<DecisionRule> rules)
    {
        foreach (var rule in Guard.Against.Null(rules))
        {
            var id = RuleCalls.IdOf(rule, new WorkBudget());
            var name = id.Name;
            if (name is null)
            {
                throw new ArgumentException($"{rule.GetType()} has no name.", nameof(rules));
            }

            if (this.rules.TryGetValue(name, out var first))
            {
                throw new ArgumentException($"{first.GetType()} and {rule.GetType()} both bring the decision rule '{name}'.", nameof(rules));
            }

            this.rules.Add(name, rule);
            ids.Add(name, id);
        }
    }

    /// <summary>The rules that this package brings; those of <c>MutualLearning.Voting</c> are not among them.</summary>
    public static DecisionRules BuiltIn { get; } = new(Standard());

    /// <summary>The steps that a question may take; <see cref="WorkBudget.DefaultSteps"/> unless set. At least 1.</summary>
    public long Work { get; init => field = Guard.Against.NegativeOrZero(value); } = WorkBudget.DefaultSteps;

    /// <summary>How long a call of a rule may take that is not of the library; 5 seconds unless set. Beyond it the rule is refused with <c>decision.rule-failed</c>.</summary>
    /// <remarks>More than 0, and at most a day. .NET cannot end a thread: the call goes on by itself. With two such calls still running the rule is not asked again.</remarks>
    public Duration PluginTime { get; init => field = PluginPatience.Checked(value); } = PluginPatience.DefaultTime;

    /// <summary>The rules in ordinal order of their names.</summary>
    public IReadOnlyCollection<DecisionRule> All => rules.Values;

    /// <summary>The built-in rules, for a host that makes its own collection.</summary>
    /// <returns>The rules.</returns>
    public static IReadOnlyList<DecisionRule> Standard() =>
    [
        new SimpleMajority(),
        new AbsoluteMajority(),
        new SuperMajority(),
        new FewAgainst(),
        new Consensus(),
        new Consent(),
        new LazyConsensus(),
        new ApacheThreePlusOne(),
        new AdviceProcess(),
        new Delegated(),
        new FistToFive(),
        new GradientsOfAgreement(),
        new RomanVote(),
        new Delphi(),
        new Sortition(),
        new Plurality(),
        new Approval(),
        new Cumulative(),
    ];

    internal RuleId IdOf(string name) => ids[name];

    internal IEnumerable<(string Name, DecisionRule Rule)> Named() => rules.Select(static pair => (pair.Key, pair.Value));

    /// <summary>These rules and others, under the same limits.</summary>
    /// <param name="others">The other rules, for instance those of a tenant.</param>
    /// <returns>All of them; these when there are no others.</returns>
    /// <exception cref="ArgumentException">Two rules have one name, or one has none or does not say it; the message names the types.</exception>
    public DecisionRules With(IReadOnlyCollection<DecisionRule> others) =>
        Guard.Against.Null(others).Count == 0 ? this : new DecisionRules(rules.Values.Concat(others)) { Work = Work, PluginTime = PluginTime };

    /// <summary>A budget for one run: <see cref="Work"/> to spend, and <see cref="PluginTime"/> to wait for each plug-in.</summary>
    /// <param name="given">What may be spent instead; null for <see cref="Work"/>.</param>
    /// <param name="cancellationToken">Ends the run early, unless a budget is given.</param>
    /// <returns>The budget.</returns>
    public WorkBudget Budget(WorkBudget? given = null, CancellationToken cancellationToken = default)
    {
        var budget = given ?? new WorkBudget(Work, cancellationToken);
        budget.Plugins = new PluginPatience(PluginTime);
        return budget;
    }

    /// <summary>Finds a rule by name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="rule">The rule, or null.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out DecisionRule? rule) => rules.TryGetValue(Guard.Against.Null(name), out rule);
}
