using System;

namespace MutualLearning.Roles;

/// <summary>How often a person had a role, of how many chances.</summary>
/// <param name="Person">Who.</param>
/// <param name="Served">How often they had it; with what a newcomer was credited.</param>
/// <param name="Eligible">On how many occasions they were of the group; with what a newcomer was credited.</param>
/// <param name="LastServed">The number of the turn in which they had it last, from 1; 0 for never.</param>
public sealed record RotaAccount(PersonId Person, int Served, int Eligible, int LastServed)
{
    /// <summary>Served of eligible, exactly; 0 for nobody's chance.</summary>
    public Rational Share => new(Served, Math.Max(1, Eligible));
}
