using System.Linq;
using System.Threading;
using MutualLearning.Counting;
using MutualLearning.Permissions;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>What a decision came to, explained, and what it would come to now.</summary>
internal static class Explaining
{
    /// <summary>How the rule that decided explains itself; refused while there is no verdict.</summary>
    public static Result<Explanation> Of(Decision decision, DecisionRules rules, CancellationToken cancellationToken)
    {
        if (decision.Verdict is null)
        {
            return new Refusal(DecisionRefusals.NoVerdict);
        }

        var declared = decision.Declaration!;
        var spec = decision.FirstVerdict is null ? declared.Rule : declared.Fallback!;
        return rules.TryGet(spec.Name, out var rule)
            ? RuleRunner.Explain(rule, decision.ToRuleContext(spec).With(rules.Budget(cancellationToken: cancellationToken)))
            : new Refusal(DecisionRefusals.RuleUnknown, spec.Name);
    }

    /// <summary>The same for a view: empty where the rule does not say, or is not known.</summary>
    public static Explanation Shown(Decision decision, DecisionRules rules) => Of(decision, rules, default) is { IsAccepted: true } told ? told.Value : Explanation.Empty;

    /// <summary>The verdict that a close would bring now, whoever may close and whatever the deadline; that of the close where it is closed.</summary>
    public static Result<Verdict> Preview(Decision decision, DecisionRules rules, CommandContext context)
    {
        if (!decision.IsOpen)
        {
            return decision.Verdict is { } stands ? stands : new Refusal(DecisionRefusals.NoVerdict);
        }

        if (IsHidden(decision))
        {
            return new Refusal(DecisionRefusals.PreviewHidden);
        }

        var now = decision with { Declaration = decision.Declaration! with { Deadline = null, MustAnswerAdvice = false } };
        var closed = DecisionDecider.Decide(now, new CloseDecision(decision.DeclaredBy), context with { Permission = string.Empty }, rules);
        return closed.IsRefused ? closed.Refusal : closed.Events.OfType<DecisionClosed>().Single().Verdict;
    }

    // Two previews, before and after a ballot, would tell what it says. Once all have voted and nobody can vote anew, there is nothing between the two.
    private static bool IsHidden(Decision decision)
    {
        var declared = decision.Declaration!;
        return declared.Secrecy != Secrecy.Open && !(declared.AreBallotsFinal && HaveAllVoted(decision));
    }

    private static bool HaveAllVoted(Decision decision)
    {
        var binding = decision.Ballots.Count(static b => !b.Value.IsAdvisory);
        var declared = decision.Declaration!;
        return binding == declared.Electorate.Count && decision.Ballots.Count - binding == declared.Advisory.Count;
    }
}
