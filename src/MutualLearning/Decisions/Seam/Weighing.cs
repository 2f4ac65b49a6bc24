using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>What ballots weigh with the votes that they carry.</summary>
internal static class Weighing
{
    /// <summary>Whose ballots bind.</summary>
    public static ValueList<PersonId> Voters(DecisionRuleContext context) => context.Ballots.Where(static b => !b.IsAdvisory).Select(static b => b.Voter);

    /// <summary>What each voter weighs, with what is delegated to them.</summary>
    public static Dictionary<PersonId, Rational> Totals(DelegationAudit audit) =>
        audit.Carried.ToDictionary(static c => c.Voter, static c => c.Own + c.Delegated);

    /// <summary>By what weights are multiplied to be whole.</summary>
    public static BigInteger Scale(IEnumerable<Rational> weights) => weights.Aggregate(
        BigInteger.One, static (common, weight) => common * weight.Denominator / BigInteger.GreatestCommonDivisor(common, weight.Denominator));

    /// <summary>What some people weigh on a proposal.</summary>
    public static VoteWeights Weigh(DecisionRuleContext context, ValueList<PersonId> people, Dictionary<PersonId, Rational> weights)
    {
        Rational yes = 0, no = 0, cast = 0, present = 0, all = 0;
        foreach (var ballot in context.Ballots)
        {
            // In a secret ballot everybody weighs 1.
            var weight = ballot.IsAdvisory ? 0 : ballot.Voter.IsDefault ? 1 : weights.TryGetValue(ballot.Voter, out var found) ? found : 0;
            cast += weight;
            yes += ballot.Stance == Stance.Yes ? weight : 0;
            no += ballot.Stance is Stance.No or Stance.Block ? weight : 0;
        }

        var own = context.Power.Weights.ToDictionary(static w => w.Voter, static w => w.Weight);
        var here = new HashSet<PersonId>(context.Present);
        var voiced = new HashSet<PersonId>(Voters(context).Concat(context.Delegation.Hops.Select(static h => h.From)));
        foreach (var person in people)
        {
            Rational weight = own.TryGetValue(person, out var given) ? given : 1;
            all += weight;
            present += here.Contains(person) && !voiced.Contains(person) ? weight : 0;
        }

        // Secret voters are in no list: nobody knows whether those recorded are others.
        return new VoteWeights(yes, no, cast, context.IsSecret ? Max(present, cast) : present + cast, all);
    }

    private static Rational Max(Rational a, Rational b) => a > b ? a : b;
}
