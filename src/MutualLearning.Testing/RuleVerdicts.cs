using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Decisions;

namespace MutualLearning.Testing;

/// <summary>What a verdict is, and what it depends on.</summary>
internal sealed class RuleVerdicts(RuleBench bench)
{
    public Task EverySituationAsync()
    {
        foreach (var situation in bench.Situations())
        {
            var nobody = situation.Context.With([]);
            var empty = new DecisionRuleContext(ValueList<PersonId>.Empty, [], ValueList<Objection>.Empty, situation.Spec.Parameters);
            foreach (var context in new[] { situation.Context, nobody, empty })
            {
                var verdict = bench.Ask(situation, context);
                Requirement.Holds(
                    verdict.Kind is VerdictKind.Adopted or VerdictKind.Rejected or VerdictKind.NotDecided
                        || (verdict.Kind is VerdictKind.Chosen && context.Options.Count > 0 && verdict.Result is not null),
                    $"A verdict has a known kind; options are chosen, with a result, only where there are some. {situation.Tell(context)} led to {verdict.Kind}.");
                Requirement.Holds(
                    verdict.Reason.Trim().Length > 0 && verdict.Text.Trim().Length > 0,
                    $"A verdict has a reason, as a code and in words. {situation.Tell(context)} led to {verdict}.");
            }
        }

        return Task.CompletedTask;
    }

    public Task IdAsync()
    {
        var id = bench.Rule.Id;
        Requirement.Holds(
            id.Name is not null && RuleSpec.TryParse(id.Name, out _) && id.Name.IndexOf(':') < 0,
            "A rule has a name of 1 to 128 characters without a colon.");
        Requirement.Holds(id.Version >= 1, "The version of a rule counts from 1.");
        foreach (var situation in bench.Situations())
        {
            bench.Ask(situation, situation.Context);
        }

        Requirement.Holds(bench.Rule.Id == id, "The name and the version of a rule stay the same.");
        return Task.CompletedTask;
    }

    public async Task SameAsync()
    {
        var situations = bench.Situations().ToList();
        var first = situations.ConvertAll(situation => bench.Ask(situation, situation.Context));
        var readers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            Enumerable.Reverse(situations).Select(situation => bench.Ask(situation, situation.Context)).Reverse().ToList()))).ConfigureAwait(false);
        foreach (var again in readers)
        {
            for (var i = 0; i < first.Count; i++)
            {
                Requirement.Holds(
                    first[i].Equals(again[i]),
                    $"The same situation leads to the same verdict. {situations[i].Tell(situations[i].Context)} led to {first[i]} and then to {again[i]}");
            }
        }
    }

    public Task OrderAsync()
    {
        var random = new SplitMix64(bench.Seed);
        foreach (var situation in bench.Situations())
        {
            var (one, other) = (bench.Ask(situation, situation.Context), bench.Ask(situation, bench.Reorder(situation.Context, random)));
            Requirement.Holds(one.Equals(other), $"The order tells nothing. {situation.Tell(situation.Context)} led to {one} and, in another order, to {other}");
        }

        return Task.CompletedTask;
    }

    public Task AdviceAsync()
    {
        var random = new SplitMix64(bench.Seed);
        foreach (var situation in bench.Situations())
        {
            var verdict = bench.Ask(situation, situation.Context);
            var others = situation.Context.With(situation.Context.Ballots.Select(ballot => ballot.IsAdvisory
                ? RandomSituation.Ballot(random, ballot.Voter, situation.Context, isAdvisory: true)
                : ballot));
            Requirement.Holds(
                verdict.Equals(bench.Ask(situation, others)),
                $"Which advice was given does not count. {situation.Tell(situation.Context)} led to {verdict} and, with other advice, to {bench.Ask(situation, others)}");
            var without = situation.Context.With(situation.Context.Ballots.Where(ballot => !ballot.IsAdvisory));
            Requirement.Holds(
                bench.AsksForAdvice || verdict.Equals(bench.Ask(situation, without)),
                $"Advice does not count. {situation.Tell(situation.Context)} led to {verdict} and, without advice, to {bench.Ask(situation, without)}");
        }

        return Task.CompletedTask;
    }

    public Task CultureAsync()
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (odd.NumberFormat.NumberDecimalSeparator, odd.NumberFormat.NegativeSign, odd.NumberFormat.PercentDecimalSeparator) = ("~", "^", "~");
        try
        {
            foreach (var situation in bench.Situations())
            {
                SetCulture(CultureInfo.InvariantCulture, CultureInfo.InvariantCulture);
                var verdict = bench.Ask(situation, situation.Context);
                SetCulture(odd, odd);
                var other = bench.Ask(situation, situation.Context);
                Requirement.Holds(verdict.Equals(other), $"The culture tells nothing. {situation.Tell(situation.Context)} led to {verdict} and, in another culture, to {other}");
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
