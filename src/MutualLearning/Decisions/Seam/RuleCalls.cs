using System;
using System.Runtime.CompilerServices;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>How rules are called, whatever they are asked, and what is said of those that fail.</summary>
internal static class RuleCalls
{
    // What is wrong with parameters or a ballot is a sentence or two.
    private const int MaxWhy = 1_000;

    private static readonly ConditionalWeakTable<DecisionRule, Known> Ids = new();

    /// <summary>Asks a rule about a question.</summary>
    /// <remarks>
    /// A plug-in spends a budget of its own, of what is left: once it is given up it can spend nothing more, and who goes on misses nothing.
    /// </remarks>
    /// <exception cref="TooMuchWorkException">The rule let it out.</exception>
    public static PluginAnswer<T> Ask<T>(object rule, DecisionRuleContext context, Func<DecisionRuleContext, T> ask)
    {
        var work = context.Work;
        if (!PluginCalls.IsForeign(rule))
        {
            var own = context.With(work);
            return PluginCalls.Try(rule, work.Plugins, work.Cancellation, () => ask(own), IsTooMuch);
        }

        var rest = work.Rest();
        var handed = context.With(rest);
        var answer = PluginCalls.Try(rule, work.Plugins, work.Cancellation, () => ask(handed), IsTooMuch);
        if (answer.End == PluginEnd.Overran)
        {
            rest.Close();
            return answer;
        }

        work.Spend(rest.Spent);
        return answer;
    }

    /// <summary>Asks a rule for its name; never throws.</summary>
    public static string NameOf(DecisionRule rule, WorkBudget work) => IdOf(rule, work).Name ?? "?";

    /// <summary>The id of a rule, which is asked for it until it has said it once; <c>default</c> where it fails.</summary>
    public static RuleId IdOf(DecisionRule rule, WorkBudget work)
    {
        if (Ids.TryGetValue(rule, out var known))
        {
            return known.Id;
        }

        var id = PluginCalls.Try(rule, work.Plugins, work.Cancellation, () => rule.Id) is { IsAnswered: true, Value: var said }
            && Identifier.IsValid(said.Name) && said.Name.IndexOf(':') < 0 ? said : default;
        return id.Name is null ? default : Ids.GetValue(rule, _ => new Known(id)).Id;
    }

    /// <summary>What to say of a rule that gave no answer.</summary>
    public static Refusal Failed<T>(string name, PluginAnswer<T> answer) => Failed(name, answer.Cause!.Value);

    /// <summary>What to say of a rule whose answer is none.</summary>
    public static Refusal Failed(string name, Refusal cause) => new Refusal(DecisionRefusals.RuleFailed, name).Because(cause);

    /// <summary>What stands in the place of a verdict where there is none.</summary>
    public static Verdict NoVerdict(Refusal refusal) => new(VerdictKind.NotDecided, refusal.Code, refusal.Message);

    /// <summary>What is wrong by the words of a rule; null when it says that nothing is.</summary>
    public static Refusal? Refusal(DecisionRule rule, string name, WorkBudget work, Func<Refusal?> ask, Refusal wrong)
    {
        var answer = PluginCalls.Try(rule, work.Plugins, work.Cancellation, ask);
        return !answer.IsAnswered ? Failed(name, answer)
            : answer.Value is not { IsDefault: false } why ? default(Refusal?)
            : why.MayBeLongerThan(MaxWhy) ? Failed(name, PluginProblems.TooLong)
            : !PlainText.IsWellFormed(why.Message) ? Failed(name, PluginProblems.NoText)
            : wrong.Because(why);
    }

    /// <summary>What a rule says of itself; a default where it fails.</summary>
    public static T? Said<T>(DecisionRule rule, WorkBudget work, Func<T> ask) => PluginCalls.Try(rule, work.Plugins, work.Cancellation, ask).Value;

    private static bool IsTooMuch(Exception error) => error is TooMuchWorkException;

    private sealed record Known(RuleId Id);
}
