using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Testing;

/// <summary>What a rule promises, and what it leaves alone.</summary>
internal sealed class RulePromises(RuleBench bench)
{
    private const int Tries = 12;

    private static readonly Stance[] Ways = [Stance.None, Stance.Yes, Stance.No, Stance.Abstain, Stance.StandAside, Stance.Block];

    private static readonly string[] Junk =
    [
        string.Empty, " ", "0", "-1", "1/0", "0/0", "-2/3", "3/2", "2/3/4", "1e9", "NaN", "½", "٢", "yes", "p0", "99999999999999999999999999999999",
        new string('x', 10_000), "\0", "\ud800",
    ];

    public Task MonotoneAsync()
    {
        var random = new SplitMix64(bench.Seed);
        foreach (var situation in bench.Rule.IsMonotone ? bench.Situations() : [])
        {
            foreach (var context in OneSided(situation.Context))
            {
                KeepsItsPromise(situation, context, random);
            }
        }

        return Task.CompletedTask;
    }

    public Task ParametersAsync()
    {
        foreach (var spec in bench.Specs)
        {
            var refused = Check(spec.Parameters);
            Requirement.Holds(refused is null, $"The declared parameters are accepted. {spec} was refused: {refused?.Message}");
        }

        foreach (var situation in bench.Situations().Where((_, place) => place % bench.Rounds < Tries))
        {
            foreach (var parameters in Wrong(situation.Spec))
            {
                var refused = Check(parameters);
                Requirement.Holds(refused is null || refused.Value.Message.Trim().Length > 0, "A refusal of parameters says what is wrong.");
                if (refused is null)
                {
                    bench.Ask(situation, situation.Context.With(parameters));
                }
            }
        }

        return Task.CompletedTask;
    }

    public Task StaysAsync()
    {
        foreach (var situation in bench.Situations())
        {
            var parameters = situation.Spec.Parameters.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
            var context = situation.Context.With(parameters);
            var (people, ballots, objections) = (context.Electorate, context.Ballots.ToList(), context.Objections);
            bench.Ask(situation, context);
            var isSame = people.Equals(situation.Context.Electorate) && ballots.SequenceEqual(context.Ballots) && objections.Equals(context.Objections)
                && parameters.Count == situation.Spec.Parameters.Count
                && parameters.All(pair => situation.Spec.Parameters.TryGetValue(pair.Key, out var value) && string.Equals(value, pair.Value, StringComparison.Ordinal));
            Requirement.Holds(isSame, $"A rule changes nothing of what it is given. {situation.Tell(context)} was changed.");
        }

        return Task.CompletedTask;
    }

    // Where those who voted agree, missing voters seldom matter: the promise says something there.
    private static IEnumerable<DecisionRuleContext> OneSided(DecisionRuleContext context) =>
        context.Options.Count > 0 || context.Ballots.Any(ballot => ballot.Voter.IsDefault)
            ? []
            : [context, .. Ways.Skip(1).Select(way => context.With(context.Ballots.Select(ballot => ballot with { Stance = way })))];

    private void KeepsItsPromise(RuleSituation situation, DecisionRuleContext context, SplitMix64 random)
    {
        var missing = context.Electorate.Where(person => context.BallotOf(person) is null).ToList();
        var kinds = Ways.Select(way => bench.Ask(situation, With(context, missing, _ => way)).Kind).Distinct().ToList();
        for (var i = 0; i < Tries && kinds.Count == 1 && missing.Count > 1; i++)
        {
            var mixed = With(context, missing, _ => Ways[random.Next(Ways.Length)]);
            var verdict = bench.Ask(situation, mixed);
            Requirement.Holds(
                verdict.Kind == kinds[0],
                $"A monotone rule keeps its promise. Whatever all missing voters do alike leads to {kinds[0]}; {situation.Tell(mixed)} led to {verdict}");
        }
    }

    private static DecisionRuleContext With(DecisionRuleContext context, List<PersonId> missing, Func<PersonId, Stance> way) =>
        context.With([.. context.Ballots, .. missing.Select(person => new Ballot(person, way(person), "-")).Where(ballot => ballot.Stance != Stance.None)]);

    private Refusal? Check(IReadOnlyDictionary<string, string> parameters)
    {
        try
        {
            return bench.Rule.CheckParameters(parameters);
        }
        catch (Exception error)
        {
            throw new ConformanceException(
                $"A check of parameters never throws. {string.Join(",", parameters.Select(pair => pair.Key + "=" + pair.Value))} led to {error.GetType().Name}: {error.Message}");
        }
    }

    // Each parameter with each wrong value, none at all, and one that no rule has.
    private static IEnumerable<IReadOnlyDictionary<string, string>> Wrong(RuleSpec spec)
    {
        yield return new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in spec.Parameters.Keys.Append("no rule has this"))
        {
            foreach (var value in Junk)
            {
                var parameters = spec.Parameters.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
                parameters[name] = value;
                yield return parameters;
            }
        }
    }
}
