using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Decisions;

namespace MutualLearning.Testing;

/// <content>What a verdict is, and what it depends on.</content>
public abstract partial class DecisionRuleConformance
{
    /// <summary>Every situation leads to a verdict of a known kind, with the code and the words of its reason; nobody may vote, or nobody does, is one too.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Every_situation_leads_to_a_verdict()
    {
        foreach (var situation in Situations())
        {
            var nobody = situation.Context.With([]);
            var empty = new DecisionRuleContext(ValueList<PersonId>.Empty, [], ValueList<Objection>.Empty, situation.Spec.Parameters);
            foreach (var context in new[] { situation.Context, nobody, empty })
            {
                var verdict = Ask(situation, context);
                Require(
                    verdict.Kind is VerdictKind.Adopted or VerdictKind.Rejected or VerdictKind.NotDecided
                        || (verdict.Kind is VerdictKind.Chosen && context.Options.Count > 0 && verdict.Result is not null),
                    $"A verdict has a known kind; options are chosen, with a result, only where there are some. {situation.Tell(context)} led to {verdict.Kind}.");
                Require(
                    verdict.Reason.Trim().Length > 0 && verdict.Text.Trim().Length > 0,
                    $"A verdict has a reason, as a code and in words. {situation.Tell(context)} led to {verdict}.");
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>A rule has a name, and a version from 1, and they stay the same.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task The_id_stays_the_same()
    {
        var id = Rule.Id;
        Require(
            id.Name is not null && RuleSpec.TryParse(id.Name, out _) && id.Name.IndexOf(':') < 0,
            "A rule has a name of 1 to 128 characters without a colon.");
        Require(id.Version >= 1, "The version of a rule counts from 1.");
        foreach (var situation in Situations())
        {
            Ask(situation, situation.Context);
        }

        Require(Rule.Id == id, "The name and the version of a rule stay the same.");
        return Task.CompletedTask;
    }

    /// <summary>The same situation leads to the same verdict, however often, in whatever order and on however many threads the rule is asked.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual async Task The_same_situation_leads_to_the_same_verdict()
    {
        var situations = Situations().ToList();
        var first = situations.ConvertAll(situation => Ask(situation, situation.Context));
        var readers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            Enumerable.Reverse(situations).Select(situation => Ask(situation, situation.Context)).Reverse().ToList()))).ConfigureAwait(false);
        foreach (var again in readers)
        {
            for (var i = 0; i < first.Count; i++)
            {
                Require(
                    first[i].Equals(again[i]),
                    $"The same situation leads to the same verdict. {situations[i].Tell(situations[i].Context)} led to {first[i]} and then to {again[i]}");
            }
        }
    }

    /// <summary>The order of the electorate, the ballots and the objections tells nothing.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task The_order_tells_nothing()
    {
        var random = new SplitMix64(Seed);
        foreach (var situation in Situations())
        {
            var (one, other) = (Ask(situation, situation.Context), Ask(situation, Reorder(situation.Context, random)));
            Require(one.Equals(other), $"The order tells nothing. {situation.Tell(situation.Context)} led to {one} and, in another order, to {other}");
        }

        return Task.CompletedTask;
    }

    /// <summary>Which advice was given does not count; and, unless <see cref="AsksForAdvice"/>, neither does whether any was.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task Advice_is_not_counted()
    {
        var random = new SplitMix64(Seed);
        foreach (var situation in Situations())
        {
            var verdict = Ask(situation, situation.Context);
            var others = situation.Context.With(situation.Context.Ballots.Select(ballot => ballot.IsAdvisory
                ? RandomSituation.Ballot(random, ballot.Voter, situation.Context, isAdvisory: true)
                : ballot));
            Require(
                verdict.Equals(Ask(situation, others)),
                $"Which advice was given does not count. {situation.Tell(situation.Context)} led to {verdict} and, with other advice, to {Ask(situation, others)}");
            var without = situation.Context.With(situation.Context.Ballots.Where(ballot => !ballot.IsAdvisory));
            Require(
                AsksForAdvice || verdict.Equals(Ask(situation, without)),
                $"Advice does not count. {situation.Tell(situation.Context)} led to {verdict} and, without advice, to {Ask(situation, without)}");
        }

        return Task.CompletedTask;
    }

    /// <summary>The culture of the thread tells nothing: numbers in a reason are written alike everywhere.</summary>
    /// <returns>When the check has passed.</returns>
    public virtual Task The_culture_tells_nothing()
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (odd.NumberFormat.NumberDecimalSeparator, odd.NumberFormat.NegativeSign, odd.NumberFormat.PercentDecimalSeparator) = ("~", "^", "~");
        try
        {
            foreach (var situation in Situations())
            {
                SetCulture(CultureInfo.InvariantCulture, CultureInfo.InvariantCulture);
                var verdict = Ask(situation, situation.Context);
                SetCulture(odd, odd);
                var other = Ask(situation, situation.Context);
                Require(verdict.Equals(other), $"The culture tells nothing. {situation.Tell(situation.Context)} led to {verdict} and, in another culture, to {other}");
            }
        }
        finally
        {
            SetCulture(before.CurrentCulture, before.CurrentUICulture);
        }

        return Task.CompletedTask;
    }

    private static void SetCulture(CultureInfo culture, CultureInfo words) =>
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
}
