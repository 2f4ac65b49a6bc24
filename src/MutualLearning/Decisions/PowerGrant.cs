using System.Collections.Generic;
using System.Text.Json.Serialization;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Says who holds a power over a decision, in place of those who do unless something is said. Immutable; equal by content.</summary>
/// <param name="Power">The power.</param>
/// <param name="Holders">Who holds it by their part.</param>
/// <param name="People">Who else holds it, whether they may vote or not; at most 100.</param>
[method: JsonConstructor]
public sealed record PowerGrant(DecisionPower Power, PowerHolder Holders, ValueList<PersonId> People)
{
    /// <summary>Gives a power by parts alone.</summary>
    /// <param name="power">The power.</param>
    /// <param name="holders">Who holds it.</param>
    public PowerGrant(DecisionPower power, PowerHolder holders)
        : this(power, holders, ValueList<PersonId>.Empty)
    {
    }

    /// <summary>Gives a power to people by name, and to nobody else.</summary>
    /// <param name="power">The power.</param>
    /// <param name="people">Who holds it.</param>
    public PowerGrant(DecisionPower power, IEnumerable<PersonId> people)
        : this(power, PowerHolder.Nobody, ValueList<PersonId>.Of(people))
    {
    }
}
