using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Where every voice went. What is carried and what is lost sum to the weight of the electorate. Immutable; equal by content.</summary>
/// <param name="Carried">What each ballot weighs, in ordinal order of voters.</param>
/// <param name="Hops">Every step, in ordinal order of who hands on.</param>
/// <param name="Lost">What no ballot carries, in ordinal order of persons.</param>
public sealed record DelegationAudit(ValueList<CarriedWeight> Carried, ValueList<DelegationHop> Hops, ValueList<LostVote> Lost)
{
    /// <summary>Nobody votes.</summary>
    public static DelegationAudit Empty { get; } = new(ValueList<CarriedWeight>.Empty, ValueList<DelegationHop>.Empty, ValueList<LostVote>.Empty);

    /// <summary>Whether a number is so long that it could not be read again.</summary>
    internal bool IsTooLong => Carried.Select(static c => c.Delegated).Concat(Hops.Select(static h => h.Weight)).Concat(Lost.Select(static l => l.Weight))
        .Any(static weight => weight.Digits > Rational.MaxDigits);

    /// <summary>The ways of one person's own voice: one when they voted or handed it on whole, several when it was split.</summary>
    /// <param name="person">Whose voice.</param>
    /// <returns>The ways, made as they are asked for; none for a person who may not vote.</returns>
    public IEnumerable<DelegationChain> ChainsOf(PersonId person) => DelegationChains.Of(this, person);
}
