using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Asks whether the ballots still missing can change the verdict. If not, the decision can be closed early with certainty.</summary>
/// <remarks>
/// Missing voters are those of the electorate without a ballot; each may stay away or take any stance, with a reason and
/// full strength. Objections are taken as they stand. For an <see cref="IMonotoneRule"/>, as all built-in rules are, the
/// ends are tried: all missing voters do the same. For any other rule every way is tried, up to
/// <see cref="MaxTrials"/>; beyond that the answer is "not known".
/// </remarks>
public static class SettledTest
{
    /// <summary>How many ways to vote are tried at most for a rule that promises nothing.</summary>
    public const int MaxTrials = 50_000;

    private static readonly Stance[] Ways = [Stance.None, Stance.Yes, Stance.No, Stance.Abstain, Stance.StandAside, Stance.Block];

    /// <summary>Runs the test on a decision, with its declared rule and its quorum.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="rules">The rules that are known.</param>
    /// <returns>The answer; not known when the rule is unknown or fails.</returns>
    public static SettledResult Run(Decision decision, DecisionRules rules)
    {
        var declared = Guard.Against.Null(Guard.Against.Null(decision).Declaration);
        return Guard.Against.Null(rules).TryGet(declared.Rule.Name, out var rule)
            ? Run(decision.ToRuleContext(), rule, declared.Quorum)
            : new SettledResult(false, false, null, null, string.Empty);
    }

    /// <summary>Runs the test on ballots.</summary>
    /// <param name="context">The ballots so far.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="quorum">The part of the electorate that must vote; null for no quorum.</param>
    /// <returns>The answer; not known when the rule fails.</returns>
    public static SettledResult Run(DecisionRuleContext context, IDecisionRule rule, Fraction? quorum = null)
    {
        Guard.Against.Null(context);
        Guard.Against.Null(rule);
        var now = Ask(context, rule, quorum);
        if (now is null)
        {
            return new SettledResult(false, false, null, null, string.Empty);
        }

        var missing = Missing(context);
        var monotone = rule is IMonotoneRule;
        if (!monotone && Count(missing.Count) > MaxTrials)
        {
            return new SettledResult(false, false, now, null, string.Empty);
        }

        foreach (var way in monotone ? Ends(missing.Count) : All(missing.Count))
        {
            var then = Ask(context.With(context.Ballots.Concat(Votes(missing, way))), rule, quorum);
            if (then is null || !then.ComesTo(now))
            {
                return new SettledResult(then is not null, false, now, then, Describe(way));
            }
        }

        return new SettledResult(true, true, now, null, string.Empty);
    }

    private static Verdict? Ask(DecisionRuleContext context, IDecisionRule rule, Fraction? quorum)
    {
        if (Quorum.Missed(context, quorum) is { } missed)
        {
            return missed;
        }

        RuleRunner.TryEvaluate(rule, context, out var verdict);
        return verdict;
    }

    private static List<PersonId> Missing(DecisionRuleContext context)
    {
        var missing = new List<PersonId>();
        var voted = new HashSet<PersonId>(context.Ballots.Select(static b => b.Voter));
        foreach (var person in context.Electorate)
        {
            if (!voted.Contains(person))
            {
                missing.Add(person);
            }
        }

        // Secret ballots name nobody: that many of the electorate have voted, whoever they are.
        var secret = context.Ballots.Where(static b => b.Voter.IsDefault && !b.IsAdvisory).Count;
        missing.RemoveRange(0, System.Math.Min(secret, missing.Count));
        return missing;
    }

    private static long Count(int missing)
    {
        var count = 1L;
        for (var i = 0; i < missing && count <= MaxTrials; i++)
        {
            count *= Ways.Length;
        }

        return count;
    }

    private static IEnumerable<int[]> Ends(int missing) =>
        Enumerable.Range(0, Ways.Length).Select(way => Enumerable.Repeat(way, missing).ToArray());

    private static IEnumerable<int[]> All(int missing)
    {
        var ways = new int[missing];
        while (true)
        {
            yield return ways;
            var place = 0;
            for (; place < missing && ++ways[place] == Ways.Length; place++)
            {
                ways[place] = 0;
            }

            if (place == missing)
            {
                yield break;
            }
        }
    }

    private static IEnumerable<Ballot> Votes(List<PersonId> missing, int[] ways) => missing
        .Select((person, i) => new Ballot(person, Ways[ways[i]], "-"))
        .Where(static b => b.Stance != Stance.None);

    private static string Describe(int[] ways) => string.Join(", ", Enumerable.Range(0, Ways.Length)
        .Select(way => (Stance: Ways[way], Count: ways.Count(w => w == way)))
        .Where(static w => w.Count > 0)
        .Select(static w => w.Count.ToString(CultureInfo.InvariantCulture) + " " + (w.Stance == Stance.None ? "stay away" : w.Stance.ToString())));
}
