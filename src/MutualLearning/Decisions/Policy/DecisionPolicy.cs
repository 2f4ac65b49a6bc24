using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>Looks a policy over before it is declared: can it pass, can it fail, does it reward staying away? Pure.</summary>
/// <remarks>It finds by trying ballots, so it holds for plug-in rules too. Finding nothing is no proof that a policy is wise.</remarks>
public static class DecisionPolicy
{
    private const int FewVoters = 3;

    private static readonly PersonId Anybody = new("somebody");

    /// <summary>What a group should know about a declaration.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="rules">The rules that are known.</param>
    /// <param name="now">When it is to be declared; null leaves the deadline alone.</param>
    /// <param name="work">What the whole run may spend; null for a new budget of <see cref="DecisionRules.Work"/>.</param>
    /// <returns>
    /// The findings, the worst first, at most one of each kind for a member; only the refusal when declaring it is refused. What could not be
    /// tried because it is too much work is a finding of its own.
    /// </returns>
    /// <exception cref="System.OperationCanceledException">The token of the budget was cancelled.</exception>
    public static ValueList<PolicyFinding> Analyse(DecisionDeclaration declaration, DecisionRules rules, Instant? now = null, WorkBudget? work = null)
    {
        Guard.Against.Null(declaration);
        var context = new CommandContext(now ?? default, new CommandId("analyse"));
        var declared = DecisionDecider.Decide(Decision.Initial, new DeclareDecision(new DecisionId("analysed"), declaration, Anybody), context, Guard.Against.Null(rules));
        if (declared.IsRefused)
        {
            var refusal = declared.Refusal;
            return [new PolicyFinding(nameof(DecisionCommand), PolicySeverity.Refused, new Statement(refusal.Code, ValueList<string>.Of(refusal.Arguments.Values), refusal.Message))];
        }

        var question = Decision.Evolve(Decision.Initial, declared.Events[0]);
        var budget = rules.Budget(work);
        return ValueList<PolicyFinding>.Of(Tried(nameof(declaration.Rule), () => OnRule(new TrialVote(question, declaration.Rule, rules, budget.Part(3)), nameof(declaration.Rule)))
            .Concat(Tried(nameof(declaration.Fallback), () => OnFallback(question, declaration, rules, budget.Part(3))))
            .Concat(Tried(nameof(declaration.Quorum), () => OnQuorum(new TrialVote(question, declaration.Rule, rules, budget.Part(3)))))
            .Concat(OnTimes(declaration, now))
            .Concat(OnTies(declaration))
            .Concat(Tried(nameof(declaration.Weights), () => OnVoters(new TrialVote(question, declaration.Rule, rules, budget))))
            .OrderByDescending(static f => f.Severity));
    }

    // Nothing is said of what was not tried through.
    private static IReadOnlyList<PolicyFinding> Tried(string member, System.Func<IEnumerable<PolicyFinding>> find)
    {
        try
        {
            return [.. find()];
        }
        catch (TooMuchWorkException)
        {
            return [Found(member, PolicySeverity.Doubtful, PolicyFindings.NotTried)];
        }
    }

    private static IEnumerable<PolicyFinding> OnFallback(Decision question, DecisionDeclaration declaration, DecisionRules rules, WorkBudget work)
    {
        if (declaration.Fallback is not { } fallback)
        {
            return [];
        }

        return fallback.Equals(declaration.Rule)
            ? [Found(nameof(declaration.Fallback), PolicySeverity.Doubtful, PolicyFindings.FallbackSame, fallback.ToString())]
            : OnRule(new TrialVote(question, fallback, rules, work), nameof(declaration.Fallback));
    }

    private static IEnumerable<PolicyFinding> OnRule(TrialVote trial, string member)
    {
        var rule = trial.Spec.ToString();
        var best = trial.AllFor();
        if (trial.Misfit is { } misfit)
        {
            yield return Found(member, PolicySeverity.CannotWork, misfit, rule, best.ToString());
        }
        else if (trial.HasOptions)
        {
            var filled = best.Result?.Winners.Count ?? 0;
            if (filled == 0 ? !trial.AwaitsSeed : filled < trial.Seats && best.Result!.Committees.Count == 0)
            {
                yield return Found(member, PolicySeverity.CannotWork, PolicyFindings.SeatsUnfilled, rule, Text(filled), Text(trial.Seats));
            }
        }
        else
        {
            if (best.Kind != VerdictKind.Adopted)
            {
                yield return Found(member, PolicySeverity.CannotWork, PolicyFindings.NeverPasses, rule, best.ToString());
            }
            else if (trial.AllAgainst() is { Kind: VerdictKind.Adopted } worst)
            {
                yield return Found(member, PolicySeverity.Doubtful, PolicyFindings.NeverFails, rule, worst.ToString());
            }
        }
    }

    private static IEnumerable<PolicyFinding> OnQuorum(TrialVote trial)
    {
        var declared = trial.Declaration;
        if (!trial.HasOptions && trial.WithoutQuorum(0, 0).Kind == VerdictKind.Adopted)
        {
            if (declared.Deadline is null)
            {
                yield return Found(nameof(declared.Deadline), PolicySeverity.Doubtful, PolicyFindings.SilenceNeedsDeadline, declared.Rule.ToString());
            }

            if (declared.Quorum is { } quorum && quorum > 0)
            {
                yield return Found(nameof(declared.Quorum), PolicySeverity.Doubtful, PolicyFindings.SilenceAndQuorum, declared.Rule.ToString(), quorum.ToString());
            }
        }
        else if (StayingAway.Wins(trial) is { } supporters)
        {
            yield return Found(nameof(declared.Quorum), PolicySeverity.Doubtful, PolicyFindings.StayingAwayWins, Text(supporters));
        }
    }

    private static IEnumerable<PolicyFinding> OnTimes(DecisionDeclaration declared, Instant? now)
    {
        if (now > declared.Deadline)
        {
            yield return Found(nameof(declared.Deadline), PolicySeverity.CannotWork, PolicyFindings.DeadlinePassed);
        }

        if (declared.Deadline is { } deadline && declared.ReviewOn is { } review && review < deadline.InUtc().Date)
        {
            yield return Found(nameof(declared.ReviewOn), PolicySeverity.Doubtful, PolicyFindings.ReviewTooEarly, review.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<PolicyFinding> OnTies(DecisionDeclaration declared)
    {
        if (declared.Ties is not { Steps.Count: > 0 } ties)
        {
            yield break;
        }

        if (declared.Options.Count == 0)
        {
            yield return Found(nameof(declared.Ties), PolicySeverity.Doubtful, PolicyFindings.TiesUnused);
            yield break;
        }

        foreach (var step in ties.Steps.Distinct())
        {
            if ((step == TieStep.Chair && ties.ChairOrder.Count == 0) || (step == TieStep.Drawn && ties.DrawnOrder.Count == 0))
            {
                yield return Found(nameof(declared.Ties), PolicySeverity.Doubtful, PolicyFindings.OrderMissing, step.ToString());
            }
            else if (step == TieStep.Lot && ties.Seed.Length == 0)
            {
                yield return Found(nameof(declared.Ties), PolicySeverity.Doubtful, PolicyFindings.SeedMissing);
            }
        }
    }

    private static IEnumerable<PolicyFinding> OnVoters(TrialVote trial)
    {
        var declared = trial.Declaration;
        if (declared.Rule.Parameters.TryGetValue("classes", out var counted) && string.Equals(counted, "every", System.StringComparison.Ordinal))
        {
            var members = new HashSet<PersonId>(declared.Classes.SelectMany(static c => c.Members));
            var outside = declared.Electorate.Where(p => !members.Contains(p));
            if (declared.Classes.Count == 0)
            {
                yield return Found(nameof(declared.Classes), PolicySeverity.Doubtful, PolicyFindings.NoClasses, declared.Rule.ToString());
            }
            else if (outside.Count > 0)
            {
                yield return Found(nameof(declared.Classes), PolicySeverity.Doubtful, PolicyFindings.NotInAClass, outside.Min().Value);
            }
        }

        if (declared.Rule.Parameters.TryGetValue("veto", out var names)
            && names.Split(';').Where(name => !declared.Electorate.Concat(declared.Advisory).Any(p => string.Equals(p.Value, name, System.StringComparison.Ordinal)))
                .OrderBy(static name => name, System.StringComparer.Ordinal).FirstOrDefault() is { } outsider)
        {
            yield return Found(nameof(declared.Rule), PolicySeverity.Doubtful, PolicyFindings.VetoOutside, outsider);
        }

        if (declared.Rule.Parameters.TryGetValue("chair", out var chair)
            && !declared.Electorate.Concat(declared.Advisory).Any(p => string.Equals(p.Value, chair, System.StringComparison.Ordinal)))
        {
            yield return Found(nameof(declared.Rule), PolicySeverity.Doubtful, PolicyFindings.ChairOutside, chair);
        }

        if (declared is { Secrecy: Secrecy.Secret, Electorate.Count: > 0 and < FewVoters })
        {
            yield return Found(nameof(declared.Secrecy), PolicySeverity.Doubtful, PolicyFindings.SecretOfFew, Text(declared.Electorate.Count));
        }

        if (!trial.HasOptions && declared.Weights.Count > 0 && declared.Electorate.Count > 1
            && declared.Weights.OrderByDescending(static w => w.Weight).ThenBy(static w => w.Voter).First() is var heaviest
            && trial.OneForAllOthersAgainst(heaviest.Voter).Kind == VerdictKind.Adopted)
        {
            yield return Found(nameof(declared.Weights), PolicySeverity.Doubtful, PolicyFindings.OneDecides, heaviest.Voter.Value);
        }
    }

    private static PolicyFinding Found(string member, PolicySeverity severity, MessageCode code, params string[] values) =>
        new(member, severity, Statement.Of(code, [.. values.Take(code.Arguments.Count)]));

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
